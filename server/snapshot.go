package server

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"onrecord/graph"
)

func (r queryResolver) Snapshot(ctx context.Context, expect *string) (*graph.Snapshot, error) {
	text, values := question(graphql.GetOperationContext(ctx))
	s := graph.NewSnapshot(readsOf(ctx).version, text, values)
	if expect != nil {
		if why := s.Differs(*expect); why != "" {
			return nil, refusal(codeSnapshot, "%s", why)
		}
	}
	return &s, nil
}

// sameData answers operations that ask for their snapshot: it reads the version of the data before and after, and refuses an answer in
// between of which the data changed.
func sameData(store graph.Reader, p presenter) graphql.OperationMiddleware {
	return func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		op := graphql.GetOperationContext(ctx)
		if !asksSnapshot(op) {
			return next(ctx)
		}
		version, err := store.Version(ctx)
		if err != nil {
			return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{p.present(ctx, err)}})
		}
		readsOf(ctx).version = version
		answer := next(ctx)
		return func(ctx context.Context) *graphql.Response {
			response := answer(ctx)
			if response == nil || len(response.Errors) > 0 {
				return response
			}
			now, err := store.Version(ctx)
			switch {
			case err != nil:
				return &graphql.Response{Errors: gqlerror.List{p.present(ctx, err)}}
			case now != version:
				return &graphql.Response{Errors: gqlerror.List{refusal(codeSnapshot, "the data changed while the answer was computed; ask again")}}
			}
			return response
		}
	}
}

func rootFields(op *graphql.OperationContext) []graphql.CollectedField {
	return graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Query"})
}

func asksSnapshot(op *graphql.OperationContext) bool {
	for _, f := range rootFields(op) {
		if f.Name == "snapshot" {
			return true
		}
	}
	return false
}

// question is what an operation asks, and with which values, but for the field snapshot itself: so that expecting a snapshot doesn't
// change it. White space, comments, the operation's name and fragments around its fields don't matter.
func question(op *graphql.OperationContext) (text string, values map[string]any) {
	own := &ast.OperationDefinition{Operation: op.Operation.Operation, Position: op.Operation.Position}
	used := usage{values: map[string]any{}, fragments: map[string]*ast.FragmentDefinition{}, of: op.Variables}
	for _, f := range rootFields(op) {
		if f.Name == "snapshot" {
			continue
		}
		field := *f.Field
		field.SelectionSet = f.Selections
		own.SelectionSet = append(own.SelectionSet, &field)
		used.field(&field)
	}
	document := &ast.QueryDocument{Operations: ast.OperationList{own}}
	for _, fragment := range op.Doc.Fragments { // in the order in which they stand
		if used.fragments[fragment.Name] != nil {
			document.Fragments = append(document.Fragments, fragment)
		}
	}
	var out strings.Builder
	formatter.NewFormatter(&out, formatter.WithCompacted()).FormatQueryDocument(document)
	return out.String(), used.values
}

// usage finds the variables and fragments that fields use.
type usage struct {
	values    map[string]any
	fragments map[string]*ast.FragmentDefinition
	of        map[string]any
}

func (u *usage) field(f *ast.Field) {
	for _, a := range f.Arguments {
		u.value(a.Value)
	}
	u.directives(f.Directives)
	u.selections(f.SelectionSet)
}

func (u *usage) selections(set ast.SelectionSet) {
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			u.field(sel)
		case *ast.InlineFragment:
			u.directives(sel.Directives)
			u.selections(sel.SelectionSet)
		case *ast.FragmentSpread:
			u.directives(sel.Directives)
			if u.fragments[sel.Name] == nil {
				u.fragments[sel.Name] = sel.Definition
				u.selections(sel.Definition.SelectionSet)
			}
		}
	}
}

func (u *usage) directives(all ast.DirectiveList) {
	for _, d := range all {
		for _, a := range d.Arguments {
			u.value(a.Value)
		}
	}
}

func (u *usage) value(v *ast.Value) {
	if v == nil {
		return
	}
	if v.Kind == ast.Variable {
		if given, ok := u.of[v.Raw]; ok {
			u.values[v.Raw] = given
		}
	}
	for _, child := range v.Children {
		u.value(child.Value)
	}
}
