package sqlite

import (
	"context"

	"onrecord/graph"
)

// Nodes returns the nodes with these ids.
func (s *Store) Nodes(ctx context.Context, ids []string, with graph.With) ([]graph.Node, error) {
	nodes := make([]graph.Node, len(ids))
	err := s.look(ctx, func(r *reading) error {
		found, err := r.nodesByID(ids, with)
		for i, id := range ids {
			nodes[i] = found[id]
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return nodes, nil
}

// nodesByID reads nodes of every kind, with what is to be brought along.
func (r *reading) nodesByID(ids []string, with graph.With) (map[string]graph.Node, error) {
	found := map[string]graph.Node{}
	agents, err := r.agentsByID(ids)
	if err != nil {
		return nil, err
	}
	gather(found, agents)
	meetings, err := byID(r, "meeting", ofKind(graph.KindMeeting, ids), (*graph.Meeting).NodeID)
	if err != nil {
		return nil, err
	}
	gather(found, meetings)
	topics, err := byID(r, "topic", ofKind(graph.KindTopic, ids), (*graph.Topic).NodeID)
	if err != nil {
		return nil, err
	}
	gather(found, topics)
	sources, err := r.sourcesByID(ids)
	if err != nil {
		return nil, err
	}
	gather(found, sources)
	return found, r.statementsAndQuotes(found, ids, with)
}

func (r *reading) statementsAndQuotes(found map[string]graph.Node, ids []string, with graph.With) error {
	statements, err := rowsOf[graph.Statement](r, "statement", "id", list(ofKind(graph.KindStatement, ids)))
	if err != nil {
		return err
	}
	quotes, err := rowsOf[graph.Quote](r, "quote", "id", list(ofKind(graph.KindQuote, ids)))
	if err != nil {
		return err
	}
	for _, s := range statements {
		found[s.record.ID] = s.record
	}
	for _, q := range quotes {
		found[q.record.ID] = q.record
	}
	if with.Quotes {
		if err := r.bringSources(quotes); err != nil {
			return err
		}
	}
	return r.bring(statements, with)
}

func gather[N graph.Node](found map[string]graph.Node, some map[string]N) {
	for id, n := range some {
		found[id] = n
	}
}
