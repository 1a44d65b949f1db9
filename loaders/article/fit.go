package article

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"onrecord/graph"
	"onrecord/loaders/internal/linear"
)

// How the model is fitted. The numbers were chosen on articles that it was not fitted on.
const (
	modelBits = 18
	runs      = 4
	rounds    = 4 // of each run
)

var steps = linear.Steps{Rate: 0.05, Pull: 0.01, Least: 3}

// Fit learns from examples where what is said begins and ends, and returns the weights. The same examples
// give the same weights, bit by bit on one kind of machine: another may round otherwise. progress is told the number of each round and the mean
// loss in it. Examples in which nothing teaches anything are graph.ErrInvalid.
func Fit(ctx context.Context, examples []Example, progress func(round int, loss float64)) (*linear.Weights, error) {
	sheets := makeSheets(examples)
	if !slices.ContainsFunc(sheets, teaches) {
		return nil, fmt.Errorf("no lesson in %d articles: %w", len(examples), graph.ErrInvalid)
	}
	fit := linear.NewFit(modelBits, steps)
	order := rand.New(rand.NewPCG(1, 2))
	f := &features{bits: modelBits}
	for i := range sheets {
		f.study(fit, &sheets[i], func(_ *weighing, _ *lesson) { fit.Count(f.out) })
	}
	for round := range runs * rounds {
		if round%rounds == 0 {
			fit.Restart()
		}
		loss, all := 0.0, 0
		for _, i := range order.Perm(len(sheets)) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			f.study(fit, &sheets[i], func(w *weighing, l *lesson) {
				loss += f.learn(fit, w, l)
				all++
			})
		}
		fit.EndRound()
		progress(round+1, loss/float64(max(all, 1)))
	}
	return fit.Weights(), nil
}

// study weighs the anchors of a sheet that teach something.
func (f *features) study(m summer, sh *sheet, each func(*weighing, *lesson)) {
	var w weighing
	f.begin(sh.page, sh.page.sentences[sh.sentence], sh.anchors)
	for n := range sh.lessons {
		if l := &sh.lessons[n]; l.weight > 0 {
			f.weigh(m, n, &w, true)
			each(&w, l)
		}
	}
}

// sheet is a sentence with lessons.
type sheet struct {
	page     *page
	sentence int
	anchors  []anchor
	lessons  []lesson
}

func teaches(sh sheet) bool {
	return slices.ContainsFunc(sh.lessons, func(l lesson) bool { return l.weight > 0 })
}

func makeSheets(examples []Example) []sheet {
	var out []sheet
	for _, e := range examples {
		p := newPage(e.Text, clearFurniture(e.Text, e.Title))
		var last *sheet
		for _, l := range p.lessons(e.Quotes) {
			if s := l.clause.sentence; last == nil || last.sentence != s {
				out = append(out, sheet{page: p, sentence: s})
				last = &out[len(out)-1]
			}
			last.anchors = append(last.anchors, l.anchor)
			last.lessons = append(last.lessons, l)
		}
	}
	return out
}
