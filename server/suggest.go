package server

import (
	"context"

	"onrecord/graph"
	"onrecord/schema"
)

func (r queryResolver) Suggest(ctx context.Context, prefix string, kinds []schema.NodeKind, first *int32) ([]*graph.Suggestion, error) {
	n, err := sizeOf(first, graph.MaxPage)
	if err != nil {
		return nil, err
	}
	found, err := r.store.Suggest(ctx, graph.SuggestFilter{Prefix: prefix, Kinds: kindsOf(kinds), Limit: max(1, n)})
	if err != nil {
		return nil, err
	}
	found = found[:min(n, len(found))]
	nodes := make([]graph.Node, len(found))
	for i, s := range found {
		nodes[i] = s.Node
	}
	answered(readsOf(ctx), nodes)
	return found, nil
}
