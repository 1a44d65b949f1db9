package learned

import (
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// The second look: what the log-linear model thinks likely is compared by decision trees, which see how sure it is of each end, what else it thinks
// likely, at this anchor and at the others of the sentence, and the shape of the whole.

// What is so unlikely that it isn't looked at twice.
const (
	unlikelySide = 0.05 // that anything is said on a side
	unlikelyPair = 0.01 // that just this is said
)

// candidate is one way to have something said on one side of an anchor.
type candidate struct {
	said   prose.Run
	anchor int
	side   int // 0 before the anchor, 1 behind it
	pair   pair
	near   float64 // the chance that this or something alike is said here
}

// claim is what an anchor makes of itself, before it is compared with others.
type claim struct {
	any        [2]float64 // the chance that something is said, by side
	candidates []candidate
}

// stake lists the candidates of anchor n, which is weighed.
func (f *features) stake(w *weighing, n int, c *claim) {
	c.candidates = c.candidates[:0]
	for side := range c.any {
		k := w.flank(side)
		c.any[side] = k.any()
		if c.any[side] < unlikelySide {
			continue
		}
		from := len(c.candidates)
		for _, p := range k.pairs {
			if p.chance > unlikelyPair {
				c.candidates = append(c.candidates, candidate{said: k.run(p), anchor: n, side: side, pair: p})
			}
		}
		here := c.candidates[from:]
		for i := range here {
			for j := range here {
				if f.alike(here[i].said, here[j].said) {
					here[i].near += here[j].pair.chance
				}
			}
		}
	}
}

// flank is one side of the anchor: 0 before it, 1 behind it.
func (w *weighing) flank(side int) *flank {
	if side == 0 {
		return &w.before
	}
	return &w.behind
}

// ranking is the state of comparing what the anchors of one sentence claim. Its buffers are used again from sentence to sentence.
type ranking struct {
	features
	weighings []weighing // of each anchor
	claims    []claim
	row       row
}

// begin turns to a sentence and its anchors, none of which claims anything yet.
func (r *ranking) begin(p page, s prose.Sentence, as []clauses.Anchor) {
	r.features.begin(p, s, as)
	for len(r.claims) < len(as) {
		r.weighings, r.claims = append(r.weighings, weighing{}), append(r.claims, claim{})
	}
	for n := range as {
		r.claims[n] = claim{candidates: r.claims[n].candidates[:0]}
	}
}

// claimAll has all anchors claim what they think likely but those that the model doesn't decide, and passages in quotation marks: those wait until
// it is known what cues leave over.
func (r *ranking) claimAll(m summer) {
	for n := range r.anchors {
		if a := &r.anchors[n]; a.Kind != clauses.AnchorMarks && modelled(a) {
			r.claim(m, n)
		}
	}
}

// claim has anchor n claim what it thinks likely.
func (r *ranking) claim(m summer, n int) {
	r.weigh(m, n, &r.weighings[n], false)
	r.stake(&r.weighings[n], n, &r.claims[n])
}
