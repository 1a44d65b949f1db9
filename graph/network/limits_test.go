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
	_, err := network.Compute(network.Input{Kind: network.Actors}, stream(codings...))
	if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "minStatements") {
		t.Errorf("err = %v, want ErrInvalid", err)
	}
	// Whom minStatements leaves out is compared with nobody.
	codings = append(codings, said("99998", "2025", "0", "pier", graph.Support), said("99999", "2025", "1", "pier", graph.Support))
	n, err := network.Compute(network.Input{Kind: network.Actors, MinStatements: 2}, stream(codings...))
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
	_, err := network.Compute(network.Input{Kind: network.Actors, Window: &network.Window{Size: 520, Unit: network.Statement}}, stream(codings...))
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
				s.Centrality()
				s.Communities()
				s.Polarisation()
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
