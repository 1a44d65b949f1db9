package tongues

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// passage is what stands between quotation marks, marks included.
type passage struct{ loaders.Span }

// closers of each opening mark. Which of « and » opens is settled by what opened first.
var closers = map[rune]string{'„': "“”\"", '“': "”\"", '”': "”", '«': "»", '»': "«", '"': "\"”"}

// passages finds the outermost quoted passages of a paragraph, in order. A mark that nothing
// closes in its paragraph opens none, and neither do single marks, which are apostrophes more often.
func passages(text string, in loaders.Span) []passage {
	var out []passage
	unclosed := map[rune]bool{}
	for i := in.Start; i < in.End; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if closers[r] == "" || unclosed[r] || !opens(text, i, size, in) {
			i += size
			continue
		}
		end := closeOf(text, i+size, in.End, r)
		if end < 0 {
			unclosed[r] = true // nor will a later one of its kind be closed
			i += size
			continue
		}
		_, last := utf8.DecodeLastRuneInString(text[:end])
		if strings.TrimSpace(text[i+size:end-last]) != "" {
			out = append(out, passage{loaders.Span{Start: i, End: end}})
		}
		i = end
	}
	return out
}

// opens says whether the mark at byte i opens: French ones stand before a space, the others never.
func opens(text string, i, size int, in loaders.Span) bool {
	before, after := ' ', ' '
	if i > in.Start {
		before, _ = utf8.DecodeLastRuneInString(text[in.Start:i])
	}
	if i+size < in.End {
		after, _ = utf8.DecodeRuneInString(text[i+size:])
	}
	if strings.HasPrefix(text[i:], "«") {
		return !unicode.IsLetter(before)
	}
	return !unicode.IsLetter(before) && !unicode.IsSpace(after)
}

// closeOf returns the byte behind the mark that closes r, -1 when none does. Marks of its own pair inside count.
func closeOf(text string, i, limit int, r rune) int {
	deep := 0
	for i < limit {
		c, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case strings.ContainsRune(closers[r], c):
			if deep == 0 {
				return i
			}
			deep--
		case c == r:
			deep++
		}
	}
	return -1
}
