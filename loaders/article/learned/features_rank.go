package learned

import (
	"math"

	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// row is a candidate as the trees see it: numbers, each at its place.
type row []float32

// rowWidth is how many numbers there are.
const rowWidth = 71

func (r *row) add(values ...float64) {
	for _, x := range values {
		*r = append(*r, float32(x))
	}
}

func (r *row) flag(values ...bool) {
	for _, b := range values {
		r.add(float64(bit(b, 0)))
	}
}

// of returns the row of a candidate. It holds until the next one is asked for.
func (r *ranking) of(c *candidate) []float32 {
	r.row = r.row[:0]
	r.ofOdds(c)
	r.ofOthers(c)
	r.ofRivals(c)
	r.ofRules(c)
	r.ofCue(c)
	r.ofExtent(c)
	r.ofEdges(c)
	return r.row
}

// ofOdds writes down what the model thinks of the candidate and of its parts.
func (r *ranking) ofOdds(c *candidate) {
	any := &r.claims[c.anchor].any
	here, k := max(any[c.side], 1e-6), r.weighings[c.anchor].flank(c.side)
	start, end, whole := k.start[c.pair.start], k.end[c.pair.end], ln(c.pair.odds)
	r.row.add(c.near, c.pair.chance, any[c.side], any[1-c.side], c.pair.chance/here, c.near/here)
	r.row.add(start, end, whole, k.bias, whole-k.bias-start-end)
	r.row.add(lead(k.start, c.pair.start), lead(k.end, c.pair.end))
}

// lead is by how much the score at i exceeds the best of the others.
func lead(scores []float64, i int) float64 {
	const most = 20
	second := float64(-most)
	for j, x := range scores {
		if j != i {
			second = max(second, x)
		}
	}
	return max(-most, scores[i]-second)
}

// ofOthers writes down how likely other candidates on the same side are: the likeliest that isn't alike, the longer and the shorter ones.
func (r *ranking) ofOthers(c *candidate) {
	other, longer, shorter := 0.0, 0.0, 0.0
	all := r.claims[c.anchor].candidates
	for i := range all {
		o := &all[i]
		if o.side != c.side || r.alike(o.said, c.said) {
			continue
		}
		other = max(other, o.near)
		if o.said.Last > c.said.Last {
			longer += o.pair.chance
		} else if o.said.Last < c.said.Last {
			shorter += o.pair.chance
		}
	}
	r.row.add(other, longer, shorter)
}

// ofRivals writes down what other anchors claim: words that hold this cue, words of the candidate, something within it; and how near the next cue
// behind it is.
func (r *ranking) ofRivals(c *candidate) {
	const far = 30
	cue := r.anchors[c.anchor].Clause.Cue
	over, shared, within, next, gap := 0.0, 0.0, 0.0, 0.0, far
	for m := range r.anchors {
		if m == c.anchor {
			continue
		}
		a, rival := &r.anchors[m].Clause, &r.claims[m]
		holding, common := 0.0, 0.0
		for i := range rival.candidates {
			o := &rival.candidates[i]
			if o.said.First <= cue.First && cue.Last <= o.said.Last {
				holding += o.pair.chance
			}
			if inCommon(o.said, c.said) > 0 {
				common += o.pair.chance
			}
		}
		over, shared = max(over, holding), max(shared, common)
		any := max(rival.any[0], rival.any[1])
		if a.Cue.First >= c.said.First && a.Cue.Last <= c.said.Last {
			within = max(within, any)
		}
		if g := a.Open() - c.said.Last; g >= 0 && g < gap {
			gap, next = g, any
		}
	}
	r.row.add(over, shared, within, next, float64(gap))
}

// ofRules writes down how the candidate lies to what the rules found.
func (r *ranking) ofRules(c *candidate) {
	a := &r.anchors[c.anchor]
	here, there := a.Left, a.Right
	if c.side == 1 {
		here, there = there, here
	}
	r.row.add(clauses.ContentConfidence[a.Rule], float64(bit(here == c.said, 0)), from(here, here.First, c.said.First), from(here, here.Last, c.said.Last))
	r.row.flag(!there.Empty(), a.Inside, a.Passed, !here.Empty() && r.alike(here, c.said))
}

// from is how far a place is behind an edge of what the rules found.
func from(found prose.Run, edge, at int) float64 {
	const far, nothing = 40, -99
	if found.Empty() {
		return nothing
	}
	return float64(max(-far, min(far, at-edge)))
}

// ofCue writes down what the anchor is.
func (r *ranking) ofCue(c *candidate) {
	a := &r.anchors[c.anchor]
	cl := &a.Clause
	r.row.add(float64(a.Kind), float64(cl.Ground), float64(cl.Kind))
	for _, takes := range []prose.Frame{prose.TakesClause, prose.TakesThing, prose.TakesInfinitive, prose.TakesAddressee, prose.TakesName} {
		r.row.flag(cl.Frames&takes != 0)
	}
	r.row.flag(cl.Passive)
	r.row.add(float64(r.denied(cl)), float64(cl.Who.Last-cl.Who.First))
}

// ofExtent writes down how long the candidate is, where it stands, and what stands in it and behind it.
func (r *ranking) ofExtent(c *candidate) {
	i, e, cue, sent := c.said.First, c.said.Last, r.anchors[c.anchor].Clause.Cue, r.sent
	bytes := r.Span(c.said)
	for _, n := range []int{e - i, bytes.End - bytes.Start, c.side, i - cue.Last, cue.First - e, i - sent.First, sent.Last - e, sent.Last - sent.First,
		len(r.anchors), c.anchor} {
		r.row.add(float64(n))
	}
	a, b, z := &r.counts[i-sent.First], &r.counts[e-sent.First], &r.counts[sent.Last-sent.First]
	for _, n := range []int{b.commas - a.commas, b.verbs - a.verbs, b.marked - a.marked, b.thats - a.thats, z.commas - b.commas, z.verbs - b.verbs,
		z.marked - b.marked} {
		r.row.add(float64(n))
	}
}

// ofEdges writes down what sorts of words stand where the candidate begins and ends, and around the cue.
func (r *ranking) ofEdges(c *candidate) {
	i, e, cue := c.said.First, c.said.Last, r.anchors[c.anchor].Clause.Cue
	for _, at := range []int{i - 1, i, i + 1, e - 1, e, e + 1, e + 2, cue.First - 1, cue.Last} {
		r.row.add(r.sort(at))
	}
	r.row.flag(r.Words[i].Mark != prose.Outside, r.Words[e-1].Mark != prose.Outside)
	r.row.add(float64(r.oneMark(i, e)))
	r.row.flag(r.sent.Block == r.Headline, r.Words[r.sent.Last-1].Low == "?")
}

// sorts of words, of which the first that fits counts; those that stand for an edge in much the same way stand together.
var sorts = []func(*prose.Word) bool{
	func(w *prose.Word) bool { return w.Mark != prose.Outside },
	func(w *prose.Word) bool { return prose.IsStop(w.Low) },
	func(w *prose.Word) bool { return w.Low == "," },
	func(w *prose.Word) bool { return !w.Letters() },
	func(w *prose.Word) bool { return w.Is(prose.Conj) },
	func(w *prose.Word) bool { return w.Low == "that" },
	func(w *prose.Word) bool { return w.Is(prose.Rel) },
	func(w *prose.Word) bool { return w.Is(prose.Sub) && !w.Is(prose.Prep) },
	func(w *prose.Word) bool { return w.Is(prose.Sub) },
	func(w *prose.Word) bool { return w.Low == "to" },
	func(w *prose.Word) bool { return w.Low == "of" },
	func(w *prose.Word) bool { return w.Is(prose.Prep) },
	func(w *prose.Word) bool { return w.Is(prose.Poss) },
	func(w *prose.Word) bool { return w.Is(prose.Det) },
	func(w *prose.Word) bool { return w.Is(prose.Subject | prose.Object) },
	func(w *prose.Word) bool { return w.Is(prose.Weekday | prose.Month | prose.TimeNoun) },
	func(w *prose.Word) bool { return w.Is(prose.Neg) },
	func(w *prose.Word) bool { return w.Is(prose.Aux) },
	func(w *prose.Word) bool { return w.Is(prose.Modal) },
	func(w *prose.Word) bool { return prose.SayForms[w.Low] != nil },
	func(w *prose.Word) bool { return w.Is(prose.Verb) },
	func(w *prose.Word) bool { return w.Is(prose.Ing) },
	func(w *prose.Word) bool { return w.Is(prose.Adverb) },
	func(w *prose.Word) bool { return w.Cap },
	func(w *prose.Word) bool { return w.Is(prose.Number) },
	func(w *prose.Word) bool { return w.Is(prose.Plain) },
}

// sort is a number for the sort of word i, 0 outside the sentence.
func (f *features) sort(i int) float64 {
	if i < f.sent.First || i >= f.sent.Last {
		return 0
	}
	for n, is := range sorts {
		if is(&f.Words[i]) {
			return float64(n + 1)
		}
	}
	return float64(len(sorts) + 1)
}

// ln is the natural logarithm, of nothing that of very little.
func ln(x float64) float64 { return math.Log(max(x, 1e-9)) }
