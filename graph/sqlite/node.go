package sqlite

import (
	"context"

	"onrecord/graph"
)

func (s *Store) Nodes(ctx context.Context, ids []string, with graph.With) ([]graph.Node, error) {
	found, err := s.nodesByID(ctx, ids, with)
	if err != nil {
		return nil, err
	}
	nodes := make([]graph.Node, len(ids))
	for i, id := range ids {
		nodes[i] = found[id]
	}
	return nodes, nil
}

func (s *Store) nodesByID(ctx context.Context, ids []string, with graph.With) (map[string]graph.Node, error) {
	found := map[string]graph.Node{}
	agents, err := s.agentsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	gather(found, agents)
	meetings, err := byID[graph.Meeting](ctx, s, "meeting", ofKind(graph.KindMeeting, ids))
	if err != nil {
		return nil, err
	}
	gather(found, meetings)
	topics, err := byID[graph.Topic](ctx, s, "topic", ofKind(graph.KindTopic, ids))
	if err != nil {
		return nil, err
	}
	gather(found, topics)
	sources, err := s.sourcesByID(ctx, ofKind(graph.KindSource, ids))
	if err != nil {
		return nil, err
	}
	gather(found, sources)
	statements, err := byID[graph.Statement](ctx, s, "statement", ofKind(graph.KindStatement, ids))
	if err != nil {
		return nil, err
	}
	gather(found, statements)
	quotes, err := byID[graph.Quote](ctx, s, "quote", ofKind(graph.KindQuote, ids))
	if err != nil {
		return nil, err
	}
	gather(found, quotes)
	if err := s.bring(ctx, values(statements), with); err != nil {
		return nil, err
	}
	if with.Quotes {
		return found, s.bringSources(ctx, values(quotes))
	}
	return found, nil
}

func gather[N graph.Node](found map[string]graph.Node, some map[string]N) {
	for id, n := range some {
		found[id] = n
	}
}
