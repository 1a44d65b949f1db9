package network_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	gonum "gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/network"
)

// met is the network of those who met: "ab abc d" are three meetings, the last one of d alone.
func met(t fataler, meetings string) *network.Network {
	t.Helper()
	var all []*graph.Meeting
	var participations []*graph.Participation
	for i, who := range strings.Fields(meetings) {
		id := fmt.Sprint(i)
		all = append(all, meeting(id, "2025-01-01"))
		for _, r := range who {
			participations = append(participations, takesPart(id, "person:"+string(r), "", "1"))
		}
	}
	n, err := network.ComputeMeetings(ctx, network.Input{Kind: network.Meetings}, all, participations)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func centrality(t fataler, n *network.Network) map[string]network.Centrality {
	t.Helper()
	all, err := n.Centrality(ctx)
	if err != nil {
		t.Errorf("%v", err)
	}
	return all
}

func communities(t fataler, n *network.Network) map[string]int {
	t.Helper()
	all, err := n.Communities(ctx)
	if err != nil {
		t.Errorf("%v", err)
	}
	return all
}

func polarisation(t fataler, n *network.Network) float64 {
	t.Helper()
	q, err := n.Polarisation(ctx)
	if err != nil {
		t.Errorf("%v", err)
	}
	return q
}

func TestCentrality(t *testing.T) {
	golden := (math.Sqrt(5) - 1) / 2
	for _, c := range []struct {
		meetings string
		want     map[string]network.Centrality
	}{
		// A path a-b-c-d, and e by herself. Over b lead the paths from a to c and to d: 2 of the 6 pairs of the other four. To a lead paths of
		// 1, 2 and 3 steps: 3/6, from 3 of the other 4. The eigenvector of a path of four is sin 36°, sin 72°, sin 72°, sin 36°.
		{"ab bc cd e", map[string]network.Centrality{
			"a": {1, 1, 0, 3. / 6 * 3 / 4, golden}, "b": {2, 2, 2. / 6, 3. / 4 * 3 / 4, 1}, "c": {2, 2, 2. / 6, 3. / 4 * 3 / 4, 1},
			"d": {1, 1, 0, 3. / 6 * 3 / 4, golden}, "e": {},
		}},
		// A star, whose arms weigh 3, 4 and 12: all three paths lead over a. The largest eigenvalue is √(9+16+144) = 13, and an arm has its
		// weight over that.
		{strings.Repeat("ab ", 3) + strings.Repeat("ac ", 4) + strings.Repeat("ad ", 12), map[string]network.Centrality{
			"a": {3, 19, 1, 1, 1}, "b": {1, 3, 0, 3. / 5, 3. / 13}, "c": {1, 4, 0, 3. / 5, 4. / 13}, "d": {1, 12, 0, 3. / 5, 12. / 13},
		}},
		// A square: two paths between those across, one over either of the others.
		{"ab bc cd da", map[string]network.Centrality{
			"a": {2, 2, 1. / 6, 3. / 4, 1}, "b": {2, 2, 1. / 6, 3. / 4, 1}, "c": {2, 2, 1. / 6, 3. / 4, 1}, "d": {2, 2, 1. / 6, 3. / 4, 1},
		}},
		// Two parts: the eigenvector is that of the one with the larger eigenvalue.
		{"ab cd de ec", map[string]network.Centrality{
			"a": {1, 1, 0, 1. / 4, 0}, "b": {1, 1, 0, 1. / 4, 0}, "c": {2, 2, 0, 2. / 4, 1}, "d": {2, 2, 0, 2. / 4, 1}, "e": {2, 2, 0, 2. / 4, 1},
		}},
		{"a b", map[string]network.Centrality{"a": {}, "b": {}}},
		{"", map[string]network.Centrality{}},
	} {
		got := centrality(t, met(t, c.meetings))
		for name, want := range c.want {
			g := got["person:"+name]
			if g.Degree != want.Degree || g.Strength != want.Strength || !near(g.Betweenness, want.Betweenness) || !near(g.Closeness, want.Closeness) || !near(g.Eigenvector, want.Eigenvector) {
				t.Errorf("%s: %s has %+v, want %+v", c.meetings, name, g, want)
			}
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %d nodes, want %d", c.meetings, len(got), len(c.want))
		}
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// vale mentions hale, who mentions lund: one path of two steps, over hale. Nothing leads to vale; to lund lead 1 and 2 steps.
func TestCentralityOfMentions(t *testing.T) {
	n, err := network.ComputeMentions(ctx, network.Input{Kind: network.Mentions}, mentions(mention("a", "2025", "person:vale", "", "person:hale"), mention("b", "2025", "person:hale", "", "person:lund")))
	if err != nil {
		t.Fatal(err)
	}
	got := centrality(t, n)
	for name, want := range map[string]network.Centrality{"vale": {1, 1, 0, 0, math.Sqrt2 / 2}, "hale": {2, 2, 1. / 2, 1. / 2, 1}, "lund": {1, 1, 0, 2. / 3, math.Sqrt2 / 2}} {
		if g := got["person:"+name]; g.Degree != want.Degree || g.Strength != want.Strength || g.Betweenness != want.Betweenness || !near(g.Closeness, want.Closeness) || !near(g.Eigenvector, want.Eigenvector) {
			t.Errorf("%s: %+v, want %+v", name, g, want)
		}
	}
}

// hale and vale differ by 2, lund and vale by -2: strength and eigenvector look at how much, not in which direction.
func TestCentralityOfNegativeWeights(t *testing.T) {
	n := compute(t, network.Input{Kind: network.Actors, Measure: network.Subtract}, workedExample())
	got := centrality(t, n)
	if v := got["person:vale"]; v.Degree != 2 || v.Strength != 4 || v.Eigenvector != 1 {
		t.Errorf("vale: %+v", v)
	}
	if h, l := got["person:hale"], got["person:lund"]; !near(h.Eigenvector, math.Sqrt2/2) || !near(l.Eigenvector, math.Sqrt2/2) {
		t.Errorf("hale %+v, lund %+v", h, l)
	}
}

// drawnMeetings draws who met, by single letters.
var drawnMeetings = rapid.Custom(func(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.StringOfN(rapid.RuneFrom([]rune("abcdefghij")), 1, 3, -1), 0, 15).Draw(t, "meetings"), " ")
})

// Betweenness is gonum's, divided by the number of pairs.
func TestBetweennessIsGonums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := met(t, drawnMeetings.Draw(t, "meetings"))
		number := map[string]int64{}
		g := simple.NewUndirectedGraph()
		for i, node := range n.Nodes {
			number[node.ID] = int64(i)
			g.AddNode(simple.Node(i))
		}
		for _, e := range n.Edges {
			g.SetEdge(simple.Edge{F: simple.Node(number[e.Source]), T: simple.Node(number[e.Target])})
		}
		want, pairs := gonum.Betweenness(g), float64((len(n.Nodes)-1)*(len(n.Nodes)-2))
		for id, c := range centrality(t, n) {
			if pairs > 0 && !near(c.Betweenness, want[number[id]]/pairs) {
				t.Fatalf("%s: %v, want %v", id, c.Betweenness, want[number[id]]/pairs)
			}
		}
	})
}

// The eigenvector times the weights is the eigenvector times one number.
func TestEigenvectorIsOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := met(t, drawnMeetings.Draw(t, "meetings"))
		c := centrality(t, n)
		sums := map[string]float64{}
		largest, value := 0.0, 0.0
		for _, e := range n.Edges {
			sums[e.Source] += e.Weight * c[e.Target].Eigenvector
			sums[e.Target] += e.Weight * c[e.Source].Eigenvector
		}
		for id, v := range c {
			if v.Eigenvector > largest {
				largest, value = v.Eigenvector, sums[id]
			}
		}
		for id, v := range c {
			if len(n.Edges) > 0 && (largest != 1 || math.Abs(sums[id]-value*v.Eigenvector) > 1e-6*value) {
				t.Fatalf("%s has %v and its neighbours %v, of %v and %v", id, v.Eigenvector, sums[id], largest, value)
			}
		}
	})
}
