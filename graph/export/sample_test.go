package export_test

import (
	"time"

	"onrecord/graph"
	"onrecord/graph/export"
	"onrecord/graph/network"
)

// The sample is made up: a town argues about a pier and ferry fares. Its names hold what files trip over.
var (
	ada = &graph.Person{ID: "person:ada", Name: `Ada "Hammer" O'Neil, Jr.`, Attributes: []graph.Attribute{
		{Name: "Type", Value: "Engineer"}, {Name: "Type", Value: "Mayor"}, {Name: "Note", Value: "left|right"}}}
	bela = &graph.Person{ID: "person:bela", Name: "Béla\r\nŐry", Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q1"}}}
	cem  = &graph.Person{ID: "person:cem", Name: "=HYPERLINK(1)", Attributes: []graph.Attribute{{Name: "Type", Value: "Fisher"}}}
	dina = &graph.Person{ID: "person:dina", Name: "Dina Roy"}
	// twin is another person of that name.
	twin    = &graph.Person{ID: "person:dina-2", Name: "Dina Roy"}
	harbour = &graph.Institution{ID: "institution:harbour", Name: "Harbour & <script>alert(1)</script> Board 🚢", Kind: graph.InstitutionOther,
		Attributes: []graph.Attribute{{Name: "Type", Value: "Board"}}}
	herald = &graph.Institution{ID: "institution:herald", Name: "The Herald", Kind: graph.InstitutionMedia}
	pier   = &graph.Topic{ID: "topic:pier", Label: "Build the pier", Definition: "A pier of stone",
		Attributes: []graph.Attribute{{Name: "Area", Value: "Works"}}}
	ferry = &graph.Topic{ID: "topic:ferry", Label: "Ferry fares ≤ 2 €,\t\\ always\x01"}
)

func sampleNodes() map[string]graph.Node {
	all := map[string]graph.Node{}
	for _, n := range []graph.Node{ada, bela, cem, dina, twin, harbour, herald, pier, ferry} {
		all[n.NodeID()] = n
	}
	return all
}

var sampleOptions = export.Options{
	Title: "Pier & \"ferry\"", Snapshot: "3f2a-9c", Question: `{"kind":"TWO_MODE"} -->`,
}

// evidence gives the edges of both samples the statements behind them.
func evidence(source, target string) []string {
	switch source + " " + target {
	case "person:ada topic:pier":
		return []string{"statement:1", "statement:2", "statement:3"}
	case "person:ada person:dina":
		return []string{"statement:1", "statement:4"}
	case "person:dina person:dina-2": // an edge of a slice alone
		return nil
	}
	return []string{"statement:5"}
}

// twoMode has four actors, one without an edge, and two topics.
func twoMode() (*network.Network, export.Details) {
	n := &network.Network{
		Kind: network.TwoMode,
		Nodes: []network.Node{{ID: "institution:harbour", Statements: 2}, {ID: "person:ada", Statements: 3}, {ID: "person:bela", Statements: 1},
			{ID: "person:cem", Statements: 1}, {ID: "topic:ferry", Statements: 3}, {ID: "topic:pier", Statements: 4}},
		Edges: []network.Edge{
			{Source: "institution:harbour", Target: "topic:ferry", Weight: -2},
			{Source: "institution:harbour", Target: "topic:pier", Weight: 1.5, Significance: pointer(0.25)},
			{Source: "person:ada", Target: "topic:pier", Weight: 3},
			{Source: "person:bela", Target: "topic:ferry", Weight: 1.0 / 3},
		},
	}
	return n, export.Details{
		Nodes: sampleNodes(), Evidence: evidence,
		Centrality:  map[string]network.Centrality{"person:ada": {Degree: 1, Strength: 3, Betweenness: 0.25, Closeness: 0.5, Eigenvector: 1}},
		Communities: map[string]int{"institution:harbour": 1, "person:ada": 1, "person:bela": 2, "person:cem": 3, "topic:ferry": 2, "topic:pier": 1},
	}
}

// actors has two namesakes and someone whose record isn't there. Its windows are of ten days, and move on by five:
//
//	1–10 January: ada – dina 2, nearest to its middle (5.5) are the days 1–7
//	6–15 January: ada – dina 1, middle 10.5: the days 8–15, as the next window begins later
//	20–29 January: ada – dina 4 and, of the slice alone, dina – dina-2 -1
func actors() (*network.Network, export.Details) {
	slice := func(from, last int, edges ...network.Edge) network.Slice {
		nodes := []network.Node{{ID: "person:ada", Statements: 2}, {ID: "person:dina", Statements: 1}}
		if len(edges) > 1 {
			nodes = append(nodes, network.Node{ID: "person:dina-2", Statements: 1})
		}
		return network.Slice{From: january(from), Until: january(last + 1), Network: &network.Network{Kind: network.Actors, Nodes: nodes, Edges: edges}}
	}
	n := &network.Network{
		Kind: network.Actors,
		Nodes: []network.Node{{ID: "person:ada", Statements: 5}, {ID: "person:dina", Statements: 2}, {ID: "person:dina-2", Statements: 1},
			{ID: "person:gone", Statements: 1}},
		Edges: []network.Edge{
			{Source: "person:ada", Target: "person:dina", Weight: 7},
			{Source: "person:ada", Target: "person:gone", Weight: 1e-7},
		},
		Slices: []network.Slice{
			slice(1, 10, network.Edge{Source: "person:ada", Target: "person:dina", Weight: 2}),
			slice(6, 15, network.Edge{Source: "person:ada", Target: "person:dina", Weight: 1}),
			slice(20, 29, network.Edge{Source: "person:ada", Target: "person:dina", Weight: 4},
				network.Edge{Source: "person:dina", Target: "person:dina-2", Weight: -1}),
		},
	}
	return n, export.Details{Nodes: sampleNodes(), Evidence: evidence}
}

// mentions is directed: ada mentions bela and herself, bela mentions ada.
func mentions() (*network.Network, export.Details) {
	return &network.Network{
		Kind: network.Mentions, Directed: true,
		Nodes: []network.Node{{ID: "person:ada", Statements: 3}, {ID: "person:bela", Statements: 2}},
		Edges: []network.Edge{
			{Source: "person:ada", Target: "person:ada", Weight: 1},
			{Source: "person:ada", Target: "person:bela", Weight: 2},
			{Source: "person:bela", Target: "person:ada", Weight: 5},
		},
	}, export.Details{Nodes: sampleNodes()}
}

func january(day int) time.Time { return time.Date(2025, 1, day, 0, 0, 0, 0, time.UTC) }

func pointer[T any](v T) *T { return &v }
