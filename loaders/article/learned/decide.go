package learned

import (
	"cmp"
	"slices"

	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// RuleModel names contents that no rule found and the model did.
const RuleModel = "model"

// enough is the chance from which something is taken for said. It is the one that gives the best F1 on articles that
// were not learnt from.
const enough = 0.4

// exactly is how much more a span is worth that is just right than one that shares four fifths with the right one.
const exactly = 0.2

// Decider puts what the model finds said in the place of what the rules found.
type Decider struct {
	ranking
	model         *Model
	bids          []bid
	odds, chances []float64 // of the candidates of one anchor
}

// NewDecider has a model decide on a page. A decider is for one page and one goroutine.
func NewDecider(m *Model, p *clauses.Page) *Decider {
	d := &Decider{model: m}
	d.page, d.bits = page{p}, m.weights.Bits()
	return d
}

// bid is the best that one side of an anchor has to offer.
type bid struct {
	said   prose.Run
	anchor int
	chance float64 // that what is said there is this, at least by four fifths
	ruled  bool    // the rules decided, and the chance is theirs
}

// learned is the chance as the model sees it, 0 where the rules decided.
func (b bid) learned() float64 {
	if b.ruled {
		return 0
	}
	return b.chance
}

// Decide implements clauses.Decider: it returns the say-clauses of sentence s and what is said at them: the content the model thinks likeliest, no two of
// which overlap. found is what the rules say; a sentence that is all quotation is left to them.
func (d *Decider) Decide(s int, cs []clauses.SayClause, base int, found []clauses.Content) ([]clauses.SayClause, []clauses.Content) {
	as := d.Anchors(s, cs, base, found)
	if len(as) == 0 {
		return cs, nil
	}
	d.begin(d.page, d.Sentences[s], as)
	d.bids = d.bids[:0]
	d.claimAll(d.model.weights)
	for n := range as {
		switch a := &as[n]; {
		case a.Denied, a.Kind == clauses.AnchorMarks:
		case modelled(a):
			d.choose(n)
		default:
			d.keep(n)
		}
	}
	return d.contents(cs, base, d.withMarks(best(d.bids)))
}

// keep bids what the rules found at anchor n: of labels ("X: …", “…” —X) the model has seen too few.
func (d *Decider) keep(n int) {
	a := &d.anchors[n]
	for _, r := range []prose.Run{a.Left, a.Right} {
		if !r.Empty() {
			d.bids = append(d.bids, bid{said: r, anchor: n, chance: clauses.ContentConfidence[a.Rule], ruled: true})
		}
	}
}

// choose bids, for each side of anchor n, the candidate that is likeliest right, if it is likely enough.
func (d *Decider) choose(n int) {
	var bids [2]bid
	var most [2]float64
	d.appraise(n)
	for i, c := range d.claims[n].candidates {
		chance := d.chances[i]
		if value := chance + exactly*c.pair.chance; chance >= enough && value > most[c.side] {
			bids[c.side], most[c.side] = bid{said: c.said, anchor: n, chance: chance}, value
		}
	}
	for side, b := range bids {
		if most[side] > 0 {
			d.bids = append(d.bids, b)
		}
	}
}

// appraise settles how likely each candidate of anchor n is right, at least by four fifths: that it is chosen or one alike, of those on its side and nothing.
func (d *Decider) appraise(n int) {
	all := d.claims[n].candidates
	d.odds, d.chances = d.odds[:0], d.chances[:0]
	sums := [2]float64{1, 1} // 1 are the odds of nothing
	for i := range all {
		odds := exp(d.model.forest.Score(d.of(&all[i])))
		d.odds = append(d.odds, odds)
		sums[all[i].side] += odds
	}
	for i := range all {
		alike := 0.0
		for j := range all {
			if all[i].side == all[j].side && d.alike(all[i].said, all[j].said) {
				alike += d.odds[j]
			}
		}
		d.chances = append(d.chances, alike/sums[all[i].side])
	}
}

// withMarks adds to what cues gave those passages in quotation marks that no cue took: statements that the rules give a say-clause, and
// what else is likely said.
func (d *Decider) withMarks(byCue []bid) []bid {
	d.bids = d.bids[:0]
	for n := range d.anchors {
		a := &d.anchors[n]
		passage := a.Clause.Cue
		if a.Kind != clauses.AnchorMarks || slices.ContainsFunc(byCue, func(b bid) bool { return inCommon(b.said, passage) > 0 }) {
			continue
		}
		if by := d.ruledFor(n); by != n && d.IsStatement(d.Words[passage.First].Mark, 3) {
			d.bids = append(d.bids, bid{said: passage, anchor: by, chance: clauses.ContentConfidence[d.anchors[by].Rule], ruled: true})
			continue
		}
		d.claim(d.model.weights, n)
		d.choose(n)
	}
	out := append(byCue, d.bids...)
	slices.SortFunc(out, func(a, b bid) int { return cmp.Compare(a.said.First, b.said.First) })
	return out
}

// ruledFor returns the say-clause to which the rules give the passage of anchor n, else n.
func (d *Decider) ruledFor(n int) int {
	for i := range d.anchors {
		if a := &d.anchors[i]; a.Passed && (a.Left == d.anchors[n].Clause.Cue || a.Right == d.anchors[n].Clause.Cue) {
			return i
		}
	}
	return n
}

func (k *flank) run(p pair) prose.Run { return prose.Between(k.Starts[p.start], k.Ends[p.end]) }

// alike says whether two spans share four fifths of the longer one, in bytes.
func (p page) alike(a, b prose.Run) bool {
	if a == b {
		return true
	}
	x, y := p.Span(a), p.Span(b)
	shared := min(x.End, y.End) - max(x.Start, y.Start)
	return 5*shared >= 4*max(x.End-x.Start, y.End-y.Start)
}

// best returns those bids of which no two overlap and that together exceed what is enough by most, in the order of the text.
func best(bids []bid) []bid {
	slices.SortStableFunc(bids, func(a, b bid) int { return cmp.Compare(a.said.Last, b.said.Last) })
	gain := make([]float64, len(bids)+1) // of the first so many
	before := make([]int, len(bids))     // how many of them end before this one begins
	for i, b := range bids {
		n, _ := slices.BinarySearchFunc(bids[:i], b.said.First+1, func(b bid, at int) int { return cmp.Compare(b.said.Last, at) })
		before[i] = n
		gain[i+1] = max(gain[i], gain[n]+b.chance-enough+1e-9)
	}
	var out []bid
	for i := len(bids); i > 0; {
		if gain[i] == gain[i-1] {
			i--
			continue
		}
		out = append(out, bids[i-1])
		i = before[i-1]
	}
	slices.Reverse(out)
	return out
}

// contents turns bids into contents, those of one anchor into one; the clauses of those that the rules don't know are
// added to cs, in the order of the text.
func (d *Decider) contents(cs []clauses.SayClause, base int, bids []bid) ([]clauses.SayClause, []clauses.Content) {
	all := slices.Clone(cs)
	for i, b := range bids {
		a := &d.anchors[b.anchor]
		again := slices.ContainsFunc(bids[:i], func(o bid) bool { return o.anchor == b.anchor })
		if !a.Passed && a.Kind != clauses.AnchorMarks && !again {
			all = append(all, a.Clause)
		}
	}
	slices.SortStableFunc(all, func(a, b clauses.SayClause) int { return cmp.Compare(a.Cue.First, b.Cue.First) })
	var out []clauses.Content
	of := map[int]int{}
	for n, b := range bids {
		a := &d.anchors[b.anchor]
		said := d.withThat(b.said)
		if n > 0 && bids[n-1].said.Last > said.First { // "that" is the other's
			said = b.said
		}
		if at, ok := of[b.anchor]; ok {
			out[at].Pieces = append(out[at].Pieces, said)
			if out[at].Chance == 0 || b.learned() == 0 {
				out[at].Chance = max(out[at].Chance, b.learned())
			} else {
				out[at].Chance = min(out[at].Chance, b.chance)
			}
			continue
		}
		of[b.anchor] = len(out)
		c := clauses.Content{Pieces: []prose.Run{said}, Clause: loaders.None, Teller: loaders.None, Rule: cmp.Or(a.Rule, RuleModel), Chance: b.learned()}
		if a.Kind == clauses.AnchorMarks {
			c.Rule = clauses.RulePart
		} else {
			c.Clause = base + slices.IndexFunc(all, func(o clauses.SayClause) bool { return o.Cue == a.Clause.Cue })
		}
		out = append(out, c)
	}
	return all, out
}

// withThat is r with the "that" in front of it.
func (p page) withThat(r prose.Run) prose.Run {
	if p.Low(r.First-1) == "that" && p.Words[r.First].Mark == prose.Outside {
		r.First--
	}
	return r
}
