package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// marked is a passage in quotation marks, marks included; inner marks are part of it.
type marked struct {
	loaders.Span
	width  int  // bytes of the opening mark
	closed bool // false when no mark closes it before the paragraph ends
	family family
}

// inner is the passage without its marks.
func (m marked) inner(text string) loaders.Span {
	s := loaders.Span{Start: m.Start + m.width, End: m.End}
	if m.closed {
		_, w := closing(text, m.End)
		s.End -= w
	}
	return s
}

// family is a pair of marks that belong together.
type family int

const (
	curly     family = iota // “ ”
	low                     // „ “ and „ ”
	guillemet               // « » and » «
	straight                // " "
	wire                    // `` '' and '' ''
	single                  // ‘ ’ and ' '
)

// findMarks returns the outermost marked passages of the paragraphs, in order. A passage that
// goes on in the paragraphs after it, each opening with a mark of its own and
// holding nothing else, is one.
func findMarks(text string, blocks []loaders.Span) []marked {
	var out []marked
	open := false // the last passage is unclosed and reached the end of the block before
	for _, b := range blocks {
		found := marksIn(text, b)
		if open {
			if end := closedIn(text, b, found, out[len(out)-1].family); end > 0 {
				last := &out[len(out)-1]
				last.End, last.closed = end, true
				found = marksIn(text, loaders.Span{Start: end, End: b.End})
				out, open = append(out, found...), len(found) > 0 && !found[len(found)-1].closed
				continue
			}
		}
		if open && len(found) > 0 && fills(found[0], b) && found[0].family == out[len(out)-1].family {
			last := &out[len(out)-1]
			last.End, last.closed = found[0].End, found[0].closed
			open = !last.closed
			continue
		}
		out = append(out, found...)
		open = len(found) > 0 && !found[len(found)-1].closed
	}
	return out
}

// closedIn returns the end of the mark in paragraph b that closes a passage left open before it and not marked anew
// here; 0 when there is none. found are the passages of b.
func closedIn(text string, b loaders.Span, found []marked, f family) int {
	if f == single || len(found) > 0 && found[0].Start == b.Start {
		return 0
	}
	limit := b.End
	if len(found) > 0 {
		limit = found[0].Start
	}
	if end, closed := findClose(text, b.Start, limit, f); closed {
		return end
	}
	return 0
}

func fills(m marked, b loaders.Span) bool { return m.Start == b.Start && m.End == b.End }

// marksIn finds the marked passages of one paragraph. An apostrophe is no mark.
func marksIn(text string, b loaders.Span) []marked {
	var out []marked
	searched := 0 // up to here no single mark closes, whatever opened
	for i := b.Start; i < b.End; {
		if !mayOpen(text[i]) {
			i++
			continue
		}
		f, width := opening(text, i, b)
		if width == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		from, limit := i+width, b.End
		if f == single {
			from, limit = max(from, min(searched, b.End)), min(limit, from+reach)
		}
		end, closed := findClose(text, from, limit, f)
		if f == single && !closed {
			searched = end
		}
		if f == single && (!closed || end-i <= 2*width+1) { // rock 'n' roll
			i += width
			continue
		}
		if end > i+width {
			out = append(out, marked{loaders.Span{Start: i, End: end}, width, closed, f})
		}
		i = max(end, i+width)
	}
	return out
}

// mayOpen says whether a mark that opens may begin with a byte.
func mayOpen(c byte) bool { return c >= utf8.RuneSelf || c == '"' || c == '\'' || c == '`' }

// opening returns the family and the width of the mark that opens at byte i; width 0 is none.
func opening(text string, i int, b loaders.Span) (family, int) {
	if mayOpen(text[i]) {
		before, after := around(text, i, markWidth(text, i), b)
		opens := (unicode.IsSpace(before) || strings.ContainsRune("([{—–-/“\"‘", before)) && !unicode.IsSpace(after)
		for _, o := range openers {
			if strings.HasPrefix(text[i:b.End], o.mark) && (opens || o.certain && !unicode.IsSpace(after)) {
				if o.family == single && !unicode.IsLetter(after) && after != '“' && after != '"' {
					continue
				}
				return o.family, len(o.mark)
			}
		}
	}
	return 0, 0
}

// openers in the order they are tried. A certain one opens whatever stands before it.
var openers = []struct {
	mark    string
	family  family
	certain bool
}{
	{"“", curly, true}, {"„", low, true}, {"«", guillemet, true}, {"”", curly, false}, {"»", guillemet, false},
	{"``", wire, true}, {"''", wire, false}, {"\"", straight, false}, {"‘", single, false}, {"'", single, false},
}

func markWidth(text string, i int) int {
	if strings.HasPrefix(text[i:], "''") || strings.HasPrefix(text[i:], "``") {
		return 2
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return size
}

// around returns the runes before and after the mark at byte i; a space at the paragraph's edge.
func around(text string, i, width int, b loaders.Span) (before, after rune) {
	before, after = ' ', ' '
	if i > b.Start {
		before, _ = utf8.DecodeLastRuneInString(text[b.Start:i])
	}
	if i+width < b.End {
		after, _ = utf8.DecodeRuneInString(text[i+width:])
	}
	return before, after
}

// closers of each family.
var closers = map[family][]string{
	curly: {"”", "\"", "“"}, low: {"“", "”"}, guillemet: {"»", "«"}, straight: {"\"", "”"}, wire: {"''", "\""}, single: {"’", "'"},
}

// reach is how far, in bytes, a single mark's other half is looked for: what looks like one
// is often an apostrophe.
const reach = 1000

// findClose returns the end of the passage whose words begin at or before byte i: behind its closing
// mark, or limit when nothing closes it before.
func findClose(text string, i, limit int, f family) (int, bool) {
	inner, first := 0, 0 // marks of the same kind open within, and where the first mark closed
	for ; i < limit; i++ {
		c := text[i]
		if c < utf8.RuneSelf && c != '"' && c != '\'' {
			continue
		}
		if f == curly && strings.HasPrefix(text[i:limit], "“") && opensWithin(text, i, limit) {
			inner++
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
func closes(text string, i, width, limit int, f family) bool {
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
