package server

import (
	"context"
	"fmt"
	"strings"

	"onrecord/graph"
	"onrecord/schema"
)

type queryResolver resolvers

func (r queryResolver) Node(ctx context.Context, id string) (graph.Node, error) {
	nodes, err := r.Nodes(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

func (r queryResolver) Nodes(ctx context.Context, ids []string) ([]graph.Node, error) {
	if len(ids) > maxNodes {
		return nil, fmt.Errorf("%d ids; at most %d are allowed: %w", len(ids), maxNodes, graph.ErrInvalid)
	}
	nodes, err := r.store.Nodes(ctx, ids, selected(ctx).with())
	if err != nil {
		return nil, err
	}
	answered(readsOf(ctx), nodes)
	return nodes, nil
}

func (r queryResolver) People(ctx context.Context, filter *graph.AgentFilter, first *int32, after *string, last *int32, before *string) (*graph.PersonConnection, error) {
	f := orZero(filter)
	if err := validDates(f.AsOf); err != nil {
		return nil, err
	}
	return connect(ctx, "Person", paging{first, after, last, before}, func(p graph.Page, _ selection) (*graph.PersonConnection, error) {
		return r.store.People(ctx, f, p)
	})
}

func (r queryResolver) Institutions(ctx context.Context, filter *graph.AgentFilter, first *int32, after *string, last *int32, before *string) (*graph.InstitutionConnection, error) {
	f := orZero(filter)
	if err := validDates(f.AsOf); err != nil {
		return nil, err
	}
	return connect(ctx, "Institution", paging{first, after, last, before}, func(p graph.Page, _ selection) (*graph.InstitutionConnection, error) {
		return r.store.Institutions(ctx, f, p)
	})
}

func (r queryResolver) Meetings(ctx context.Context, filter *graph.MeetingFilter, first *int32, after *string, last *int32, before *string) (*graph.MeetingConnection, error) {
	f := orZero(filter)
	if err := validDates(f.From, f.To); err != nil {
		return nil, err
	}
	return connect(ctx, "Meeting", paging{first, after, last, before}, func(p graph.Page, _ selection) (*graph.MeetingConnection, error) {
		return r.store.Meetings(ctx, f, p)
	})
}

func (r queryResolver) Topics(ctx context.Context, filter *graph.TopicFilter, first *int32, after *string, last *int32, before *string) (*graph.TopicConnection, error) {
	return connect(ctx, "Topic", paging{first, after, last, before}, func(p graph.Page, _ selection) (*graph.TopicConnection, error) {
		return r.store.Topics(ctx, orZero(filter), p)
	})
}

func (r queryResolver) Sources(ctx context.Context, filter *graph.SourceFilter, first *int32, after *string, last *int32, before *string) (*graph.SourceConnection, error) {
	f := orZero(filter)
	if err := validDates(f.PublishedFrom, f.PublishedTo); err != nil {
		return nil, err
	}
	return connect(ctx, "Source", paging{first, after, last, before}, func(p graph.Page, _ selection) (*graph.SourceConnection, error) {
		return r.store.Sources(ctx, f, p)
	})
}

func (r queryResolver) Statements(ctx context.Context, filter *graph.StatementFilter, orderBy *graph.StatementOrder, first *int32, after *string, last *int32, before *string) (*schema.StatementConnection, error) {
	return resolvers(r).statements(ctx, orZero(filter), orderBy, paging{first, after, last, before})
}

// Search answers nodes without what they refer to; statements are read once more, all at once, where more is wanted.
func (r queryResolver) Search(ctx context.Context, text string, kinds []schema.NodeKind, first *int32, after *string) (*graph.SearchConnection, error) {
	f := graph.SearchFilter{Text: text, Kinds: kindsOf(kinds)}
	return connect(ctx, "Search", paging{first: first, after: after}, func(p graph.Page, s selection) (*graph.SearchConnection, error) {
		c, err := r.store.Search(ctx, f, p)
		if err != nil {
			return nil, err
		}
		if s.with() != (graph.With{}) {
			if err := r.complete(ctx, c, s.with()); err != nil {
				return nil, err
			}
		}
		highlight(ctx, "Search", c, text)
		return c, nil
	})
}

// kindsOf are the kinds of nodes that the contract's kinds name.
func kindsOf(kinds []schema.NodeKind) []graph.Kind {
	var all []graph.Kind
	for _, k := range kinds {
		all = append(all, graph.Kind(strings.ToLower(string(k))))
	}
	return all
}

// complete puts in the statements of a page again, with what they refer to.
func (r queryResolver) complete(ctx context.Context, c *graph.SearchConnection, with graph.With) error {
	var ids []string
	for _, e := range c.Edges {
		if s, ok := e.Node.(*graph.Statement); ok {
			ids = append(ids, s.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	whole, err := r.store.Nodes(ctx, ids, with)
	if err != nil {
		return err
	}
	for i := range c.Edges {
		if len(whole) > 0 && c.Edges[i].Node.NodeID() == ids[0] {
			if whole[0] != nil { // else it was removed in between
				c.Edges[i].Node = whole[0]
			}
			ids, whole = ids[1:], whole[1:]
		}
	}
	return nil
}

func (r queryResolver) Positions(ctx context.Context, holders []string, topics []string, from *string, to *string, filter *graph.StatementFilter, coders []string, coderKinds []graph.CoderKind) ([]*schema.Position, error) {
	q, err := resolvers(r).positionQuery(ctx, from, to, filter)
	if err != nil {
		return nil, err
	}
	q.codings.Holders, q.codings.Topics, q.codings.Coders = holders, topics, coders
	q.codings.CoderKinds = coderKinds
	reads := readsOf(ctx)
	reads.mu.Lock()
	defer reads.mu.Unlock()
	return q.positions(ctx, reads)
}

func (r queryResolver) Stats(ctx context.Context) (*schema.Stats, error) {
	n, err := r.store.Count(ctx)
	if err != nil {
		return nil, err
	}
	return &schema.Stats{
		People:         int32(n[graph.KindPerson]),
		Institutions:   int32(n[graph.KindInstitution]),
		Memberships:    int32(n[graph.KindMembership]),
		Topics:         int32(n[graph.KindTopic]),
		Meetings:       int32(n[graph.KindMeeting]),
		Participations: int32(n[graph.KindParticipation]),
		Sources:        int32(n[graph.KindSource]),
		Statements:     int32(n[graph.KindStatement]),
		Quotes:         int32(n[graph.KindQuote]),
		Stances:        int32(n[graph.KindStance]),
	}, nil
}

// validDates returns ErrInvalid when one of them is neither "" nor EDTF.
func validDates(dates ...string) error {
	for _, d := range dates {
		if d == "" {
			continue
		}
		if _, err := graph.NewDate(d, ""); err != nil {
			return err
		}
	}
	return nil
}
