package export

import (
	"bufio"
	"strings"
	"unicode/utf8"
)

var (
	textMarks      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	attributeMarks = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\t", "&#9;", "\n", "&#10;", "\r", "&#13;")
)

// xmlText escapes what stands between tags, xmlAttribute what stands between quotation marks, so that a reader gets the same text back, line
// breaks included; but for the characters that allowed shows.
func xmlText(s string) string { return textMarks.Replace(allowed(s)) }

func xmlAttribute(s string) string { return attributeMarks.Replace(allowed(s)) }

// allowed shows what XML 1.0 forbids (its Char): a control character by its picture, what is no character by U+FFFD.
func allowed(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < ' ':
			return '\u2400' + r
		case r == 0xfffe || r == 0xffff:
			return utf8.RuneError
		}
		return r // utf8.RuneError for bytes that are no UTF-8
	}, s)
}

// put writes strings. bufio keeps the first error for Flush; it is returned for those who would go on for long.
func put(out *bufio.Writer, parts ...string) error {
	var err error
	for _, p := range parts {
		_, err = out.WriteString(p)
	}
	return err
}
