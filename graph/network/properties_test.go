package network_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/network"
)

// drawn draws codings, one a statement, in order.
var drawn = rapid.Custom(func(t *rapid.T) []graph.Coding {
	dates := []string{"2024-12-30", "2025-01-03", "2025-01-10", "2025-02", "2025-12-31", "2026-01-01", "../..", "../2025-01-05", "202X"}
	codings := make([]graph.Coding, rapid.IntRange(0, 40).Draw(t, "n"))
	for i := range codings {
		codings[i] = said(string(rune('A'+i)), rapid.SampledFrom(dates).Draw(t, "date"),
			rapid.SampledFrom([]string{"ames", "hale", "lund", "vale"}).Draw(t, "holder"), rapid.SampledFrom([]string{"berth", "crane", "pier"}).Draw(t, "topic"),
			rapid.SampledFrom(graph.StanceValues).Draw(t, "value"))
		codings[i].OnBehalfOfID = rapid.SampledFrom([]string{"", "institution:port", "institution:town"}).Draw(t, "institution")
		if rapid.IntRange(0, 5).Draw(t, "holds itself") == 0 {
			codings[i].HolderID, codings[i].OnBehalfOfID = "institution:town", ""
		}
		codings[i].SourceIDs = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"source:1", "source:2", "source:3"}), 0, 2, rapid.ID).Draw(t, "sources")
	}
	return inOrder(codings)
})

var inputs = rapid.SampledFrom(everyInput())

// For every input and every coding, a network is what the rules make of it as they are written.
func TestRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		compareNaive(t, in, codings, compute(t, in, codings))
	})
}

// Whoever is called what makes no difference.
func TestNamesMakeNoDifference(t *testing.T) {
	rename := map[string]string{"person:ames": "person:zorn", "person:hale": "person:moor", "person:lund": "person:bell", "person:vale": "person:kerr", "institution:port": "institution:zoo"}
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		renamed := slices.Clone(codings)
		for i, c := range codings {
			if name := rename[c.HolderID]; name != "" {
				renamed[i].HolderID = name
			}
			if name := rename[c.OnBehalfOfID]; name != "" {
				renamed[i].OnBehalfOfID = name
			}
		}
		before, after := compute(t, in, codings), compute(t, in, renamed)
		weight := map[[2]string]float64{}
		for _, e := range after.Edges {
			weight[[2]string{e.Source, e.Target}], weight[[2]string{e.Target, e.Source}] = e.Weight, e.Weight
		}
		for _, e := range before.Edges {
			ends := [2]string{e.Source, e.Target}
			for i, id := range ends {
				if name := rename[id]; name != "" {
					ends[i] = name
				}
			}
			if math.Abs(weight[ends]-e.Weight) > 1e-12 {
				t.Fatalf("%v: %v, and %v by another name", ends, e.Weight, weight[ends])
			}
		}
		if len(before.Edges) != len(after.Edges) {
			t.Fatalf("%d edges, and %d by other names", len(before.Edges), len(after.Edges))
		}
	})
}

// Subtract is congruence less conflict under every normalisation; congruence is never more than ignore, not divided.
func TestMeasuresBelongTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := network.Input{Kind: rapid.SampledFrom([]network.Kind{network.Actors, network.Topics}).Draw(t, "kind"), Normalise: rapid.SampledFrom([]network.Normalisation{network.None, network.Average, network.Jaccard, network.Cosine, network.DNACosine}).Draw(t, "normalise")}
		codings := drawn.Draw(t, "codings")
		by := func(m network.Measure) map[string]float64 {
			in.Measure = m
			return weights(compute(t, in, codings))
		}
		congruence, conflict, subtract := by(network.Congruence), by(network.Conflict), by(network.Subtract)
		for pair := range congruence {
			conflict[pair] += 0
		}
		for pair, w := range conflict {
			if math.Abs(congruence[pair]-w-subtract[pair]) > 1e-12 {
				t.Fatalf("%s: %v - %v is not %v", pair, congruence[pair], w, subtract[pair])
			}
		}
		in.Normalise = network.None
		ignore := by(network.Ignore)
		for pair, w := range by(network.Congruence) {
			if w > ignore[pair] {
				t.Fatalf("%s: congruence %v, ignore %v", pair, w, ignore[pair])
			}
		}
	})
}

