package network

import "math"

// links are a network's edges by node, as the measures of nodes need them. Nodes are numbered as in Network.Nodes.
type links struct {
	directed bool
	out, in  [][]link // each by number; the same but for MENTIONS
}

type link struct {
	to     int
	weight float64
}

func (n *Network) links() *links {
	l := &links{directed: n.Directed, out: make([][]link, len(n.Nodes))}
	l.in = l.out
	if n.Directed {
		l.in = make([][]link, len(n.Nodes))
	}
	for i, at := range n.ends() {
		weight := n.weightOf(n.Edges[i])
		l.out[at.source] = append(l.out[at.source], link{at.target, weight})
		l.in[at.target] = append(l.in[at.target], link{at.source, weight})
	}
	return l
}

// joined are the nodes that have an edge.
func (l *links) joined() []int {
	var nodes []int
	for i := range l.out {
		if len(l.out[i])+len(l.in[i]) > 0 {
			nodes = append(nodes, i)
		}
	}
	return nodes
}

// ends are an edge's nodes by number.
type ends struct{ source, target int }

func (n *Network) ends() []ends {
	number := make(map[string]int, len(n.Nodes))
	for i, node := range n.Nodes {
		number[node.ID] = i
	}
	all := make([]ends, len(n.Edges))
	for i, e := range n.Edges {
		if i > 0 && e.Source == n.Edges[i-1].Source {
			all[i].source = all[i-1].source
		} else {
			all[i].source = number[e.Source]
		}
		all[i].target = number[e.Target]
	}
	return all
}

// weightOf is what the measures take an edge's weight for: the codes of COMBINE are none, so that each such edge weighs 1.
func (n *Network) weightOf(e Edge) float64 {
	if n.basis != nil && n.basis.in.Measure == Combine {
		return 1
	}
	return e.Weight
}

// strength is the sum of the absolute weights of a node's edges; degree is their number.
func (l *links) strength(node int) (sum float64, degree int) {
	sum, degree = sumOf(l.out[node])
	if l.directed {
		s, d := sumOf(l.in[node])
		sum, degree = sum+s, degree+d
	}
	return sum, degree
}

func sumOf(links []link) (sum float64, n int) {
	for _, to := range links {
		sum += math.Abs(to.weight)
	}
	return sum, len(links)
}
