package network

import "math"

// cell is X of one row and column.
type cell struct {
	row, col int32
	x        vector
}

// cells are the cells that aren't empty, by row and then by column.
type cells struct {
	all    []cell
	starts []int32 // the cells of row r are all[starts[r]:starts[r+1]]
}

func (c *cells) row(r int) []cell { return c.all[c.starts[r]:c.starts[r+1]] }

// cells sums the acts up. It sorts them by counting, which takes time in proportion to their number.
func (b *basis) cells() *cells {
	acts := b.table.acts[b.lo:b.hi]
	byCol := counted(len(b.table.cols), len(acts), func(i int) int { return int(acts[i].col) }, nil)
	order := counted(len(b.table.rows), len(acts), func(i int) int { return int(acts[i].row) }, byCol)
	weights := b.weights()
	c := &cells{starts: make([]int32, len(b.table.rows)+1)}
	for _, i := range order {
		a := acts[i]
		if last := len(c.all) - 1; last < 0 || c.all[last].row != a.row || c.all[last].col != a.col {
			c.all = append(c.all, cell{row: a.row, col: a.col})
			c.starts[a.row+1]++
		}
		weight := 1.0
		if weights != nil {
			weight = weights[i]
		}
		c.all[len(c.all)-1].x[a.stance] += weight
	}
	for r := range b.table.rows {
		c.starts[r+1] += c.starts[r]
	}
	return c
}

// counted is the numbers from 0 to n in the order of a key below keys; equal ones as in order, or by number without one.
func counted(keys, n int, key func(int) int, order []int32) []int32 {
	starts := make([]int32, keys+1)
	for i := range n {
		starts[key(i)+1]++
	}
	for k := range keys {
		starts[k+1] += starts[k]
	}
	sorted := make([]int32, n)
	for i := range n {
		if order != nil {
			i = int(order[i])
		}
		k := key(i)
		sorted[starts[k]] = int32(i)
		starts[k]++
	}
	return sorted
}

// totals are t of the rows and of the columns.
func (c *cells) totals(rows, cols int) (ofRows, ofCols []float64) {
	ofRows, ofCols = make([]float64, rows), make([]float64, cols)
	for i := range c.all {
		total := c.all[i].x.total()
		ofRows[c.all[i].row] += total
		ofCols[c.all[i].col] += total
	}
	return ofRows, ofCols
}

// lengths are the Euclidean lengths of the rows, of their totals by column when the stance is ignored.
func (c *cells) lengths(rows int, ignore bool) []float64 {
	lengths := make([]float64, rows)
	for i := range c.all {
		x := &c.all[i].x
		if ignore {
			lengths[c.all[i].row] += x.total() * x.total()
			continue
		}
		for _, n := range x {
			lengths[c.all[i].row] += n * n
		}
	}
	for i := range lengths {
		lengths[i] = math.Sqrt(lengths[i])
	}
	return lengths
}

// jaccard is what only one of two rows says plus the products of what both say. It goes through both rows anew: sums over
// what they share, taken from their totals, would lose the small weights that kernels give.
func jaccard(a, b []cell) float64 {
	sum := 0.0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].col < b[0].col:
			sum += a[0].x.total()
			a = a[1:]
		case a[0].col > b[0].col:
			sum += b[0].x.total()
			b = b[1:]
		default:
			for k, x := range a[0].x {
				if y := b[0].x[k]; x != 0 && y != 0 {
					sum += x * y
				} else {
					sum += x + y
				}
			}
			a, b = a[1:], b[1:]
		}
	}
	for i := range a {
		sum += a[i].x.total()
	}
	for i := range b {
		sum += b[i].x.total()
	}
	return sum
}