// Leaving duplicates out never raises a count.
func TestDuplicatesNeverAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		fewer := compute(t, in, codings)
		in.Duplicates = network.Include
		all := compute(t, in, codings)
		if fewer.Counts.Statements > all.Counts.Statements || len(fewer.Nodes) != len(all.Nodes) {
			t.Fatalf("%+v of %+v", fewer.Counts, all.Counts)
		}
		for i, node := range fewer.Nodes {
			if node.ID != all.Nodes[i].ID || node.Statements > all.Nodes[i].Statements {
				t.Fatalf("%+v of %+v", node, all.Nodes[i])
			}
		}
	})
}

// The order in which a statement's coders come makes no difference.
func TestOrderOfCodersMakesNoDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		for i := range codings {
			if i > 0 && rapid.Bool().Draw(t, "the same statement") {
				codings[i].StatementID, codings[i].SaidAt, codings[i].SourceIDs = codings[i-1].StatementID, codings[i-1].SaidAt, codings[i-1].SourceIDs
				codings[i].Confidence = rapid.SampledFrom([]float64{.25, .5, 1}).Draw(t, "confidence")
			}
		}
		shuffled := inOrder(rapid.Permutation(codings).Draw(t, "permuted"))
		for i := range shuffled {
			shuffled[i].StanceID = "stance:" + string(rune('A'+i))
		}
		one, two := compute(t, in, inOrder(codings)), compute(t, in, shuffled)
		if !slices.EqualFunc(one.Edges, two.Edges, sameEdge) || !slices.Equal(one.Nodes, two.Nodes) {
			t.Fatalf("%v %v\n%v %v", one.Nodes, one.Edges, two.Nodes, two.Edges)
		}
	})
}

func sameEdge(a, b network.Edge) bool {
	return a.Source == b.Source && a.Target == b.Target && a.Weight == b.Weight
}

// Every edge has evidence, all of it among the codings, oldest first, each once; what isn't an edge has none. Without the evidence the
// edge is gone.
func TestEvidence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		n := compute(t, in, codings)
		place := map[string]int{}
		for i, c := range codings {
			place[c.StatementID] = i
		}
		for _, e := range n.Edges {
			ids := n.Evidence(e.Source, e.Target)
			if len(ids) == 0 {
				t.Fatalf("%+v has no evidence", e)
			}
			for i, id := range ids {
				at, known := place[id]
				if !known || i > 0 && place[ids[i-1]] >= at {
					t.Fatalf("%+v: evidence %v", e, ids)
				}
			}
			if in.Kind != network.TwoMode && !slices.Equal(ids, n.Evidence(e.Target, e.Source)) {
				t.Fatalf("%+v: other evidence from the other end", e)
			}
			rest := slices.DeleteFunc(slices.Clone(codings), func(c graph.Coding) bool { return slices.Contains(ids, c.StatementID) })
			if in.Duplicates == network.Include { // else a duplicate steps in
				if w, left := weights(compute(t, in, rest))[short(e.Source)+" "+short(e.Target)]; left {
					t.Fatalf("%+v: weighs %v without its evidence", e, w)
				}
			}
		}
		if n.Evidence("person:ames", "person:ames") != nil || n.Evidence("person:nobody", "topic:pier") != nil {
			t.Fatal("evidence for what isn't there")
		}
	})
}

func TestEvidenceByMeasure(t *testing.T) {
	for measure, want := range map[network.Measure]string{
		// hale: 01 S, 02 O on pier; 03, 04 C on berth. vale: 07, 08 S on pier; 09 O, 10 C on berth.
		network.Congruence: "01 03 04 07 08 10",
		network.Conflict:   "02 07 08",
		network.Subtract:   "01 02 03 04 07 08 10",
		network.Ignore:     "01 02 03 04 07 08 09 10",
	} {
		n := compute(t, network.Input{Kind: network.Actors, Measure: measure}, workedExample())
		if got := strings.ReplaceAll(strings.Join(n.Evidence("person:vale", "person:hale"), " "), "statement:", ""); got != want {
			t.Errorf("%s: %s, want %s", measure, got, want)
		}
	}
	n := compute(t, network.Input{Kind: network.Topics, Measure: network.Conflict}, workedExample())
	if got := strings.Join(n.Evidence("topic:berth", "topic:pier"), " "); got != "statement:07 statement:08 statement:09" {
		t.Errorf("topics: %s, want vale's support of pier and opposition to berth", got)
	}
}
