package sqlite

import (
	"context"

	"onrecord/graph"
)

// Facets counts the statements that f chooses by these fields.
func (s *Store) Facets(ctx context.Context, f graph.StatementFilter, by []graph.FacetField, limit int) ([]*graph.Facet, error) {
	limit, err := graph.CheckFacets(by, limit)
	if err != nil {
		return nil, err
	}
	if err := f.Validate(); err != nil {
		return nil, err
	}
	facets := make([]*graph.Facet, len(by))
	err = s.look(ctx, func(r *reading) error {
		chosen, err := r.chosen(&f)
		if err != nil {
			return err
		}
		for i, field := range by {
			if facets[i], err = r.facet(facetQuery(field, &f, chosen, limit)); err != nil {
				return err
			}
			facets[i].Field = field
		}
		return r.nameValues(facets)
	})
	return facets, err
}

// chosen are statements that are counted several times: all of them or, as a list, those that a filter chooses, which is then asked once.
type chosen struct {
	all bool
	ns  string
}

func (r *reading) chosen(f *graph.StatementFilter) (chosen, error) {
	var c conditions
	if err := c.statements(f); err != nil || len(c.parts) == 0 {
		return chosen{all: true}, err
	}
	var ns string
	err := r.rows(query{"SELECT json_group_array(s.n) FROM statement s WHERE " + c.sql(), c.args}, func(scan scanner) error { return scan(&ns) })
	return chosen{ns: ns}, err
}

// in is a from clause for rows that stand for the chosen statements by a column, with its arguments.
func (c chosen) in(from, column string) (string, []any) {
	if c.all {
		return from, nil
	}
	return "json_each(?) c CROSS JOIN " + from + " ON " + column + " = c.value", []any{c.ns}
}

// counted is where the values of a field are, and how statements are counted there.
type counted struct {
	from   string // begins with the table of of
	of     string // the statement's n
	joined string // another table that goes with from
	all    string // from and joined the other way round, better when all statements are counted
	value  string
	there  string // the table that a value is an id of; "" when it is none
}

var countedBy = map[graph.FacetField]counted{
	graph.FacetSpeaker:    {from: "statement s", of: "s.n", value: "s.speaker_id", there: "agent"},
	graph.FacetOnBehalfOf: {from: "statement s", of: "s.n", value: "s.on_behalf_of_id", there: "agent"},
	graph.FacetMadeAt:     {from: "statement s", of: "s.n", value: "s.made_at_id", there: "meeting"},
	graph.FacetLanguage:   {from: "statement s", of: "s.n", value: "s.language"},
	graph.FacetAbout:      {from: "about a", of: "a.statement", value: "a.meeting_id", there: "meeting"},
	graph.FacetTopic:      {from: "stance t", of: "t.statement", value: "t.topic_id", there: "topic"},
	graph.FacetStance:     {from: "stance t", of: "t.statement", value: "t.value"},
	graph.FacetSource:     {from: "quote q", of: "q.statement", value: "q.source_id", there: "source"},
	graph.FacetKind:       {from: "quote q", of: "q.statement", value: "q.kind"},
	graph.FacetPublisher: {from: "quote q", of: "q.statement", joined: " CROSS JOIN source o ON o.id = q.source_id",
		all: "source o CROSS JOIN quote q ON q.source_id = o.id", value: "o.publisher_id", there: "agent"},
}

// facetQuery asks for the first values of a field, each with its statements and the number of all values.
func facetQuery(field graph.FacetField, f *graph.StatementFilter, chosen chosen, limit int) query {
	at := countedBy[field]
	from, args := chosen.in(at.from, at.of)
	from += at.joined
	if chosen.all && at.all != "" {
		from = at.all
	}
	count := "count(*)" // a statement has one row
	c := conditions{args: args}
	if at.from != "statement s" {
		count = "count(DISTINCT " + at.of + ")"
		c.where(at.of + " IS NOT NULL")
	}
	c.where(at.value + " <> ''")
	switch field {
	case graph.FacetTopic:
		oneOf(&c, "t.value", f.Stances)
	case graph.FacetStance:
		oneOf(&c, "t.topic_id", f.Topics)
	}
	known := "true"
	if at.there != "" {
		known = "EXISTS (SELECT 1 FROM " + at.there + " WHERE id = value)"
	}
	return query{"SELECT value, statements, count(*) OVER () FROM (SELECT " + at.value + " AS value, " + count + " AS statements FROM " + from +
		" WHERE " + c.sql() + " GROUP BY 1) WHERE " + known + " ORDER BY statements DESC, value LIMIT ?", append(c.args, limit)}
}

func (r *reading) facet(q query) (*graph.Facet, error) {
	f := &graph.Facet{}
	err := r.rows(q, func(scan scanner) error {
		f.Values = append(f.Values, graph.FacetValue{})
		v := &f.Values[len(f.Values)-1]
		return scan(&v.Value, &v.Count, &f.Total)
	})
	return f, err
}

// nameValues brings what the ids among the values name.
func (r *reading) nameValues(facets []*graph.Facet) error {
	var ids []string
	for _, f := range facets {
		if countedBy[f.Field].there != "" {
			for _, v := range f.Values {
				ids = append(ids, v.Value)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	nodes, err := r.nodesByID(ids, graph.With{})
	for _, f := range facets {
		for i, v := range f.Values {
			if n, found := nodes[v.Value]; found {
				f.Values[i].Node = n
			}
		}
	}
	return err
}
