package server

import (
	"context"

	"onrecord/graph"
	"onrecord/schema"
)

type personResolver resolvers

func (r personResolver) Memberships(ctx context.Context, p *graph.Person, asOf *string) ([]*schema.Membership, error) {
	if err := validDates(orZero(asOf)); err != nil {
		return nil, err
	}
	return gather(ctx, graph.KindPerson, p.ID, nil, func(reads *reads, ids []string) (map[string][]*schema.Membership, error) {
		rows, err := r.store.Memberships(ctx, graph.MembershipFilter{People: ids, AsOf: orZero(asOf)})
		if err != nil {
			return nil, err
		}
		return memberships(ctx, reads, rows, func(m *graph.Membership) string { return m.PersonID })
	})
}

func (r personResolver) Statements(ctx context.Context, p *graph.Person, filter *graph.StatementFilter, orderBy *graph.StatementOrder, first *int32, after *string, last *int32, before *string) (*schema.StatementConnection, error) {
	f := only(filter, p.ID, func(f *graph.StatementFilter) *[]string { return &f.Speakers })
	return resolvers(r).statements(ctx, f, orderBy, paging{first, after, last, before})
}

func (r personResolver) Meetings(ctx context.Context, p *graph.Person, first *int32, after *string) (*graph.MeetingConnection, error) {
	return resolvers(r).meetingsOf(ctx, p.ID, first, after)
}

// meetingsOf answers the meetings that somebody took part in.
func (r resolvers) meetingsOf(ctx context.Context, id string, first *int32, after *string) (*graph.MeetingConnection, error) {
	return connect(ctx, "Meeting", paging{first: first, after: after}, func(page graph.Page, _ selection) (*graph.MeetingConnection, error) {
		return r.store.Meetings(ctx, graph.MeetingFilter{Participants: []string{id}}, page)
	})
}

func (r personResolver) Positions(ctx context.Context, p *graph.Person, topics []string, from *string, to *string) ([]*schema.Position, error) {
	return resolvers(r).heldBy(ctx, graph.KindPerson, p.ID, topics, from, to)
}
