package learned

import (
	"math"

	"onrecord/loaders/article/clauses"
	"onrecord/loaders/internal/linear"
)

// summer is a model, fitted or while it is fitted.
type summer interface {
	Bits() uint
	Sum([]linear.Feature) float64
}

// stretch is a span of features in a buffer.
type stretch struct{ lo, hi int }

// flank is one side of an anchor: what may be said there, and how much the model thinks of each.
type flank struct {
	clauses.Places
	anchor         stretch
	atStart, atEnd []stretch
	start, end     []float64
	bias           float64 // by the anchor alone
	pairs          []pair
	sum            float64 // of exp(score) of all pairs
}

// pair is one way to begin and end, by the indexes of its places.
type pair struct {
	start, end int
	features   stretch
	odds       float64 // exp(score): against nothing said on this side
	chance     float64 // that just this is said here
}

// weighing is an anchor with the chances of all that may be said at it. The model is a log-linear one over the ways to
// have nothing, something before the anchor, something behind it, or both.
type weighing struct {
	before, behind flank
	both           stretch
	bothOdds       float64
}

// What is so unlikely that it isn't looked at, in scores; on articles not learnt from it changes nothing.
const (
	hopelessSide = -2 // of a side by the anchor alone
	hopelessBest = -3 // of a side by the anchor and its best places
	farBelow     = 4  // of a pair of places, below the best
)

// weigh computes the chances at anchor n. With every, pairs that can't be are looked at too, as fitting needs.
func (f *features) weigh(m summer, n int, w *weighing, every bool) {
	a := &f.anchors[n]
	f.out, f.keep = f.out[:0], every
	f.PlacesBefore(f.sent, a, &w.before.Places)
	f.PlacesBehind(f.sent, a, &w.behind.Places)
	f.side = 0
	f.weighFlank(m, n, &w.before, every)
	f.side = 1
	f.weighFlank(m, n, &w.behind, every)
	w.bothOdds = 0
	if len(w.before.pairs) > 0 && len(w.behind.pairs) > 0 {
		x, at := f.scored(m, func() { f.ofBoth(a) })
		w.both, w.bothOdds = at, exp(x)
	}
	before, behind := w.before.sum, w.behind.sum
	all := 1 + before + behind + before*behind*w.bothOdds
	for i := range w.before.pairs {
		w.before.pairs[i].chance = w.before.pairs[i].odds * (1 + behind*w.bothOdds) / all
	}
	for i := range w.behind.pairs {
		w.behind.pairs[i].chance = w.behind.pairs[i].odds * (1 + before*w.bothOdds) / all
	}
}

// scored is the sum of the weights of the features that write adds, and where they stand while they are kept.
func (f *features) scored(m summer, write func()) (float64, stretch) {
	lo := len(f.out)
	write()
	at := stretch{lo, len(f.out)}
	sum := m.Sum(f.out[lo:])
	if !f.keep {
		f.out = f.out[:lo]
	}
	return sum, at
}

func exp(x float64) float64 { return math.Exp(max(-30, min(30, x))) }

func (f *features) weighFlank(m summer, n int, k *flank, every bool) {
	k.pairs, k.sum = k.pairs[:0], 0
	k.atStart, k.atEnd, k.start, k.end = k.atStart[:0], k.atEnd[:0], k.start[:0], k.end[:0]
	if len(k.Starts) == 0 || len(k.Ends) == 0 {
		return
	}
	a := &f.anchors[n]
	bias, at := f.scored(m, func() { f.ofAnchor(n) })
	k.anchor, k.bias = at, bias
	if !every && bias < hopelessSide {
		return
	}
	bestStart, bestEnd := math.Inf(-1), math.Inf(-1)
	for _, i := range k.Starts {
		x, at := f.scored(m, func() { f.ofStart(a, i) })
		k.atStart, k.start = append(k.atStart, at), append(k.start, x)
		bestStart = max(bestStart, x)
	}
	for _, e := range k.Ends {
		x, at := f.scored(m, func() { f.ofEnd(a, e) })
		k.atEnd, k.end = append(k.atEnd, at), append(k.end, x)
		bestEnd = max(bestEnd, x)
	}
	if !every && bias+bestStart+bestEnd < hopelessBest {
		return
	}
	for i, s := range k.Starts {
		for j, e := range k.Ends {
			x := k.start[i] + k.end[j]
			if e <= s || !every && x < bestStart+bestEnd-farBelow {
				continue
			}
			more, at := f.scored(m, func() { f.ofPair(a, s, e) })
			p := pair{start: i, end: j, features: at, odds: exp(bias + x + more)}
			k.sum += p.odds
			k.pairs = append(k.pairs, p)
		}
	}
}

// modelled says whether the model decides what is said at an anchor: not of denials, which are none, and labels, of which it has seen too few.
func modelled(a *clauses.Anchor) bool { return !a.Denied && a.Clause.Lemma != ":" }
