package sqlite

import (
	"context"

	"onrecord/graph"
)

func (s *Store) People(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.PersonConnection, error) {
	return agents[graph.Person](ctx, s, graph.KindPerson, f, p)
}

func (s *Store) Institutions(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.InstitutionConnection, error) {
	return agents[graph.Institution](ctx, s, graph.KindInstitution, f, p)
}

func agents[R any](ctx context.Context, s *Store, kind graph.Kind, f graph.AgentFilter, p graph.Page) (*graph.Connection[*R], error) {
	w, err := p.Window(kind, f)
	if err != nil {
		return nil, err
	}
	l := &listing{from: "agent", id: "id", sort: "sort_name"}
	l.where("kind = ?", string(kind))
	l.named("id", f.Name)
	if f.Identifier != "" {
		l.where("id IN (SELECT id FROM identifier WHERE value = ?)", f.Identifier)
	}
	oneOf(&l.conditions, "sort_of", f.Kinds)
	if err := l.memberOf(f); err != nil {
		return nil, err
	}
	return page[R](ctx, s, l, w)
}

// memberOf asks for an office in one of the institutions, at the time asked for.
func (c *conditions) memberOf(f graph.AgentFilter) error {
	if len(f.MemberOf) == 0 {
		return nil
	}
	var m conditions
	oneOf(&m, "institution_id", f.MemberOf)
	if err := m.held(f.AsOf); err != nil {
		return err
	}
	c.where("id IN (SELECT person_id FROM membership WHERE "+m.sql()+")", m.args...)
	return nil
}

// held asks that an office may have been held at some moment of asOf (graph.Membership.Holds).
func (c *conditions) held(asOf string) error {
	earliest, latest, err := graph.Range(asOf, asOf)
	if err != nil {
		return err
	}
	if asOf != "" {
		c.where("from_earliest <= ? AND until_latest >= ?", latest, earliest)
	}
	return nil
}

func (s *Store) Memberships(ctx context.Context, f graph.MembershipFilter) ([]*graph.Membership, error) {
	var c conditions
	oneOf(&c, "person_id", f.People)
	oneOf(&c, "institution_id", f.Institutions)
	if err := c.held(f.AsOf); err != nil {
		return nil, err
	}
	return records[graph.Membership](ctx, s, query{"SELECT record FROM membership WHERE " + c.sql() + " ORDER BY from_sort, id", c.args})
}

// agentsByID reads people and institutions.
func (s *Store) agentsByID(ctx context.Context, ids []string) (map[string]graph.Agent, error) {
	people, err := byID[graph.Person](ctx, s, "agent", ofKind(graph.KindPerson, ids))
	if err != nil {
		return nil, err
	}
	institutions, err := byID[graph.Institution](ctx, s, "agent", ofKind(graph.KindInstitution, ids))
	if err != nil {
		return nil, err
	}
	out := make(map[string]graph.Agent, len(people)+len(institutions))
	for id, p := range people {
		out[id] = p
	}
	for id, i := range institutions {
		out[id] = i
	}
	return out, nil
}

// ofKind keeps the ids of one kind, each once.
func ofKind(kind graph.Kind, ids []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, id := range ids {
		if !seen[id] && graph.KindOf(id) == kind {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
