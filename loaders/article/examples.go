package article

import "onrecord/loaders"

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
	anchor
	wantLeft, wantRight run     // empty when nothing is said there
	weight              float64 // 0 when it teaches nothing
	edges               bool    // it teaches only where what is said begins and ends, not whether anything is
}

// lessons lists the anchors of a page with what is right for each.
func (p *page) lessons(quotes []ExampleQuote) []lesson {
	var out []lesson
	bySentence := p.quotesBySentence(quotes)
	f := &findings{}
	for s := range p.sentences {
		base := len(f.clauses)
		cs := p.clauses(s)
		found := p.sentenceContents(p.sentences[s], cs, base)
		f.clauses = append(f.clauses, cs...)
		if p.standsAlone(s) {
			continue
		}
		as := p.anchors(s, cs, base, found)
		taught := p.teach(s, as, bySentence[s])
		out = append(out, taught...)
		out = append(out, p.edgesOf(s, bySentence[s], taught)...)
	}
	return out
}

// quotesBySentence sorts the quotes by the sentence they begin in.
func (p *page) quotesBySentence(quotes []ExampleQuote) [][]ExampleQuote {
	out := make([][]ExampleQuote, len(p.sentences))
	for _, q := range quotes {
		if s := p.sentenceAt(p.wordAt(q.Start)); s >= 0 {
			out[s] = append(out[s], q)
		}
	}
	return out
}

// sentenceAt returns the sentence that holds word i, -1 when none does.
func (p *page) sentenceAt(i int) int {
	lo, hi := 0, len(p.sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.sentences[mid].last <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(p.sentences) || i < p.sentences[lo].first {
		return -1
	}
	return lo
}

// teach gives each quote of sentence s to the anchor that is its cue, or to the quotation marks it stands in.
func (p *page) teach(s int, as []anchor, quotes []ExampleQuote) []lesson {
	out := make([]lesson, len(as))
	for i, a := range as {
		out[i] = lesson{anchor: a, weight: 1}
		if a.denied || a.clause.lemma == ":" {
			out[i].weight = 0 // not for the model to decide
		}
	}
	for _, q := range quotes {
		r := p.said(run{p.wordAt(q.Start), min(p.wordAt(q.End), p.sentences[s].last)})
		if r.empty() {
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
			if c := out[k].clause.cue; out[k].kind == anchorMarks && k != i && inCommon(c, r) > 0 {
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
func (l *lesson) want(r run) {
	switch {
	case r.last <= l.clause.cue.first:
		l.wantLeft = longer(l.wantLeft, r)
	case r.first >= l.clause.cue.last || l.kind == anchorMarks:
		l.wantRight = longer(l.wantRight, r)
	}
}

// edgesOf lists lessons of what was thought in sentence s, and of what was said at cues that are no anchors: all of them begin and end where clauses do.
func (p *page) edgesOf(s int, quotes []ExampleQuote, as []lesson) []lesson {
	var out []lesson
	sent := p.sentences[s]
	for _, q := range quotes {
		r := p.said(run{p.wordAt(q.Start), min(p.wordAt(q.End), sent.last)})
		cue := run{p.wordAt(q.Cue.Start), p.wordAt(q.Cue.End)}
		if r.empty() || cue.empty() || cue.first < sent.first || cue.last > sent.last {
			continue
		}
		at := p.cueOf(as, q)
		if at >= 0 && q.Speech {
			continue
		}
		l := lesson{weight: edgesWeight, edges: true}
		if at >= 0 {
			l.anchor = as[at].anchor
		} else {
			c := sayClause{sentence: s, cue: cue, frames: clause, lemma: p.low(cue.last - 1), from: cue.last, tail: cue.last}
			c.who, c.ground = p.subjectBefore(cue.first, sent.first)
			l.anchor = anchor{kind: anchorVerb, clause: c}
		}
		l.want(r)
		if !l.wantLeft.empty() || !l.wantRight.empty() {
			out = append(out, l)
		}
	}
	return out
}

func longer(a, b run) run {
	if b.last-b.first > a.last-a.first {
		return b
	}
	return a
}

// cueOf returns the anchor whose cue a quote's cue is, -1 when none is.
func (p *page) cueOf(ls []lesson, q ExampleQuote) int {
	best := -1
	for i := range ls {
		if ls[i].kind == anchorMarks {
			continue
		}
		c := p.span(ls[i].clause.cue)
		if c.Start < q.Cue.End && q.Cue.Start < c.End && (best < 0 || ls[i].kind < ls[best].kind) {
			best = i
		}
	}
	return best
}

// marksOf returns the anchor of the quotation marks that r fills, -1 when it fills none.
func marksOf(ls []lesson, r run) int {
	for i := range ls {
		if c := ls[i].clause.cue; ls[i].kind == anchorMarks && inCommon(c, r)*10 >= 8*max(c.last-c.first, r.last-r.first) {
			return i
		}
	}
	return -1
}

func inCommon(a, b run) int { return max(0, min(a.last, b.last)-max(a.first, b.first)) }
