package network_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

// 70,000 people on one topic make some 2.4 thousand million pairs.
func TestTooManyPairs(t *testing.T) {
	var codings []graph.Coding
	for i := range 70_000 {
		codings = append(codings, said(fmt.Sprintf("%05d", i), "2025", fmt.Sprint(i), "pier", graph.Support))
	}
	_, err := network.Compute(ctx, network.Input{Kind: network.Actors}, stream(codings...))
	if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "minStatements") {
		t.Errorf("err = %v, want ErrInvalid", err)
	}
	// Whom minStatements leaves out is compared with nobody.
	codings = append(codings, said("99998", "2025", "0", "pier", graph.Support), said("99999", "2025", "1", "pier", graph.Support))
	n, err := network.Compute(ctx, network.Input{Kind: network.Actors, MinStatements: 2}, stream(codings...))
	if err != nil {
		t.Fatal(err)
	}
	compareWeights(t, n, map[string]float64{"0 1": 4})
}

// A window of 520 people on one topic has 134,940 edges; with the network of all 560, forty such windows have more than 5,000,000.
func TestTooManyEdges(t *testing.T) {
	var codings []graph.Coding
	for i := range 560 {
		codings = append(codings, said(fmt.Sprintf("%05d", i), "2025", fmt.Sprint(i), "pier", graph.Support))
	}
	_, err := network.Compute(ctx, network.Input{Kind: network.Actors, Window: &network.Window{Size: 520, Unit: network.Statement}}, stream(codings...))
	if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "edges") {
		t.Errorf("err = %v, want ErrInvalid", err)
	}
}

// Resolvers ask for evidence and measures at the same time.
func TestConcurrentUse(t *testing.T) {
	n := compute(t, network.Input{Kind: network.Actors, Window: &network.Window{Size: 3}}, workedExample())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, s := range append([]network.Slice{{Network: n}}, n.Slices...) {
				centrality(t, s.Network)
				communities(t, s.Network)
				polarisation(t, s.Network)
				for _, e := range s.Edges {
					if len(s.Evidence(e.Source, e.Target)) == 0 {
						t.Errorf("%+v has no evidence", e)
					}
				}
			}
		})
	}
	all.Wait()
}

// There are 1,979 days from the first statement to the others, all of one day and each of another person on another topic. In each of these
// days' windows of a thousand years 60,000 of them weigh something, some 119 million in all, and 5,000 make 9.9 million nodes.
func TestTooManyInSlices(t *testing.T) {
	for _, c := range []struct {
		people int
		window network.Window
		hint   string
	}{
		{60_000, network.Window{Size: 300_000, Kernel: network.Gaussian}, "more than 100000000 stances and nodes together"},
		{60_000, network.Window{Size: 300_000, Kernel: network.Uniform}, "a longer step or a smaller window"},
		{60_000, network.Window{Size: 1}, "more than 100000000"}, // nearly all are empty, and yet every node is looked at in each
		{5_000, network.Window{Size: 300_000, Kernel: network.Uniform}, "more than 5000000 nodes"},
	} {
		codings := []graph.Coding{said("", "2020-01-01", "first", "pier", graph.Support)}
		for i := range c.people {
			codings = append(codings, said(fmt.Sprintf("%05d", i), "2025-06-01", fmt.Sprint(i), fmt.Sprint(i), graph.Support))
		}
		in := network.Input{Kind: network.Actors, Window: &c.window}
		if _, err := network.Compute(ctx, in, stream(codings...)); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), c.hint) {
			t.Errorf("%+v: err = %v, want ErrInvalid with %q", c, err, c.hint)
		}
	}
}
