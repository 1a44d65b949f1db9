package server

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"onrecord/graph"
)

// guard refuses queries that would cost too much, before they run.
//
// The cost of a query is about the number of fields in its largest answer: a field counts 1 and what
// is below it, times the size of the page where it is a connection, times plainList where it is a list
// without a size. Fields that ask the store a question of their own count more (fieldCost).
// Each fragment is walked once, however often it is spread, so the guard itself is linear
// in the length of the query; gqlgen's complexity limit is not.
type guard struct{ schema *ast.Schema }

const (
	plainList      = 5 // most lists below a node are short: quotes, fragments, aliases
	connectionCost = 20
	textCost       = 200
	positionsCost  = 100
	networkCost    = 3000
	countingCost   = 200 // all statements of a list are read
	questionsCost  = 500
	neighboursCost = 1000
)

// networkRows is how long the lists of a network are taken to be; maxEvidence bounds what lies below its edges.
var networkRows = map[string]int{"nodes": 100, "edges": 25, "statements": graph.DefaultPage, "slices": 20, "meetings": graph.DefaultPage, "backbone": 50}

// sized are lists without cursors whose size is asked for by first.
var sized = map[string]bool{"suggest": true, "questions": true, "neighbours": true}

// counted is about how long the lists are in which statements are counted.
var counted = map[string]int{"facets": 5, "values": 20, "histogram": 100}

// introspectionRows is about how long the lists of introspection are, where they are longer than 1.
var introspectionRows = map[string]int{"types": 70, "fields": 5, "enumValues": 2}

func (guard) ExtensionName() string                          { return "Guard" }
func (guard) Validate(schema graphql.ExecutableSchema) error { return nil }

func (g guard) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if name, ok := longList(op.Variables); ok {
		return refusal(codeBadInput, "a list in the variable %s has more than %d members", name, maxListInput)
	}
	w := walk{schema: g.schema, variables: op.Variables, fragments: map[string]size{}}
	s := w.selections(op.Operation.SelectionSet)
	switch {
	case w.deferred:
		return refusal(codeBadInput, "@defer is not supported")
	case s.fields > maxRoots:
		return refusal(codeTooComplex, "the query asks %d questions at once; at most %d are allowed", s.fields, maxRoots)
	case s.depth > maxDepth:
		return refusal(codeTooComplex, "fields are nested %d deep; at most %d are allowed", s.depth, maxDepth)
	case s.cost > maxCost:
		return refusal(codeTooComplex, "the answer could grow too large: cost %d, at most %d is allowed; ask for smaller pages (first) or fewer fields", s.cost, maxCost)
	}
	return nil
}

// longList finds a variable that holds a list of more than maxListInput members.
func longList(variables map[string]any) (name string, found bool) {
	var long func(v any) bool
	long = func(v any) bool {
		switch v := v.(type) {
		case []any:
			if len(v) > maxListInput {
				return true
			}
			for _, member := range v {
				if long(member) {
					return true
				}
			}
		case map[string]any:
			for _, member := range v {
				if long(member) {
					return true
				}
			}
		}
		return false
	}
	for name, v := range variables {
		if long(v) {
			return name, true
		}
	}
	return "", false
}

// size is what a selection amounts to. No number grows past tooMuch. What is counted of a whole list costs once, however large the page is.
type size struct{ fields, depth, cost, once int }

const tooMuch = 1 << 30

func sum(a, b int) int     { return min(a+b, tooMuch) }
func product(a, b int) int { return int(min(int64(a)*int64(b), tooMuch)) }

type walk struct {
	schema    *ast.Schema
	variables map[string]any
	fragments map[string]size // by name, each measured once
	deferred  bool
}

func (w *walk) selections(set ast.SelectionSet) size {
	var total size
	for _, sel := range set {
		s := w.selection(sel)
		total.fields = sum(total.fields, s.fields)
		total.depth = max(total.depth, s.depth)
		total.cost = sum(total.cost, s.cost)
		total.once = sum(total.once, s.once)
	}
	return total
}

