package export

import (
	"bufio"
	"io"
	"iter"
	"strconv"

	"onrecord/graph"
	"onrecord/graph/network"
)

// Details are what is written of a network beside its nodes, edges and weights; each may be nil.
type Details struct {
	// Nodes are the network's people, institutions and topics, by id. One that is missing is labelled with its id.
	Nodes map[string]graph.Node
	// Evidence returns the ids behind an edge (network.Network.Evidence).
	Evidence func(source, target string) []string
	// Centrality and Communities are those of the network, by id (network.Network.Centrality, Communities).
	Centrality  map[string]network.Centrality
	Communities map[string]int
}

// Network writes a network:
//
//   - CSV: an edge a line, with the ids and labels of both ends. Nodes without an edge are not in it; CSVNodes has them.
//   - CSVNodes: a node a line, with all that is known of it. Gephi opens the two as its tables of edges and of nodes.
//   - CSVMatrix: the weights as a table with a label before each row and over each column; of TWO_MODE actors in rows and
//     topics in columns, else square, with 0 on the diagonal and where there is no edge. Rows are the sources.
//   - GraphML, GEXF, DL and Pajek: see the functions that write them.
//
// Only GEXF holds slices (HoldsSlices). Where a format knows nodes by their labels (CSVMatrix, DL, Pajek), equal labels get the ids of their nodes
// behind them, in square brackets.
func Network(w io.Writer, f Format, n *network.Network, d Details, o Options) error {
	if err := f.among(NetworkFormats); err != nil {
		return err
	}
	v := newView(n, d)
	switch f {
	case CSV:
		return v.csvEdges(w, o)
	case CSVNodes:
		return v.csvNodes(w, o)
	case CSVMatrix:
		return v.csvMatrix(w, o)
	}
	out := bufio.NewWriter(w)
	switch f {
	case GraphML:
		v.graphML(out, o)
	case GEXF:
		v.gexf(out, o)
	case DL:
		v.dl(out)
	case Pajek:
		v.pajek(out, o)
	}
	return out.Flush() // with the first error of all writes
}

// view is a network made ready for writing.
type view struct {
	*network.Network
	details Details
	place   map[string]int // of each id in Nodes
	actors  int            // of TWO_MODE how many of the nodes are actors, which come first; else all
}

func newView(n *network.Network, d Details) *view {
	v := &view{Network: n, details: d, place: make(map[string]int, len(n.Nodes)), actors: len(n.Nodes)}
	for i, node := range n.Nodes {
		v.place[node.ID] = i
	}
	for n.Kind == network.TwoMode && v.actors > 0 && graph.KindOf(n.Nodes[v.actors-1].ID) == graph.KindTopic {
		v.actors--
	}
	return v
}

func (v *view) twoMode() bool { return v.Kind == network.TwoMode }

// firstColumn is the place in Nodes of the matrix's first column.
func (v *view) firstColumn() int {
	if v.twoMode() {
		return v.actors
	}
	return 0
}

// rows yields the rows of the network's matrix: of TWO_MODE the actors' weights by topic, else every node's by node, in both
// directions unless the network is directed. The slice is the same each time.
func (v *view) rows() iter.Seq2[int, []float64] {
	type cell struct {
		column int
		weight float64
	}
	cells, first := make([][]cell, len(v.Nodes)), v.firstColumn()
	for _, e := range v.Edges {
		s, t := v.place[e.Source], v.place[e.Target]
		cells[s] = append(cells[s], cell{t - first, e.Weight})
		if !v.Directed && !v.twoMode() {
			cells[t] = append(cells[t], cell{s, e.Weight})
		}
	}
	return func(yield func(int, []float64) bool) {
		row := make([]float64, len(v.Nodes)-first)
		for i := range v.actors {
			clear(row)
			for _, c := range cells[i] {
				row[c.column] = c.weight
			}
			if !yield(i, row) {
				return
			}
		}
	}
}

// direction is the word for the network's edges.
func (v *view) direction() string {
	if v.Directed {
		return "directed"
	}
	return "undirected"
}

func integer(n int) string { return strconv.Itoa(n) }
