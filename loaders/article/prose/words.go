package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// Word is a token: a word, a number, or one character of punctuation.
type Word struct {
	loaders.Span
	Low   string   // lower case, with straight apostrophes
	Says  *SayForm // nil when it is no form of a verb of saying
	Mark  int      // index of the marked passage it stands in, Outside otherwise
	Class Class
	Lists Lists
	Cap   bool // begins with a capital letter
	Named bool // stands in quotation marks that only mark a name: ABC’s “This Week”
}

// Outside is the mark of a word that stands in no quotation marks.
const Outside = -1

// Is says whether the word may be of one of the classes.
func (w *Word) Is(c Class) bool { return w.Class&c != 0 }

// Letters says whether the word is no punctuation.
func (w *Word) Letters() bool { return !w.Is(Punctuation) }

// Upper returns the word when it is printed in capitals, "" otherwise.
func (w Word) Upper(text string) string {
	printed := w.In(text)
	for _, r := range printed {
		if r >= 'a' && r <= 'z' {
			return ""
		}
	}
	return printed
}

// cutWords returns the words of the paragraphs in order. Quotation marks are no words.
func cutWords(text string, blocks []loaders.Span, marks []Marked) []Word {
	out := make([]Word, 0, len(text)/5)
	next := 0 // the first mark that may still hold a word
	lower := lowerASCII(text)
	for _, b := range blocks {
		for i := b.Start; i < b.End; {
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) || isMark(text, i, r) {
				i += size
				continue
			}
			end := wordEnd(text, i, b.End)
			for next < len(marks) && marks[next].End <= i {
				next++
			}
			w := newWord(text, lower, loaders.Span{Start: i, End: end})
			if next < len(marks) && marks[next].Start <= i {
				w.Mark = next
			}
			out = append(out, w)
			monthOfMay(out)
			i = end
		}
	}
	return out
}

// monthOfMay takes "May" for the month alone where the last two words are it and a number: "May 8", "8 May".
func monthOfMay(words []Word) {
	n := len(words)
	if n < 2 {
		return
	}
	may, beside := &words[n-1], &words[n-2]
	if may.Is(Number) {
		may, beside = beside, may
	}
	if may.Low == "may" && may.Cap && beside.Is(Number) {
		may.Class = Month
	}
}

// newWord reads the word at s. lower is the text as lowerASCII has it, so that most words need no room of their own.
func newWord(text, lower string, s loaders.Span) Word {
	r, _ := utf8.DecodeRuneInString(text[s.Start:])
	low := s.In(lower)
	if !isASCII(low) {
		low = strings.ReplaceAll(strings.ToLower(s.In(text)), "’", "'")
	}
	w := Word{Span: s, Low: low, Cap: unicode.IsUpper(r), Mark: Outside}
	switch {
	case unicode.IsDigit(r) || r == '$' || r == '£' || r == '€' || r == '%':
		w.Class = Number
	case !unicode.IsLetter(r) && !strings.HasPrefix(low, "'") && r != '@' && r != '#':
		w.Class = Punctuation
	default:
		e := vocabulary[low]
		w.Class, w.Says, w.Lists = e.classOf(low, w.Cap), e.says, e.lists
	}
	return w
}

// lowerASCII is a text with its letters from A to Z in lower case.
func lowerASCII(text string) string {
	out := []byte(text)
	for i, c := range out {
		if c >= 'A' && c <= 'Z' {
			out[i] = c + 'a' - 'A'
		}
	}
	return string(out)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isMark says whether the rune at byte i is a quotation mark rather than an apostrophe.
func isMark(text string, i int, r rune) bool {
	switch r {
	case '“', '”', '„', '«', '»', '"', '`', '‘':
		return true
	case '\'', '’':
		_, suffix := apostrophe(text[i:])
		return suffix == 0 && (i == 0 || !plural(text[:i]))
	}
	return false
}

// plural: the possessive of "Republicans’" is a bare apostrophe.
func plural(before string) bool {
	return strings.HasSuffix(before, "s") && !strings.HasSuffix(before, "''")
}

// wordEnd returns where the token that begins at byte i ends.
func wordEnd(text string, i, limit int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if _, n := apostrophe(text[i:limit]); n > 0 {
		return i + n
	}
	if strings.HasPrefix(text[i:limit], "--") {
		return i + 2
	}
	if !inWord(r) && r != '$' && r != '@' && r != '#' {
		return i + size
	}
	for i += size; i < limit; i += size {
		r, size = utf8.DecodeRuneInString(text[i:])
		if inWord(r) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size : limit])
		if i+size >= limit {
			next = ' '
		}
		switch {
		case (r == '\'' || r == '’') && inWord(next):
			if _, n := apostrophe(text[i:limit]); n > 0 {
				return i
			}
		case r == '-' && inWord(next), r == '&' && unicode.IsUpper(next), (r == ',' || r == '.') && unicode.IsDigit(next):
		case r == '.' && inWord(next):
		case r == '.' && isAbbreviation(text, i):
			return i + 1
		default:
			return i
		}
	}
	return limit
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '_'
}

// apostrophe recognises the endings that are words of their own ("Kyiv|’s", "he|’ll"), and
// their width in bytes; n't stays with its verb.
func apostrophe(s string) (ending string, width int) {
	r, size := utf8.DecodeRuneInString(s)
	if r != '\'' && r != '’' {
		return "", 0
	}
	for _, e := range []string{"s", "ll", "d", "ve", "re", "m"} {
		if len(s) < size+len(e) || !strings.EqualFold(s[size:size+len(e)], e) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(s[size+len(e):])
		if !inWord(after) {
			return e, size + len(e)
		}
	}
	return "", 0
}

// isAbbreviation says whether the full stop at byte i belongs to the word before it.
func isAbbreviation(text string, i int) bool {
	start := lastBreak(text[max(0, i-12):i]) + 1 + max(0, i-12)
	if start == max(0, i-12) && start > 0 {
		return false
	}
	w := text[start:i]
	if len(w) == 0 {
		return false
	}
	r, size := utf8.DecodeRuneInString(w)
	if w == "X" && !initialBefore(text[:start]) {
		return false // the site
	}
	if size == len(w) || strings.Contains(w, ".") {
		return unicode.IsLetter(r) && (unicode.IsUpper(r) || strings.Contains(w, "."))
	}
	return loaders.IsAbbreviation(w)
}

// lastBreak returns the byte of the last character before which no word goes on, -1 without one.
func lastBreak(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return strings.LastIndexAny(s, " \n\t(“\"‘—-")
		case c == ' ', c == '\n', c == '\t', c == '(', c == '"', c == '-':
			return i
		}
	}
	return -1
}

// StartsUpper says whether s begins with a capital letter.
func StartsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// initialBefore says whether a capitalised word or nothing stands before.
func initialBefore(before string) bool {
	before = strings.TrimRight(before, " ")
	return before == "" || StartsUpper(before[strings.LastIndexAny(before, " \n")+1:])
}
