package server

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/schema"
)

func (r personResolver) Neighbours(ctx context.Context, p *graph.Person, first *int32) ([]*schema.Neighbour, error) {
	return resolvers(r).neighbours(ctx, p.ID, first)
}

func (r institutionResolver) Neighbours(ctx context.Context, i *graph.Institution, first *int32) ([]*schema.Neighbour, error) {
	return resolvers(r).neighbours(ctx, i.ID, first)
}

// neighbours answers those near an agent. They are computed from what the store streams, a bounded part of it.
func (r resolvers) neighbours(ctx context.Context, id string, first *int32) ([]*schema.Neighbour, error) {
	n, err := sizeOf(first, graph.MaxPage)
	if err != nil || n == 0 {
		return nil, err
	}
	var near []*discourse.Neighbour
	err = r.compute(ctx, func() error {
		there, err := r.met(ctx, id)
		if err != nil {
			return err
		}
		mentions, err := r.mentioning(ctx, id)
		if err != nil {
			return err
		}
		positions, err := r.comparable(ctx, id)
		near = discourse.Neighbours(id, there, mentions, positions)
		return err
	})
	if err != nil {
		return nil, err
	}
	return known(ctx, near, n)
}

// known are the first n who are there.
func known(ctx context.Context, near []*discourse.Neighbour, n int) ([]*schema.Neighbour, error) {
	var all []*schema.Neighbour
	for part := range slices.Chunk(near, n) {
		nodes, err := allNodes(ctx, part, func(o *discourse.Neighbour) string { return o.AgentID })
		if err != nil {
			return nil, err
		}
		for _, o := range part {
			agent, there := nodes[o.AgentID].(graph.Agent)
			if !there {
				continue
			}
			all = append(all, &schema.Neighbour{
				Agent: agent, Meetings: int32(o.Meetings), Mentions: int32(o.Mentions), Agreeing: int32(o.Agreeing), Opposing: int32(o.Opposing),
			})
			if len(all) == n {
				return all, nil
			}
		}
	}
	return all, nil
}

// met are the participations in the agent's meetings, its own among them.
func (r resolvers) met(ctx context.Context, id string) ([]*graph.Participation, error) {
	own, err := r.store.Participations(ctx, graph.ParticipationFilter{Agents: []string{id}})
	if err != nil || len(own) == 0 {
		return nil, err
	}
	var meetings []string
	for _, p := range own { // in the order of the meetings
		if len(meetings) == maxMet {
			break
		}
		meetings = append(meetings, p.MeetingID)
	}
	return r.store.Participations(ctx, graph.ParticipationFilter{Meetings: slices.Compact(meetings)})
}

// mentioning are the mentions by the agent and those of it.
func (r resolvers) mentioning(ctx context.Context, id string) ([]graph.Mention, error) {
	by := graph.StatementFilter{Speakers: []string{id}}
	if graph.KindOf(id) == graph.KindInstitution {
		by = graph.StatementFilter{Institutions: []string{id}}
	}
	var all []graph.Mention
	for _, f := range []graph.StatementFilter{by, {Mentions: []string{id}}} {
		n := 0
		for m, err := range r.store.Mentions(ctx, f) {
			if err != nil {
				return nil, err
			}
			if n++; n > maxMentions {
				break
			}
			all = append(all, m)
		}
	}
	return all, nil
}

// comparable are the agent's positions and all others on the same topics. Topics are read by ones, twos, fours and so on, so that
// few questions are asked and hardly more is read than is compared.
func (r resolvers) comparable(ctx context.Context, id string) ([]*discourse.Position, error) {
	own, err := discourse.Positions(graph.AtMost(maxStances, "stances", "ask for positions on a few topics", r.store.Codings(ctx, graph.CodingFilter{Holders: []string{id}})))
	if err != nil {
		return nil, err
	}
	own = discourse.Of(own, []string{id})
	slices.SortFunc(own, func(a, b *discourse.Position) int {
		return cmp.Or(cmp.Compare(b.Counts.Statements, a.Counts.Statements), cmp.Compare(a.TopicID, b.TopicID))
	})
	var codings []graph.Coding
	for size := 1; len(own) > 0; size *= 2 {
		var topics []string
		for _, p := range own[:min(size, len(own))] {
			topics = append(topics, p.TopicID)
		}
		own = own[len(topics):]
		before := len(codings)
		for c, err := range r.store.Codings(ctx, graph.CodingFilter{Topics: topics}) {
			if err != nil {
				return nil, err
			}
			if codings = append(codings, c); len(codings) > maxCompared {
				return discourse.Positions(each(codings[:before]))
			}
		}
	}
	return discourse.Positions(each(codings))
}

// each is a stream of codings that were read.
func each(codings []graph.Coding) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		for _, c := range codings {
			if !yield(c, nil) {
				return
			}
		}
	}
}
