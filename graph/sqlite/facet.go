package sqlite

import (
	"cmp"
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
	chosen := &conditions{}
	if err := chosen.statements(&f); err != nil {
		return nil, err
	}
	facets := make([]*graph.Facet, len(by))
	err = s.look(ctx, func(r *reading) error {
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

// counted is where the values of a field are, and how statements are counted there.
type counted struct {
	from  string // "" where the values are in the statement s itself
	of    string // the statement's n in from
	on    string // how from joins s, where not by that n
	value string
	there string // the table that a value is an id of; "" when it is none
}

var countedBy = map[graph.FacetField]counted{
	graph.FacetSpeaker:    {value: "s.speaker_id", there: "agent"},
	graph.FacetOnBehalfOf: {value: "s.on_behalf_of_id", there: "agent"},
	graph.FacetMadeAt:     {value: "s.made_at_id", there: "meeting"},
	graph.FacetLanguage:   {value: "s.language"},
	graph.FacetAbout:      {from: "about a", of: "a.statement", value: "a.meeting_id", there: "meeting"},
	graph.FacetTopic:      {from: "stance t", of: "t.statement", on: "t.statement_id = s.id AND t.statement = s.n", value: "t.topic_id", there: "topic"},
	graph.FacetStance:     {from: "stance t", of: "t.statement", on: "t.statement_id = s.id AND t.statement = s.n", value: "t.value"},
	graph.FacetSource:     {from: "quote q", of: "q.statement", value: "q.source_id", there: "source"},
	graph.FacetKind:       {from: "quote q", of: "q.statement", value: "q.kind"},
	graph.FacetPublisher:  {from: "quote q CROSS JOIN source o ON o.id = q.source_id", of: "q.statement", value: "o.publisher_id", there: "agent"},
}

// facetQuery asks for the first values of a field, each with its statements and the number of all values.
func facetQuery(field graph.FacetField, f *graph.StatementFilter, chosen *conditions, limit int) query {
	at := countedBy[field]
	var c conditions
	count, from := "count(*)", "statement s"
	if at.from != "" {
		count, from = "count(DISTINCT "+at.of+")", at.from
		c.where(at.of + " IS NOT NULL")
		if len(chosen.parts) > 0 {
			from = "statement s CROSS JOIN " + at.from
			c.where(cmp.Or(at.on, at.of+" = s.n"))
		}
	}
	c.where(at.value + " <> ''")
	switch field {
	case graph.FacetTopic:
		oneOf(&c, "t.value", f.Stances)
	case graph.FacetStance:
		oneOf(&c, "t.topic_id", f.Topics)
	}
	c.parts, c.args = append(c.parts, chosen.parts...), append(c.args, chosen.args...)
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
