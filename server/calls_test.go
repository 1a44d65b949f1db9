package server_test

import (
	"slices"
	"strings"
	"testing"
)

// TestStoreCalls counts how often the store is asked: once a page, whatever the page holds, and once more
// for each sort of thing that can't come along. Never once a row.
func TestStoreCalls(t *testing.T) {
	store, calls := counting(openSample(t))
	s := serve(t, store)
	for _, c := range []struct{ name, query, want string }{
		{"the page of the benchmark", `{ statements(first: 50) { totalCount nodes { text speaker { ... on Person { name } } quotes { source { title publisher { name } } } } } }`, "Statements"},
		{"everything that comes along", `{ statements { nodes { speaker { __typename } onBehalfOf { name } madeAt { name } about { name } mentions { __typename } topics { label }
			quotes { source { publisher { name } } } } } }`, "Statements"},
		{"by edges", `{ statements { edges { node { quotes { source { title } } } } } }`, "Statements"},
		{"by fragments and aliases", `{ s: statements { n: nodes { ...A } } } fragment A on Statement { ...B } fragment B on Statement { who: speaker { __typename } ... { q: quotes { source { title } } } }`, "Statements"},
		{"a fragment on Node", `{ statements { nodes { ... on Node { id ... on Statement { quotes { source { title } } } } } } }`, "Statements"},
		{"offices of speakers", `{ statements { nodes { speaker { ... on Person { memberships { institution { name } } } } } } }`, "Memberships Nodes Statements"},
		{"wholes of meetings", `{ statements { nodes { about { name partOf { name partOf { name } } } } } }`, "Nodes Statements"},
		{"candidates of quotes", `{ statements { nodes { quotes { attribution { confidence candidates { agent { __typename } } } } } } }`, "Nodes Statements"},
		{"attribution alone", `{ statements { nodes { quotes { attribution { rule } } } } }`, "Statements"},
		{"holders who are speakers", `{ statements(filter: { text: "binding" }) { nodes { stances { holder { __typename } topic { label } } } } }`, "Statements"},
		{"holders who are not", `{ statements(filter: { text: "whoever" }) { nodes { stances { holder { __typename } } } } }`, "Nodes Statements"},
		{"statements of quotes", `{ statements { nodes { quotes { statement { text speaker { __typename } } } } } }`, "Nodes Statements"},
		{"sources of quotes", `{ sources { nodes { quotes { nodes { source { title } } } } } }`, "Quotes Quotes Quotes Quotes Sources"},
		{"participants", `{ meetings { nodes { participants { agent { ... on Person { name } } onBehalfOf { name } } } } }`, "Meetings Nodes Participations"},
		{"parents", `{ institutions { nodes { parent { name } } } }`, "Institutions"}, // all of them are on the page
		{"a parent", `{ institutions(filter: { kinds: [MINISTRY] }) { nodes { parent { name parent { name } } } } }`, "Institutions Nodes"},
		{"broader topics", `{ topics(filter: { broader: "topic:peace" }) { nodes { broader { label } } } }`, "Nodes Topics"},
		{"positions", `{ positions { holder { __typename } topic { label } points { statement { text quotes { source { title } } } } } }`, "Codings Nodes Nodes"},
		{"positions without evidence", `{ positions { holder { __typename } counts { support } } }`, "Codings Nodes"},
		{"positions of people", `{ people { nodes { positions { topic { label } current { value } } } } }`, "Codings Nodes People"},
		{"positions on topics", `{ topics { nodes { positions { holder { __typename } } } } }`, "Codings Nodes Topics"},
		{"shifts", `{ positions { shifts { from { statement { text } } to { date { edtf } } } } }`, "Codings Nodes Nodes"},
		{"before and after", `{ node(id: "meeting:berlin-summit") { ... on Meeting { beforeAndAfter { moved shift { to { statement { text } } } position { points { value } } } } } }`, "Codings Nodes Nodes Nodes"},
		{"a network", `{ network(input: { kind: ACTORS }) { nodes { degree node { id } } edges { weight } polarisation } }`, "Codings Nodes"},
		{"a network with evidence", `{ network(input: { kind: TWO_MODE, measure: IGNORE, window: { size: 30 } }) { nodes { node { id } }
			edges { statements { text quotes { source { title } } } } slices { edges { a: statements(first: 1) { text } b: statements { text } } } } }`, "Codings Nodes Nodes"},
		{"meetings", `{ network(input: { kind: MEETINGS }) { edges { meetings { name } } } }`, "Meetings Nodes Nodes Participations"},
		{"mentions", `{ network(input: { kind: MENTIONS }) { edges { source target } } }`, "Mentions Nodes"},
		{"bars and agreement", `{ bars(input: { kind: TOPICS }) { node { id } } agreement { alpha } }`, "Codings Codings Nodes"},
		{"a snapshot", `{ snapshot { id } }`, "Version Version"},
		{"citations", `{ statements { nodes { citation(format: BIBTEX) } } }`, "Statements"},
		{"nodes", `{ nodes(ids: ["statement:h1", "quote:h2"]) { ... on Statement { quotes { source { title } } } ... on Quote { source { publisher { name } } } } }`, "Nodes"},
		{"search", `{ search(text: "talks") { nodes { ... on Statement { text } } } }`, "Search"},
		{"search with more", `{ search(text: "talks") { nodes { ... on Statement { text speaker { __typename } } ... on Source { title publisher { name } } } } }`, "Nodes Search"},
		{"facets", `{ statements { totalCount facets(by: [SPEAKER, TOPIC, SOURCE]) { values { label node { ... on Person { name } ... on Source { publisher { name } } } } } } }`, "Facets Statements"},
		{"a histogram", `{ statements { nodes { text } histogram(interval: MONTH) { count stances { support } } } }`, "Histogram Statements"},
		{"highlights", `{ statements(filter: { text: "peace" }) { edges { highlights { text } } } search(text: "peace") { edges { highlights { text } } } }`, "Search Statements"},
		{"suggestions", `{ suggest(prefix: "zel") { node { ... on Person { name } } } }`, "Suggest"},
		{"offices of the suggested", `{ suggest(prefix: "zel") { node { ... on Person { memberships { institution { name } } } } } }`, "Memberships Nodes Suggest"},
		{"a question", `{ questions(prefix: "zelensky") { holder { __typename } } }`, "Codings Nodes Suggest Suggest"},
		{"open questions", `{ questions { holder { __typename } } }`, "Codings Codings Codings Codings Codings Facets Nodes"},
		{"neighbours", `{ node(id: "person:volodymyr-zelenskyy") { ... on Person { neighbours { agent { ... on Person { name } } } } } }`,
			"Codings Codings Codings Codings Mentions Mentions Nodes Nodes Participations Participations"},
		{"two questions", `{ a: people { totalCount } b: stats { people } }`, "Count People"},
		{"the same person twice", `{ a: node(id: "person:rustem-umerov") { ...P } } fragment P on Person { memberships { role } x: memberships { role } }`, "Memberships Memberships Nodes Nodes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if a := s.ask(t, c.query); len(a.Errors) > 0 {
				t.Fatalf("errors: %s", a.body)
			}
			got := calls()
			slices.Sort(got)
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("asked the store %q, want %q", got, c.want)
			}
		})
	}
}
