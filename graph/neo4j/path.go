package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// path is how the statements of a list are reached: by which index. It only makes the list fast: the conditions
// that are left over are asked of what it reaches.
type path struct {
	each     string   // "" or UNWIND clauses: the branches are followed for each of these
	over     string   // the variables that each binds
	branches []branch // what they reach together; more than one only with each
	search   bool     // the one branch is a full-text search, which binds score too
	// sorted is the order in which each branch's index holds its statements; "" when they come in no order. A sorted branch
	// need not be followed to its end.
	sorted graph.StatementOrderField
}

// branch is one way to match statements s.
type branch struct {
	match   string
	where   []string
	columns []string // of the index when the path is sorted: keys, the sort key, the id
}

// choosePath picks a path for the filters that must all hold, adds its parameters to c, and takes out of the
// filters what the path sees to itself. The most telling question comes first.
func choosePath(c *conditions, filters []*graph.StatementFilter, order graph.StatementOrderField) path {
	for _, choose := range []func(*conditions, *graph.StatementFilter) (path, bool){
		byText, bySpeakerAndTopic, bySpeaker, bySource, byMeeting, byMention, byTopic, byOnBehalfOf, byInstitution, byDate,
	} {
		for _, f := range filters {
			if p, found := choose(c, f); found {
				return p
			}
		}
	}
	sort := "s.saidSort"
	if order == graph.BySpeaker {
		sort = "s.speakerSort"
	}
	return path{sorted: order, branches: []branch{{match: "MATCH (s:Statement)", columns: []string{sort, "s.id"}}}}
}

// byText leaves the question for every word in the filter where there are more than a full-text query takes.
func byText(c *conditions, f *graph.StatementFilter) (path, bool) {
	terms := graph.Terms(f.Text)
	if len(terms) == 0 {
		return path{}, false
	}
	if len(terms) <= maxClauses {
		f.Text = ""
	}
	c.set("text", lucene(terms))
	c.where("s:Statement")
	return path{search: true, branches: []branch{{match: everyMatch}}}, true
}

func bySpeakerAndTopic(c *conditions, f *graph.StatementFilter) (path, bool) {
	if len(f.Speakers) == 0 || len(f.Topics) == 0 {
		return path{}, false
	}
	b := branch{
		match:   "MATCH (s:Statement)-[t:TAKES]->() USING INDEX t:TAKES(speakerId, topicId, saidSort, statementId)",
		where:   []string{"t.speakerId = speaker", "t.topicId = topic"},
		columns: []string{"t.speakerId", "t.topicId", "t.saidSort", "t.statementId"},
	}
	p := path{each: unwind(c, f.Speakers, "speaker") + unwind(c, f.Topics, "topic"), over: "speaker, topic", sorted: graph.BySaidAt}
	return p.taking(c, b, f, &f.Speakers), true
}

func byTopic(c *conditions, f *graph.StatementFilter) (path, bool) {
	if len(f.Topics) == 0 {
		return path{}, false
	}
	b := branch{
		match:   "MATCH (s:Statement)-[t:TAKES]->() USING INDEX t:TAKES(topicId, saidSort, statementId)",
		where:   []string{"t.topicId = topic"},
		columns: []string{"t.topicId", "t.saidSort", "t.statementId"},
	}
	p := path{each: unwind(c, f.Topics, "topic"), over: "topic", sorted: graph.BySaidAt}
	return p.taking(c, b, f), true
}

// taking finishes a path over stances: it sees to the topics, the stances' values and the other lists.
func (p path) taking(c *conditions, b branch, f *graph.StatementFilter, others ...*[]string) path {
	if len(f.Stances) > 0 {
		b.where = append(b.where, "t.value IN "+c.param(f.Stances))
	}
	f.Topics, f.Stances = nil, nil
	for _, list := range others {
		*list = nil
	}
	p.branches = []branch{b}
	return p
}

func bySpeaker(c *conditions, f *graph.StatementFilter) (path, bool) {
	p := path{each: unwind(c, f.Speakers, "agent"), over: "agent", sorted: graph.BySaidAt, branches: []branch{madeBy}}
	return p, taken(&f.Speakers)
}

func byOnBehalfOf(c *conditions, f *graph.StatementFilter) (path, bool) {
	p := path{each: unwind(c, f.OnBehalfOf, "agent"), over: "agent", sorted: graph.BySaidAt, branches: []branch{madeOnBehalfOf}}
	return p, taken(&f.OnBehalfOf)
}

func byInstitution(c *conditions, f *graph.StatementFilter) (path, bool) {
	p := path{each: unwind(c, f.Institutions, "agent"), over: "agent", sorted: graph.BySaidAt, branches: []branch{madeBy, madeOnBehalfOf}}
	return p, taken(&f.Institutions)
}

