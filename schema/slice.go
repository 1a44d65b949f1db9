package schema

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// marshalSlice stands in for gqlgen's MarshalSliceConcurrently in exec_gen.go. That one starts a
// goroutine for every element of every list; a page of 50 statements took half as long again
// with it, mostly for growing stacks. Here elements follow one another, unless something below an element
// asks the store a question of its own, so that there is something to wait for.
func marshalSlice(ctx context.Context, length int, workers int64, omitPanicHandler bool, element func(context.Context, int) graphql.Marshaler) graphql.Array {
	if asksPerRow(graphql.GetFieldContext(ctx).Field.Selections) {
		return graphql.MarshalSliceConcurrently(ctx, length, workers, omitPanicHandler, element)
	}
	all := make(graphql.Array, length)
	for i := range all {
		all[i] = marshalElement(graphql.WithFieldContext(ctx, &graphql.FieldContext{Index: &i}), i, element)
	}
	return all
}

func marshalElement(ctx context.Context, i int, element func(context.Context, int) graphql.Marshaler) (m graphql.Marshaler) {
	defer func() {
		if p := recover(); p != nil {
			graphql.AddError(ctx, graphql.Recover(ctx, p))
			m = graphql.Null
		}
	}()
	return element(ctx, i)
}

// asksPerRow says whether a list with pages of its own is selected, at any depth.
func asksPerRow(set ast.SelectionSet) bool {
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			if sel.Definition != nil && strings.HasSuffix(sel.Definition.Type.NamedType, "Connection") || asksPerRow(sel.SelectionSet) {
				return true
			}
		case *ast.InlineFragment:
			if asksPerRow(sel.SelectionSet) {
				return true
			}
		case *ast.FragmentSpread:
			if asksPerRow(sel.Definition.SelectionSet) {
				return true
			}
		}
	}
	return false
}
