package network_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	gonumgraph "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/simple"
	"pgregory.net/rapid"

	"onrecord/graph/network"
)

func TestCommunities(t *testing.T) {
	for _, c := range []struct {
		meetings string
		want     map[string]int
		q        float64
	}{
		// Two triangles and a tie between them: 7 edges, 3 inside of either; each has 7 of the 14 ends. Q = 6/7 - 2·(7/14)².
		{"ab bc ca de ef fd ad", map[string]int{"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 2}, 6./7 - 1./2},
		// Two pairs and somebody alone: Q = 1 - 2·(2/4)².
		{"be ad c", map[string]int{"a": 1, "d": 1, "b": 2, "e": 2, "c": 3}, 1. / 2},
		{"ab bc ca", map[string]int{"a": 1, "b": 1, "c": 1}, 0},
		{"a b", map[string]int{"a": 1, "b": 2}, 0},
		{"", map[string]int{}, 0},
	} {
		n := met(t, c.meetings)
		got := map[string]int{}
		for id, community := range communities(t, n) {
			got[short(id)] = community
		}
		if !reflect.DeepEqual(got, c.want) || !near(polarisation(t, n), c.q) {
			t.Errorf("%s: %v %v, want %v %v", c.meetings, got, polarisation(t, n), c.want, c.q)
		}
	}
}

// For every network polarisation is gonum's modularity of the communities, and no worse than when all are one or each is by itself.
func TestPolarisationIsGonums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := met(t, drawnMeetings.Draw(t, "meetings"))
		if len(n.Edges) == 0 {
			return
		}
		g, nodes := simple.NewWeightedUndirectedGraph(0, 0), map[string]simple.Node{}
		camps := make([][]gonumgraph.Node, len(n.Nodes))
		of := communities(t, n)
		for i, node := range n.Nodes {
			nodes[node.ID] = simple.Node(i)
			g.AddNode(simple.Node(i))
			camps[of[node.ID]-1] = append(camps[of[node.ID]-1], simple.Node(i))
		}
		for _, e := range n.Edges {
			g.SetWeightedEdge(simple.WeightedEdge{F: nodes[e.Source], T: nodes[e.Target], W: e.Weight})
		}
		q := polarisation(t, n)
		if want := community.Q(g, camps, 1); !near(q, want) {
			t.Fatalf("%v, want %v", q, want)
		}
		if q < -1e-9 || q < community.Q(g, nil, 1)-1e-9 {
			t.Fatalf("%v is no good division", q)
		}
		if theirs := community.Q(g, community.Modularize(g, 1, rand.NewPCG(1, 1)).Communities(), 1); q < theirs-.15 {
			t.Fatalf("%v, and gonum finds %v", q, theirs)
		}
	})
}

// Whoever disagrees more than they agree is in no camp with the other: hale with vale, and lund apart. One camp holds all that is positive.
func TestCommunitiesOfNegativeWeights(t *testing.T) {
	n := compute(t, network.Input{Kind: network.Actors, Measure: network.Subtract}, workedExample())
	if got := communities(t, n); got["person:hale"] != 1 || got["person:vale"] != 1 || got["person:lund"] != 2 || polarisation(t, n) != 0 {
		t.Errorf("%v, polarisation %v", got, polarisation(t, n))
	}
}

// For every network the communities are numbered from 1 in the order of their first nodes, are the same every time, and their
// modularity lies between -0.5 and 1.
func TestCommunitiesAreTheSameEveryTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		meetings := drawnMeetings.Draw(t, "meetings")
		n, again := met(t, meetings), met(t, meetings)
		got := communities(t, n)
		if !reflect.DeepEqual(got, communities(t, again)) || polarisation(t, n) != polarisation(t, again) {
			t.Fatalf("%v, then %v", got, communities(t, again))
		}
		if q := polarisation(t, n); q < -.5 || q > 1 {
			t.Fatalf("polarisation %v", q)
		}
		var seen []int
		for _, node := range n.Nodes {
			if c := got[node.ID]; !slices.Contains(seen, c) {
				seen = append(seen, c)
				if c != len(seen) {
					t.Fatalf("%v", got)
				}
			}
		}
	})
}
