package server

import (
	"context"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/schema"
)

func (r queryResolver) Agreement(ctx context.Context, coders []string, topics []string, filter *graph.StatementFilter, level discourse.Level) (*schema.Agreement, error) {
	f := graph.CodingFilter{Coders: coders, Topics: topics, Statements: orZero(filter)}
	a, err := discourse.Agreement(graph.AtMost(maxStances, "stances", "narrow the question by topics or statements", r.store.Codings(ctx, f)), level)
	if err != nil {
		return nil, err
	}
	shown := &schema.Agreement{Level: a.Level, Coders: a.Coders, Units: int32(a.Units), PairableUnits: int32(a.PairableUnits), Alpha: a.Alpha}
	for _, p := range a.Pairs {
		shown.Pairs = append(shown.Pairs, &schema.CoderPair{
			Coder: p.A, Other: p.B, Units: int32(p.Units), Observed: p.Observed, Expected: p.Expected, Kappa: p.Kappa,
		})
	}
	return shown, nil
}
