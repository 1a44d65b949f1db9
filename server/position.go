package server

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/schema"
)

type positionResolver resolvers

func (positionResolver) Current(_ context.Context, p *schema.Position, asOf *string) (*schema.PositionPoint, error) {
	if err := validDates(orZero(asOf)); err != nil {
		return nil, err
	}
	held := &discourse.Position{}
	for _, point := range p.Points {
		held.Points = append(held.Points, &discourse.Point{Date: *point.Date, Value: point.Value})
	}
	i := slices.Index(held.Points, held.Current(orZero(asOf)))
	if i < 0 {
		return nil, nil
	}
	return p.Points[i], nil
}

// positionQuery is a question for positions: which codings they are computed from, and what is asked
// of the statements behind them.
type positionQuery struct {
	store   graph.Reader
	codings graph.CodingFilter
	asked   evidence
}

// evidence is what is asked of the statements behind positions.
type evidence struct {
	statements bool
	with       graph.With
}

func (r resolvers) positionQuery(ctx context.Context, from, to *string, filter *graph.StatementFilter) (positionQuery, error) {
	if err := validDates(orZero(from), orZero(to)); err != nil {
		return positionQuery{}, err
	}
	s := selected(ctx)
	statement := s.under("Position", "points").and(s.under("Position", "current")).under("PositionPoint", "statement")
	q := positionQuery{store: r.store, asked: evidence{len(statement.sets) > 0, statement.with()}}
	q.codings.Statements = orZero(filter)
	if from != nil || to != nil {
		q.codings.Statements.And = append(slices.Clip(q.codings.Statements.And), &graph.StatementFilter{SaidFrom: orZero(from), SaidTo: orZero(to)})
	}
	return q, nil
}

// heldBy answers the positions of one person or institution, on topics or on all when there are none.
func (r resolvers) heldBy(ctx context.Context, kind graph.Kind, id string, topics []string, from, to *string) ([]*schema.Position, error) {
	q, err := r.positionQuery(ctx, from, to, nil)
	if err != nil {
		return nil, err
	}
	return gather(ctx, kind, id, q.asked, func(reads *reads, ids []string) (map[string][]*schema.Position, error) {
		q.codings.Holders, q.codings.Topics = ids, topics
		all, err := q.positions(ctx, reads)
		return groupBy(all, func(p *schema.Position) string { return p.Holder.NodeID() }), err
	})
}

// heldOn answers everybody's position on one topic.
func (r resolvers) heldOn(ctx context.Context, id string, from, to *string) ([]*schema.Position, error) {
	q, err := r.positionQuery(ctx, from, to, nil)
	if err != nil {
		return nil, err
	}
	return gather(ctx, graph.KindTopic, id, q.asked, func(reads *reads, ids []string) (map[string][]*schema.Position, error) {
		q.codings.Topics = ids
		all, err := q.positions(ctx, reads)
		return groupBy(all, func(p *schema.Position) string { return p.Topic.ID }), err
	})
}

func groupBy[T any](all []T, key func(T) string) map[string][]T {
	groups := map[string][]T{}
	for _, v := range all {
		groups[key(v)] = append(groups[key(v)], v)
	}
	return groups
}

// positions computes positions with what they refer to filled in. Those of an unknown holder or on an
// unknown topic are left out. The caller holds reads.mu.
func (q positionQuery) positions(ctx context.Context, reads *reads) ([]*schema.Position, error) {
	limit := maxCodings
	if q.asked.statements {
		limit = maxEvidence
	}
	held, err := discourse.Positions(atMost(limit, q.store.Codings(ctx, q.codings)))
	if err != nil {
		return nil, err
	}
	var ids, statements []string
	for _, p := range held {
		ids = append(ids, p.HolderID, p.TopicID)
		for _, point := range p.Points {
			statements = append(statements, point.StatementID)
		}
	}
	nodes, err := reads.all(ctx, ids, graph.With{})
	if err != nil {
		return nil, err
	}
	var behind map[string]graph.Node
	if q.asked.statements {
		if behind, err = reads.all(ctx, statements, q.asked.with); err != nil {
			return nil, err
		}
	}
	var all []*schema.Position
	for _, p := range held {
		holder, known := nodes[p.HolderID].(graph.Agent)
		topic, _ := nodes[p.TopicID].(*graph.Topic)
		if known && topic != nil {
			all = append(all, &schema.Position{Holder: holder, Topic: topic, Points: points(p, behind), Counts: counts(p.Counts)})
		}
	}
	return all, nil
}

// atMost ends a stream of codings with ErrInvalid when there are more than limit.
func atMost(limit int, codings iter.Seq2[graph.Coding, error]) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		n := 0
		for c, err := range codings {
			if n++; n > limit {
				err = fmt.Errorf("more than %d stances would have to be read; narrow the question by holders, topics or dates: %w", limit, graph.ErrInvalid)
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}

func points(p *discourse.Position, behind map[string]graph.Node) []*schema.PositionPoint {
	all := make([]*schema.PositionPoint, len(p.Points))
	for i, point := range p.Points {
		statement, _ := behind[point.StatementID].(*graph.Statement)
		all[i] = &schema.PositionPoint{Date: &point.Date, Value: point.Value, Statement: statement, Confidence: point.Confidence}
	}
	return all
}

func counts(c discourse.Counts) *schema.StanceCounts {
	return &schema.StanceCounts{
		Support: int32(c.Support), Oppose: int32(c.Oppose), Conditional: int32(c.Conditional), Neutral: int32(c.Neutral),
		Statements: int32(c.Statements), Earliest: c.Earliest, Latest: c.Latest,
	}
}
