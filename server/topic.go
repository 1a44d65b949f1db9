package server

import (
	"context"

	"onrecord/graph"
	"onrecord/schema"
)

type topicResolver resolvers

func (r topicResolver) Broader(ctx context.Context, t *graph.Topic) (*graph.Topic, error) {
	n, err := readsOf(ctx).node(ctx, broaderOf, t.BroaderID, graph.With{})
	broader, _ := n.(*graph.Topic)
	return broader, err
}

func (r topicResolver) Narrower(ctx context.Context, t *graph.Topic) ([]*graph.Topic, error) {
	return everyPage(ctx, func(p graph.Page) (*graph.TopicConnection, error) {
		return r.store.Topics(ctx, graph.TopicFilter{Broader: t.ID}, p)
	})
}

func (r topicResolver) Statements(ctx context.Context, t *graph.Topic, filter *graph.StatementFilter, orderBy *graph.StatementOrder, first *int32, after *string, last *int32, before *string) (*schema.StatementConnection, error) {
	f := only(filter, t.ID, func(f *graph.StatementFilter) *[]string { return &f.Topics })
	return resolvers(r).statements(ctx, f, orderBy, paging{first, after, last, before})
}

func (r topicResolver) Positions(ctx context.Context, t *graph.Topic, from *string, to *string) ([]*schema.Position, error) {
	return resolvers(r).heldOn(ctx, t.ID, from, to)
}
