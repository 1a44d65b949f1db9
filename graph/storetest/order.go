package storetest

import (
	"slices"
	"strings"
	"testing"

	"onrecord/graph"
)

var orderCases = []readCase{
	{"Order/SaidAt", testOrderSaidAt},
	{"Order/Speaker", testOrderSpeaker},
	{"Order/Relevance", testOrderRelevance},
	{"Order/Filtered", testOrderFiltered},
	{"Order/Invalid", testOrderInvalid},
}

// bySpeaker is every statement in the order of SPEAKER: those without a known one last.
const bySpeaker = "b7 h9 l3 l4 h8 h6 b6 b3 h4 l8 h2 h3 l5 h7 l6 b1 b2 b4 b8 h1 l1 l2 l9 b5 h5 l7"

// mirrored is the list from its end to its beginning.
func mirrored(list string) string {
	words := strings.Fields(list)
	slices.Reverse(words)
	return strings.Join(words, " ")
}

// ordered checks the statements that f chooses in the order o.
func ordered(t *testing.T, s graph.Store, f graph.StatementFilter, o graph.StatementOrder, want string) {
	t.Helper()
	got, err := s.Statements(t.Context(), f, o, page, graph.With{})
	found(t, got, err, want)
}

func testOrderSaidAt(t *testing.T, s graph.Store) {
	all := graph.StatementFilter{}
	ordered(t, s, all, graph.StatementOrder{Field: graph.BySaidAt, Direction: graph.Ascending}, everyStatement)
	ordered(t, s, all, graph.StatementOrder{Field: graph.BySaidAt}, everyStatement)
	ordered(t, s, all, graph.StatementOrder{Field: graph.BySaidAt, Direction: graph.Descending}, mirrored(everyStatement))
	ordered(t, s, all, graph.StatementOrder{Direction: graph.Descending}, mirrored(everyStatement))
}

func testOrderSpeaker(t *testing.T, s graph.Store) {
	all := graph.StatementFilter{}
	ordered(t, s, all, graph.StatementOrder{Field: graph.BySpeaker, Direction: graph.Ascending}, bySpeaker)
	ordered(t, s, all, graph.StatementOrder{Field: graph.BySpeaker, Direction: graph.Descending}, mirrored(bySpeaker))
}

// How well a statement matches is the store's affair; which match, and that one direction mirrors the other, is not.
func testOrderRelevance(t *testing.T, s graph.Store) {
	for _, text := range []string{"guarantee", "not", "the", "nothing of the sort"} {
		f := graph.StatementFilter{Text: text}
		best, err := s.Statements(t.Context(), f, graph.StatementOrder{Field: graph.ByRelevance, Direction: graph.Descending}, page, graph.With{})
		if err != nil {
			t.Fatal(err)
		}
		ordered(t, s, f, graph.StatementOrder{Field: graph.ByRelevance, Direction: graph.Ascending}, mirrored(short(ids(best.Nodes()))))
		bySaid, err := s.Statements(t.Context(), f, graph.StatementOrder{}, page, graph.With{})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "matches of "+text, slices.Sorted(slices.Values(ids(best.Nodes()))), slices.Sorted(slices.Values(ids(bySaid.Nodes()))))
	}
	relevance := graph.StatementOrder{Field: graph.ByRelevance, Direction: graph.Descending}
	ordered(t, s, graph.StatementFilter{Text: "guarantee", Speakers: []string{usa}}, relevance, "l4")
}

func testOrderFiltered(t *testing.T, s graph.Store) {
	f := graph.StatementFilter{Text: "guarantee"}
	ordered(t, s, f, graph.StatementOrder{Field: graph.BySpeaker, Direction: graph.Ascending}, "l4 h4 b4 h1 l1 l7")
	ordered(t, s, f, graph.StatementOrder{Field: graph.BySaidAt, Direction: graph.Descending}, "b4 h1 h4 l7 l1 l4")
	f = graph.StatementFilter{Speakers: []string{putin, zelenskyy}, Not: &graph.StatementFilter{Sources: []string{briefing}}}
	ordered(t, s, f, graph.StatementOrder{Field: graph.BySpeaker, Direction: graph.Descending}, "l9 l2 l1 h1 b8 l6 h7")
	f = graph.StatementFilter{Speakers: []string{zelenskyy}}
	ordered(t, s, f, graph.StatementOrder{Field: graph.BySaidAt, Direction: graph.Descending}, "b4 h1 b8 b1 b2 l9 l1 l2")
}

func testOrderInvalid(t *testing.T, s graph.Store) {
	for _, o := range []graph.StatementOrder{
		{Field: "COLOUR"}, {Field: "id; DROP TABLE statement"}, {Field: graph.BySaidAt, Direction: "UP"}, {Direction: "desc"},
		{Field: graph.ByRelevance, Direction: graph.Descending}, // no Text
	} {
		_, err := s.Statements(t.Context(), graph.StatementFilter{}, o, page, graph.With{})
		refused(t, string(o.Field)+" "+string(o.Direction), err, graph.ErrInvalid)
	}
}
