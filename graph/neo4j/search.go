package neo4j

import (
	"context"

	"onrecord/graph"
)

// upToDate waits until the full-text indexes hold what has been written. They are filled behind the writers' backs, which makes
// writing twice as fast; every search begins with this.
const upToDate = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()\n"

// A full-text search for $text binds s and score. bestMatches stops after $hits of them; lowest and found tell which of these
// are certain to be better than all that were left out.
const (
	everyMatch  = upToDate + "CALL db.index.fulltext.queryNodes('words', $text) YIELD node AS s, score"
	bestMatches = upToDate + `CALL db.index.fulltext.queryNodes('words', $text, {limit: $hits}) YIELD node, score
WITH collect({node: node, score: score}) AS hits, min(score) AS lowest
UNWIND hits AS hit
WITH hit.node AS s, hit.score AS score, lowest, size(hits) AS found`
	certain = "(found < $hits OR score > lowest)"
	// hitsPerRow is how many matches are read for each row of a page. Scores are often equal where the page ends, rarely for so long.
	hitsPerRow = 10
)

// ranked reads a window of a search, best matches first: c is asked of each match s. It reads a few matches and, only when these
// don't fill the window, all of them.
func (s *Store) ranked(ctx context.Context, c conditions, w graph.Window, o ordering, key, with string) ([]keyedRow, error) {
	few := c.clone()
	few.set("hits", hitsPerRow*(w.Limit+1))
	few.where(certain)
	rows, err := s.keyed(ctx, windowOf(few, bestMatches+few.clause(), w, o, key, with))
	if err != nil || len(rows) > w.Limit {
		return rows, err
	}
	return s.keyed(ctx, windowOf(c, everyMatch+c.clause(), w, o, key, with))
}

// searchable are the kinds that Search looks into, and their labels.
var searchable = map[graph.Kind]string{
	graph.KindStatement: "Statement", graph.KindPerson: "Person", graph.KindInstitution: "Institution",
	graph.KindMeeting: "Meeting", graph.KindTopic: "Topic", graph.KindSource: "Source",
}

// anyNode is the map of a node s that Search looks into.
const anyNode = `CASE
  WHEN s:Statement THEN s ` + statementFields + `}
  WHEN s:Agent THEN s ` + agentFields + `
  WHEN s:Meeting THEN s ` + meetingFields + `
  WHEN s:Topic THEN s ` + topicFields + `
  ELSE s ` + sourceFields + publisherOfS + `
END`

// Search finds nodes by their words.
func (s *Store) Search(ctx context.Context, f graph.SearchFilter, p graph.Page) (*graph.SearchConnection, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	w, err := p.Window("search", f)
	if err != nil {
		return nil, err
	}
	c := searchConditions(f)
	total := -1
	if w.Count {
		if total, err = s.total(ctx, query{everyMatch + c.clause() + "\nRETURN count(s)", c.params}); err != nil {
			return nil, err
		}
	}
	o := ordering{scores, w.Backward}
	const bestFirst = "-score" // and then by id
	var rows []keyedRow
	if w.Backward {
		rows, err = s.keyed(ctx, windowOf(c, everyMatch+c.clause(), w, o, bestFirst, anyNode))
	} else {
		rows, err = s.ranked(ctx, c, w, o, bestFirst, anyNode)
	}
	if err != nil {
		return nil, err
	}
	return connection(w, rows, total, node), nil
}

func searchConditions(f graph.SearchFilter) conditions {
	var c conditions
	terms := graph.Terms(f.Text)
	c.set("text", lucene(terms))
	if len(terms) > maxClauses {
		c.where(hasWords("s.terms", c.param(padded(terms))))
	}
	var labels []string
	for _, k := range f.Kinds {
		labels = append(labels, searchable[k])
	}
	if len(labels) > 0 {
		c.where("any(label IN labels(s) WHERE label IN " + c.param(labels) + ")")
	}
	return c
}
