package server

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"onrecord/graph"
	"onrecord/schema"
)

type positionResolver resolvers

// Current is the latest point that was certainly taken by the end of asOf.
func (positionResolver) Current(_ context.Context, p *schema.Position, asOf *string) (*schema.PositionPoint, error) {
	if err := validDates(orZero(asOf)); err != nil {
		return nil, err
	}
	if len(p.Points) == 0 {
		return nil, nil
	}
	if asOf == nil {
		return p.Points[len(p.Points)-1], nil
	}
	_, by := graph.UncertainDate{EDTF: *asOf}.Bounds()
	for _, point := range slices.Backward(p.Points) {
		if _, latest := point.Date.Bounds(); latest <= by {
			return point, nil
		}
	}
	return nil, nil
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

// positions reads the codings and computes positions from them, by holder and topic, with what they
// refer to filled in. Holders and topics that are not known are left out. The caller holds reads.mu.
func (q positionQuery) positions(ctx context.Context, reads *reads) ([]*schema.Position, error) {
	type key struct{ holder, topic string }
	found := map[key][]graph.Coding{}
	for c, err := range atMost(maxCodings, q.store.Codings(ctx, q.codings)) {
		if err != nil {
			return nil, err
		}
		found[key{c.HolderID, c.TopicID}] = append(found[key{c.HolderID, c.TopicID}], c)
	}
	return nil, nil
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

// atMost ends a stream of codings with ErrInvalid when there are more than limit.
func atMost(limit int, codings iter.Seq2[graph.Coding, error]) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		n := 0
		for c, err := range codings {
			if n++; n > limit {
				err = fmt.Errorf("positions over more than %d stances; narrow the question by holders, topics or dates: %w", limit, graph.ErrInvalid)
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}
