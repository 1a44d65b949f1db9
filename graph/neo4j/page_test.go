package neo4j_test

import (
	"fmt"
	"testing"

	"onrecord/graph"
	"onrecord/graph/storetest"
	"onrecord/internal/neo4jserver"
)

// A page with all that comes along is one question to Neo4j; its total is one more.
func TestOnePageOneQuestion(t *testing.T) {
	s := opened(t, neo4jserver.ForTest(t))
	for _, b := range storetest.Sample() {
		if _, err := s.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	everything := graph.With{Agents: true, Quotes: true, Stances: true, Meetings: true, Mentions: true}
	for _, f := range []graph.StatementFilter{
		{}, {Text: "guarantee"}, {Speakers: []string{"person:volodymyr-zelenskyy"}}, {Topics: []string{"topic:ceasefire"}, Speakers: []string{"person:vladimir-putin"}},
		{SaidFrom: "2025-12", SaidTo: "2025-12"}, {Institutions: []string{"institution:us-government"}}, {Not: &graph.StatementFilter{Kinds: graph.QuoteKinds}},
	} {
		for _, p := range []graph.Page{{First: 1}, {Last: 2}, {First: 1, Count: true}} {
			before, want := s.Queries(), int64(1)
			if p.Count {
				want = 2
			}
			if _, err := s.Statements(t.Context(), f, graph.StatementOrder{}, p, everything); err != nil {
				t.Fatal(err)
			}
			if got := s.Queries() - before; got != want {
				t.Errorf("filter %+v, page %+v: %d questions, want %d", f, p, got, want)
			}
		}
	}
}

// Scores are often equal: more matches than are read at first, all as good as each other, come in the order of their ids.
func TestEqualScores(t *testing.T) {
	s := opened(t, neo4jserver.ForTest(t))
	const matches = 700
	b := &graph.Batch{}
	for i := range matches {
		b.Topics = append(b.Topics, &graph.Topic{ID: fmt.Sprintf("topic:%03d", matches-i), Label: "Peace"})
	}
	if _, err := s.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	after, seen := "", 0
	for {
		found, err := s.Search(t.Context(), graph.SearchFilter{Text: "peace"}, graph.Page{First: 50, After: after})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range found.Edges {
			seen++
			if want := fmt.Sprintf("topic:%03d", seen); e.Node.NodeID() != want {
				t.Fatalf("match %d is %s, want %s", seen, e.Node.NodeID(), want)
			}
			after = e.Cursor
		}
		if !found.HasNext {
			break
		}
	}
	if seen != matches {
		t.Errorf("%d matches, want %d", seen, matches)
	}
}
