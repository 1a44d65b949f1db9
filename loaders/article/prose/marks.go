package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// Marked is a passage in quotation marks, marks included; inner marks are part of it.
type Marked struct {
	loaders.Span
	Width  int  // bytes of the opening mark
	closed bool // false when no mark closes it before the paragraph ends
	Family Family
}

// Inner is the passage without its marks.
func (m Marked) Inner(text string) loaders.Span {
	s := loaders.Span{Start: m.Start + m.Width, End: m.End}
	if m.closed {
		_, w := closing(text, m.End)
		s.End -= w
	}
	return s
}

// Family is a pair of marks that belong together.
type Family int

const (
	curly     Family = iota // “ ”
	low                     // „ “ and „ ”
	guillemet               // « » and » «
	straight                // " "
	wire                    // `` '' and '' ''
	single                  // ‘ ’ and ' '
)

// findMarks returns the outermost marked passages of the paragraphs, in order. A passage that
// goes on in the paragraphs after it, each opening with a mark of its own and
// holding nothing else, is one.
func findMarks(text string, blocks []loaders.Span) []Marked {
	var out []Marked
	open := false // the last passage is unclosed and reached the end of the block before
	for _, b := range blocks {
		found := marksIn(text, b)
		if open {
			if end := closedIn(text, b, found, out[len(out)-1].Family); end > 0 {
				last := &out[len(out)-1]
				last.End, last.closed = end, true
				found = marksIn(text, loaders.Span{Start: end, End: b.End})
				out, open = append(out, found...), len(found) > 0 && !found[len(found)-1].closed
				continue
			}
		}
		if open && len(found) > 0 && fills(found[0], b) && found[0].Family == out[len(out)-1].Family {
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
func closedIn(text string, b loaders.Span, found []Marked, f Family) int {
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

func fills(m Marked, b loaders.Span) bool { return m.Start == b.Start && m.End == b.End }

// marksIn finds the marked passages of one paragraph. An apostrophe is no mark.
func marksIn(text string, b loaders.Span) []Marked {
	var out []Marked
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
			out = append(out, Marked{loaders.Span{Start: i, End: end}, width, closed, f})
		}
		i = max(end, i+width)
	}
	return out
}

// mayOpen says whether a mark that opens may begin with a byte.
func mayOpen(c byte) bool { return c >= utf8.RuneSelf || c == '"' || c == '\'' || c == '`' }

// opening returns the family and the width of the mark that opens at byte i; width 0 is none.
func opening(text string, i int, b loaders.Span) (Family, int) {
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
	family  Family
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

// IsStatement says whether a marked passage has so many words that it is no scare quote, title or nickname.
func (p *Page) IsStatement(m, least int) bool {
	n, lower := 0, 0
	mark := p.Marks[m]
	for _, w := range p.WordsIn(mark.Span) {
		if w.Letters() {
			n++
			if !w.Cap {
				lower++
			}
		}
	}
	return n >= least && lower*2 > n
}
