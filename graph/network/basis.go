package network

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// basis is the part of a table that a network or a slice is computed from.
type basis struct {
	in     Input // resolved
	table  *table
	lo, hi int        // the acts
	middle *time.Time // of the window, with a kernel only
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

// keep finds what MinStatements doesn't leave out.
func (b *basis) keep() {
	rows, cols := b.statements()
	b.keepRows, b.keepCols = atLeast(b.in.MinStatements, rows), atLeast(b.in.MinStatements, cols)
	b.left = newBudget()
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
func (b *basis) network(ctx context.Context) (*Network, error) {
	n := &Network{Kind: b.in.Kind, Directed: b.in.Kind == Mentions, basis: b}
	n.Counts = b.table.count(b.lo, b.hi, b.stances())
	rows, cols := b.statements()
	n.Nodes = appendNodes(nil, b.table.rows, rows, b.keepRows)
	if b.in.Kind == TwoMode {
		n.Nodes = appendNodes(n.Nodes, b.table.cols, cols, b.keepCols)
	}
	err := b.left.holdNodes(len(n.Nodes))
	if err != nil {
		return nil, err
	}
	if n.Edges, err = b.edges(ctx, b.cells()); err != nil {
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

func (b *basis) edges(ctx context.Context, c *cells) ([]Edge, error) {
	if b.in.Kind == TwoMode || b.in.Kind == Mentions {
		return b.crossEdges(c)
	}
	return b.pairEdges(ctx, c)
}

// The most that one answer, slices included, may go through and hold. The first two take some seconds each, the others some 200 MB each.
const (
	maxActs  = 100_000_000
	maxPairs = 2_000_000_000
	maxNodes = 5_000_000
	maxEdges = 5_000_000
)

// budget is what is left of that.
type budget struct{ acts, pairs, nodes, edges int }

func newBudget() *budget { return &budget{maxActs, maxPairs, maxNodes, maxEdges} }

// slice is for a slice of so many acts, in which every row and column is looked at too.
func (b *budget) slice(acts, rows, cols int) error {
	if b.acts -= acts + rows + cols; b.acts < 0 {
		return invalid("window: the slices have more than %d stances and nodes together: ask for a longer step or a smaller window, or narrow it", maxActs)
	}
	return nil
}

func (b *budget) compare(pairs int) error {
	if b.pairs -= pairs; b.pairs < 0 {
		return invalid("more than %d pairs would have to be compared: narrow it, ask for minStatements or fewer slices", maxPairs)
	}
	return nil
}

func (b *budget) holdNodes(nodes int) error {
	if b.nodes -= nodes; b.nodes < 0 {
		return invalid("more than %d nodes, those of slices included: narrow it, ask for minStatements or fewer slices", maxNodes)
	}
	return nil
}

func (b *budget) hold(edges int) error {
	if b.edges -= edges; b.edges < 0 {
		return invalid("more than %d edges: narrow it, ask for minStatements, minWeight or fewer slices", maxEdges)
	}
	return nil
}

// stopped returns the context's error when it is done.
func stopped(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("network: stopped: %w", err)
	}
	return nil
}
