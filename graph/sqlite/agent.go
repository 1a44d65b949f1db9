package sqlite

import (
	"context"

	"onrecord/graph"
)

// People and institutions share a table: who speaks may be either.
var people = table[graph.Person]{
	name:    "agent",
	columns: []string{"id", "name", "aliases", "description", "identifiers", "attributes", "origin"},
	fields: func(p *graph.Person) []any {
		return []any{&p.ID, &p.Name, inJSON(&p.Aliases), &p.Description, inJSON(&p.Identifiers), inJSON(&p.Attributes), &p.Origin}
	},
}

var institutions = table[graph.Institution]{
	name:    "agent",
	columns: []string{"id", "name", "aliases", "institution_kind", "parent_id", "country", "identifiers", "attributes", "origin"},
	fields: func(i *graph.Institution) []any {
		return []any{&i.ID, &i.Name, inJSON(&i.Aliases), &i.Kind, &i.ParentID, &i.Country, inJSON(&i.Identifiers), inJSON(&i.Attributes), &i.Origin}
	},
}

// People returns the people that f chooses.
func (s *Store) People(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.PersonConnection, error) {
	return agents(ctx, s, people, graph.KindPerson, f, p)
}

// Institutions returns the institutions that f chooses.
func (s *Store) Institutions(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.InstitutionConnection, error) {
	return agents(ctx, s, institutions, graph.KindInstitution, f, p)
}

func agents[R any](ctx context.Context, s *Store, t table[R], kind graph.Kind, f graph.AgentFilter, p graph.Page) (*graph.Connection[*R], error) {
	w, err := p.Window(kind, f)
	if err != nil {
		return nil, err
	}
	l := t.list("sort_name")
	l.where("kind = ?", string(kind))
	l.named(f.Name)
	if f.Identifier != "" {
		l.where("id IN (SELECT id FROM identifier WHERE value = ?)", f.Identifier)
	}
	oneOf(&l.conditions, "institution_kind", f.Kinds)
	if err := l.memberOf(f); err != nil {
		return nil, err
	}
	return page(ctx, s, t, l, w, nil)
}

// memberOf asks for an office in one of the institutions, at the time asked for.
func (c *conditions) memberOf(f graph.AgentFilter) error {
	var m conditions
	oneOf(&m, "institution_id", f.MemberOf)
	if err := m.held(f.AsOf); err != nil {
		return err
	}
	if len(f.MemberOf) > 0 {
		c.where("id IN (SELECT person_id FROM membership WHERE "+m.sql()+")", m.args...)
	}
	return nil
}

// agentsByID reads people and institutions.
func (r *reading) agentsByID(ids []string) (map[string]graph.Agent, error) {
	persons, err := byID(r, people, ofKind(graph.KindPerson, ids), (*graph.Person).NodeID)
	if err != nil {
		return nil, err
	}
	bodies, err := r.institutionsByID(ids)
	if err != nil {
		return nil, err
	}
	out := make(map[string]graph.Agent, len(persons)+len(bodies))
	for id, p := range persons {
		out[id] = p
	}
	for id, i := range bodies {
		out[id] = i
	}
	return out, nil
}

func (r *reading) institutionsByID(ids []string) (map[string]*graph.Institution, error) {
	return byID(r, institutions, ofKind(graph.KindInstitution, ids), (*graph.Institution).NodeID)
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

var (
	putPerson      = people.put("kind", "sort_name", "n")
	putInstitution = institutions.put("kind", "sort_name", "n")
)

func (w *writing) person(p *graph.Person) error {
	names := append([]string{p.Name}, p.Aliases...)
	sortName := graph.SortName(p.Name)
	err := w.searchable(graph.KindPerson, p.ID, append(names, p.Description), putPerson, people.fields(p), string(graph.KindPerson), sortName)
	if err != nil {
		return err
	}
	return w.agent(p.ID, sortName, names, p.Identifiers)
}

func (w *writing) institution(i *graph.Institution) error {
	names := append([]string{i.Name}, i.Aliases...)
	sortName := graph.SortName(i.Name)
	err := w.searchable(graph.KindInstitution, i.ID, names, putInstitution, institutions.fields(i), string(graph.KindInstitution), sortName)
	if err != nil {
		return err
	}
	return w.agent(i.ID, sortName, names, i.Identifiers)
}

// agent keeps what people and institutions alike are sorted and found by.
func (w *writing) agent(id, sortName string, names []string, identifiers []graph.Identifier) error {
	err := w.run("INSERT INTO speaker (id, sort_name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sort_name = excluded.sort_name", id, sortName)
	if err != nil {
		return err
	}
	if err := w.identifiers(id, identifiers); err != nil {
		return err
	}
	return w.names(id, names)
}

func (w *writing) identifiers(id string, identifiers []graph.Identifier) error {
	if err := w.run("DELETE FROM identifier WHERE id = ?", id); err != nil {
		return err
	}
	for _, i := range identifiers {
		if err := w.run("INSERT OR IGNORE INTO identifier (id, value) VALUES (?, ?)", id, i.Value); err != nil {
			return err
		}
	}
	return nil
}
