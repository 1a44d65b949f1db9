package server

import (
	"context"
	"fmt"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/schema"
)

// BeforeAndAfter compares positions across a meeting; none are compared when its date is unknown or open.
func (r meetingResolver) BeforeAndAfter(ctx context.Context, m *graph.Meeting, days *int32, topics []string) ([]*schema.PositionComparison, error) {
	n := orZero(days)
	if n < 1 || n > maxDays {
		return nil, fmt.Errorf("days: %d is not between 1 and %d: %w", n, maxDays, graph.ErrInvalid)
	}
	if m.Date == nil || m.Date.Earliest() == nil || m.Date.Latest() == nil {
		return nil, nil
	}
	s := selected(ctx)
	q := positionQuery{store: r.store, asked: evidenceOf(pointsOf(s.under("PositionComparison", "position")).and(ends(s.under("PositionComparison", "shift"))))}
	q.codings.Topics = topics // of all times: what contradicts a point may have been said at any
	var held []*discourse.Position
	err := resolvers(r).compute(ctx, func() (err error) {
		held, err = discourse.Positions(graph.AtMost(maxStances, "stances", "narrow the question by topics", r.store.Codings(ctx, q.codings)))
		return err
	})
	if err != nil {
		return nil, err
	}
	return q.across(ctx, held, *m.Date, int(n))
}

// across fills in what comparisons refer to. Those of an unknown holder or on an unknown topic are left out.
func (q positionQuery) across(ctx context.Context, held []*discourse.Position, meeting graph.UncertainDate, days int) ([]*schema.PositionComparison, error) {
	across := discourse.Across(held, meeting, days)
	held, err := q.compared(held, across)
	if err != nil {
		return nil, err
	}
	reads := readsOf(ctx)
	reads.mu.Lock()
	defer reads.mu.Unlock()
	shown, err := q.show(ctx, reads, held)
	if err != nil {
		return nil, err
	}
	type key struct{ holder, topic string }
	of := map[key]*schema.Position{}
	for _, p := range shown {
		of[key{p.Holder.NodeID(), p.Topic.ID}] = p
	}
	var all []*schema.PositionComparison
	for _, c := range across {
		p := of[key{c.HolderID, c.TopicID}]
		if p == nil {
			continue
		}
		shown := &schema.PositionComparison{Holder: p.Holder, Topic: p.Topic, Before: counts(c.Before), After: counts(c.After), Moved: c.Moved, Position: p}
		if c.Shift != nil {
			behind, err := q.asked.read(ctx, reads, []string{c.Shift.From.StatementID, c.Shift.To.StatementID}) // both were read with the positions
			if err != nil {
				return nil, err
			}
			shown.Shift = shift(c.Shift, behind)
		}
		all = append(all, shown)
	}
	return all, nil
}

// compared are the positions that are compared; too many points are refused where the statements behind them are asked for.
func (q positionQuery) compared(held []*discourse.Position, across []*discourse.Comparison) ([]*discourse.Position, error) {
	points, next := 0, 0
	var all []*discourse.Position
	for _, p := range held { // in the order of across
		if next == len(across) || across[next].HolderID != p.HolderID || across[next].TopicID != p.TopicID {
			continue
		}
		next++
		all = append(all, p)
		if points += len(p.Points); q.asked.statements && points > maxEvidence {
			return nil, fmt.Errorf("more than %d statements are behind the positions; narrow the question by topics: %w", maxEvidence, graph.ErrInvalid)
		}
	}
	return all, nil
}
