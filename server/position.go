package server

import (
	"context"
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
	i := slices.Index(p.Of.Points, p.Of.Current(orZero(asOf)))
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

// evidenceOf is what a selection of points asks of the statements behind them.
func evidenceOf(points selection) evidence {
	statement := points.under("PositionPoint", "statement")
	return evidence{len(statement.sets) > 0, statement.with()}
}

// pointsOf is what a selection of positions asks of their points, whichever way it goes there.
func pointsOf(positions selection) selection {
	return positions.under("Position", "points").and(positions.under("Position", "current")).and(ends(positions.under("Position", "shifts")))
}

// ends is what a selection of shifts asks of the points on either side.
func ends(shifts selection) selection {
	return shifts.under("Shift", "from").and(shifts.under("Shift", "to"))
}

func (r resolvers) positionQuery(ctx context.Context, from, to *string, filter *graph.StatementFilter) (positionQuery, error) {
	if err := validDates(orZero(from), orZero(to)); err != nil {
		return positionQuery{}, err
	}
	q := positionQuery{store: r.store, asked: evidenceOf(pointsOf(selected(ctx)))}
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
	held, err := q.held(ctx)
	if err != nil {
		return nil, err
	}
	return q.show(ctx, reads, held)
}

// show fills in what positions refer to. The caller holds reads.mu.
func (q positionQuery) show(ctx context.Context, reads *reads, held []*discourse.Position) ([]*schema.Position, error) {
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
	behind, err := q.asked.read(ctx, reads, statements)
	if err != nil {
		return nil, err
	}
	var all []*schema.Position
	for _, p := range held {
		holder, known := nodes[p.HolderID].(graph.Agent)
		topic, _ := nodes[p.TopicID].(*graph.Topic)
		if known && topic != nil {
			all = append(all, position(p, holder, topic, behind))
		}
	}
	return all, nil
}

// held computes positions, of the holders asked for alone.
func (q positionQuery) held(ctx context.Context) ([]*discourse.Position, error) {
	limit := maxCodings
	if q.asked.statements {
		limit = maxEvidence
	}
	all, err := discourse.Positions(graph.AtMost(limit, "stances", "narrow the question by holders, topics or dates", q.store.Codings(ctx, q.codings)))
	if err != nil {
		return nil, err
	}
	return discourse.Of(all, q.codings.Holders), nil
}

// read brings the statements with these ids when they are asked for, by id. The caller holds reads.mu.
func (e evidence) read(ctx context.Context, reads *reads, ids []string) (map[string]graph.Node, error) {
	if !e.statements {
		return nil, nil
	}
	return reads.all(ctx, ids, e.with)
}

func position(p *discourse.Position, holder graph.Agent, topic *graph.Topic, behind map[string]graph.Node) *schema.Position {
	shown := &schema.Position{Of: p, Holder: holder, Topic: topic, Counts: counts(p.Counts), Points: make([]*schema.PositionPoint, len(p.Points))}
	for i, point := range p.Points {
		shown.Points[i] = pointOf(point, behind)
	}
	for _, s := range p.Shifts() {
		shown.Shifts = append(shown.Shifts, shift(&s, behind))
	}
	return shown
}

func shift(s *discourse.Shift, behind map[string]graph.Node) *schema.Shift {
	return &schema.Shift{From: pointOf(s.From, behind), To: pointOf(s.To, behind), Certain: s.Certain, Explanation: s.Explanation}
}

func pointOf(p *discourse.Point, behind map[string]graph.Node) *schema.PositionPoint {
	statement, _ := behind[p.StatementID].(*graph.Statement)
	return &schema.PositionPoint{Date: &p.Date, Value: p.Value, Statement: statement, Confidence: p.Confidence}
}

func counts(c discourse.Counts) *schema.StanceCounts {
	return &schema.StanceCounts{
		Support: int32(c.Support), Oppose: int32(c.Oppose), Conditional: int32(c.Conditional), Neutral: int32(c.Neutral),
		Statements: int32(c.Statements), Earliest: c.Earliest, Latest: c.Latest,
	}
}
