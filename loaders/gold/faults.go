package gold

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Faults count what is wrong with spans that aren't matched at 0.8.
type Faults struct {
	Missed   int `json:"missed"`    // a gold quote that no answer touches
	TooLong  int `json:"too_long"`  // the answer that shares most of it covers it and more
	TooShort int `json:"too_short"` // the answer that shares most of it is a part of it
	Shifted  int `json:"shifted"`   // the answer that shares most of it begins and ends elsewhere
	Invented int `json:"invented"`  // an answer that isn't matched and touches no gold quote
}

// Attributions count the speakers of matched quotes. A wrong name is worse than none, so they are told apart.
type Attributions struct {
	Right      int `json:"right"`
	Wrong      int `json:"wrong"`      // another name than the annotation's
	Unresolved int `json:"unresolved"` // no name, but a pronoun, a description ("the official") or nothing
	// Unfounded are names where the annotation names nobody.
	Unfounded int `json:"unfounded"`
}

func (f Faults) plus(g Faults) Faults {
	return Faults{f.Missed + g.Missed, f.TooLong + g.TooLong, f.TooShort + g.TooShort, f.Shifted + g.Shifted, f.Invented + g.Invented}
}

func (a Attributions) plus(b Attributions) Attributions {
	return Attributions{a.Right + b.Right, a.Wrong + b.Wrong, a.Unresolved + b.Unresolved, a.Unfounded + b.Unfounded}
}

func (c *comparison) faults() Faults {
	var f Faults
	goldMatched, systemMatched := make([]bool, len(c.gold)), make([]bool, len(c.system))
	for _, m := range c.pairs {
		goldMatched[m.gold], systemMatched[m.system] = true, true
	}
	answers, annotated := newTouching(c.systemSpans, c.systemKept), newTouching(c.goldSpans, nil)
	for i, g := range c.goldSpans {
		if !c.goldKept[i] || goldMatched[i] {
			continue
		}
		switch s, touched := answers.most(g); {
		case !touched:
			f.Missed++
		case s.Start <= g.Start && s.End >= g.End:
			f.TooLong++
		case s.Start >= g.Start && s.End <= g.End:
			f.TooShort++
		default:
			f.Shifted++
		}
	}
	for j, s := range c.systemSpans {
		if _, touched := annotated.most(s); c.systemKept[j] && !systemMatched[j] && !touched {
			f.Invented++
		}
	}
	return f
}

// touching finds which of some spans share something with another.
type touching struct {
	spans []Span // in the order of their starts
	reach []int  // the greatest end up to and with each
}

// newTouching takes the spans that are kept; nil keeps all.
func newTouching(spans []Span, kept []bool) *touching {
	t := &touching{}
	reach := 0
	for _, i := range byStart(spans) {
		if kept == nil || kept[i] {
			reach = max(reach, spans[i].End)
			t.spans, t.reach = append(t.spans, spans[i]), append(t.reach, reach)
		}
	}
	return t
}

// most returns the span that shares most with s, the leftmost of equal ones; false when none shares anything.
func (t *touching) most(s Span) (Span, bool) {
	var best Span
	shared := 0
	after, _ := slices.BinarySearchFunc(t.spans, s.End, func(o Span, end int) int { return cmp.Compare(o.Start, end) })
	for i := after - 1; i >= 0 && t.reach[i] > s.Start; i-- {
		if o := t.spans[i].overlap(s); o > 0 && o >= shared {
			best, shared = t.spans[i], o
		}
	}
	return best, shared > 0
}

// attribution sorts the speaker of one matched quote.
func attribution(v verdict, s *Quote) Attributions {
	named := isName(s.SpeakerName)
	switch {
	case v.nobody:
		return Attributions{Unfounded: one(named)}
	case v.name:
		return Attributions{Right: 1}
	case named:
		return Attributions{Wrong: 1}
	}
	return Attributions{Unresolved: 1}
}

// unnamed are words that may begin a sentence, and a description in it, and are no part of a name.
var unnamed = set(`a an the this that these those one some many most several two three another other others both all
he she they it we i you who his her their its our my your him them us me which`)

// isName says whether words hold a name: a capitalised word that isn't one of unnamed.
func isName(words string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(words, func(r rune) bool { return !isWord(r) }), func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(first) && !unnamed[strings.ToLower(w)]
	})
}
