package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// closers of each family.
var closers = map[Family][]string{
	curly: {"”", "\"", "“"}, low: {"“", "”"}, guillemet: {"»", "«"}, straight: {"\"", "”"}, wire: {"''", "\""}, single: {"’", "'"},
}

// reach is how far, in bytes, a single mark's other half is looked for: what looks like one
// is often an apostrophe. So far behind a mark that closes a quotation within a quotation the outer one must close.
const reach = 1000

// findClose returns the end of the passage whose words begin at or before byte i: behind its closing
// mark, or limit when nothing closes it before.
func findClose(text string, i, limit int, f Family) (int, bool) {
	inner, first := 0, 0 // marks of the same kind open within, and where the first of them closed
	curled := 0          // curly marks open within straight ones: "… the “River Bill” …"
	for ; i < limit; i++ {
		if first > 0 && i > first+reach {
			break
		}
		c := text[i]
		if c < utf8.RuneSelf && c != '"' && c != '\'' {
			continue
		}
		if f == curly && strings.HasPrefix(text[i:limit], "“") && opensWithin(text, i, limit) {
			inner++
			continue
		}
		if f == straight && strings.HasPrefix(text[i:limit], "“") && opensWithin(text, i, limit) {
			curled++
			continue
		}
		if curled > 0 && strings.HasPrefix(text[i:limit], "”") {
			curled--
			continue
		}
		for _, mark := range closers[f] {
			if !strings.HasPrefix(text[i:limit], mark) || !closes(text, i, len(mark), limit, f) {
				continue
			}
			if inner == 0 {
				return i + len(mark), true
			}
			if inner--; first == 0 {
				first = i + len(mark)
			}
			break
		}
	}
	if first > 0 { // a mark was forgotten
		return first, true
	}
	return limit, false
}

// opensWithin says whether the curly mark at byte i, inside a passage, opens another in it: “… your “team” …”.
func opensWithin(text string, i, limit int) bool {
	before, after := around(text, i, len("“"), loaders.Span{Start: 0, End: limit})
	return unicode.IsSpace(before) && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

// closes says whether the mark at byte i closes rather than opens or abbreviates.
func closes(text string, i, width, limit int, f Family) bool {
	before, after := around(text, i, width, loaders.Span{Start: 0, End: limit})
	switch {
	case f == straight && text[i] == '"', strings.HasPrefix(text[i:], "”") && f != single, strings.HasPrefix(text[i:], "''"):
		return !unicode.IsSpace(before) || unicode.IsSpace(after)
	case f == single:
		if unicode.IsLetter(after) || unicode.IsDigit(after) || unicode.IsSpace(before) {
			return false
		}
		// "the farmers’ dogs’": a plural possessive where a later mark closes better.
		return before != 's' || !closesLater(text, i+width, limit)
	default:
		return !unicode.IsSpace(before) && !unicode.IsLetter(after)
	}
}

// closesLater says whether a better closing single mark follows before a new one opens.
func closesLater(text string, i, limit int) bool {
	for at, r := range text[i:min(limit, i+reach)] {
		if r != '’' && r != '\'' && r != '‘' {
			continue
		}
		before, after := around(text, i+at, utf8.RuneLen(r), loaders.Span{Start: 0, End: limit})
		if unicode.IsSpace(before) || r == '‘' {
			return false
		}
		if strings.ContainsRune(".,!?", before) && !unicode.IsLetter(after) {
			return true
		}
	}
	return false
}

// closing returns the mark that ends at byte end, and its width; 0 when none does.
func closing(text string, end int) (string, int) {
	for _, mark := range []string{"''", "”", "“", "»", "«", "\"", "’", "'"} {
		if strings.HasSuffix(text[:end], mark) {
			return mark, len(mark)
		}
	}
	return "", 0
}
