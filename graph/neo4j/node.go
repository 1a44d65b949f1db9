package neo4j

import (
	"context"

	"onrecord/graph"
)

// node makes what a row holds, whichever kind it is.
func node(r row) graph.Node {
	switch graph.KindOf(r.text("id")) {
	case graph.KindPerson:
		return person(r)
	case graph.KindInstitution:
		return institution(r)
	case graph.KindMeeting:
		return meeting(r)
	case graph.KindTopic:
		return topic(r)
	case graph.KindSource:
		return source(r)
	case graph.KindStatement:
		return statement(r)
	case graph.KindQuote:
		return quote(r)
	}
	return nil
}

// Nodes returns the nodes with these ids.
func (s *Store) Nodes(ctx context.Context, ids []string, with graph.With) ([]graph.Node, error) {
	byKind := map[graph.Kind][]string{}
	for _, id := range ids {
		byKind[graph.KindOf(id)] = append(byKind[graph.KindOf(id)], id)
	}
	found := map[string]graph.Node{}
	for _, kind := range graph.Kinds {
		asked, match := byKind[kind], nodesByID(kind, with)
		if len(asked) == 0 || match == "" {
			continue
		}
		nodes, err := all(ctx, s, query{match, map[string]any{"ids": asked}}, node)
		if err != nil {
			return nil, err
		}
		for _, n := range nodes {
			found[n.NodeID()] = n
		}
	}
	out := make([]graph.Node, len(ids))
	for i, id := range ids {
		out[i] = found[id]
	}
	return out, translate(ctx, ctx.Err())
}

// nodesByID is the query for nodes of one kind by $ids; "" for kinds whose records are no nodes.
func nodesByID(kind graph.Kind, with graph.With) string {
	switch kind {
	case graph.KindPerson, graph.KindInstitution:
		return "MATCH (n:Agent) WHERE n.id IN $ids RETURN n " + agentFields
	case graph.KindMeeting:
		return "MATCH (n:Meeting) WHERE n.id IN $ids RETURN n " + meetingFields
	case graph.KindTopic:
		return "MATCH (n:Topic) WHERE n.id IN $ids RETURN n " + topicFields
	case graph.KindSource:
		return "MATCH (n:Source) WHERE n.id IN $ids RETURN n " + sourceFields + publisherOfN
	case graph.KindStatement:
		return "MATCH (s:Statement) WHERE s.id IN $ids RETURN " + statementWith(with)
	case graph.KindQuote:
		if with.Quotes {
			return "MATCH (q:Quote) WHERE q.id IN $ids RETURN q " + quoteFields + withSource
		}
		return "MATCH (q:Quote) WHERE q.id IN $ids RETURN q " + quoteFields + "}"
	}
	return ""
}
