package server

import (
	"context"

	"onrecord/graph"
	"onrecord/schema"
)

type institutionResolver resolvers

func (r institutionResolver) Parent(ctx context.Context, i *graph.Institution) (*graph.Institution, error) {
	n, err := readsOf(ctx).node(ctx, parentOf, i.ParentID, graph.With{})
	parent, _ := n.(*graph.Institution)
	return parent, err
}

func (r institutionResolver) Members(ctx context.Context, i *graph.Institution, asOf *string) ([]*schema.Membership, error) {
	if err := validDates(orZero(asOf)); err != nil {
		return nil, err
	}
	return gather(ctx, graph.KindInstitution, i.ID, nil, func(reads *reads, ids []string) (map[string][]*schema.Membership, error) {
		rows, err := r.store.Memberships(ctx, graph.MembershipFilter{Institutions: ids, AsOf: orZero(asOf)})
		if err != nil {
			return nil, err
		}
		return memberships(ctx, reads, rows, func(m *graph.Membership) string { return m.InstitutionID })
	})
}

func (r institutionResolver) Statements(ctx context.Context, i *graph.Institution, filter *graph.StatementFilter, orderBy *graph.StatementOrder, first *int32, after *string, last *int32, before *string) (*schema.StatementConnection, error) {
	f := only(filter, i.ID, func(f *graph.StatementFilter) *[]string { return &f.Institutions })
	return resolvers(r).statements(ctx, f, orderBy, paging{first, after, last, before})
}

func (r institutionResolver) Meetings(ctx context.Context, i *graph.Institution, first *int32, after *string) (*graph.MeetingConnection, error) {
	return resolvers(r).meetingsOf(ctx, i.ID, first, after)
}

func (r institutionResolver) Positions(ctx context.Context, i *graph.Institution, topics []string, from *string, to *string) ([]*schema.Position, error) {
	return resolvers(r).heldBy(ctx, graph.KindInstitution, i.ID, topics, from, to)
}

// memberships groups offices by the id that owner gives, in their order, with both sides filled in. An
// office of an unknown person or in an unknown institution is left out.
func memberships(ctx context.Context, reads *reads, rows []*graph.Membership, owner func(*graph.Membership) string) (map[string][]*schema.Membership, error) {
	var ids []string
	for _, m := range rows {
		ids = append(ids, m.PersonID, m.InstitutionID)
	}
	nodes, err := reads.all(ctx, ids, graph.With{})
	if err != nil {
		return nil, err
	}
	byOwner := map[string][]*schema.Membership{}
	for _, m := range rows {
		person, _ := nodes[m.PersonID].(*graph.Person)
		institution, _ := nodes[m.InstitutionID].(*graph.Institution)
		if person != nil && institution != nil {
			byOwner[owner(m)] = append(byOwner[owner(m)], &schema.Membership{
				Person: person, Institution: institution, Role: nullable(m.Role), From: m.From, Until: m.Until,
			})
		}
	}
	return byOwner, nil
}
