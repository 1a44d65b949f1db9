package trees

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// Rows are what a forest learns from.
type Rows struct {
	Width  int
	Values []float32 // Width for each row
	Right  []bool    // what is to be foretold
	Weight []float32 // how much each row counts
	rival  []bool    // of the row before: only one of them can be chosen
}

// Len is the number of rows.
func (r *Rows) Len() int { return len(r.Right) }

// Add adds a row, the first of a choice: it is chosen, or a rival that is added behind it, or nothing. Its values are copied. All rows have the same
// number of values, 255 at most; Add panics otherwise.
func (r *Rows) Add(values []float32, right bool, weight float64) { r.add(values, right, weight, false) }

// AddRival adds a row to the choice of the one before it. Several rows of a choice may be right, where they come to the same.
func (r *Rows) AddRival(values []float32, right bool, weight float64) {
	r.add(values, right, weight, r.Len() > 0)
}

func (r *Rows) add(values []float32, right bool, weight float64, rival bool) {
	if len(values) > math.MaxUint8 || r.Width != 0 && len(values) != r.Width {
		panic(fmt.Sprintf("row of %d values among rows of %d", len(values), r.Width))
	}
	r.Width = len(values)
	r.Values = append(r.Values, values...)
	r.Right = append(r.Right, right)
	r.Weight = append(r.Weight, float32(weight))
	r.rival = append(r.rival, rival)
}

// Steps says how a forest is fitted.
type Steps struct {
	Trees int
	Rate  float64 // what share of the best step each tree goes
	Share float64 // of the columns, which each tree may ask about
	Ridge float64 // is added to the weight of each leaf, which so is drawn towards 0
}

const mostBins = 64 // into which the values of a column are sorted

// Fit fits a forest by gradient boosting (Friedman 2001) with second-order steps. What it makes as likely as it can is that of each choice a right row is
// chosen, or nothing where none is right; of a choice of one row that is the logistic loss. The same rows in the same order give the same forest.
// Rows have up to 255 values; without any row the forest knows nothing, and says so with even odds.
func Fit(r *Rows, how Steps) *Forest {
	if r.Len() == 0 {
		return &Forest{width: r.Width}
	}
	b := newBoosting(r, how)
	f := &Forest{width: r.Width, base: b.base}
	for range how.Trees {
		f.trees = append(f.trees, b.grow())
	}
	return f
}

// boosting is a forest while it is fitted.
type boosting struct {
	*Rows
	how            Steps
	order          *rand.Rand
	skip           []bool // of each column: the tree that grows may not ask about it
	base           float32
	edges          [][]float32 // of the bins of each column, rising
	bins           [][]uint8   // of each column, of each row
	score          []float64
	gradient, hess []float32
	leaf           []uint8 // of the tree that grows, on which each row falls
	hist           []gain  // of one column, by leaf and bin
}

// gain sums the gradients of some rows, first and second.
type gain struct{ g, h float64 }

func newBoosting(r *Rows, how Steps) *boosting {
	n := r.Len()
	b := &boosting{Rows: r, how: how, score: make([]float64, n), gradient: make([]float32, n), hess: make([]float32, n), leaf: make([]uint8, n)}
	b.order, b.skip = rand.New(rand.NewPCG(1, 2)), make([]bool, r.Width)
	b.hist = make([]gain, leaves*mostBins)
	right, all := 1.0, 2.0
	for i, w := range r.Weight {
		all += float64(w)
		if r.Right[i] {
			right += float64(w)
		}
	}
	b.base = float32(math.Log(right / (all - right)))
	for i := range b.score {
		b.score[i] = float64(b.base)
	}
	for c := range r.Width {
		edges, bins := r.binned(c)
		b.edges, b.bins = append(b.edges, edges), append(b.bins, bins)
	}
	return b
}

