package server_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
)

// bomb is a query of n fragments, each of which spreads the next one twice. Written out it doubles n times.
func bomb(n int, field string) string {
	var q strings.Builder
	q.WriteString("{ statements { nodes { ...F0 } } }\n")
	for i := range n {
		fmt.Fprintf(&q, "fragment F%d on Statement { "+field+" }\n", i, i+1, i+1)
	}
	fmt.Fprintf(&q, "fragment F%d on Statement { id }\n", n)
	return q.String()
}

// nested is a query whose fields lie n deep.
func nested(n int) string {
	return "{ topics(first: 1) { nodes " + strings.Repeat("{ broader ", n-3) + "{ id }" + strings.Repeat(" }", n-3) + " } }"
}

// TestAttacks holds that a query that could cost too much is refused before it runs, whatever it hides behind.
func TestAttacks(t *testing.T) {
	const complex, invalid, unparsed = "QUERY_TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"
	store, calls := counting(openSample(t))
	s := serve(t, store)
	for _, c := range []struct{ name, query, code string }{
		{"fragment bomb", bomb(25, "...F%d ...F%d"), complex},
		{"fragment bomb as large as the parser lets through", bomb(190, "...F%d ...F%d"), complex},
		{"fragment bomb with fields between", bomb(100, "quotes { statement { ...F%d ...F%d } }"), complex},
		{"fragments in a ring", "{ statements { nodes { ...A } } } fragment A on Statement { ...B } fragment B on Statement { ...A }", invalid},
		{"one field 1,900 times", "{" + strings.Repeat(" __typename", 1900) + "}", complex},
		{"one field 350 times, in fragments", "{" + strings.Repeat(" ...{ __typename }", 300) + strings.Repeat(" ...{ ...{ __typename } }", 50) + "}", complex},
		{"one field with arguments 170 times", "{" + strings.Repeat(" a: statements(first: 1) { totalCount }", 170) + "}", complex},
		{"31 questions", "{" + aliases(31, "stats { people }") + "}", complex},
		{"130 aliases below a list", "{ people(first: 100) { nodes {" + aliases(130, "statements(first: 1) { totalCount }") + "} } }", complex},
		{"16 deep", nested(16), complex},
		{"1,000 inline fragments in each other", "{" + strings.Repeat("...{", 1000) + "__typename" + strings.Repeat("}", 1001), unparsed},
		{"100 x 100 x 100", "{ people(first: 100) { nodes { statements(first: 100) { nodes { madeAt { statementsAt(first: 100) { nodes { id } } } } } } } }", complex},
		{"list in list, 5 levels of 10", "{ topics(first: 10) { nodes { statements(first: 10) { nodes { about { statementsAbout(first: 10) { nodes { about { statementsAbout(first: 10) { nodes { id } } } } } } } } } } }", complex},
		{"list in list without a size", "{ topics { nodes { statements { nodes { about { statementsAbout { nodes { about { statementsAbout { nodes { id } } } } } } } } } } }", complex},
		{"sizes in variables", "query($n: Int = 100) { people(first: $n) { nodes { statements(first: $n) { nodes { quotes { source { quotes(first: $n) { nodes { id } } } } } } } } }", complex},
		{"100 whole texts, thrice", "{ sources(first: 100) { nodes { a: text b: text c: text } } }", complex},
		{"introspection thirty times", "{ __schema {" + aliases(30, "types { fields { args { type { name } } type { name } } inputFields { type { name } } }") + "} }", complex},
		{"introspection in circles", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", invalid},
		{"1,900 directives", "{ __typename " + strings.Repeat("@a ", 1900) + "}", unparsed},
		{"200 directives", "{ __typename " + strings.Repeat("@include(if: true) ", 200) + "}", invalid},
		{"more tokens than allowed", "{" + aliases(700, "__typename") + "}", unparsed},
		{"unknown fields", "{" + aliases(600, "nonesuch") + "}", invalid},
		{"everybody's neighbours", "{ people(first: 100) { nodes { neighbours(first: 1) { meetings } } } }", "QUERY_TOO_COMPLEX"},
		{"@defer", "{ statements { nodes { ... @defer { text } } } }", "BAD_USER_INPUT"},
		{"more ids than allowed", `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, "BAD_USER_INPUT"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ids := make([]string, 101)
			a := s.ask(t, c.query, "ids", ids)
			if a.code() != c.code || len(a.body) > 64<<10 {
				t.Errorf("got %q, %d bytes, want %q: %.300s", a.code(), len(a.body), c.code, a.body)
			}
			if asked := calls(); len(asked) > 0 {
				t.Errorf("the store was asked: %v", asked)
			}
		})
	}
}

// aliases is a field n times, each time by another name.
func aliases(n int, field string) string {
	var q strings.Builder
	for i := range n {
		fmt.Fprintf(&q, " a%d: %s", i, field)
	}
	return q.String()
}

// TestLargeQuestions holds that what researchers and tools ask is not refused.
func TestLargeQuestions(t *testing.T) {
	s := serve(t, openSample(t))
	for name, query := range map[string]string{
		"15 deep":            nested(15),
		"30 questions":       "{" + aliases(30, "stats { people }") + "}",
		"100 whole texts":    "{ sources(first: 100) { nodes { text } } }",
		"topics to people":   "{ topics(first: 10) { nodes { positions { holder { ... on Person { name statements(first: 10) { nodes { text quotes { source { title } } } } } } } } } }",
		"a meeting's people": "{ meetings(first: 10) { nodes { participants { agent { ... on Person { name statements(first: 10) { nodes { text } } } } } } } }",
		"a page with all": `{ statements(first: 100) { totalCount nodes { id text language saidAt { edtf earliest latest precision asPrinted } speaker { ... on Person { id name } ... on Institution { id name } }
			madeAt { name } about { name } quotes { kind text speakerAsPrinted cue fragments { start end exact prefix suffix } source { id title url contentHash published { edtf } publisher { name } }
			attribution { method rule confidence } } stances { value topic { label } coder { name } } } } }`,
		"all that a page of results shows": `{ statements(first: 100, filter: { text: "guarantee" }) { totalCount edges { node { id text speaker { ... on Person { name } } quotes { source { title } } } highlights { text ranges { start end } } }
			facets(by: [SPEAKER, ON_BEHALF_OF, TOPIC, STANCE, MADE_AT, ABOUT, SOURCE, PUBLISHER, KIND, LANGUAGE]) { total values { value label count } }
			histogram(interval: MONTH) { from until count certain stances { support oppose conditional neutral } } } suggest(prefix: "a", first: 20) { text } }`,
		"introspection": introspection,
	} {
		if a := s.ask(t, query); len(a.Errors) > 0 {
			t.Errorf("%s: %.300s", name, a.body)
		}
	}
}

// introspection is what GraphiQL, code generators and notebooks ask first, written out.
const introspection = `query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
	types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
fragment FullType on __Type { kind name description specifiedByURL isOneOf
	fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
	inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
	enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
	ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }`

// TestLargeBodies holds that a body over the limit is refused, said in its header or not, and not read to its end.
func TestLargeBodies(t *testing.T) {
	s := serve(t, openSample(t))
	large := []byte(`{"query":"{__typename}","variables":{"x":"` + strings.Repeat("x", 2<<20) + `"}}`)
	if a := s.post(t, large); a.status != http.StatusRequestEntityTooLarge || a.code() != "PAYLOAD_TOO_LARGE" || len(a.body) > 300 {
		t.Errorf("2 MB: got %d %.300s", a.status, a.body)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL+"/graphql", io.MultiReader(bytes.NewReader(large)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	response, err := s.Client().Do(r) // in chunks, without a length
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("2 MB in chunks: got %d", response.StatusCode)
	}
	if a := s.post(t, large[:1<<20]); a.status != http.StatusBadRequest || len(a.body) > 300 {
		t.Errorf("1 MB of broken JSON: got %d, %d bytes; what was sent must not come back", a.status, len(a.body))
	}
}

func TestLongListInVariables(t *testing.T) {
	s := serve(t, openSample(t))
	ids, err := json.Marshal(make([]string, 1001))
	if err != nil {
		t.Fatal(err)
	}
	body := `{"query":"query($f: StatementFilter) { statements(filter: $f) { totalCount } }","variables":{"f":{"or":[{"speakers":` + string(ids) + `}]}}}`
	if a := s.post(t, []byte(body)); a.code() != "BAD_USER_INPUT" {
		t.Errorf("got %s", a.body)
	}
}

// TestNoSuggestions holds that a misspelt name isn't answered with those there are.
func TestNoSuggestions(t *testing.T) {
	s := serve(t, openSample(t))
	for _, query := range []string{
		`{ statemets { nodes { text } } }`,
		`{ statements { nodes } }`,
		`{ statements(frist: 1) { totalCount } }`,
		`{ search(text: "x", kinds: [STATEMNT]) { totalCount } }`,
		`{ node(id: "x") { ... on Statemnt { text } } }`,
		`query($f: StatmentFilter) { statements(filter: $f) { totalCount } }`,
		`{ statements(filter: { speaker: ["x"] }) { totalCount } }`,
	} {
		if a := s.ask(t, query); a.code() != "GRAPHQL_VALIDATION_FAILED" || strings.Contains(a.body, "Did you mean") {
			t.Errorf("%s: got %s", query, a.body)
		}
	}
}
