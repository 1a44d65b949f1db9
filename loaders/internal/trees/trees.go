// Package trees holds small forests of decision trees that tell how likely something is, what fits them, and their form in a file.
//
// Every tree is a decision table (Kohavi and Sommerfield 1998): all nodes of one level ask the same question, so that a tree is a handful of comparisons whose
// answers together number a leaf.
package trees

// Depth is the number of questions of a tree.
const Depth = 6

const leaves = 1 << Depth

// Forest is a fitted model. It never changes, so it may be used by many at once.
type Forest struct {
	width int // of a row
	base  float32
	trees []tree
}

// tree asks Depth questions; the answers, as bits, number a leaf.
type tree struct {
	column [Depth]uint8
	above  [Depth]float32 // the answer is 1 where the row's value is greater
	leaf   [leaves]float32
}

// Width is the number of values of a row.
func (f *Forest) Width() int { return f.width }

// Score is the sum of the leaves that a row of Width values falls on: the logarithm of its odds against nothing. The chances of the rows of a choice are
// as those odds, that of nothing as 1.
func (f *Forest) Score(row []float32) float64 {
	sum := f.base
	for i := range f.trees {
		sum += f.trees[i].of(row)
	}
	return float64(sum)
}

func (t *tree) of(row []float32) float32 {
	n := 0
	for k := range t.column {
		if row[t.column[k]] > t.above[k] {
			n |= 1 << k
		}
	}
	return t.leaf[n]
}
