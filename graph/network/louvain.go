package network

import (
	"context"
	"math/rand/v2"
)

// level is a network of communities, each a node, as the Louvain method joins them step by step; at first each node is one by itself.
type level struct {
	links  [][]link  // to others, from both ends; there may be several between two
	within []float64 // of each, twice the weights that have become its own
	total  float64   // twice all weights
}

// positive is the network's positive weights, without direction.
func (n *Network) positive() *level {
	between := n.links()
	l := &level{links: make([][]link, len(n.Nodes)), within: make([]float64, len(n.Nodes))}
	add := func(node int, links []link) {
		for _, to := range links {
			if to.weight > 0 {
				l.links[node] = append(l.links[node], to)
				l.total += to.weight
			}
		}
	}
	for node := range n.Nodes {
		add(node, between.out[node])
		if n.Directed {
			add(node, between.in[node])
		}
	}
	return l
}

// louvain finds communities: the community of each node, and their modularity.
//
// It isn't gonum's, with which the tests compare its modularity, because that one takes time in proportion to the square of a community and
// can't be stopped: a minute for ten thousand nodes around one, against milliseconds here.
func (l *level) louvain(ctx context.Context) (community []int, modularity float64, err error) {
	random := rand.New(rand.NewPCG(1, 1))
	community = make([]int, len(l.links))
	for i := range community {
		community[i] = i
	}
	for {
		joined, moved, err := l.join(ctx, random)
		if err != nil {
			return nil, 0, err
		}
		if !moved {
			return community, l.modularity(), nil
		}
		count := renumber(joined)
		for i, at := range community {
			community[i] = joined[at]
		}
		l = l.merge(joined, count)
	}
}

// strengths are twice the weights within each node, and the weights to others.
func (l *level) strengths() []float64 {
	all := make([]float64, len(l.links))
	for i, links := range l.links {
		sum, _ := sumOf(links)
		all[i] = l.within[i] + sum
	}
	return all
}

// modularity is Q when each node is a community; 0 without edges.
func (l *level) modularity() float64 {
	q := 0.0
	if l.total > 0 {
		for i, strength := range l.strengths() {
			q += l.within[i]/l.total - strength/l.total*strength/l.total
		}
	}
	return q
}

// join moves nodes, one after the other in an order drawn anew each round, to the neighbour's community where modularity gains most, until
// none gains anything.
func (l *level) join(ctx context.Context, random *rand.Rand) (community []int, moved bool, err error) {
	const rounding = 1e-12
	strengths := l.strengths()
	community, inside := make([]int, len(l.links)), make([]float64, len(l.links)) // of each community, its strength
	for i := range community {
		community[i], inside[i] = i, strengths[i]
	}
	t := newTies(len(l.links))
	for again := true; again; moved = moved || again {
		again = false
		for _, node := range random.Perm(len(l.links)) {
			if len(l.links[node]) == 0 {
				continue
			}
			if err := stopped(ctx); err != nil {
				return nil, false, err
			}
			own := community[node]
			t.clear()
			t.add(own, 0)
			for _, to := range l.links[node] {
				t.add(community[to.to], to.weight)
			}
			inside[own] -= strengths[node]
			gain := func(to int) float64 { return t.weight[to] - strengths[node]*inside[to]/l.total }
			best, most := own, gain(own)
			for _, to := range t.met {
				if g := gain(to); g > most+rounding*l.total {
					best, most = to, g
				}
			}
			inside[best] += strengths[node]
			community[node] = best
			again = again || best != own
		}
	}
	return community, moved, nil
}

// merge makes a node of each community.
func (l *level) merge(community []int, count int) *level {
	members := make([][]int, count)
	for node, to := range community {
		members[to] = append(members[to], node)
	}
	next := &level{links: make([][]link, count), within: make([]float64, count), total: l.total}
	t := newTies(count)
	for own, nodes := range members {
		t.clear()
		t.add(own, 0)
		for _, node := range nodes {
			next.within[own] += l.within[node]
			for _, to := range l.links[node] {
				t.add(community[to.to], to.weight)
			}
		}
		next.within[own] += t.weight[own]
		for _, to := range t.met[1:] {
			next.links[own] = append(next.links[own], link{to, t.weight[to]})
		}
	}
	return next
}

// renumber numbers communities from 0 in the order of their first nodes, and returns how many there are.
func renumber(community []int) int {
	numbers := map[int]int{}
	for i, c := range community {
		number, known := numbers[c]
		if !known {
			number = len(numbers)
			numbers[c] = number
		}
		community[i] = number
	}
	return len(numbers)
}

// ties are the weights between a node and communities.
type ties struct {
	weight []float64
	known  []bool
	met    []int // the communities, in the order in which they were met
}

func newTies(communities int) *ties {
	return &ties{weight: make([]float64, communities), known: make([]bool, communities)}
}

func (t *ties) add(community int, weight float64) {
	if !t.known[community] {
		t.known[community] = true
		t.met = append(t.met, community)
	}
	t.weight[community] += weight
}

func (t *ties) clear() {
	for _, c := range t.met {
		t.weight[c], t.known[c] = 0, false
	}
	t.met = t.met[:0]
}
