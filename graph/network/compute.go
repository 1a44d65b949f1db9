package network

import (
	"context"
	"iter"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// Compute computes a network of kind TWO_MODE, ACTORS or TOPICS. The codings are those that in.Codings chooses, in the order of
// graph.Reader.Codings. ErrInvalid when in breaks a rule (Validate) and when the network is too large (see budget); else the first error of
// the stream, one when the codings are in another order, and that of ctx soon after it is done.
//
// A statement makes one stance of an actor on a topic, however many coders judged it, as discourse.Positions says; a tie makes none.
// A person's stances are those they hold; an institution's those it holds, and those held on its behalf. X(i,j,k), how often
// actor i takes stance k on topic j, makes the weight; t(i) is the sum of X over j and k.
//
//	ACTORS  CONGRUENCE  Σj Σk X(i,j,k)·X(i',j,k)
//	        CONFLICT    Σj X(i,j,SUPPORT)·X(i',j,OPPOSE) + X(i,j,OPPOSE)·X(i',j,SUPPORT)
//	        SUBTRACT    congruence − conflict
//	        IGNORE      Σj Σk X(i,j,k) · Σk X(i',j,k)
//	  divided by
//	        AVERAGE     (t(i)+t(i'))/2
//	        JACCARD     ΣX(i) where X(i')=0  +  ΣX(i') where X(i)=0  +  ΣX(i)·X(i'), over j and k
//	        COSINE      √ΣX(i)² · √ΣX(i')² over j and k; under IGNORE over j, of the sums over k
//	        DNA_COSINE  t(i)·t(i')
//	TWO_MODE IGNORE     Σk X(i,j,k)
//	        SUBTRACT    X(i,j,SUPPORT) − X(i,j,OPPOSE)
//	        COMBINE     1 if X(i,j,SUPPORT) > 0, + 2 if X(i,j,OPPOSE) > 0, + 4 if X(i,j,CONDITIONAL) > 0
//	  divided by
//	        ACTIVITY    t(i)
//	        PROMINENCE  the sum of X over i and k
//
// TOPICS is ACTORS with actors and topics exchanged. Where the divisor is 0 there is no edge. Source: Leifeld, Gruber & Bossner, DNA
// manual, and the program's code. DNA divides COMBINE by how many cells of the row aren't 0, and with PROMINENCE by those of another
// row; a code divided by anything means little. What NEUTRAL and CONDITIONAL count for, which DNA hasn't, is written at stance.
func Compute(ctx context.Context, in Input, codings iter.Seq2[graph.Coding, error]) (*Network, error) {
	if err := in.Validate(); err != nil {
		return nil, err
	}
	switch in.Kind {
	case TwoMode, Actors, Topics:
	default:
		return nil, invalid("kind %s isn't computed from stances", in.Kind)
	}
	in = in.Resolved()
	b := newBuilder(in)
	for c, err := range stancesOf(ctx, in, codings) {
		if err != nil {
			return nil, err
		}
		s, known := stanceOf(c.Value)
		if !known || s == neutral && in.Measure != Ignore {
			continue
		}
		statement, err := b.statement(c.StatementID, c.SaidAt)
		if err != nil {
			return nil, err
		}
		row, col := c.HolderID, c.TopicID
		if in.Kind == Topics {
			row, col = col, row
		}
		b.act(row, col, statement, s, c.SourceIDs)
	}
	return networkOf(ctx, in, b.finish())
}

// stancesOf are the actors' stances: one for each statement, topic and actor, whose HolderID is the actor.
func stancesOf(ctx context.Context, in Input, codings iter.Seq2[graph.Coding, error]) iter.Seq2[graph.Coding, error] {
	return discourse.Settle(whileLive(ctx, func(yield func(graph.Coding, error) bool) {
		for c, err := range codings {
			c.HolderID = in.Actor.of(c.HolderID, c.OnBehalfOfID)
			if !yield(c, err) {
				return
			}
		}
	}))
}

// whileLive is the stream until ctx is done, and then its error: the stream may be one that knows nothing of ctx.
func whileLive[T any](ctx context.Context, stream iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for v, err := range stream {
			if err == nil {
				err = stopped(ctx)
			}
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// of is the actor whose stance or mention it is when the agent spoke on behalf of an institution (or of none, ""); "" for none of this kind.
func (k ActorKind) of(agent, onBehalfOf string) string {
	if k == Person {
		if graph.KindOf(agent) == graph.KindPerson {
			return agent
		}
		return ""
	}
	if graph.KindOf(agent) == graph.KindInstitution {
		return agent
	}
	return onBehalfOf
}

// networkOf computes the network and its slices. in is resolved.
func networkOf(ctx context.Context, in Input, t *table) (*Network, error) {
	all := &basis{in: in, table: t, hi: len(t.acts)}
	all.keep()
	n, err := all.network(ctx)
	if err != nil || in.Window == nil {
		return n, err
	}
	n.Undated = t.count(t.dated, len(t.acts), all.stances()).Statements
	return n, all.slice(ctx, n)
}
