package network_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

func significances(n *network.Network) map[string]float64 {
	all := map[string]float64{}
	for _, e := range n.Edges {
		all[short(e.Source)+" "+short(e.Target)] = -1
		if e.Significance != nil {
			all[short(e.Source)+" "+short(e.Target)] = *e.Significance
		}
	}
	return all
}

func TestSignificance(t *testing.T) {
	// a has 3 edges of together 10, b 2 of 10, c 2 of 4 and d 1 of 1: a-b is 7, a-c 2, a-d 1, b-c 3. e-f is all that either has.
	n := met(t, strings.Repeat("ab ", 7)+"ac ac ad bc bc bc ef")
	for pair, want := range map[string]float64{
		"a b": math.Pow(1-7./10, 2), // b: 1-7/10
		"a c": 1 - 2./5,             // a: (1-2/10)² is 0.64; c: 1-2/5
		"a d": math.Pow(1-1./10, 2), // d says nothing
		"b c": 1 - 3./5,             // b: 1-3/10
		"e f": -1,
	} {
		if got := significances(n)[pair]; !near(got, want) {
			t.Errorf("%s: %v, want %v", pair, got, want)
		}
	}
	// Negative weights have none and count in no sum, so that hale's other edge is all that hale has.
	n = compute(t, network.Input{Kind: network.Actors, Measure: network.Subtract}, workedExample())
	for pair, got := range significances(n) {
		if got != -1 {
			t.Errorf("%s: %v, want none", pair, got)
		}
	}
	n = compute(t, network.Input{Kind: network.TwoMode, Measure: network.Combine}, workedExample())
	for pair, got := range significances(n) {
		if got != -1 {
			t.Errorf("COMBINE %s: %v, want none", pair, got)
		}
	}
	// vale mentions hale 3 times and lund once; ames mentions hale once. vale: 1-3/4 and 1-1/4; hale: 1-3/4 and 1-1/4.
	n, err := network.ComputeMentions(ctx, network.Input{Kind: network.Mentions}, mentions(
		mention("a", "2025", "person:vale", "", "person:hale"), mention("b", "2025", "person:vale", "", "person:hale"), mention("c", "2025", "person:vale", "", "person:hale"),
		mention("d", "2025", "person:vale", "", "person:lund"), mention("e", "2025", "person:ames", "", "person:hale")))
	if err != nil {
		t.Fatal(err)
	}
	for pair, want := range map[string]float64{"vale hale": .25, "vale lund": .75, "ames hale": .75} {
		if got := significances(n)[pair]; !near(got, want) {
			t.Errorf("%s: %v, want %v", pair, got, want)
		}
	}
}

// Three people. On pier a and b agree 2·1; on berth b and c agree 1·1; on crane a speaks alone.
//
// The whole network has the weights ab 2 and bc 1. Its Laplacian (2 -2 0 | -2 3 -1 | 0 -1 1) has the eigenvalues 0 and 3±√3, together 6.
// Without crane it is the same: no loss. Then without berth, ab 2: 0, 0, 4; together 4: 0, 0, 1. Without pier, bc 1: the same. Of equal
// losses the smaller id goes first, and when all are gone the eigenvalues are 0.
func TestBackbone(t *testing.T) {
	n := compute(t, network.Input{Kind: network.Actors}, []graph.Coding{
		said("1", "2025", "a", "pier", graph.Support), said("2", "2025", "a", "pier", graph.Support), said("3", "2025", "b", "pier", graph.Support),
		said("4", "2025", "b", "berth", graph.Oppose), said("5", "2025", "c", "berth", graph.Oppose), said("6", "2025", "a", "crane", graph.Support),
	})
	low, high := (3-math.Sqrt(3))/6, (3+math.Sqrt(3))/6
	want := []network.BackboneTopic{{"topic:crane", 0, 1}, {"topic:berth", math.Hypot(low, 1-high), 2}, {"topic:pier", math.Hypot(low, high), 3}}
	got, err := n.Backbone(ctx)
	if err != nil || len(got) != len(want) {
		t.Fatalf("%+v, %v", got, err)
	}
	for i, row := range want {
		if got[i].TopicID != row.TopicID || got[i].Statements != row.Statements || !near(got[i].Loss, row.Loss) {
			t.Errorf("row %d: %+v, want %+v", i+1, got[i], row)
		}
	}
}

func TestBackboneRefused(t *testing.T) {
	if _, err := compute(t, network.Input{Kind: network.Topics}, workedExample()).Backbone(ctx); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("err = %v, want ErrInvalid", err)
	}
	var many []graph.Coding
	for _, c := range generated(10_000) {
		c.Value = graph.Support
		many = append(many, c)
	}
	if _, err := compute(t, network.Input{Kind: network.Actors}, many).Backbone(ctx); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "500 actors and 200 topics") {
		t.Errorf("err = %v, want ErrInvalid", err)
	}
	if rows, err := compute(t, network.Input{Kind: network.Actors}, nil).Backbone(ctx); err != nil || len(rows) != 0 {
		t.Errorf("%+v, %v of nothing", rows, err)
	}
}

// DNA asserts as many rows for its sample.
func TestDNABackbone(t *testing.T) {
	n := compute(t, network.Input{Kind: network.Actors, Actor: network.Institution, Measure: network.Subtract, Normalise: network.Average}, dnaCodings(t))
	rows, err := n.Backbone(ctx)
	if err != nil || len(rows) != 6 {
		t.Errorf("%d rows, want 6; %v", len(rows), err)
	}
}
