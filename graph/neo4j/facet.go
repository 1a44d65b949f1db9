package neo4j

import (
	"context"

	"onrecord/graph"
)

// Facets counts the statements that f chooses by these fields, a query for each.
func (s *Store) Facets(ctx context.Context, f graph.StatementFilter, by []graph.FacetField, limit int) ([]*graph.Facet, error) {
	limit, err := graph.CheckFacets(by, limit)
	if err != nil {
		return nil, err
	}
	l, err := newStatementList(f, graph.StatementOrder{})
	if err != nil {
		return nil, err
	}
	facets := make([]*graph.Facet, len(by))
	for i, field := range by {
		if facets[i], err = s.facet(ctx, facetQuery(l, field, &f, limit)); err != nil {
			return nil, err
		}
		facets[i].Field = field
	}
	return facets, s.nameValues(ctx, facets)
}

// counted is where the values of a field are: a clause that finds them for a statement s, and the label of the nodes that have them as
// ids, "" when they are none.
type counted struct{ match, value, label string }

var countedBy = map[graph.FacetField]counted{
	graph.FacetSpeaker:    {"", "s.speakerId", "Agent"},
	graph.FacetOnBehalfOf: {"", "s.onBehalfOfId", "Agent"},
	graph.FacetMadeAt:     {"", "s.madeAtId", "Meeting"},
	graph.FacetLanguage:   {"", "s.language", ""},
	graph.FacetAbout:      {"UNWIND s.aboutIds AS about", "about", "Meeting"},
	graph.FacetTopic:      {"MATCH (s)-[counted:TAKES]->()", "counted.topicId", "Topic"},
	graph.FacetStance:     {"MATCH (s)-[counted:TAKES]->()", "counted.value", ""},
	graph.FacetSource:     {"MATCH (s)<-[:OF]-(counted:Quote)", "counted.sourceId", "Source"},
	graph.FacetKind:       {"MATCH (s)<-[:OF]-(counted:Quote)", "counted.kind", ""},
	graph.FacetPublisher:  {"MATCH (s)<-[:OF]-(:Quote)-[:IN]->(counted:Source)", "counted.publisherId", "Agent"},
}

// facetQuery asks for the first values of a field, each with its statements, and for the number of all values.
func facetQuery(l *statementList, field graph.FacetField, f *graph.StatementFilter, limit int) query {
	at := countedBy[field]
	c := l.clone()
	text := l.path.reached(&c)
	if at.match != "" {
		text += "\nWITH s\n" + at.match
		more := conditions{params: c.params}
		switch field {
		case graph.FacetTopic:
			if len(f.Stances) > 0 {
				more.where("counted.value IN " + more.param(f.Stances))
			}
		case graph.FacetStance:
			more.oneOf("counted.topicId", f.Topics)
		}
		c.params = more.params
		text += more.clause()
	}
	text += "\nWITH " + at.value + " AS value, count(DISTINCT s) AS statements WHERE value IS NOT NULL"
	if at.label != "" {
		text += " AND EXISTS { (known:" + at.label + " {id: value}) }"
	}
	c.set("limit", limit)
	return query{text + "\nWITH value, statements ORDER BY statements DESC, value\nWITH collect([value, statements]) AS counts\n" +
		"RETURN counts[..$limit], size(counts)", c.params}
}

func (s *Store) facet(ctx context.Context, q query) (*graph.Facet, error) {
	f := &graph.Facet{}
	err := s.ask(ctx, q, func(r record) bool {
		for _, v := range r[0].([]any) {
			pair := v.([]any)
			f.Values = append(f.Values, graph.FacetValue{Value: pair[0].(string), Count: int(pair[1].(int64))})
		}
		f.Total = int(r[1].(int64))
		return true
	})
	return f, err
}

// nameValues brings what the ids among the values name.
func (s *Store) nameValues(ctx context.Context, facets []*graph.Facet) error {
	var ids []string
	var at []*graph.FacetValue
	for _, f := range facets {
		if countedBy[f.Field].label == "" {
			continue
		}
		for i := range f.Values {
			ids, at = append(ids, f.Values[i].Value), append(at, &f.Values[i])
		}
	}
	if len(ids) == 0 {
		return nil
	}
	nodes, err := s.Nodes(ctx, ids, graph.With{})
	if err != nil {
		return err
	}
	for i, n := range nodes {
		at[i].Node = n
	}
	return nil
}
