package network

import (
	"cmp"
	"slices"
)

// Evidence returns the ids of the statements behind an edge, oldest first, each once; of MEETINGS the meetings that both took part in. nil
// where there is no such edge. But for TWO_MODE and MENTIONS either end may be the source.
//
// Behind an edge of TWO_MODE are all of the actor's statements on the topic; behind one of MENTIONS those in which the source mentions the
// target; behind one of ACTORS or TOPICS both nodes' statements on what they share, as far as they go into the measure:
// under CONGRUENCE those whose stance the other takes too, under CONFLICT the supporting ones that the other opposes and the
// other way round, under SUBTRACT both, under IGNORE all. The first call takes time in proportion to the network's stances, each
// further one to those of the two nodes.
func (n *Network) Evidence(source, target string) []string {
	paired := n.Kind != TwoMode && n.Kind != Mentions
	if paired && target < source {
		source, target = target, source
	}
	_, found := slices.BinarySearchFunc(n.Edges, Edge{Source: source, Target: target}, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target))
	})
	if !found || n.basis == nil {
		return nil
	}
	b := n.basis
	row, _ := slices.BinarySearch(b.table.rows, source)
	if !paired {
		col, _ := slices.BinarySearch(b.table.cols, target)
		return b.ids(slices.DeleteFunc(slices.Clone(b.acts(row)), func(i int32) bool { return b.table.acts[i].col != int32(col) }))
	}
	other, _ := slices.BinarySearch(b.table.rows, target)
	return b.ids(append(b.contributing(row, other), b.contributing(other, row)...))
}

// contributing are the row's acts that go into its edge with the other.
func (b *basis) contributing(row, other int) []int32 {
	taken := map[int32]uint8{} // by the other, on each column
	for _, i := range b.acts(other) {
		a := b.table.acts[i]
		taken[a.col] |= 1 << a.stance
	}
	var own []int32
	for _, i := range b.acts(row) {
		if a := b.table.acts[i]; b.in.Measure.counts(a.stance, taken[a.col]) {
			own = append(own, i)
		}
	}
	return own
}

// acts are the row's acts, oldest first.
func (b *basis) acts(row int) []int32 {
	b.once.Do(func() {
		acts := b.table.acts[b.lo:b.hi]
		b.byRow = counted(len(b.table.rows), len(acts), func(i int) int { return int(acts[i].row) }, nil)
		b.starts = make([]int32, len(b.table.rows)+1)
		for i, act := range b.byRow {
			b.starts[acts[act].row+1]++
			b.byRow[i] += int32(b.lo)
		}
		for r := range b.table.rows {
			b.starts[r+1] += b.starts[r]
		}
	})
	return b.byRow[b.starts[row]:b.starts[row+1]]
}

// ids are the statements of acts, oldest first, each once.
func (b *basis) ids(acts []int32) []string {
	slices.Sort(acts)
	var ids []string
	last := int32(-1)
	for _, i := range acts {
		if s := b.table.acts[i].statement; s != last {
			ids = append(ids, b.table.statements[s].id)
			last = s
		}
	}
	return ids
}
