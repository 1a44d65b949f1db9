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
	occasions, err := byID(r, meetings, ofKind(graph.KindMeeting, ids), (*graph.Meeting).NodeID)
	if err != nil {
		return nil, err
	}
	gather(found, occasions)
	subjects, err := byID(r, topics, ofKind(graph.KindTopic, ids), (*graph.Topic).NodeID)
	if err != nil {
		return nil, err
	}
	gather(found, subjects)
	texts, err := r.sourcesByID(ids)
	if err != nil {
		return nil, err
	}
	gather(found, texts)
	return found, r.statementsAndQuotes(found, ids, with)
}

func (r *reading) statementsAndQuotes(found map[string]graph.Node, ids []string, with graph.With) error {
	said, err := in(r, statements, "id", ofKind(graph.KindStatement, ids))
	if err != nil {
		return err
	}
	recorded, err := in(r, quotes, "id", ofKind(graph.KindQuote, ids))
	if err != nil {
		return err
	}
	for _, s := range said {
		found[s.record.ID] = s.record
	}
	for _, q := range recorded {
		found[q.record.ID] = q.record
	}
	if with.Quotes {
		if err := r.bringSources(recordsOf(recorded)); err != nil {
			return err
		}
	}
	return r.bring(said, with)
}

func gather[N graph.Node](found map[string]graph.Node, some map[string]N) {
	for id, n := range some {
		found[id] = n
	}
}
