package storetest

import (
	"testing"

	"onrecord/graph"
)

var nodeCases = []readCase{
	{"Nodes/Kinds", testNodesKinds},
	{"Nodes/OrderAndAbsence", testNodesOrderAndAbsence},
	{"Nodes/None", testNodesNone},
	{"Nodes/NoNodes", testNodesNoNodes},
	{"Nodes/WithoutWith", testNodesWithoutWith},
	{"Nodes/With", testNodesWith},
	{"Nodes/QuoteWithSource", testNodesQuoteWithSource},
}

// nodes asks for nodes and fails the test on an error.
func nodes(t *testing.T, s graph.Store, with graph.With, ids ...string) []graph.Node {
	t.Helper()
	got, err := s.Nodes(t.Context(), ids, with)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(ids) {
		t.Fatalf("%d nodes for %d ids", len(got), len(ids))
	}
	return got
}

// find returns the record of the list that has this id.
func find[T graph.Node](list []T, id string) T {
	for _, r := range list {
		if r.NodeID() == id {
			return r
		}
	}
	panic("the sample has no " + id)
}

// shownSource is a source of the sample as lists show it: without its text, with its publisher.
func shownSource(id string) *graph.Source {
	source := *find(whole().Sources, id)
	source.Content = ""
	if source.PublisherID != "" {
		source.Publisher = find(whole().Institutions, source.PublisherID)
	}
	return &source
}

func testNodesKinds(t *testing.T, s graph.Store) {
	w := whole()
	want := []graph.Node{
		find(w.People, zelenskyy), find(w.Institutions, department), find(w.Meetings, florida), find(w.Topics, guarantees),
		shownSource(briefing), find(w.Statements, "statement:h9"), find(w.Quotes, "quote:h3"),
	}
	same(t, "Nodes", nodes(t, s, graph.With{}, ids(want)...), want)
}

func testNodesOrderAndAbsence(t *testing.T, s graph.Store) {
	w := whole()
	l1, trump := find(w.Statements, "statement:l1"), find(w.People, trump)
	asked := []string{"statement:l1", "statement:nothing", trump.ID, "", "nonsense", "statement:l1", "person:", "quote:nothing", "meeting:" + trump.ID}
	same(t, "Nodes", nodes(t, s, graph.With{}, asked...), []graph.Node{l1, nil, trump, nil, nil, l1, nil, nil, nil})
}

func testNodesNone(t *testing.T, s graph.Store) {
	nodes(t, s, graph.With{})
}

// Records that are no nodes can't be asked for as such.
func testNodesNoNodes(t *testing.T, s graph.Store) {
	got := nodes(t, s, graph.With{}, "membership:envoy", "participation:1", "stance:01", register)
	same(t, "Nodes", got, []graph.Node{nil, nil, nil, nil})
}

func testNodesWithoutWith(t *testing.T, s graph.Store) {
	for _, n := range nodes(t, s, graph.With{}, "statement:h1", "statement:l5", "statement:h9") {
		same(t, "a statement", n, find(whole().Statements, n.NodeID()))
	}
}

func testNodesWith(t *testing.T, s graph.Store) {
	everything := graph.With{Agents: true, Quotes: true, Stances: true, Meetings: true, Mentions: true}
	statements := []string{"statement:h1", "statement:h3", "statement:h5", "statement:h9", "statement:l5", "statement:b8"}
	for _, with := range []graph.With{{Agents: true}, {Quotes: true}, {Stances: true}, {Meetings: true}, {Mentions: true}, everything} {
		for i, n := range nodes(t, s, with, statements...) {
			checkWith(t, n.(*graph.Statement), statements[i], with)
		}
	}
}

func testNodesQuoteWithSource(t *testing.T, s graph.Store) {
	want := *find(whole().Quotes, "quote:h1")
	same(t, "without Quotes", nodes(t, s, graph.With{Agents: true}, want.ID)[0], graph.Node(&want))
	want.Source = shownSource(heraldStory)
	same(t, "with Quotes", nodes(t, s, graph.With{Quotes: true}, want.ID)[0], graph.Node(&want))
}
