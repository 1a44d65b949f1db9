package gold

import (
	"cmp"
	"fmt"
	"slices"

	"onrecord/graph"
)

// Options choose what is scored.
type Options struct {
	// Speech keeps only what was said: gold quotes that aren't speech are left out, with the answers that match them, and so are answers
	// that say of themselves that they are no speech and match nothing that is kept.
	Speech bool
	// Named judges speakers only where the annotation has the name from the words themselves or from a person who settled it.
	Named bool
	// StrictSpan compares spans as they are, untrimmed.
	StrictSpan bool
}

// Compare compares what was found in a document with its annotation. A nil answer, or one without quotes, found nothing. It is
// graph.ErrInvalid when the answer bears another text.
//
// Spans are matched whatever their kinds. Recall of a kind is the share of gold quotes of that kind that are matched, precision the share of found
// quotes of that found kind that are. Speakers are judged on pairs matched at 0.8: right by name when the names have the same head, right
// by span when some of their words are the same words. Where the annotation has only a pronoun that nobody settled, the name is
// right when the span is. A pair whose annotation names nobody says nothing of speakers.
func Compare(gold, answer *Document, o Options) (*Tally, error) {
	if answer == nil {
		answer = &Document{}
	}
	if answer.Text != "" && answer.Text != gold.Text {
		return nil, fmt.Errorf("%s: the answer is of another text: %w", gold.ID, graph.ErrInvalid)
	}
	c := newComparison(gold, answer, o)
	for _, q := range c.system {
		if q.End > len(c.text) {
			return nil, fmt.Errorf("%s: the answer %d-%d is beyond the text of %d code points: %w", gold.ID, q.Start, q.End, len(c.text), graph.ErrInvalid)
		}
	}
	c.spans()
	t := &Tally{ID: gold.ID, Publisher: gold.Publisher}
	c.keep(match(c.goldSpans, c.systemSpans, true))
	t.Exact = c.counts()
	c.keep(match(c.goldSpans, c.systemSpans, false))
	t.Overlap = c.counts()
	c.speakers(t)
	t.Faults = c.faults()
	if gold.Occasions {
		t.Occasions = c.occasions(gold, answer)
	}
	return t, nil
}

// comparison is the state of comparing one document under one way of matching.
type comparison struct {
	Options
	text                   []rune
	gold, system           []Quote // found ones in the order of the text
	goldSpans, systemSpans []Span  // as they are compared
	pairs                  []matched
	goldKept, systemKept   []bool // false for what Options leave out
}

func newComparison(gold, answer *Document, o Options) *comparison {
	c := &comparison{Options: o, text: []rune(gold.Text), gold: gold.Quotes, system: slices.Clone(answer.Quotes)}
	if !gold.Occasions { // each word is given to one speaker, so that a quote in a quote can be neither right nor wrong
		c.system = slices.DeleteFunc(c.system, func(q Quote) bool { return q.Within })
	}
	slices.SortStableFunc(c.system, func(a, b Quote) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return c
}

// spans settles what is compared of the quotes.
func (c *comparison) spans() {
	spans := func(quotes []Quote) []Span {
		out := make([]Span, len(quotes))
		for i, q := range quotes {
			out[i] = q.Span
			if !c.StrictSpan {
				out[i] = trim(c.text, q.Span)
			}
		}
		return out
	}
	c.goldSpans, c.systemSpans = spans(c.gold), spans(c.system)
}

// keep settles which quotes count, and keeps the pairs of those.
func (c *comparison) keep(pairs []matched) {
	c.goldKept, c.systemKept = make([]bool, len(c.gold)), make([]bool, len(c.system))
	for i, q := range c.gold {
		c.goldKept[i] = !c.Speech || q.Speech
	}
	for j, q := range c.system {
		c.systemKept[j] = !c.Speech || q.Speech
	}
	c.pairs = nil
	for _, m := range pairs {
		c.systemKept[m.system] = c.goldKept[m.gold]
		if c.goldKept[m.gold] {
			c.pairs = append(c.pairs, m)
		}
	}
}

func (c *comparison) counts() Spans {
	var n Spans
	for i, q := range c.gold {
		if c.goldKept[i] {
			n.add(q.Kind, Counts{Gold: 1})
		}
	}
	for j, q := range c.system {
		if c.systemKept[j] {
			n.add(q.Kind, Counts{System: 1})
		}
	}
	for _, m := range c.pairs {
		n.add(c.gold[m.gold].Kind, Counts{GoldHit: 1})
		n.add(c.system[m.system].Kind, Counts{SystemHit: 1})
	}
	return n
}

// speakers judges the pairs' speakers, and how far the confidence in each answer and its rules were right.
func (c *comparison) speakers(t *Tally) {
	verdicts := make([]*verdict, len(c.system)) // of answers that are matched
	for _, m := range c.pairs {
		g, s := &c.gold[m.gold], &c.system[m.system]
		v := judge(g, s)
		v.judged = !v.nobody && (!c.Named || g.NameFrom == FromSpan || g.NameFrom == FromGoldCoref)
		verdicts[m.system] = &v
		t.BothRight += one(v.right())
		if v.judged {
			t.Speaker.add(g.Kind, SpeakerCounts{N: 1, Name: one(v.name), Span: one(v.span), Either: one(v.name || v.span)})
		}
		if v.judged || v.nobody {
			t.Attributions = t.Attributions.plus(attribution(v, s))
		}
	}
	for j := range c.system {
		if c.systemKept[j] {
			n := answerCounts(verdicts[j])
			if c.system[j].Confidence > 0 {
				t.Reliability.add(c.system[j].Confidence, n)
			}
			t.Rules.add(c.system[j].Rule, n)
		}
	}
}

// verdict says in which ways the speaker of a matched quote is right.
type verdict struct {
	nobody     bool // the annotation names nobody
	silent     bool // and the answer neither
	judged     bool // it counts among the speakers
	name, span bool
}

func judge(g, s *Quote) verdict {
	v := verdict{nobody: !g.hasSpeaker(), silent: !s.hasSpeaker()}
	v.name = g.SpeakerName != "" && head(s.SpeakerName) == head(g.SpeakerName)
	for _, a := range g.SpeakerSpans {
		v.span = v.span || slices.ContainsFunc(s.SpeakerSpans, func(b Span) bool { return a.overlap(b) > 0 })
	}
	if g.NameFrom == FromUnresolved {
		v.name = v.span
	}
	return v
}

// right is the verdict of the end-to-end figure: the name is right, or there is none on either side.
func (v verdict) right() bool {
	if v.nobody {
		return v.silent
	}
	return v.name
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
