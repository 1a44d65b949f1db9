package server

import (
	"context"
	"net/http"
	"runtime"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"onrecord/graph"
	"onrecord/schema"
)

// newGraphQL joins the contract, the resolvers and the limits.
func newGraphQL(store graph.Reader, o Options) http.Handler {
	contract := schema.NewExecutableSchema(schema.Config{
		Resolvers:  resolvers{store, make(chan struct{}, runtime.GOMAXPROCS(0))},
		Directives: schema.DirectiveRoot{NullIfEmpty: nullIfEmpty},
	})
	h := handler.New(contract)
	h.AddTransport(overHTTP{timeout: o.QueryTimeout})
	h.SetParserTokenLimit(maxTokens)
	documents := lru.New[*ast.QueryDocument](cachedDocs)
	h.SetQueryCache(documents)
	h.SetDisableSuggestion(true)
	h.SetValidationRulesFn(quietRules)
	h.Use(repeats{documents})
	h.Use(guard{contract.Schema()})
	h.Use(extension.Introspection{})
	p := presenter{o.Log, o.QueryTimeout.String()}
	h.SetErrorPresenter(p.present)
	h.SetRecoverFunc(recovered)
	h.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		return next(withReads(ctx, store))
	})
	h.AroundOperations(sameData(store, p))
	return h
}

// quietRules are the usual ones, except that none answers a misspelt name with those there are;
// SetDisableSuggestion sees only to two of them.
func quietRules() *rules.Rules {
	r := rules.NewDefaultRules()
	r.RemoveRule(rules.KnownArgumentNamesRule.Name)
	r.AddRule(rules.KnownArgumentNamesRuleWithoutSuggestions.Name, rules.KnownArgumentNamesRuleWithoutSuggestions.RuleFunc)
	r.RemoveRule(rules.KnownTypeNamesRule.Name)
	r.AddRule(rules.KnownTypeNamesRuleWithoutSuggestions.Name, rules.KnownTypeNamesRuleWithoutSuggestions.RuleFunc)
	r.RemoveRule(rules.ValuesOfCorrectTypeRule.Name)
	r.AddRule(rules.ValuesOfCorrectTypeRuleWithoutSuggestions.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions.RuleFunc)
	return r
}

// nullIfEmpty is the directive of that name.
func nullIfEmpty(ctx context.Context, _ any, next graphql.Resolver) (any, error) {
	v, err := next(ctx)
	if s, ok := v.(string); ok && s == "" {
		return nil, err
	}
	return v, err
}
