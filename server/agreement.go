package server

import (
	"context"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/schema"
)

func (r queryResolver) Agreement(ctx context.Context, coders []string, coderKinds []graph.CoderKind, topics []string, filter *graph.StatementFilter, level discourse.Level) (shown *schema.Agreement, err error) {
	f := graph.CodingFilter{Coders: coders, CoderKinds: coderKinds, Topics: topics, Statements: orZero(filter)}
	err = resolvers(r).compute(ctx, func() error {
		a, err := discourse.Agreement(graph.AtMost(maxStances, "stances", "narrow the question by topics or statements", r.store.Codings(ctx, f)), level)
		if err != nil {
			return err
		}
		shown = agreement(a)
		return nil
	})
	return shown, err
}

func agreement(a *discourse.Reliability) *schema.Agreement {
	shown := &schema.Agreement{
		Level: a.Level, Coders: a.Coders, Units: int32(a.Units), PairableUnits: int32(a.PairableUnits), Contradictory: int32(a.Contradictory), Alpha: a.Alpha,
	}
	for _, p := range a.Pairs {
		shown.Pairs = append(shown.Pairs, &schema.CoderPair{
			Coder: p.A, Other: p.B, Units: int32(p.Units), Observed: p.Observed, Expected: p.Expected, Kappa: p.Kappa,
		})
	}
	return shown
}
