package server

import (
	"context"
	"fmt"
	"time"

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
	q.codings.Topics = topics
	q.codings.Statements = around(*m.Date, int(n))
	held, err := q.held(ctx)
	if err != nil {
		return nil, err
	}
	return q.across(ctx, held, *m.Date, int(n))
}

// around chooses what may have been said within so many days of a date that is open on no side.
func around(d graph.UncertainDate, days int) graph.StatementFilter {
	return graph.StatementFilter{
		SaidFrom: d.Earliest().AddDate(0, 0, -days).Format(time.DateOnly),
		SaidTo:   d.Latest().AddDate(0, 0, days).Format(time.DateOnly),
	}
}

// across fills in what comparisons refer to. Those of an unknown holder or on an unknown topic are left out.
func (q positionQuery) across(ctx context.Context, held []*discourse.Position, meeting graph.UncertainDate, days int) ([]*schema.PositionComparison, error) {
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
	for _, c := range discourse.Across(held, meeting, days) {
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
