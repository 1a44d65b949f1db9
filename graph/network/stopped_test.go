package network_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

// stopping is a context that is stopped when it has been looked at so many times.
type stopping struct {
	context.Context
	left int
}

func (s *stopping) Err() error {
	if s.left--; s.left < 0 {
		return context.Canceled
	}
	return nil
}

func looks(n int) *stopping { return &stopping{context.Background(), n} }

// Every computation looks at its context while it runs, and not only before: it is stopped at its first look, and in the middle.
func TestStopped(t *testing.T) {
	codings := workedExample()
	measured := map[string]*network.Network{} // of each its own: what is known already needs no look
	for _, name := range []string{"Centrality", "Communities", "Polarisation", "Backbone"} {
		measured[name] = compute(t, network.Input{Kind: network.Actors}, codings)
	}
	in := func(kind network.Kind) network.Input {
		return network.Input{Kind: kind, Window: &network.Window{Size: 1}}
	}
	for name, run := range map[string]func(context.Context) error{
		"Compute": func(ctx context.Context) error {
			_, err := network.Compute(ctx, in(network.Actors), stream(codings...))
			return err
		},
		"ComputeMentions": func(ctx context.Context) error {
			_, err := network.ComputeMentions(ctx, in(network.Mentions), sampleMentions())
			return err
		},
		"ComputeMeetings": func(ctx context.Context) error {
			_, err := network.ComputeMeetings(ctx, in(network.Meetings), []*graph.Meeting{meeting("1", "2025-01-01"), meeting("2", "2025-01-03")},
				[]*graph.Participation{takesPart("1", "person:a", "", "1"), takesPart("1", "person:b", "", "1"), takesPart("2", "person:b", "", "1")})
			return err
		},
		"Bars": func(ctx context.Context) error {
			_, err := network.Bars(ctx, network.Input{Kind: network.Actors}, stream(codings...))
			return err
		},
		"Centrality":   func(ctx context.Context) error { _, err := measured["Centrality"].Centrality(ctx); return err },
		"Communities":  func(ctx context.Context) error { _, err := measured["Communities"].Communities(ctx); return err },
		"Polarisation": func(ctx context.Context) error { _, err := measured["Polarisation"].Polarisation(ctx); return err },
		"Backbone":     func(ctx context.Context) error { _, err := measured["Backbone"].Backbone(ctx); return err },
	} {
		for _, after := range []int{0, 1, 2} {
			if err := run(looks(after)); !errors.Is(err, context.Canceled) || errors.Is(err, graph.ErrInvalid) {
				t.Errorf("%s, after %d looks: err = %v, want that of the context", name, after, err)
			}
		}
		if measured[name] != nil {
			if err := run(ctx); err != nil { // what was stopped isn't remembered
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// Slices of nothing but time are left as soon as the context is done: the stream has ended long before.
func TestStoppedAmongSlices(t *testing.T) {
	c, cancel := context.WithCancel(ctx)
	var ended iter.Seq2[graph.Coding, error] = func(yield func(graph.Coding, error) bool) {
		for _, coding := range on("2025-01-01", "2025-06-01") {
			if !yield(coding, nil) {
				return
			}
		}
		cancel()
	}
	if n, err := network.Compute(c, network.Input{Kind: network.TwoMode, Window: &network.Window{Size: 1}}, ended); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, err = %v, want that of the context", n, err)
	}
}

// A second call gives the same rows without computing anything, and whoever changes them changes nobody else's.
func TestBackboneIsRemembered(t *testing.T) {
	n := compute(t, network.Input{Kind: network.Actors}, workedExample())
	first, err := n.Backbone(ctx)
	if err != nil || len(first) == 0 {
		t.Fatal(first, err)
	}
	want := first[0]
	first[0] = network.BackboneTopic{}
	again, err := n.Backbone(looks(0))
	if err != nil || again[0] != want {
		t.Errorf("%+v, %v, want %+v first", again, err, want)
	}
}
