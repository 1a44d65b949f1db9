package neo4j

import (
	"strings"

	"onrecord/graph"
)

// way is one way to the codings that a filter chooses: along an index of stances, for each key, in the order of the stances' ids.
type way struct {
	conditions
	match   string
	columns []string // of the index: id, behind what the keys are values of
	keys    []string
}

// codingWays lists the ways that together lead to each of the codings that f chooses once. They go by what a stance copies from its
// statement; that one is looked at only when more is asked of it than when it was made.
func codingWays(f graph.CodingFilter) ([]way, error) {
	var c conditions
	c.taken(f)
	match := "MATCH ()-[t:TAKES]->()"
	var err error
	if asksDatesOnly(f.Statements) {
		err = c.said("t", &f.Statements)
	} else {
		match = "MATCH (s:Statement)-[t:TAKES]->()"
		err = c.chosen(&f.Statements)
	}
	switch {
	case err != nil:
		return nil, err
	case len(f.Holders) > 0:
		behalf := c.clone()
		behalf.where("NOT t.heldBy IN " + behalf.param(f.Holders))
		return []way{
			{c, match, []string{"heldBy", "id", "topicId"}, distinct(f.Holders)},
			{behalf, match, []string{"onBehalfOfId", "id", "topicId"}, distinct(f.Holders)},
		}, nil
	case len(f.Topics) > 0:
		return []way{{c, match, []string{"topicId", "id"}, distinct(f.Topics)}}, nil
	}
	return []way{{c, match, []string{"id"}, []string{""}}}, nil
}

// taken asks of a stance t what f asks of it.
func (c *conditions) taken(f graph.CodingFilter) {
	c.where("t.coding IS NOT NULL")
	c.oneOf("t.topicId", f.Topics)
	c.oneOf("t.coder", f.Coders)
	if len(f.CoderKinds) > 0 {
		c.where("t.coderKind IN " + c.param(f.CoderKinds))
	}
}

// text is the query for the copies that follow, for each of $keys, the one whose id is after, $size at most, as one list: what comes in
// one record costs far less than what comes in one each.
func (w *way) text() string {
	var where, order []string
	for _, column := range w.columns {
		condition := "t." + column + " IS NOT NULL"
		switch {
		case column == "id":
			condition = "t.id > key.after"
		case len(where) == 0:
			condition = "t." + column + " = key.key"
		}
		where, order = append(where, condition), append(order, "t."+column)
	}
	return "UNWIND $keys AS key CALL (key) {\n" + w.match + " USING INDEX SEEK t:TAKES(" + strings.Join(w.columns, ", ") + ")" +
		clause(append(where, w.parts...)) + "\nWITH t ORDER BY " + strings.Join(order, ", ") + " LIMIT $size\nRETURN collect(t.coding) AS codings\n}\n" +
		"RETURN key.n, codings"
}