func (w *walk) selection(sel ast.Selection) size {
	switch sel := sel.(type) {
	case *ast.Field:
		return w.field(sel)
	case *ast.InlineFragment:
		w.deferred = w.deferred || sel.Directives.ForName("defer") != nil
		return w.selections(sel.SelectionSet)
	case *ast.FragmentSpread:
		w.deferred = w.deferred || sel.Directives.ForName("defer") != nil
		s, measured := w.fragments[sel.Name]
		if !measured {
			s = w.selections(sel.Definition.SelectionSet) // the validator saw that there are no cycles
			w.fragments[sel.Name] = s
		}
		return s
	}
	return size{}
}

func (w *walk) field(f *ast.Field) size {
	below := w.selections(f.SelectionSet)
	if strings.HasPrefix(f.Name, "__") {
		below.depth = 0 // introspection nests deeply and harmlessly; the validator bounds it
	}
	s := size{fields: 1, depth: below.depth + 1, cost: sum(sum(fieldCost(f), below.once), product(w.rows(f), below.cost))}
	if counted[f.Name] > 0 && f.ObjectDefinition.Name == "StatementConnection" {
		s.once, s.cost = s.cost, 0
	}
	return s
}

// rows is how many objects the field may answer.
func (w *walk) rows(f *ast.Field) int {
	switch {
	case isConnection(f.Definition.Type):
		return w.pageSize(f)
	case f.Definition.Type.Elem == nil:
		return 1
	case counted[f.Name] > 0 && (f.ObjectDefinition.Name == "Facet" || f.ObjectDefinition.Name == "StatementConnection"):
		return counted[f.Name]
	case isConnection(ast.NamedType(f.ObjectDefinition.Name, nil)):
		return 1 // nodes and edges are counted with their connection
	case f.Name == "nodes" && f.ObjectDefinition == w.schema.Query:
		return maxNodes
	case sized[f.Name]:
		return max(1, w.pageSize(f))
	case strings.HasPrefix(f.ObjectDefinition.Name, "Network"):
		return max(1, networkRows[f.Name])
	case strings.HasPrefix(f.ObjectDefinition.Name, "__"):
		return max(1, introspectionRows[f.Name])
	}
	return plainList
}

func isConnection(t *ast.Type) bool { return strings.HasSuffix(t.NamedType, "Connection") }

// pageSize reads first or last; a size that the store will refuse counts as the largest.
func (w *walk) pageSize(f *ast.Field) int {
	for _, name := range []string{"first", "last"} {
		arg := f.Arguments.ForName(name)
		if arg == nil {
			continue
		}
		v, err := arg.Value.Value(w.variables)
		if n, ok := integer(v); err == nil && ok {
			return max(0, min(n, graph.MaxPage))
		}
	}
	return graph.DefaultPage
}

// integer reads a whole number as gqlparser gives it; false when v is none, as null.
func integer(v any) (int, bool) {
	switch v := v.(type) {
	case int64:
		return int(max(min(v, tooMuch), -tooMuch)), true
	case int:
		return v, true
	case json.Number:
		n, err := v.Int64()
		if err != nil {
			return graph.MaxPage, true
		}
		return integer(n)
	}
	return 0, false
}

// costs is what fields count that read stances, by the type they answer. A comparison's position was read with it.
var costs = map[string]int{
	"Position": positionsCost, "PositionComparison": positionsCost,
	"Question": questionsCost, "Neighbour": neighboursCost, "Facet": countingCost, "Bucket": countingCost, "Suggestion": connectionCost,
	"Network": networkCost, "Bar": networkCost, "Agreement": networkCost, "BackboneTopic": networkCost, "Snapshot": positionsCost,
}

// fieldCost is what the field itself counts.
func fieldCost(f *ast.Field) int {
	switch {
	case isConnection(f.Definition.Type):
		return connectionCost
	case f.ObjectDefinition.Name == "Source" && f.Name == "text":
		return textCost
	case costs[f.Definition.Type.Name()] > 0 && f.ObjectDefinition.Name != "PositionComparison":
		return costs[f.Definition.Type.Name()]
	}
	return 1
}
