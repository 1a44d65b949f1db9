package neo4j

import (
	"strings"

	"onrecord/graph"
)

// chosen adds what f asks of a statement s. f is valid. A variable inside of EXISTS must not be one of the query around it, whose
// value it would have.
func (c *conditions) chosen(f *graph.StatementFilter) error {
	if terms := graph.Terms(f.Text); len(terms) > 0 {
		c.where(hasWords("s.terms", c.param(padded(terms))))
	}
	c.oneOf("s.speakerId", f.Speakers)
	if len(f.Institutions) > 0 {
		ids := c.param(f.Institutions)
		c.where("(s.speakerId IN " + ids + " OR s.onBehalfOfId IN " + ids + ")")
	}
	c.oneOf("s.onBehalfOfId", f.OnBehalfOf)
	c.takes(f)
	c.oneOf("s.madeAtId", f.MadeAt)
	if len(f.About) > 0 {
		c.where("any(one IN s.aboutIds WHERE one IN " + c.param(f.About) + ")")
	}
	if len(f.Mentions) > 0 {
		c.where("any(one IN s.mentionIds WHERE one IN " + c.param(f.Mentions) + ")")
	}
	c.recorded(f)
	c.oneOf("s.language", f.Languages)
	if err := c.said("s", f); err != nil {
		return err
	}
	return c.combined(f)
}

func (c *conditions) oneOf(property string, values []string) {
	if len(values) > 0 {
		c.where(property + " IN " + c.param(values))
	}
}

func (c *conditions) takes(f *graph.StatementFilter) {
	stance := conditions{params: c.params}
	stance.oneOf("taken.topicId", f.Topics)
	stance.values(f.Stances)
	c.params = stance.params
	if len(stance.parts) > 0 {
		c.where("EXISTS { (s)-[taken:TAKES]->() WHERE " + strings.Join(stance.parts, " AND ") + " }")
	}
}

// values asks that the stance taken has one of these values.
func (c *conditions) values(values []graph.StanceValue) {
	if len(values) > 0 {
		c.where("taken.value IN " + c.param(values))
	}
}

// recorded asks what must be true of one of the statement's quotes; each may hold for another one.
func (c *conditions) recorded(f *graph.StatementFilter) {
	if len(f.Sources) > 0 {
		c.where("EXISTS { (s)<-[:OF]-(quoted:Quote) WHERE quoted.sourceId IN " + c.param(f.Sources) + " }")
	}
	if len(f.Publishers) > 0 {
		c.where("EXISTS { (s)<-[:OF]-(:Quote)-[:IN]->(read:Source) WHERE read.publisherId IN " + c.param(f.Publishers) + " }")
	}
	if len(f.Kinds) > 0 {
		c.where("EXISTS { (s)<-[:OF]-(quoted:Quote) WHERE quoted.kind IN " + c.param(f.Kinds) + " }")
	}
	if f.MinConfidence > 0 {
		c.where("EXISTS { (s)<-[:OF]-(quoted:Quote) WHERE quoted.confidence >= " + c.param(f.MinConfidence) + " }")
	}
}

// said asks when the statement was made: its interval overlaps the one asked for or, where that must be certain, lies inside
// and is open on no side. row is the statement, or a stance that carries copies of its dates.
func (c *conditions) said(row string, f *graph.StatementFilter) error {
	earliest, latest, err := graph.Range(f.SaidFrom, f.SaidTo)
	if err != nil {
		return err
	}
	if f.CertainDateOnly {
		c.where(row + ".saidEarliest >= " + c.param(max(earliest, graph.OpenEarliest+1)))
		c.where(row + ".saidLatest <= " + c.param(min(latest, graph.OpenLatest-1)))
		return nil
	}
	if earliest != graph.OpenEarliest {
		c.where(row + ".saidLatest >= " + c.param(earliest))
	}
	if latest != graph.OpenLatest {
		c.where(row + ".saidEarliest <= " + c.param(latest))
	}
	return nil
}

// combined adds the filters inside f. In Cypher a comparison with something unknown is neither true nor false; coalesce
// makes it false, so that its negation is true.
func (c *conditions) combined(f *graph.StatementFilter) error {
	for _, sub := range f.And {
		condition, err := c.nested(sub)
		if err != nil {
			return err
		}
		c.where(condition)
	}
	var alternatives []string
	for _, sub := range f.Or {
		condition, err := c.nested(sub)
		if err != nil {
			return err
		}
		alternatives = append(alternatives, condition)
	}
	if len(alternatives) > 0 {
		c.where("(" + strings.Join(alternatives, " OR ") + ")")
	}
	if f.Not != nil {
		condition, err := c.nested(f.Not)
		if err != nil {
			return err
		}
		c.where("NOT coalesce(" + condition + ", false)")
	}
	return nil
}

// nested is the condition of a filter inside another one; a nil or empty one always holds.
func (c *conditions) nested(f *graph.StatementFilter) (string, error) {
	inner := conditions{params: c.params}
	if f != nil {
		if err := inner.chosen(f); err != nil {
			return "", err
		}
	}
	c.params = inner.params
	if len(inner.parts) == 0 {
		return "true", nil
	}
	return "(" + strings.Join(inner.parts, " AND ") + ")", nil
}