// binned sorts the values of a column into bins of about as many rows each; a value greater than the k-th edge lies in a bin behind the k-th.
func (r *Rows) binned(column int) ([]float32, []uint8) {
	n := r.Len()
	sorted := make([]float32, n)
	for i := range sorted {
		sorted[i] = r.Values[i*r.Width+column]
	}
	slices.Sort(sorted)
	var edges []float32
	for k := 1; k < mostBins; k++ {
		e := sorted[k*(n-1)/mostBins]
		if (len(edges) == 0 || e > edges[len(edges)-1]) && e < sorted[n-1] {
			edges = append(edges, e)
		}
	}
	bins := make([]uint8, n)
	for i := range bins {
		at, _ := slices.BinarySearch(edges, r.Values[i*r.Width+column])
		bins[i] = uint8(at)
	}
	return edges, bins
}

// grow fits one more tree to what the others leave.
func (b *boosting) grow() tree {
	for from := 0; from < b.Len(); {
		to := from + 1
		for to < b.Len() && b.rival[to] {
			to++
		}
		b.slope(from, to)
		from = to
	}
	clear(b.leaf)
	for c := range b.skip {
		b.skip[c] = b.order.Float64() >= b.how.Share
	}
	var t tree
	for level := range Depth {
		column, edge := b.split(level)
		if edge < 0 {
			t.column[level], t.above[level] = 0, math.MaxFloat32
			continue
		}
		t.column[level], t.above[level] = uint8(column), b.edges[column][edge]
		for i, bin := range b.bins[column] {
			if int(bin) > edge {
				b.leaf[i] |= 1 << level
			}
		}
	}
	var sums [leaves]gain
	for i, l := range b.leaf {
		sums[l].g += float64(b.gradient[i])
		sums[l].h += float64(b.hess[i])
	}
	for l, s := range sums {
		t.leaf[l] = float32(-b.how.Rate * s.g / (s.h + b.how.Ridge))
	}
	for i, l := range b.leaf {
		b.score[i] += float64(t.leaf[l])
	}
	return t
}

// slope notes the slope of the loss at the rows of one choice.
func (b *boosting) slope(from, to int) {
	all, right := 1.0, 0.0 // of the odds against nothing
	for i := from; i < to; i++ {
		odds := math.Exp(b.score[i])
		all += odds
		if b.Right[i] {
			right += odds
		}
	}
	for i := from; i < to; i++ {
		odds := math.Exp(b.score[i])
		p := odds / all
		g := p
		if b.Right[i] {
			g -= odds / right
		}
		b.gradient[i] = b.Weight[i] * float32(g)
		b.hess[i] = b.Weight[i] * float32(p*(1-p))
	}
}

// split returns the question that parts the leaves of a level best: a column, and the edge above which the answer is yes; -1 where
// none is better than none.
func (b *boosting) split(level int) (column, edge int) {
	edge = -1
	most := 1e-9
	open := 1 << level
	for c := range b.bins {
		if b.skip[c] {
			continue
		}
		clear(b.hist[:open*mostBins])
		for i, bin := range b.bins[c] {
			h := &b.hist[int(b.leaf[i])*mostBins+int(bin)]
			h.g += float64(b.gradient[i])
			h.h += float64(b.hess[i])
		}
		var better [mostBins]float64
		for l := range open {
			b.weighSplits(b.hist[l*mostBins:(l+1)*mostBins], better[:len(b.edges[c])])
		}
		for e := range b.edges[c] {
			if better[e] > most {
				column, edge, most = c, e, better[e]
			}
		}
	}
	return column, edge
}

// weighSplits adds to better how much each edge would gain on the rows of one leaf.
func (b *boosting) weighSplits(bins []gain, better []float64) {
	var all, low gain
	for _, h := range bins {
		all.g += h.g
		all.h += h.h
	}
	whole := b.worth(all)
	for e := range better {
		low.g += bins[e].g
		low.h += bins[e].h
		better[e] += b.worth(low) + b.worth(gain{all.g - low.g, all.h - low.h}) - whole
	}
}

func (b *boosting) worth(s gain) float64 { return s.g * s.g / (s.h + b.how.Ridge) }
