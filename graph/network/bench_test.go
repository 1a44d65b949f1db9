package network_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"onrecord/graph"
	"onrecord/graph/network"
)

// generated is n codings of 500 people on 200 topics over ten years, in order.
func generated(n int) []graph.Coding {
	const people, topics = 500, 200
	random := rand.New(rand.NewPCG(1, 2))
	start := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
	codings := make([]graph.Coding, n)
	for i := range codings {
		person := random.IntN(people)
		codings[i] = graph.Coding{
			StanceID: fmt.Sprintf("stance:%032x", i), StatementID: fmt.Sprintf("statement:%032x", i), SourceIDs: []string{fmt.Sprintf("source:%064x", i/5)},
			HolderID: fmt.Sprintf("person:somebody-%d", person), OnBehalfOfID: fmt.Sprintf("institution:something-%d", person/10),
			TopicID: fmt.Sprintf("topic:a-topic-%d", random.IntN(topics)), Value: graph.StanceValues[random.IntN(len(graph.StanceValues))],
			SaidAt: graph.UncertainDate{EDTF: start.AddDate(0, 0, i*3650/n).Format(time.DateOnly)}, Confidence: 1, Coder: graph.Coder{Name: "lia", Kind: graph.CoderHuman},
		}
	}
	return codings
}

func BenchmarkCompute(b *testing.B) {
	for _, bench := range []struct {
		name string
		in   network.Input
	}{
		{"actors", network.Input{Kind: network.Actors}},
		{"subtract average", network.Input{Kind: network.Actors, Measure: network.Subtract, Normalise: network.Average, Duplicates: network.PerDocument}},
		{"jaccard", network.Input{Kind: network.Actors, Normalise: network.Jaccard}},
		{"topics", network.Input{Kind: network.Topics}},
		{"two-mode", network.Input{Kind: network.TwoMode}},
		{"windows", network.Input{Kind: network.Actors, Actor: network.Institution, Window: &network.Window{Size: 6, Unit: network.Month}}},
		{"gaussian", network.Input{Kind: network.Actors, Actor: network.Institution, Window: &network.Window{Size: 6, Step: 3, Unit: network.Month, Kernel: network.Gaussian}}},
	} {
		for _, n := range []int{10_000, 100_000, 1_000_000} {
			b.Run(fmt.Sprint(bench.name, "/", n), func(b *testing.B) {
				codings := generated(n)
				b.ReportAllocs()
				for b.Loop() {
					if _, err := network.Compute(ctx, bench.in, stream(codings...)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkMeasures(b *testing.B) {
	in, codings := network.Input{Kind: network.Actors, Measure: network.Subtract, Normalise: network.Average}, generated(100_000)
	n, err := network.Compute(ctx, in, stream(codings...))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("centrality", func(b *testing.B) {
		for b.Loop() {
			centrality(b, n)
		}
	})
	b.Run("network and polarisation", func(b *testing.B) { // a network finds its communities once
		for b.Loop() {
			n, err := network.Compute(ctx, in, stream(codings...))
			if err != nil {
				b.Fatal(err)
			}
			polarisation(b, n)
		}
	})
}

func BenchmarkEvidence(b *testing.B) {
	n, err := network.Compute(ctx, network.Input{Kind: network.Actors}, stream(generated(100_000)...))
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		e := n.Edges[i%len(n.Edges)]
		i++
		if n.Evidence(e.Source, e.Target) == nil {
			b.Fatal(e)
		}
	}
}

// Fifty institutions and a hundred topics.
func BenchmarkBackbone(b *testing.B) {
	codings := slices.DeleteFunc(generated(10_000), func(c graph.Coding) bool { return len(c.TopicID) > len("topic:a-topic-99") })
	n, err := network.Compute(ctx, network.Input{Kind: network.Actors, Actor: network.Institution}, stream(codings...))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := n.Backbone(ctx); err != nil {
			b.Fatal(err)
		}
	}
}
