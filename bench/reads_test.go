package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"net/http"
	"net/http/httptest"
	"testing"

	"onrecord/graph"
	"onrecord/server"
)

// read is the graph that the dashboard's questions are asked of: it mentions and meets, so that there are neighbours.
var read = Shape{Statements: 100_000, PerSource: 20, Speakers: 500, Topics: 50, CodedPercent: 30, Bodies: 30, Mentions: true}

// BenchmarkSQLiteReads asks what the dashboard asks, through the server.
func BenchmarkSQLiteReads(b *testing.B) { reads(b, openSQLite(b)) }

// BenchmarkNeo4jReads does the same on a real Neo4j.
func BenchmarkNeo4jReads(b *testing.B) { reads(b, openNeo4j(b)) }

var readQuestions = []struct{ name, query string }{
	{"suggest-one-letter", `{ suggest(prefix: "s") { text ranges { start end } node { id } } }`},
	{"suggest-word", `{ suggest(prefix: "speaker number00") { text node { id } } }`},
	{"suggest-title", `{ suggest(prefix: "artic secur", kinds: [SOURCE]) { text node { id } } }`},
	{"questions-none", `{ questions { holder { __typename } topic { label } statements shifts } }`},
	{"questions-typed", `{ questions(prefix: "number0001 top") { topic { label } statements shifts } }`},
	{"facets-5", `{ statements(first: 0) { facets(by: [SPEAKER, TOPIC, STANCE, PUBLISHER, KIND]) { total values { value label count } } } }`},
	{"facets-all", `{ statements(first: 0) { facets(by: [SPEAKER, ON_BEHALF_OF, TOPIC, STANCE, MADE_AT, ABOUT, SOURCE, PUBLISHER, KIND, LANGUAGE]) { total values { count } } } }`},
	{"histogram-month", `{ statements(first: 0) { histogram(interval: MONTH) { from count certain } } }`},
	{"histogram-stances", `{ statements(first: 0) { histogram(interval: MONTH) { from count certain stances { support oppose conditional neutral } } } }`},
	{"facets-and-histogram", `{ statements(first: 20) { totalCount nodes { text } facets(by: [SPEAKER, TOPIC, STANCE, PUBLISHER, KIND]) { total values { label count } }
		histogram(interval: MONTH) { from count certain } } }`},
	{"searched", `{ statements(first: 20, filter: { text: "peace security" }) { totalCount edges { highlights { text ranges { start end } } node { text } }
		facets(by: [SPEAKER, TOPIC, STANCE, PUBLISHER, KIND]) { total values { label count } } histogram(interval: YEAR) { from count certain } } }`},
	{"neighbours", fmt.Sprintf(`{ node(id: %q) { ... on Person { neighbours { agent { __typename } meetings mentions agreeing opposing } } } }`, personID(0))},
	{"neighbours-of-body", fmt.Sprintf(`{ node(id: %q) { ... on Institution { neighbours { agent { __typename } meetings mentions agreeing opposing } } } }`, bodyID(0))},
}

func reads(b *testing.B, s graph.Store) {
	b.Cleanup(func() { closeStore(b, s) })
	next, stop := iter.Pull(Generate(read))
	defer stop()
	grow(b, s, next, 0, read.Statements)
	srv := httptest.NewServer(server.New(s, quiet))
	defer srv.Close()
	for _, q := range readQuestions {
		b.Run(q.name, func(b *testing.B) {
			answered(b, srv.URL, q.query) // warm up: plans, caches
			for b.Loop() {
				answered(b, srv.URL, q.query)
			}
		})
	}
}

// answered asks one question, and fails when the answer is an error or empty.
func answered(b *testing.B, url, query string) {
	body, err := json.Marshal(map[string]any{"query": query})
	if err != nil {
		b.Fatal(err)
	}
	resp, err := http.Post(url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	defer resp.Body.Close()
	var got bytes.Buffer
	if _, err := got.ReadFrom(resp.Body); err != nil || bytes.Contains(got.Bytes(), []byte(`"errors"`)) || got.Len() < 100 {
		b.Fatalf("%v: %.300s", err, got.Bytes())
	}
}
