package server

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"onrecord/graph"
)

// selection is what a query asks of one object. It is read before the store is asked, so that
// everything comes along at once. Fragments, aliases, @skip and @include are seen through.
type selection struct {
	op   *graphql.OperationContext
	sets []ast.SelectionSet // several where a field is asked for under several aliases
}

// selected is what is asked of the field that ctx resolves.
func selected(ctx context.Context) selection {
	return selection{graphql.GetOperationContext(ctx), []ast.SelectionSet{graphql.GetFieldContext(ctx).Field.Selections}}
}

// fields lists what is asked of an object of a type: those of fragments on the type or on one of
// the others (its interfaces and unions) included.
func (s selection) fields(typeName string, others ...string) []graphql.CollectedField {
	var all []graphql.CollectedField
	for _, set := range s.sets {
		all = append(all, graphql.CollectFields(s.op, set, append([]string{typeName}, others...))...)
	}
	return all
}

// has says whether any of these fields of a type is asked for.
func (s selection) has(typeName string, names ...string) bool {
	for _, f := range s.fields(typeName) {
		for _, name := range names {
			if f.Name == name {
				return true
			}
		}
	}
	return false
}

// under is what is asked of a field of a type, under all of its aliases.
func (s selection) under(typeName, name string) selection {
	below := selection{op: s.op}
	for _, f := range s.fields(typeName) {
		if f.Name == name {
			below.sets = append(below.sets, f.Selections)
		}
	}
	return below
}

// and is what either of two selections asks.
func (s selection) and(other selection) selection {
	return selection{s.op, append(append([]ast.SelectionSet{}, s.sets...), other.sets...)}
}

// nodes is what a connection's selection asks of each node, whichever way it goes there.
func (s selection) nodes(connection, edge string) selection {
	return s.under(connection, "nodes").and(s.under(connection, "edges").under(edge, "node"))
}

// with is what must be brought along with statements, or with quotes, to answer the selection.
func (s selection) with() graph.With {
	var w graph.With
	for _, f := range s.fields("Statement", "Node") {
		switch f.Name {
		case "speaker", "onBehalfOf":
			w.Agents = true
		case "quotes":
			w.Quotes = true
		case "stances":
			w.Stances, w.Agents = true, true // a stance is mostly the speaker's
		case "topics":
			w.Stances = true
		case "madeAt", "about":
			w.Meetings = true
		case "mentions":
			w.Mentions = true
		case "citation":
			w.Agents, w.Quotes, w.Meetings, w.Stances = true, true, true, true
		}
	}
	for _, f := range s.fields("Quote", "Node") {
		w.Quotes = w.Quotes || f.Name == "source"
	}
	return w
}
