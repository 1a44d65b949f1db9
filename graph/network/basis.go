package network

import "sync"

// basis is the part of a table that a network or a slice is computed from.
type basis struct {
	in     Input // resolved
	table  *table
	lo, hi int // the acts
	// weights are how much the acts from lo count; nil for 1 each.
	weights []float64
	// keepRows and keepCols are what MinStatements doesn't leave out. keepCols counts for TWO_MODE only.
	keepRows, keepCols []bool
	left               *budget
	positions          []float64 // of the dated acts on the scale of the window's unit, with a kernel only

	once   sync.Once
	starts []int32 // of each row in byRow
	byRow  []int32 // the acts of each row, oldest first
}

// stances says whether the acts are stances, and not mentions or participations.
func (b *basis) stances() bool { return b.in.Kind != Meetings && b.in.Kind != Mentions }

// weight is how much an act counts.
func (b *basis) weight(act int) float64 {
	if b.weights == nil {
		return 1
	}
	return b.weights[act-b.lo]
}

// keep finds what MinStatements doesn't leave out.
func (b *basis) keep() {
	rows, cols := b.statements()
	b.keepRows, b.keepCols = atLeast(b.in.MinStatements, rows), atLeast(b.in.MinStatements, cols)
	b.left = &budget{pairs: maxPairs, edges: maxEdges}
}

func atLeast(n int, statements []int) []bool {
	keep := make([]bool, len(statements))
	for i, s := range statements {
		keep[i] = s >= n
	}
	return keep
}

// statements are the Node.Statements of the rows and of the columns. Those of MENTIONS are the same agents.
func (b *basis) statements() (rows, cols []int) {
	rows, cols = make([]int, len(b.table.rows)), make([]int, len(b.table.cols))
	if b.in.Kind != Mentions {
		for _, a := range b.table.acts[b.lo:b.hi] {
			rows[a.row]++
			cols[a.col]++
		}
		return rows, cols
	}
	last := make([]int32, len(rows)) // the number of the last statement that was counted, from 1
	for _, a := range b.table.acts[b.lo:b.hi] {
		for _, agent := range []int32{a.row, a.col} {
			if last[agent] != a.statement+1 {
				last[agent] = a.statement + 1
				rows[agent]++
			}
		}
	}
	return rows, rows
}

// network computes the network, without slices.
func (b *basis) network() (*Network, error) {
	n := &Network{Kind: b.in.Kind, Directed: b.in.Kind == Mentions, basis: b}
	n.Counts = b.table.count(b.lo, b.hi, b.stances())
	rows, cols := b.statements()
	n.Nodes = appendNodes(nil, b.table.rows, rows, b.keepRows)
	if b.in.Kind == TwoMode {
		n.Nodes = appendNodes(n.Nodes, b.table.cols, cols, b.keepCols)
	}
	var err error
	if n.Edges, err = b.edges(b.cells()); err != nil {
		return nil, err
	}
	significances(n)
	return n, nil
}

func appendNodes(nodes []Node, ids []string, statements []int, keep []bool) []Node {
	for i, id := range ids {
		if statements[i] > 0 && keep[i] {
			nodes = append(nodes, Node{id, statements[i]})
		}
	}
	return nodes
}

func (b *basis) edges(c *cells) ([]Edge, error) {
	if b.in.Kind == TwoMode || b.in.Kind == Mentions {
		return b.crossEdges(c)
	}
	return b.pairEdges(c)
}

// The most that one answer, slices included, may compare and hold: the first takes some seconds, the second some 200 MB.
const (
	maxPairs = 2_000_000_000
	maxEdges = 5_000_000
)

// budget is what is left of that.
type budget struct{ pairs, edges int }

func (b *budget) compare(pairs int) error {
	if b.pairs -= pairs; b.pairs < 0 {
		return invalid("more than %d pairs would have to be compared: narrow it, ask for minStatements or fewer slices", maxPairs)
	}
	return nil
}

func (b *budget) hold(edges int) error {
	if b.edges -= edges; b.edges < 0 {
		return invalid("more than %d edges: narrow it, ask for minStatements, minWeight or fewer slices", maxEdges)
	}
	return nil
}
