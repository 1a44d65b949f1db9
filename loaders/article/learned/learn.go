package learned

import (
	"onrecord/loaders/article/prose"
	"onrecord/loaders/internal/linear"
)

// learn moves the weights towards what is right for a weighed anchor and returns the loss before that, in nats.
func (f *features) learn(fit *linear.Fit, w *weighing, l *lesson) float64 {
	left, okLeft := w.before.right(l.wantLeft)
	right, okRight := w.behind.right(l.wantRight)
	if !okLeft || !okRight {
		return 0
	}
	loss := f.learnFlank(fit, &w.before, left, l.weight) + f.learnFlank(fit, &w.behind, right, l.weight)
	if w.bothOdds > 0 {
		g := w.before.any() * w.behind.sum * w.bothOdds / (1 + w.behind.sum*w.bothOdds)
		if left >= 0 && right >= 0 {
			g--
		}
		fit.Step(f.out[w.both.lo:w.both.hi], l.weight*g)
	}
	return loss
}

// any is the chance that something is said on this side.
func (k *flank) any() float64 {
	sum := 0.0
	for _, p := range k.pairs {
		sum += p.chance
	}
	return sum
}

// right returns the index of the pair that is what was said, -1 for nothing; false where no pair comes near it.
func (k *flank) right(want prose.Run) (int, bool) {
	if want.Empty() {
		return -1, true
	}
	best, most := -1, 0.8
	for i, p := range k.pairs {
		r := k.run(p)
		if share := float64(inCommon(r, want)) / float64(max(r.Last-r.First, want.Last-want.First)); share >= most {
			best, most = i, share
			if r == want {
				break
			}
		}
	}
	return best, best >= 0
}

// learnFlank moves the weights of one side of an anchor towards the pair that is right, -1 for nothing.
func (f *features) learnFlank(fit *linear.Fit, k *flank, right int, weight float64) float64 {
	if len(k.pairs) == 0 {
		return 0
	}
	f.learnPairs(fit, k, right, weight, 1)
	g := k.any()
	loss := -ln(1 - g)
	if right >= 0 {
		g--
		loss = -ln(k.pairs[right].chance)
	}
	fit.Step(f.out[k.anchor.lo:k.anchor.hi], weight*g)
	return weight * loss
}

// learnEdges moves the weights towards where something begins and ends that is known to be there, and leaves alone those that tell whether it is.
func (f *features) learnEdges(fit *linear.Fit, w *weighing, l *lesson) {
	for side, want := range []prose.Run{l.wantLeft, l.wantRight} {
		k := w.flank(side)
		if right, ok := k.right(want); ok && right >= 0 {
			f.learnPairs(fit, k, right, l.weight, k.any())
		}
	}
}

// learnPairs moves the weights of starts, ends and pairs towards the pair that is right, -1 for none, where the chance that there is any is given.
func (f *features) learnPairs(fit *linear.Fit, k *flank, right int, weight, any float64) {
	starts, ends := make([]float64, len(k.Starts)), make([]float64, len(k.Ends))
	for i, p := range k.pairs {
		g := p.chance / any
		if i == right {
			g--
		}
		starts[p.start] += g
		ends[p.end] += g
		fit.Step(f.out[p.features.lo:p.features.hi], weight*g)
	}
	for i, g := range starts {
		fit.Step(f.out[k.atStart[i].lo:k.atStart[i].hi], weight*g)
	}
	for i, g := range ends {
		fit.Step(f.out[k.atEnd[i].lo:k.atEnd[i].hi], weight*g)
	}
}
