package storetest

import (
	"slices"
	"strings"
	"testing"

	"onrecord/graph"
)

var searchCases = []readCase{
	{"Search/Words", testSearchWords},
	{"Search/Kinds", testSearchKinds},
	{"Search/NoTerm", testSearchNoTerm},
	{"Search/NoSyntax", testSearchNoSyntax},
	{"Search/Nodes", testSearchNodes},
}

// searched returns the ids that a search finds, in the order of their ids: the ranking is the store's affair.
func searched(t *testing.T, s graph.Store, text string, kinds ...graph.Kind) string {
	t.Helper()
	got, err := s.Search(t.Context(), graph.SearchFilter{Text: text, Kinds: kinds}, page)
	if err != nil {
		t.Fatalf("search %q: %v", text, err)
	}
	return strings.Join(slices.Sorted(slices.Values(ids(got.Nodes()))), " ")
}

func testSearchWords(t *testing.T, s graph.Store) {
	for text, want := range map[string]string{
		"guarantees":          "source:ledger-2025-12 statement:b4 statement:h1 statement:h4 statement:l1 statement:l4 statement:l7 topic:security-guarantees",
		"florida":             "meeting:florida-talks source:herald-2025-12-23 statement:h2",
		"talks Florida":       "meeting:florida-talks source:herald-2025-12-23 statement:h2",
		"summit BERLIN":       "meeting:berlin-summit source:ledger-2025-12",
		"miami":               "meeting:florida-talks",
		"president ukraine":   "person:volodymyr-zelenskyy", // all of a node's words together
		"zelenskyy president": "person:volodymyr-zelenskyy",
		"Зеленський":          "person:volodymyr-zelenskyy",
		"angstrom jose":       "person:jose-angstrom",
		"kyiv":                "institution:ukraine-government",
		"state's departments": "institution:us-state-department",
		"truces":              "topic:ceasefire topic:energy-truce",
		"брифінг":             "source:briefing",
		"guarantee florida":   "",
		"flor":                "",
	} {
		same(t, "search "+text, searched(t, s, text), want)
	}
}

func testSearchKinds(t *testing.T, s graph.Store) {
	for _, c := range []struct {
		kinds []graph.Kind
		want  string
	}{
		{[]graph.Kind{graph.KindTopic}, "topic:security-guarantees"},
		{[]graph.Kind{graph.KindSource, graph.KindTopic}, "source:ledger-2025-12 topic:security-guarantees"},
		{[]graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindMeeting}, ""},
		{[]graph.Kind{graph.KindStatement}, "statement:b4 statement:h1 statement:h4 statement:l1 statement:l4 statement:l7"},
	} {
		same(t, "guarantee", searched(t, s, "guarantee", c.kinds...), c.want)
	}
}

func testSearchNoTerm(t *testing.T, s graph.Store) {
	for _, text := range []string{"", " ", "…", "***", "🙂", `"`, `\`, "'", "&&"} {
		_, err := s.Search(t.Context(), graph.SearchFilter{Text: text}, page)
		refused(t, "search "+text, err, graph.ErrInvalid)
	}
}

func testSearchNoSyntax(t *testing.T, s graph.Store) {
	for text, matches := range textMatches {
		var want []string
		for _, id := range strings.Fields(matches) {
			want = append(want, "statement:"+id)
		}
		slices.Sort(want)
		same(t, "search "+text, searched(t, s, text, graph.KindStatement), strings.Join(want, " "))
	}
}

// What a search finds are the nodes themselves.
func testSearchNodes(t *testing.T, s graph.Store) {
	w := whole()
	for _, want := range []graph.Node{
		find(w.People, zelenska), find(w.Institutions, department), find(w.Meetings, berlin), find(w.Topics, territory),
		find(w.Statements, "statement:h9"), shownSource(briefing),
	} {
		text := map[string]string{zelenska: "Zelenska", department: "department", berlin: "summit", territory: "territory",
			"statement:h9": "they’ll", briefing: "грудня"}[want.NodeID()]
		got, err := s.Search(t.Context(), graph.SearchFilter{Text: text, Kinds: []graph.Kind{graph.KindOf(want.NodeID())}}, page)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "search "+text, got.Nodes(), []graph.Node{want})
	}
}
