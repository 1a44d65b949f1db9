package server

import (
	"context"

	"onrecord/graph"
	"onrecord/schema"
)

type quoteResolver resolvers

func (r quoteResolver) Statement(ctx context.Context, q *graph.Quote) (*graph.Statement, error) {
	n, err := readsOf(ctx).node(ctx, statementOf, q.StatementID, selected(ctx).with())
	statement, _ := n.(*graph.Statement)
	return statement, err
}

func (r quoteResolver) Source(ctx context.Context, q *graph.Quote) (*graph.Source, error) {
	if q.Source != nil {
		return q.Source, nil
	}
	n, err := readsOf(ctx).node(ctx, sourceOf, q.SourceID, graph.With{})
	source, _ := n.(*graph.Source)
	return source, err
}

func (r quoteResolver) RelayedBy(ctx context.Context, q *graph.Quote) (graph.Agent, error) {
	n, err := readsOf(ctx).node(ctx, relayerOf, q.RelayedByID, graph.With{})
	agent, _ := n.(graph.Agent)
	return agent, err
}

// MeetingEvidence leaves out meetings that are not known.
func (r quoteResolver) MeetingEvidence(ctx context.Context, q *graph.Quote) ([]*schema.MeetingEvidence, error) {
	out := []*schema.MeetingEvidence{}
	for _, e := range q.MeetingEvidence {
		n, err := readsOf(ctx).node(ctx, meetingOf, e.MeetingID, graph.With{})
		if err != nil {
			return nil, err
		}
		if meeting, ok := n.(*graph.Meeting); ok {
			out = append(out, &schema.MeetingEvidence{Meeting: meeting, Relation: e.Relation, Words: &e.Words})
		}
	}
	return out, nil
}

// Attribution leaves out candidates that are not known.
func (r quoteResolver) Attribution(ctx context.Context, q *graph.Quote) (*schema.Attribution, error) {
	a := &schema.Attribution{Method: q.Attribution.Method, Rule: nullable(q.Attribution.Rule), Confidence: q.Attribution.Confidence}
	if !selected(ctx).has("Attribution", "candidates") {
		return a, nil
	}
	for _, c := range q.Attribution.Candidates {
		n, err := readsOf(ctx).node(ctx, candidateOf, c.AgentID, graph.With{})
		if err != nil {
			return nil, err
		}
		if agent, ok := n.(graph.Agent); ok {
			a.Candidates = append(a.Candidates, &schema.AttributionCandidate{Agent: agent, Confidence: c.Confidence})
		}
	}
	return a, nil
}
