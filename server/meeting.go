package server

import (
	"context"

	"onrecord/graph"
	"onrecord/schema"
)

type meetingResolver resolvers

func (r meetingResolver) PartOf(ctx context.Context, m *graph.Meeting) (*graph.Meeting, error) {
	n, err := readsOf(ctx).node(ctx, wholeOf, m.PartOfID, graph.With{})
	whole, _ := n.(*graph.Meeting)
	return whole, err
}

func (r meetingResolver) Parts(ctx context.Context, m *graph.Meeting) ([]*graph.Meeting, error) {
	return everyPage(ctx, func(p graph.Page) (*graph.MeetingConnection, error) {
		return r.store.Meetings(ctx, graph.MeetingFilter{PartOf: m.ID}, p)
	})
}

// Participants leaves out agents that are not known.
func (r meetingResolver) Participants(ctx context.Context, m *graph.Meeting) ([]*schema.Participation, error) {
	return gather(ctx, graph.KindMeeting, m.ID, nil, func(reads *reads, ids []string) (map[string][]*schema.Participation, error) {
		rows, err := r.store.Participations(ctx, graph.ParticipationFilter{Meetings: ids})
		if err != nil {
			return nil, err
		}
		var who []string
		for _, p := range rows {
			who = append(who, p.AgentID, p.OnBehalfOfID)
		}
		nodes, err := reads.all(ctx, who, graph.With{})
		if err != nil {
			return nil, err
		}
		byMeeting := map[string][]*schema.Participation{}
		for _, p := range rows {
			if agent, ok := nodes[p.AgentID].(graph.Agent); ok {
				forWhom, _ := nodes[p.OnBehalfOfID].(*graph.Institution)
				byMeeting[p.MeetingID] = append(byMeeting[p.MeetingID], &schema.Participation{Agent: agent, Role: nullable(p.Role), OnBehalfOf: forWhom})
			}
		}
		return byMeeting, nil
	})
}

func (r meetingResolver) StatementsAt(ctx context.Context, m *graph.Meeting, filter *graph.StatementFilter, orderBy *graph.StatementOrder, first *int32, after *string) (*schema.StatementConnection, error) {
	f := only(filter, m.ID, func(f *graph.StatementFilter) *[]string { return &f.MadeAt })
	return resolvers(r).statements(ctx, f, orderBy, paging{first: first, after: after})
}

func (r meetingResolver) StatementsAbout(ctx context.Context, m *graph.Meeting, filter *graph.StatementFilter, orderBy *graph.StatementOrder, first *int32, after *string) (*schema.StatementConnection, error) {
	f := only(filter, m.ID, func(f *graph.StatementFilter) *[]string { return &f.About })
	return resolvers(r).statements(ctx, f, orderBy, paging{first: first, after: after})
}

// everyPage returns a whole list whose field in the contract has no pages.
func everyPage[T graph.Node](ctx context.Context, ask func(graph.Page) (*graph.Connection[T], error)) ([]T, error) {
	var all []T
	page := graph.Page{First: graph.MaxPage}
	for {
		c, err := ask(page)
		if err != nil {
			return nil, err
		}
		all = append(all, c.Nodes()...)
		if !c.HasNext {
			answered(readsOf(ctx), all)
			return all, nil
		}
		page.After = *c.PageInfo().EndCursor
	}
}
