package network

import (
	"context"
	"math"
	"slices"
)

// crossEdges are the edges from rows to columns.
func (b *basis) crossEdges(c *cells) ([]Edge, error) {
	ofRows, ofCols := c.totals(len(b.table.rows), len(b.table.cols))
	var edges []Edge
	for i := range c.all {
		at := &c.all[i]
		if !b.keepRows[at.row] || !b.keepCols[at.col] {
			continue
		}
		divisor := 1.0
		switch b.in.Normalise {
		case Activity:
			divisor = ofRows[at.row]
		case Prominence:
			divisor = ofCols[at.col]
		}
		edges = b.append(edges, b.table.rows[at.row], b.table.cols[at.col], b.in.Measure.crossing(&at.x), divisor)
	}
	return edges, b.left.hold(len(edges))
}

// crossing is the weight of an edge of TWO_MODE, not divided.
func (m Measure) crossing(x *vector) float64 {
	switch m {
	case Subtract:
		return difference(x[support], x[oppose])
	case Combine:
		code := 0.0
		for s, bit := range []float64{support: 1, oppose: 2, conditional: 4} {
			if x[s] > 0 {
				code += bit
			}
		}
		return code
	}
	return x.total()
}

// difference is a - b, and 0 where they are equal but for rounding: else kernels would leave edges of nothing.
func difference(a, b float64) float64 {
	const rounding = 1e-13
	if d := a - b; math.Abs(d) > rounding*(a+b) {
		return d
	}
	return 0
}

// append adds an edge, unless it weighs nothing or too little.
func (b *basis) append(edges []Edge, source, target string, weight, divisor float64) []Edge {
	if weight == 0 || divisor == 0 {
		return edges
	}
	weight /= divisor
	if weight == 0 || b.in.MinWeight != nil && weight < *b.in.MinWeight {
		return edges
	}
	return append(edges, Edge{Source: source, Target: target, Weight: weight})
}

// pairEdges are the edges between rows that share columns.
//
// It is the product of a sparse matrix with itself, row by row (Gustavson 1978): of each row, the columns it has, and in each of
// these the rows that come later. The time is that of the pairs that share something, and the memory that of the cells and edges.
func (b *basis) pairEdges(ctx context.Context, c *cells) ([]Edge, error) {
	cols := b.columns(c)
	pairs := cols.pairs()
	if err := b.left.compare(pairs); err != nil {
		return nil, err
	}
	const most = 1 << 16 // beyond, edges grow as they come
	edges := make([]Edge, 0, min(pairs, len(b.table.rows)*(len(b.table.rows)-1)/2, most))
	divisor := b.divisor(c)
	sums := make([]sum, len(b.table.rows))
	var met []int32
	for r := range b.table.rows {
		if !b.keepRows[r] {
			continue
		}
		if err := stopped(ctx); err != nil {
			return nil, err
		}
		met = cols.meet(c.row(r), b.in.Measure, sums, met[:0])
		slices.Sort(met)
		before := len(edges)
		for _, other := range met {
			s := sums[other]
			sums[other] = sum{}
			if weight := b.in.Measure.joining(s); weight != 0 {
				edges = b.append(edges, b.table.rows[r], b.table.rows[other], weight, divisor(r, int(other)))
			}
		}
		if err := b.left.hold(len(edges) - before); err != nil {
			return nil, err
		}
	}
	return edges, nil
}

// sum is what two rows share so far.
type sum struct {
	met           bool
	same, against float64
}

// joining is the weight of an edge between nodes of one kind, not divided.
func (m Measure) joining(s sum) float64 {
	switch m {
	case Conflict:
		return s.against
	case Subtract:
		return difference(s.same, s.against)
	}
	return s.same
}

// columns are the cells by column, of each column by row.
type columns struct {
	all    []cell
	starts []int32
	next   []int32 // of each column the first cell whose row is still to come
}

// columns leaves out the rows that MinStatements leaves out.
func (b *basis) columns(c *cells) *columns {
	cols := &columns{starts: make([]int32, len(b.table.cols)+1)}
	for i := range c.all {
		if b.keepRows[c.all[i].row] {
			cols.starts[c.all[i].col+1]++
		}
	}
	for i := range b.table.cols {
		cols.starts[i+1] += cols.starts[i]
	}
	cols.all = make([]cell, cols.starts[len(b.table.cols)])
	cols.next = slices.Clone(cols.starts[:len(b.table.cols)])
	for _, at := range c.all {
		if b.keepRows[at.row] {
			cols.all[cols.next[at.col]] = at
			cols.next[at.col]++
		}
	}
	copy(cols.next, cols.starts)
	return cols
}

// pairs is how many pairs of cells share a column.
func (cols *columns) pairs() int {
	pairs := 0
	for i := range cols.next {
		n := int(cols.starts[i+1] - cols.starts[i])
		pairs += n * (n - 1) / 2
	}
	return pairs
}

// meet adds what the row shares with each later one to the sums, and returns met with these rows. It is called of one row after the other.
func (cols *columns) meet(own []cell, measure Measure, sums []sum, met []int32) []int32 {
	for i := range own {
		a := &own[i]
		cols.next[a.col]++
		total := a.x.total()
		later := cols.all[cols.next[a.col]:cols.starts[a.col+1]]
		for j := range later {
			b := &later[j]
			s := &sums[b.row]
			if !s.met {
				s.met = true
				met = append(met, b.row)
			}
			switch measure {
			case Ignore:
				s.same += total * b.x.total()
			case Congruence:
				s.same += agreement(&a.x, &b.x)
			default:
				s.same += agreement(&a.x, &b.x)
				s.against += disagreement(&a.x, &b.x)
			}
		}
	}
	return met
}

// divisor is what the weight between two rows is divided by.
func (b *basis) divisor(c *cells) func(r, other int) float64 {
	rows := len(b.table.rows)
	switch b.in.Normalise {
	case Average:
		t, _ := c.totals(rows, len(b.table.cols))
		return func(r, other int) float64 { return (t[r] + t[other]) / 2 }
	case DNACosine:
		t, _ := c.totals(rows, len(b.table.cols))
		return func(r, other int) float64 { return t[r] * t[other] }
	case Cosine:
		l := c.lengths(rows, b.in.Measure == Ignore)
		return func(r, other int) float64 { return l[r] * l[other] }
	case Jaccard:
		return func(r, other int) float64 { return jaccard(c.row(r), c.row(other)) }
	}
	return func(int, int) float64 { return 1 }
}
