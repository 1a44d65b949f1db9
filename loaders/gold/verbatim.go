package gold

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// verbatim finds words in a text; any white space in them is any white space of the text.
type verbatim struct {
	flat string // the text with one blank for each run of white space
	at   []int  // for each byte of flat, the code point of the text it is of
}

func newVerbatim(text string) *verbatim {
	v := &verbatim{}
	var b strings.Builder
	point, blank := 0, false
	for _, r := range text {
		space := unicode.IsSpace(r)
		if space {
			r = ' '
		}
		if !space || !blank {
			b.WriteRune(r)
			for range utf8.RuneLen(r) {
				v.at = append(v.at, point)
			}
		}
		blank = space
		point++
	}
	v.flat = b.String()
	return v
}

// occurrences returns where the words stand in the text, as whole words, in order.
func (v *verbatim) occurrences(words string) []Span {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return nil
	}
	var out []Span
	for from := 0; ; {
		i := strings.Index(v.flat[from:], words)
		if i < 0 {
			return out
		}
		start, end := from+i, from+i+len(words)
		if v.bounded(start) && v.bounded(end) {
			out = append(out, Span{v.at[start], v.at[end-1] + 1})
		}
		_, size := utf8.DecodeRuneInString(words)
		from = start + size
	}
}

// bounded says that a byte of flat isn't within a word.
func (v *verbatim) bounded(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(v.flat[:i])
	after, _ := utf8.DecodeRuneInString(v.flat[i:])
	return i == 0 || i == len(v.flat) || !isWord(before) || !isWord(after)
}

// ellipsis stands for the middle of words that are given by their beginning and end.
const ellipsis = " … "

// quoted returns the nth place (from 1; 0 when it must be the only one) of words given whole, or by their beginning and end.
func (v *verbatim) quoted(words string, nth int) (Span, error) {
	places := v.occurrences(words)
	beginning, end, split := strings.Cut(words, ellipsis)
	if len(places) > 0 || !split {
		return pick(places, words, nth)
	}
	first, err := pick(v.occurrences(beginning), beginning, nth)
	if err != nil {
		return Span{}, err
	}
	ends := v.occurrences(end)
	i := slices.IndexFunc(ends, func(e Span) bool { return e.Start >= first.End })
	if i < 0 {
		return Span{}, fmt.Errorf("the text has no %s after %s", shown(end), shown(beginning))
	}
	return Span{first.Start, ends[i].End}, nil
}

// pick returns the nth of the places of words; of several, nth must say which.
func pick(places []Span, words string, nth int) (Span, error) {
	switch {
	case len(places) == 0:
		return Span{}, fmt.Errorf("%s is not in the text, verbatim and as whole words", shown(words))
	case nth > len(places):
		return Span{}, fmt.Errorf("%s is in the text %d times, so there is no nth: %d", shown(words), len(places), nth)
	case nth > 0:
		return places[nth-1], nil
	case len(places) > 1:
		return Span{}, fmt.Errorf("%s is in the text %d times; say which by nth: 1 and so on, or give more words", shown(words), len(places))
	}
	return places[0], nil
}

// nearest returns the places of words in the order of their distance to a span; those that overlap the one to avoid come last, and
// of equal ones the leftmost first.
func (v *verbatim) nearest(words string, to, avoid Span) []Span {
	places := v.occurrences(words)
	slices.SortStableFunc(places, func(a, b Span) int {
		return cmp.Or(cmp.Compare(one(a.overlap(avoid) > 0), one(b.overlap(avoid) > 0)), cmp.Compare(a.gap(to), b.gap(to)))
	})
	return places
}

// gap is how many code points lie between two spans.
func (s Span) gap(o Span) int { return max(0, o.Start-s.End, s.Start-o.End) }

// shown is the beginning of words, for messages.
func shown(words string) string {
	const enough = 50
	r := []rune(words)
	if len(r) > enough {
		r = append(r[:enough], '…')
	}
	return "“" + string(r) + "”"
}
