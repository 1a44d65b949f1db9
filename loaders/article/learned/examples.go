package learned

import (
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// Example is an article with what people marked in it as said, to learn from.
type Example struct {
	Title, Text string
	Quotes      []ExampleQuote
}

// ExampleQuote is one contiguous piece of what was said: its words and its cue, empty where it has none.
type ExampleQuote struct {
	loaders.Span
	Cue    loaders.Span
	Speech bool // false for what was thought or wished
}

// How much an anchor teaches that is no plain statement or none.
const (
	thoughtWeight = 0.3 // where something was thought: it is no statement, but the annotators' line between both is thin
	markedWeight  = 0.3 // quotation marks that are the words of a cue: they matter where the model doesn't see the cue
	edgesWeight   = 0.5 // where a thought begins and ends: much as what is said does
)

// lesson is an anchor with what is right for it.
type lesson struct {
	clauses.Anchor
	wantLeft, wantRight prose.Run // empty when nothing is said there
	weight              float64   // 0 when it teaches nothing
	edges               bool      // it teaches only where what is said begins and ends, not whether anything is
}

// lessons lists the anchors of a page with what is right for each.
func (p page) lessons(quotes []ExampleQuote) []lesson {
	var out []lesson
	bySentence := p.quotesBySentence(quotes)
	f := &clauses.Findings{}
	for s := range p.Sentences {
		base := len(f.Clauses)
		cs := p.Clauses(s)
		found := p.SentenceContents(p.Sentences[s], cs, base)
		f.Clauses = append(f.Clauses, cs...)
		if p.StandsAlone(s) {
			continue
		}
		as := p.Anchors(s, cs, base, found)
		taught := p.teach(s, as, bySentence[s])
		out = append(out, taught...)
		out = append(out, p.edgesOf(s, bySentence[s], taught)...)
	}
	return out
}

// quotesBySentence sorts the quotes by the sentence they begin in.
func (p page) quotesBySentence(quotes []ExampleQuote) [][]ExampleQuote {
	out := make([][]ExampleQuote, len(p.Sentences))
	for _, q := range quotes {
		if s := p.SentenceAt(p.WordAt(q.Start)); s >= 0 {
			out[s] = append(out[s], q)
		}
	}
	return out
}

// teach gives each quote of sentence s to the anchor that is its cue, or to the quotation marks it stands in.
func (p page) teach(s int, as []clauses.Anchor, quotes []ExampleQuote) []lesson {
	out := make([]lesson, len(as))
	for i, a := range as {
		out[i] = lesson{Anchor: a, weight: 1}
		if !modelled(&a) {
			out[i].weight = 0
		}
	}
	for _, q := range quotes {
		r := p.Said(prose.Between(p.WordAt(q.Start), min(p.WordAt(q.End), p.Sentences[s].Last)))
		if r.Empty() {
			continue
		}
		i := p.cueOf(out, q)
		if i < 0 {
			i = marksOf(out, r)
		}
		if i < 0 {
			continue
		}
		for k := range out {
			if c := out[k].Clause.Cue; out[k].Kind == clauses.AnchorMarks && k != i && inCommon(c, r) > 0 {
				out[k].weight = 0
				if c == r && q.Speech {
					out[k].weight, out[k].wantRight = markedWeight, r
				}
			}
		}
		l := &out[i]
		if !q.Speech {
			l.weight = min(l.weight, thoughtWeight)
			continue
		}
		l.want(r)
	}
	return out
}

// want notes that r is said at the anchor, on the side it is on.
func (l *lesson) want(r prose.Run) {
	switch {
	case r.Last <= l.Clause.Cue.First:
		l.wantLeft = longer(l.wantLeft, r)
	case r.First >= l.Clause.Cue.Last || l.Kind == clauses.AnchorMarks:
		l.wantRight = longer(l.wantRight, r)
	}
}

// edgesOf lists lessons of what was thought in sentence s, and of what was said at cues that are no anchors: all of them begin and end where clauses do.
func (p page) edgesOf(s int, quotes []ExampleQuote, as []lesson) []lesson {
	var out []lesson
	sent := p.Sentences[s]
	for _, q := range quotes {
		r := p.Said(prose.Between(p.WordAt(q.Start), min(p.WordAt(q.End), sent.Last)))
		cue := prose.Between(p.WordAt(q.Cue.Start), p.WordAt(q.Cue.End))
		if r.Empty() || cue.Empty() || cue.First < sent.First || cue.Last > sent.Last {
			continue
		}
		at := p.cueOf(as, q)
		if at >= 0 && q.Speech {
			continue
		}
		l := lesson{weight: edgesWeight, edges: true}
		if at >= 0 {
			l.Anchor = as[at].Anchor
		} else {
			c := clauses.SayClause{Sentence: s, Cue: cue, Frames: prose.TakesClause, Lemma: p.Low(cue.Last - 1), From: cue.Last, Tail: cue.Last}
			c.Who, c.Ground = p.SubjectBefore(cue.First, sent.First)
			l.Anchor = clauses.Anchor{Kind: clauses.AnchorVerb, Clause: c}
		}
		l.want(r)
		if !l.wantLeft.Empty() || !l.wantRight.Empty() {
			out = append(out, l)
		}
	}
	return out
}

func longer(a, b prose.Run) prose.Run {
	if b.Last-b.First > a.Last-a.First {
		return b
	}
	return a
}

// cueOf returns the anchor whose cue a quote's cue is, -1 when none is.
func (p page) cueOf(ls []lesson, q ExampleQuote) int {
	best := -1
	for i := range ls {
		if ls[i].Kind == clauses.AnchorMarks {
			continue
		}
		c := p.Span(ls[i].Clause.Cue)
		if c.Start < q.Cue.End && q.Cue.Start < c.End && (best < 0 || ls[i].Kind < ls[best].Kind) {
			best = i
		}
	}
	return best
}

// marksOf returns the anchor of the quotation marks that r fills, -1 when it fills none.
func marksOf(ls []lesson, r prose.Run) int {
	for i := range ls {
		if c := ls[i].Clause.Cue; ls[i].Kind == clauses.AnchorMarks && inCommon(c, r)*10 >= 8*max(c.Last-c.First, r.Last-r.First) {
			return i
		}
	}
	return -1
}

func inCommon(a, b prose.Run) int { return max(0, min(a.Last, b.Last)-max(a.First, b.First)) }
