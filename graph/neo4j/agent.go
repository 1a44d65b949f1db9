package neo4j

import (
	"context"
	"math"

	"onrecord/graph"
)

// agentFields are the properties of a person or an institution that answers carry.
const agentFields = `{.id, .name, .aliases, .description, .identifierSchemes, .identifierValues, .attributeNames, .attributeValues, .kind, .parentId, .country, .origin}`

func personRow(p *graph.Person) row {
	r := row{"id": p.ID, "name": p.Name}
	r.setTexts("aliases", p.Aliases)
	r.setText("description", p.Description)
	r.setIdentifiers(p.Identifiers)
	r.setAttributes(p.Attributes)
	r.setText("origin", p.Origin)
	r.setNames(p.Name, p.Aliases, p.Description)
	return r
}

func institutionRow(i *graph.Institution) row {
	r := row{"id": i.ID, "name": i.Name, "kind": string(i.Kind)}
	r.setTexts("aliases", i.Aliases)
	r.setText("parentId", i.ParentID)
	r.setText("country", i.Country)
	r.setIdentifiers(i.Identifiers)
	r.setAttributes(i.Attributes)
	r.setText("origin", i.Origin)
	r.setNames(i.Name, i.Aliases)
	return r
}

func (r row) setIdentifiers(ids []graph.Identifier) {
	var schemes, values []string
	for _, i := range ids {
		schemes, values = append(schemes, i.Scheme), append(values, i.Value)
	}
	r.setTexts("identifierSchemes", schemes)
	r.setTexts("identifierValues", values)
}

func (r row) identifiers() []graph.Identifier {
	values := list[string](r, "identifierValues")
	var out []graph.Identifier
	for i, scheme := range list[string](r, "identifierSchemes") {
		out = append(out, graph.Identifier{Scheme: scheme, Value: values[i]})
	}
	return out
}

func person(r row) *graph.Person {
	return &graph.Person{
		ID: r.text("id"), Name: r.text("name"), Aliases: list[string](r, "aliases"), Description: r.text("description"),
		Identifiers: r.identifiers(), Attributes: r.attributes(), Origin: r.text("origin"),
	}
}

func institution(r row) *graph.Institution {
	return &graph.Institution{
		ID: r.text("id"), Name: r.text("name"), Aliases: list[string](r, "aliases"), Kind: graph.InstitutionKind(r.text("kind")),
		ParentID: r.text("parentId"), Country: r.text("country"), Identifiers: r.identifiers(), Attributes: r.attributes(), Origin: r.text("origin"),
	}
}

// agent is nil for a nil row.
func agent(r row) graph.Agent {
	switch graph.KindOf(r.text("id")) {
	case graph.KindPerson:
		return person(r)
	case graph.KindInstitution:
		return institution(r)
	}
	return nil
}

// People returns the people that f chooses.
func (s *Store) People(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.PersonConnection, error) {
	l := newListing("Person", agentFields, "sortName", texts)
	if len(f.Kinds) > 0 {
		l.where("false")
	}
	if err := agentConditions(l, f); err != nil {
		return nil, err
	}
	return page(ctx, s, l, p, person, "people", f)
}

// Institutions returns the institutions that f chooses.
func (s *Store) Institutions(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.InstitutionConnection, error) {
	l := newListing("Institution", agentFields, "sortName", texts)
	if len(f.MemberOf) > 0 {
		l.where("false")
	}
	if len(f.Kinds) > 0 {
		l.where("n.kind IN " + l.param(f.Kinds))
	}
	if err := agentConditions(l, f); err != nil {
		return nil, err
	}
	return page(ctx, s, l, p, institution, "institutions", f)
}

func agentConditions(l *listing, f graph.AgentFilter) error {
	l.named(f.Name)
	if f.Identifier != "" {
		l.where(l.param(f.Identifier) + " IN n.identifierValues")
	}
	from, to, err := graph.Range(f.AsOf, f.AsOf)
	if err != nil {
		return err
	}
	if len(f.MemberOf) > 0 {
		held := "h.institutionId IN " + l.param(f.MemberOf)
		if f.AsOf != "" {
			held += " AND h.fromEarliest <= " + l.param(to) + " AND h.untilLatest >= " + l.param(from)
		}
		l.where("EXISTS { (n)-[h:HELD]->() WHERE " + held + " }")
	}
	return nil
}

const membershipFields = `{.id, .personId, .institutionId, .role, .from, .fromAsPrinted, .until, .untilAsPrinted, .origin}`

// membershipRow is what a HELD relationship carries. Where a bound is unknown the office is taken to be open.
func membershipRow(m *graph.Membership) row {
	r := row{"id": m.ID, "personId": m.PersonID, "institutionId": m.InstitutionID, "fromEarliest": int64(math.MinInt64), "untilLatest": int64(math.MaxInt64)}
	r.setText("role", m.Role)
	r.setDate("from", m.From, math.MinInt64)
	r.setDate("until", m.Until, math.MaxInt64)
	r.setText("origin", m.Origin)
	return r
}

func membership(r row) *graph.Membership {
	return &graph.Membership{
		ID: r.text("id"), PersonID: r.text("personId"), InstitutionID: r.text("institutionId"), Role: r.text("role"),
		From: r.date("from"), Until: r.date("until"), Origin: r.text("origin"),
	}
}

// Memberships returns the memberships that f chooses.
func (s *Store) Memberships(ctx context.Context, f graph.MembershipFilter) ([]*graph.Membership, error) {
	from, to, err := graph.Range(f.AsOf, f.AsOf)
	if err != nil {
		return nil, err
	}
	c := &conditions{}
	if len(f.People) > 0 {
		c.where("h.personId IN " + c.param(f.People))
	}
	if len(f.Institutions) > 0 {
		c.where("h.institutionId IN " + c.param(f.Institutions))
	}
	if f.AsOf != "" {
		c.where("h.fromEarliest <= " + c.param(to) + " AND h.untilLatest >= " + c.param(from))
	}
	text := "MATCH ()-[h:HELD]->()" + c.clause() + " RETURN h " + membershipFields + " AS row ORDER BY h.fromSort, h.id"
	return all(ctx, s, query{text, c.params}, membership)
}
