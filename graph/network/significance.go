package network

import "math"

// significances gives each edge its Significance: how likely a node with the same edges and the same sum of weights, shared out at random,
// would give one of them at least this weight, (1-w/s)^(k-1), where s is the sum of the node's weights and k their number; of the two ends
// the smaller one. Edges below a threshold (0.05) are the backbone of the network. It is the disparity filter of Serrano, Boguñá and
// Vespignani, PNAS 106 (2009) 6483.
//
// An end with no other edge says nothing, and where neither end says anything it is nil. So it is for edges of negative
// weight (SUBTRACT), which count in no sum, and for COMBINE, whose weights are codes. Of MENTIONS, the source is judged by those it
// mentions and the target by those who mention it.
func significances(n *Network) {
	if n.basis.in.Measure == Combine {
		return
	}
	ends := n.ends()
	out := make([]strength, len(n.Nodes))
	in := out
	if n.Directed {
		in = make([]strength, len(n.Nodes))
	}
	for i, e := range n.Edges {
		if e.Weight > 0 {
			out[ends[i].source].add(e.Weight)
			in[ends[i].target].add(e.Weight)
		}
	}
	values := make([]float64, len(n.Edges))
	for i := range n.Edges {
		e, source, target := &n.Edges[i], out[ends[i].source], in[ends[i].target]
		if e.Weight > 0 && (source.edges > 1 || target.edges > 1) {
			values[i] = min(source.chance(e.Weight), target.chance(e.Weight))
			e.Significance = &values[i]
		}
	}
}

// strength is the sum of a node's weights.
type strength struct {
	sum   float64
	edges int
}

func (s *strength) add(weight float64) {
	s.sum += weight
	s.edges++
}

// chance is 1 for a single edge.
func (s strength) chance(weight float64) float64 {
	return math.Pow(max(0, 1-weight/s.sum), float64(s.edges-1))
}
