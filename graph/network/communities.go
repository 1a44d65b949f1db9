package network

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/iterator"
	"gonum.org/v1/gonum/graph/simple"
)

// Communities says to which community each node belongs, by id. They are those of the Louvain method (Blondel et al. 2008; gonum's) with
// a fixed seed, over the edges of positive weight, those of MENTIONS taken as going both ways; numbered from 1 in the order
// of their first nodes. A node without such an edge is a community of its own. The same network gives the same communities.
func (n *Network) Communities() map[string]int {
	all := make(map[string]int, len(n.Nodes))
	for i, camp := range n.divide().camps {
		for _, node := range camp {
			all[n.Nodes[node].ID] = i + 1
		}
	}
	return all
}

// Polarisation is how far the network falls into camps: the modularity Q of its Communities (Newman and Girvan 2004), weighted and
// with resolution 1. It lies between -0.5 and 1; 0 says that there are no more ties inside of the camps than chance would give, as when
// all are one camp, and when there are no edges. Only positive weights count: under SUBTRACT, camps are made of those who agree
// more often than not, and how bitterly they oppose others is not in it. It means what its name says for CONGRUENCE and SUBTRACT; for
// CONFLICT, communities are those who oppose each other. Of a slice it is the polarisation at that time. DNA's polarisation is
// the same Q, looked for by other searches, and so may be larger or smaller where there are several good ways to divide a network.
func (n *Network) Polarisation() float64 { return n.divide().modularity }

// division is a network's communities, found once.
type division struct {
	once       sync.Once
	camps      [][]int64 // numbers of nodes, in order, in the order of the first ones
	modularity float64
}

func (n *Network) divide() *division {
	d := &n.division
	d.once.Do(func() {
		g := n.positive()
		if len(n.Nodes) == 0 {
			return
		}
		camps := community.Modularize(g, 1, rand.NewPCG(1, 1)).Communities()
		if q := community.Q(g, camps, 1); !math.IsNaN(q) { // as it is without edges
			d.modularity = q
		}
		for _, nodes := range camps {
			camp := make([]int64, len(nodes))
			for i, node := range nodes {
				camp[i] = node.ID()
			}
			slices.Sort(camp)
			d.camps = append(d.camps, camp)
		}
		slices.SortFunc(d.camps, func(a, b []int64) int { return cmp.Compare(a[0], b[0]) })
	})
	return d
}

// ordered is a graph that names neighbours in the order of their ids, so that sums over them come out the same every time.
type ordered struct {
	*simple.WeightedUndirectedGraph
}

func (g ordered) From(id int64) graph.Nodes {
	nodes := graph.NodesOf(g.WeightedUndirectedGraph.From(id))
	slices.SortFunc(nodes, func(a, b graph.Node) int { return cmp.Compare(a.ID(), b.ID()) })
	return iterator.NewOrderedNodes(nodes)
}

func (g ordered) Nodes() graph.Nodes {
	nodes := make([]graph.Node, g.WeightedUndirectedGraph.Nodes().Len())
	for i := range nodes {
		nodes[i] = simple.Node(i)
	}
	return iterator.NewOrderedNodes(nodes)
}

// positive is the network's positive weights, without direction.
func (n *Network) positive() ordered {
	g := ordered{simple.NewWeightedUndirectedGraph(0, 0)}
	for i := range n.Nodes {
		g.AddNode(simple.Node(i))
	}
	for from, links := range n.links().out {
		for _, l := range links {
			if l.weight > 0 {
				weight, _ := g.Weight(int64(from), int64(l.to)) // of MENTIONS, the other way
				if !n.Directed {
					weight = 0
				}
				g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(from), T: simple.Node(l.to), W: weight + l.weight})
			}
		}
	}
	return g
}
