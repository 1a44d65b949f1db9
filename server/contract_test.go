package server_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/graph/edtf"
	"onrecord/graph/network"
	"onrecord/schema"
)

func contract(t *testing.T) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestEnums holds that the contract and the Go constants name the same values: gqlgen sends a Go string
// out unchecked.
func TestEnums(t *testing.T) {
	s := contract(t)
	var searchKinds []string
	for _, k := range graph.SearchKinds {
		searchKinds = append(searchKinds, strings.ToUpper(string(k)))
	}
	enums := map[string][]string{
		"StanceValue":         texts(graph.StanceValues),
		"InstitutionKind":     texts(graph.InstitutionKinds),
		"MeetingKind":         texts(graph.MeetingKinds),
		"SourceKind":          texts(graph.SourceKinds),
		"QuoteKind":           texts(graph.QuoteKinds),
		"MeetingRelation":     texts(graph.MeetingRelations),
		"CoderKind":           texts(graph.CoderKinds),
		"DatePrecision":       texts([]edtf.Precision{edtf.Time, edtf.Day, edtf.Month, edtf.Season, edtf.Year, edtf.Decade, edtf.Interval, edtf.Open}),
		"StatementOrderField": texts([]graph.StatementOrderField{graph.BySaidAt, graph.BySpeaker, graph.ByRelevance}),
		"OrderDirection":      texts([]graph.OrderDirection{graph.Ascending, graph.Descending}),
		"NodeKind":            searchKinds,
		"NetworkKind":         texts(network.Kinds),
		"ActorKind":           texts(network.ActorKinds),
		"NetworkMeasure":      texts(network.Measures),
		"Normalisation":       texts(network.Normalisations),
		"Duplicates":          texts(network.AllDuplicates),
		"WindowUnit":          texts(network.Units),
		"Kernel":              texts(network.Kernels),
		"AgreementLevel":      texts(discourse.Levels),
		"CitationFormat":      texts(schema.AllCitationFormat),
		"FacetField":          texts(graph.FacetFields),
		"Interval":            texts(graph.Intervals),
	}
	for name, values := range enums {
		var got []string
		for _, v := range s.Types[name].EnumValues {
			got = append(got, v.Name)
		}
		if diff := cmp.Diff(values, got); diff != "" {
			t.Errorf("%s: -Go +GraphQL\n%s", name, diff)
		}
	}
	for name, d := range s.Types {
		if d.Kind == ast.Enum && !d.BuiltIn && enums[name] == nil {
			t.Errorf("enum %s is compared with nothing", name)
		}
	}
}

func texts[T ~string](values []T) []string {
	var all []string
	for _, v := range values {
		all = append(all, string(v))
	}
	return all
}

// TestDescriptions holds that everything in the contract is explained.
func TestDescriptions(t *testing.T) {
	check := func(what, description string) {
		if strings.TrimSpace(description) == "" {
			t.Errorf("%s has no description", what)
		}
	}
	s := contract(t)
	for name, d := range s.Types {
		if d.BuiltIn {
			continue
		}
		check(name, d.Description)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				check(fmt.Sprintf("%s.%s(%s:)", name, f.Name, a.Name), a.Description)
			}
		}
		for _, v := range d.EnumValues {
			check(name+"."+v.Name, v.Description)
		}
	}
}

// statementPaths is how each field that answers statements is reached; %s is what is asked of each.
var statementPaths = map[string]string{
	"Query.statements":        `{ statements(filter: { sources: ["source:herald-2025-12-23"] }) { nodes { %s } } }`,
	"StatementEdge.node":      `{ statements(filter: { text: "binding" }) { edges { node { %s } } } }`,
	"Person.statements":       `{ node(id: "person:volodymyr-zelenskyy") { ... on Person { statements { nodes { %s } } } } }`,
	"Institution.statements":  `{ node(id: "institution:ukraine-government") { ... on Institution { statements { nodes { %s } } } } }`,
	"Topic.statements":        `{ node(id: "topic:security-guarantees") { ... on Topic { statements { nodes { %s } } } } }`,
	"Meeting.statementsAt":    `{ node(id: "meeting:florida-talks") { ... on Meeting { statementsAt { nodes { %s } } } } }`,
	"Meeting.statementsAbout": `{ node(id: "meeting:florida-talks") { ... on Meeting { statementsAbout { nodes { %s } } } } }`,
	"Quote.statement":         `{ node(id: "quote:h1") { ... on Quote { statement { %s } } } }`,
	"Stance.statement":        `{ statements(filter: { text: "binding" }) { nodes { stances { statement { %s } } } } }`,
	"PositionPoint.statement": `{ positions(topics: ["topic:security-guarantees"]) { points { statement { %s } } current { statement { %s } } shifts { from { statement { %s } } to { statement { %s } } } } }`,
	"NetworkEdge.statements":  `{ network(input: {kind: TWO_MODE, measure: IGNORE}) { edges { statements { %s } } } }`,
	"Query.node":              `{ node(id: "statement:h1") { ... on Statement { %s } } }`,
	"Query.nodes":             `{ nodes(ids: ["statement:h1"]) { ... on Statement { %s } } }`,
	"SearchConnection.nodes":  `{ search(text: "binding") { nodes { ... on Statement { %s } } } }`,
	"SearchEdge.node":         `{ search(text: "binding") { edges { node { ... on Statement { %s } } } } }`,
}

// others are types whose nodes are never statements.
var others = map[string]bool{"NetworkNode": true, "Bar": true, "Suggestion": true, "FacetValue": true}

// TestStatementsComeWhole holds that a statement is the same whichever way it was reached: its fields are not
// fetched when they are answered, so every way must bring along what is asked for.
func TestStatementsComeWhole(t *testing.T) {
	s := contract(t)
	for name, d := range s.Types {
		for _, f := range d.Fields {
			named := f.Type.Name()
			if way := name + "." + f.Name; (named == "Statement" || named == "StatementConnection" || named == "Node" && d.Name != "StatementConnection") &&
				name != "StatementConnection" && !others[name] && statementPaths[way] == "" {
				t.Errorf("%s answers statements by a way that isn't tested", way)
			}
		}
	}
	site := serve(t, openSample(t))
	const whole = `id speaker { ... on Person { name } ... on Institution { name } } onBehalfOf { name } madeAt { name } about { name }
		mentions { __typename } topics { label } stances { value topic { label } holder { __typename } } quotes { text source { title publisher { name } } }`
	want := map[string]any{}
	for _, n := range get[struct {
		Statements struct{ Nodes []map[string]any }
	}](t, site, `{ statements(first: 100) { nodes { `+whole+` } } }`).Statements.Nodes {
		want[n["id"].(string)] = n
	}
	for way, query := range statementPaths {
		found := 0
		eachStatement(get[any](t, site, strings.ReplaceAll(query, "%s", whole)), func(got map[string]any) {
			found++
			if diff := cmp.Diff(want[got["id"].(string)], any(got)); diff != "" {
				t.Errorf("%s: -want +got\n%s", way, diff)
			}
		})
		if found == 0 {
			t.Errorf("%s: no statement found", way)
		}
	}
}

// eachStatement calls f for each object in an answer whose id is a statement's.
func eachStatement(answer any, f func(map[string]any)) {
	switch v := answer.(type) {
	case []any:
		for _, member := range v {
			eachStatement(member, f)
		}
	case map[string]any:
		if id, _ := v["id"].(string); strings.HasPrefix(id, "statement:") {
			f(v)
			return
		}
		for _, member := range v {
			eachStatement(member, f)
		}
	}
}
