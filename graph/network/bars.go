package network

import (
	"context"
	"iter"
	"slices"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// Bar is how often an actor, or everybody on a topic, takes each stance.
type Bar struct {
	ID     string
	Counts discourse.Counts
}

// Bars counts the stances of each actor (kind ACTORS) or on each topic (TOPICS), by id; Earliest and Latest are not filled. It
// takes in as Compute does, but looks at no measure, normalisation, weight or window. Unlike in a network, duplicates are of the same actor or
// topic with the same stance, whatever topic or actor is at the other end. It is DNA's barplot. Errors are those of Compute.
func Bars(ctx context.Context, in Input, codings iter.Seq2[graph.Coding, error]) ([]Bar, error) {
	if slices.Contains(Kinds, in.Kind) && in.Kind != Actors && in.Kind != Topics { // what else Validate says is of no use then
		return nil, invalid("bars are of kind ACTORS or TOPICS, not of %s", in.Kind)
	}
	if err := in.Validate(); err != nil {
		return nil, err
	}
	in = in.Resolved()
	in.Measure = Congruence // of IGNORE the stance would make no difference
	b := newBuilder(in)
	for c, err := range stancesOf(ctx, in, codings) {
		if err != nil {
			return nil, err
		}
		s, known := stanceOf(c.Value)
		if !known {
			continue
		}
		statement, err := b.statement(c.StatementID, c.SaidAt)
		if err != nil {
			return nil, err
		}
		of := c.HolderID
		if in.Kind == Topics {
			of = c.TopicID
		}
		b.act(of, "", statement, s, c.SourceIDs)
	}
	t := b.finish()
	bars := make([]Bar, len(t.rows))
	for i, id := range t.rows {
		bars[i].ID = id
	}
	for _, a := range t.acts {
		bars[a.row].Counts.Statements++
		add(&bars[a.row].Counts, a.stance)
	}
	return slices.DeleteFunc(bars, func(b Bar) bool { return b.Counts.Statements < in.MinStatements }), nil
}