var (
	madeBy = branch{
		match:   "MATCH (s:Statement) USING INDEX s:Statement(speakerId, saidSort, id)",
		where:   []string{"s.speakerId = agent"},
		columns: []string{"s.speakerId", "s.saidSort", "s.id"},
	}
	madeOnBehalfOf = branch{
		match:   "MATCH (s:Statement) USING INDEX s:Statement(onBehalfOfId, saidSort, id)",
		where:   []string{"s.onBehalfOfId = agent"},
		columns: []string{"s.onBehalfOfId", "s.saidSort", "s.id"},
	}
)

func bySource(c *conditions, f *graph.StatementFilter) (path, bool) {
	b := branch{match: "MATCH (s:Statement)<-[:OF]-(q:Quote)", where: []string{"q.sourceId = source", "q.start IS NOT NULL", "q.id IS NOT NULL"}}
	p := path{each: unwind(c, f.Sources, "source"), over: "source", branches: []branch{b}}
	return p, taken(&f.Sources)
}

// byMeeting goes by the relationships, which also lead to a meeting that is missing.
func byMeeting(c *conditions, f *graph.StatementFilter) (path, bool) {
	if len(f.MadeAt) > 0 {
		return byRelation(c, &f.MadeAt, "Meeting", "AT")
	}
	return byRelation(c, &f.About, "Meeting", "ABOUT")
}

func byMention(c *conditions, f *graph.StatementFilter) (path, bool) {
	return byRelation(c, &f.Mentions, "Agent", "MENTIONS")
}

func byRelation(c *conditions, list *[]string, label, relation string) (path, bool) {
	var branches []branch
	for _, l := range []string{label, "Missing"} {
		branches = append(branches, branch{match: "MATCH (:" + l + " {id: other})<-[:" + relation + "]-(s:Statement)"})
	}
	p := path{each: unwind(c, *list, "other"), over: "other", branches: branches}
	return p, taken(list)
}

// unwind makes a clause that follows the path for each distinct value.
func unwind(c *conditions, values []string, as string) string {
	if len(values) == 0 {
		return ""
	}
	return "UNWIND " + c.param(slices.Compact(slices.Sorted(slices.Values(values)))) + " AS " + as + "\n"
}

// taken empties a list that a path sees to, and says whether there was anything in it.
func taken(list *[]string) bool {
	found := len(*list) > 0
	*list = nil
	return found
}

// conjuncts are copies of f and of the filters that must hold with it, each without its And.
func conjuncts(f *graph.StatementFilter) []*graph.StatementFilter {
	if f == nil {
		return nil
	}
	own := *f
	own.And = nil
	all := []*graph.StatementFilter{&own}
	for _, sub := range f.And {
		all = append(all, conjuncts(sub)...)
	}
	return all
}

// reached is the query's part that binds every statement s of the path once, and the score of a search.
func (p *path) reached(c *conditions) string {
	parts := make([]string, len(p.branches))
	for i, b := range p.branches {
		inner := b.conditions(c)
		if p.each != "" {
			for _, column := range b.columns {
				inner.where(column + " IS NOT NULL")
			}
		}
		parts[i] = b.match + inner.clause()
	}
	switch {
	case p.each == "":
		return parts[0]
	case len(parts) == 1:
		return p.each + parts[0] + once
	}
	return p.subquery(parts)
}

// first is the query's part that binds the statements s which may be among the first of the window: no more than the window
// takes from each branch, for each of the path's keys. The path is sorted.
func (p *path) first(c *conditions, w graph.Window, o ordering) string {
	limit := c.param(w.Limit + 1)
	parts := make([]string, len(p.branches))
	for i, b := range p.branches {
		inner := b.conditions(c)
		last := len(b.columns) - 1
		inner.beyond(w, o, b.columns[last-1], b.columns[last], "s")
		c.params = inner.params
		parts[i] = b.match + inner.clause() + b.distinct(o) + "\nLIMIT " + limit
	}
	return p.subquery(parts)
}

// once leaves each statement once, also one that several branches or keys lead to.
const once = "\nWITH DISTINCT s"

func (p *path) subquery(parts []string) string {
	text := p.each + "CALL (" + p.over + ") {\n" + strings.Join(parts, "\nRETURN s\nUNION\n") + "\nRETURN s\n}"
	if p.each == "" {
		return text
	}
	return text + once
}

// conditions are the branch's own and c's.
func (b *branch) conditions(c *conditions) conditions {
	return conditions{parts: slices.Concat(b.where, c.parts), params: c.params}
}

// distinct puts the branch's statements in order, each once. It names every column of the index, so that the
// index's own order is used.
func (b *branch) distinct(o ordering) string {
	var values, names []string
	for i, column := range b.columns {
		names = append(names, fmt.Sprintf("k%d", i))
		values = append(values, column+" AS "+names[i])
	}
	return "\nWITH DISTINCT s, " + strings.Join(values, ", ") + o.by(names...)
}
