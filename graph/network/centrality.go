package network

import "context"

// Centrality is how a node stands in its network. The names in brackets are the calls of NetworkX (3.x) and igraph that give the
// same numbers for the same edges.
type Centrality struct {
	// Degree is how many edges the node has; of MENTIONS those to it and from it. [degree]
	Degree int
	// Strength is the sum of their absolute weights. [degree(weight) and strength, of absolute weights]
	Strength float64
	// Betweenness is the share of the shortest paths between two others that lead over the node, from 0 to 1; 0 with fewer than three
	// nodes. [betweenness_centrality; betweenness(normalized=TRUE)]
	Betweenness float64
	// Closeness is 1 over the mean distance to the node from those it can be reached from, times their share of all others; 0 when there
	// are none. That is the rule of Wasserman and Faust for networks in several parts. [closeness_centrality; igraph's leaves out
	// the last factor]
	Closeness float64
	// Eigenvector is in proportion to the sum of the neighbours' own, weighed by the absolute weights; the largest is 1. Nodes
	// outside the part of the network with the largest eigenvalue have 0. [eigenvector_centrality(weight), over its largest;
	// eigen_centrality]
	Eigenvector float64
}

// Centrality measures every node, by id. The error of ctx soon after it is done.
//
// Betweenness and closeness count steps and look at no weights: a weight says how often two agree and is no length, and lengths made of
// it (1/w) tie and break ties by the rounding of a division. Negative weights (SUBTRACT) count by their absolute value: whoever opposes
// another has to do with them. The paths of MENTIONS follow the edges' direction; its eigenvector takes the edges as going both ways,
// as such a network often has no other than 0. An edge of COMBINE weighs 1.
//
// The time is that of nodes times edges (Brandes 2001; see Work): 500 nodes, all joined, take a second. This is not gonum's
// network.Betweenness, which the tests compare it with, because that one takes fifteen times as long.
func (n *Network) Centrality(ctx context.Context) (map[string]Centrality, error) {
	l := n.links()
	between, close, err := l.paths(ctx)
	if err != nil {
		return nil, err
	}
	eigen, err := l.eigenvector(ctx)
	if err != nil {
		return nil, err
	}
	all := make(map[string]Centrality, len(n.Nodes))
	for i, node := range n.Nodes {
		c := Centrality{Betweenness: between[i], Closeness: close[i], Eigenvector: eigen[i]}
		c.Strength, c.Degree = l.strength(i)
		all[node.ID] = c
	}
	return all, nil
}

// paths walks the network breadth first from every node and gives betweenness and closeness.
func (l *links) paths(ctx context.Context) (between, close []float64, err error) {
	n := len(l.out)
	between, close = make([]float64, n), make([]float64, n)
	far, reached := make([]int, n), make([]int, n) // of each node: the distances to it, and from how many
	w := newWalk(n)
	for _, from := range l.joined() {
		if err := stopped(ctx); err != nil {
			return nil, nil, err
		}
		w.from(from, l)
		for _, node := range w.order[1:] {
			far[node] += w.distance[node]
			reached[node]++
			between[node] += w.share[node]
		}
	}
	for i := range n {
		if n > 2 {
			between[i] /= float64(n-1) * float64(n-2)
		}
		if far[i] > 0 {
			close[i] = float64(reached[i]) / float64(far[i]) * float64(reached[i]) / float64(n-1)
		}
	}
	return between, close, nil
}

// walk is one walk, breadth first.
type walk struct {
	order    []int     // the nodes reached, the nearest first; none but these have a distance, paths or a share
	distance []int     // in steps; -1 when not reached
	paths    []float64 // how many shortest paths lead to the node
	share    []float64 // of the shortest paths to the others, those that lead over the node
}

func newWalk(nodes int) *walk {
	w := &walk{distance: make([]int, nodes), paths: make([]float64, nodes), share: make([]float64, nodes)}
	for i := range w.distance {
		w.distance[i] = -1
	}
	return w
}

func (w *walk) from(start int, l *links) {
	for _, i := range w.order {
		w.distance[i], w.paths[i], w.share[i] = -1, 0, 0
	}
	w.order = append(w.order[:0], start)
	w.distance[start], w.paths[start] = 0, 1
	for i := 0; i < len(w.order); i++ {
		node := w.order[i]
		for _, next := range l.out[node] {
			if w.distance[next.to] < 0 {
				w.distance[next.to] = w.distance[node] + 1
				w.order = append(w.order, next.to)
			}
			if w.distance[next.to] == w.distance[node]+1 {
				w.paths[next.to] += w.paths[node]
			}
		}
	}
	for i := len(w.order) - 1; i > 0; i-- {
		node := w.order[i]
		for _, before := range l.in[node] {
			if w.distance[before.to] >= 0 && w.distance[before.to] == w.distance[node]-1 {
				w.share[before.to] += w.paths[before.to] / w.paths[node] * (1 + w.share[node])
			}
		}
	}
}
