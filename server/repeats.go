package server

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// repeats refuses queries that name one field very often, before they are validated: the
// validator compares every two fields of a name with each other.
type repeats struct {
	validated graphql.Cache[*ast.QueryDocument]
}

func (repeats) ExtensionName() string                   { return "Repeats" }
func (repeats) Validate(graphql.ExecutableSchema) error { return nil }

func (r repeats) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	if _, known := r.validated.Get(ctx, params.Query); known {
		return nil
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, maxTokens)
	if err != nil {
		return nil // it is parsed again, and the error told, where that is done for good
	}
	times := map[string]int{}
	for _, op := range doc.Operations {
		countNames(op.SelectionSet, times)
	}
	for _, f := range doc.Fragments {
		countNames(f.SelectionSet, times)
	}
	for name, n := range times {
		if n > maxRepeats {
			return refusal(codeTooComplex, "the query names %s %d times; at most %d are allowed", name, n, maxRepeats)
		}
	}
	return nil
}

// countNames counts under which names a selection answers.
func countNames(set ast.SelectionSet, times map[string]int) {
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			times[sel.Alias]++
			countNames(sel.SelectionSet, times)
		case *ast.InlineFragment:
			countNames(sel.SelectionSet, times)
		}
	}
}
