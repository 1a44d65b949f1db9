package learned

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"onrecord/graph"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/internal/linear"
	"onrecord/loaders/internal/trees"
)

// How the model is fitted. The numbers were chosen on articles that it was not fitted on.
const (
	modelBits = 18
	runs      = 2
	rounds    = 4 // of each run
	folds     = 5 // into which the articles are parted, so that the trees learn from weights that have not seen the article
)

var (
	steps   = linear.Steps{Rate: 0.05, Pull: 0.01, Least: 3}
	growing = trees.Steps{Trees: 200, Rate: 0.1, Share: 0.5, Ridge: 10}
)

// Fit learns from examples where what is said begins and ends. The same examples
// give the same model, bit by bit on one kind of machine: another may round otherwise. progress is told the number of each round and the mean
// loss in it. Examples in which nothing teaches anything are graph.ErrInvalid.
//
// The trees are fitted to what weights say that were fitted without the article in question (stacking, Wolpert 1992): of articles they know, weights are too sure.
func Fit(ctx context.Context, examples []Example, progress func(round int, loss float64)) (*Model, error) {
	sheets := makeSheets(examples)
	if !slices.ContainsFunc(sheets, teaches) {
		return nil, fmt.Errorf("no lesson in %d articles: %w", len(examples), graph.ErrInvalid)
	}
	round := 0
	tell := func(loss float64) {
		round++
		progress(round, loss)
	}
	weights, err := fitWeights(ctx, sheets, tell)
	if err != nil {
		return nil, err
	}
	rows := &trees.Rows{Width: rowWidth}
	for fold := range uint64(folds) {
		var others, held []sheet
		for _, sh := range sheets {
			if sh.fold == fold {
				held = append(held, sh)
			} else {
				others = append(others, sh)
			}
		}
		w, err := fitWeights(ctx, others, tell)
		if err != nil {
			return nil, err
		}
		addRows(rows, w, held)
	}
	return &Model{weights, trees.Fit(rows, growing)}, nil
}

// fitWeights fits the log-linear part. tell is told the mean loss of each round.
func fitWeights(ctx context.Context, sheets []sheet, tell func(loss float64)) (*linear.Weights, error) {
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
				if l.edges {
					f.learnEdges(fit, w, l)
					return
				}
				loss += f.learn(fit, w, l)
				all++
			})
		}
		fit.EndRound()
		tell(loss / float64(max(all, 1)))
	}
	return fit.Weights(), nil
}

// addRows adds what the trees are to learn from: the candidates that weights see in sheets they were not fitted to, and whether each shares four fifths with
// what was said.
func addRows(rows *trees.Rows, weights *linear.Weights, sheets []sheet) {
	var r ranking
	r.bits = weights.Bits()
	for i := range sheets {
		sh := &sheets[i]
		r.begin(sh.page, sh.page.Sentences[sh.sentence], sh.anchors)
		r.claimAll(weights)
		for n := range sh.lessons {
			if sh.lessons[n].Kind != clauses.AnchorMarks {
				r.addRows(rows, &sh.lessons[n], n)
			}
		}
		for n := range sh.lessons { // passages in marks are looked at last, as in deciding
			if l := &sh.lessons[n]; l.Kind == clauses.AnchorMarks && l.weight >= 1 {
				r.claim(weights, n)
				r.addRows(rows, l, n)
			}
		}
	}
}

// addRows adds the candidates of anchor n, about which a lesson teaches. Those of one side are rivals.
func (r *ranking) addRows(rows *trees.Rows, l *lesson, n int) {
	if l.weight == 0 {
		return
	}
	for side, want := range []prose.Run{l.wantLeft, l.wantRight} {
		add := rows.Add
		for k := range r.claims[n].candidates {
			if c := &r.claims[n].candidates[k]; c.side == side {
				add(r.of(c), !want.Empty() && r.alike(want, c.said), l.weight)
				add = rows.AddRival
			}
		}
	}
}

// study weighs the anchors of a sheet that teach something.
func (f *features) study(m summer, sh *sheet, each func(*weighing, *lesson)) {
	var w weighing
	f.begin(sh.page, sh.page.Sentences[sh.sentence], sh.anchors)
	for n := range sh.lessons {
		if l := &sh.lessons[n]; l.weight > 0 {
			f.weigh(m, n, &w, true)
			each(&w, l)
		}
	}
	for i := range sh.edges {
		a := sh.edges[i].Anchor
		n := slices.IndexFunc(sh.anchors, func(b clauses.Anchor) bool { return b.Kind == a.Kind && b.Clause.Cue == a.Clause.Cue })
		if n < 0 {
			n = len(sh.anchors)
			f.name(&a)
			f.anchors = append(sh.anchors[:n:n], a)
		} else {
			f.anchors = sh.anchors
		}
		f.weigh(m, n, &w, true)
		each(&w, &sh.edges[i])
	}
}

// sheet is a sentence with lessons.
type sheet struct {
	page     page
	sentence int
	fold     uint64 // of its article: copies of one article share it
	anchors  []clauses.Anchor
	lessons  []lesson // of each anchor
	edges    []lesson // whose anchors aren't among them
}

func teaches(sh sheet) bool {
	return slices.ContainsFunc(sh.lessons, func(l lesson) bool { return l.weight > 0 })
}

func makeSheets(examples []Example) []sheet {
	var out []sheet
	for _, e := range examples {
		p := newPage(e.Text, prose.ClearFurniture(e.Text, e.Title))
		var last *sheet
		for _, l := range p.lessons(e.Quotes) {
			if s := l.Clause.Sentence; last == nil || last.sentence != s {
				out = append(out, sheet{page: p, sentence: s, fold: linear.Word(e.Text) % folds})
				last = &out[len(out)-1]
			}
			if l.edges {
				last.edges = append(last.edges, l)
				continue
			}
			last.anchors = append(last.anchors, l.Anchor)
			last.lessons = append(last.lessons, l)
		}
	}
	return out
}
