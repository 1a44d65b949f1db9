package sqlite

import (
	"context"

	"onrecord/graph"
)

// People returns the people that f chooses.
func (s *Store) People(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.PersonConnection, error) {
	return agents[graph.Person](ctx, s, graph.KindPerson, f, p)
}

// Institutions returns the institutions that f chooses.
func (s *Store) Institutions(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.InstitutionConnection, error) {
	return agents[graph.Institution](ctx, s, graph.KindInstitution, f, p)
}

func agents[R any](ctx context.Context, s *Store, kind graph.Kind, f graph.AgentFilter, p graph.Page) (*graph.Connection[*R], error) {
	w, err := p.Window(kind, f)
	if err != nil {
		return nil, err
	}
	l := listed("agent", "sort_name")
	l.where("kind = ?", string(kind))
	l.named(f.Name)
	if f.Identifier != "" {
		l.where("id IN (SELECT id FROM identifier WHERE value = ?)", f.Identifier)
	}
	oneOf(&l.conditions, "sort_of", f.Kinds)
	if err := l.memberOf(f); err != nil {
		return nil, err
	}
	return page[R](ctx, s, l, w, nil)
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
	people, err := byID(r, "agent", ofKind(graph.KindPerson, ids), (*graph.Person).NodeID)
	if err != nil {
		return nil, err
	}
	institutions, err := r.institutionsByID(ids)
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

func (r *reading) institutionsByID(ids []string) (map[string]*graph.Institution, error) {
	return byID(r, "agent", ofKind(graph.KindInstitution, ids), (*graph.Institution).NodeID)
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

func (w *writing) institution(i *graph.Institution) error {
	names := append([]string{i.Name}, i.Aliases...)
	return w.agent(agentRow{graph.KindInstitution, i.ID, i.Name, string(i.Kind), i.Origin, i}, i.Identifiers, names, names)
}

func (w *writing) person(p *graph.Person) error {
	names := append([]string{p.Name}, p.Aliases...)
	return w.agent(agentRow{graph.KindPerson, p.ID, p.Name, "", p.Origin, p}, p.Identifiers, names, append(names, p.Description))
}

// agentRow is what the table agent keeps of an agent.
type agentRow struct {
	kind             graph.Kind
	id, name, sortOf string
	origin           string
	record           any
}

var (
	putAgent   = upsert("agent", "n", "id", "kind", "sort_name", "sort_of", "origin", "record")
	putSpeaker = upsert("speaker", "id", "sort_name")
)

func (w *writing) agent(a agentRow, identifiers []graph.Identifier, names, words []string) error {
	sortName := graph.SortName(a.name)
	if err := w.searchable(a.kind, a.id, words, putAgent, a.id, string(a.kind), sortName, a.sortOf, a.origin, record(a.record)); err != nil {
		return err
	}
	if err := w.run(putSpeaker, a.id, sortName); err != nil {
		return err
	}
	if err := w.identifiers(a.id, identifiers); err != nil {
		return err
	}
	return w.names(a.id, names)
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
