package neo4j

import (
	"context"
	"fmt"
	"strings"

	"onrecord/graph"
)

// Histogram counts the statements that f chooses in buckets of time.
func (s *Store) Histogram(ctx context.Context, f graph.StatementFilter, i graph.Interval, with graph.With) ([]*graph.Bucket, error) {
	h, err := graph.NewHistogram(i)
	if err != nil {
		return nil, err
	}
	l, err := newStatementList(f, graph.StatementOrder{})
	if err != nil {
		return nil, err
	}
	c := l.clone()
	q := query{l.path.reached(&c) + "\nRETURN s.saidEarliest, s.saidLatest, count(s)", c.params}
	err = s.ask(ctx, q, func(r record) bool {
		h.Count(r[0].(int64), r[1].(int64), int(r[2].(int64)))
		return true
	})
	if err == nil && with.Stances {
		err = s.tally(ctx, h, l, &f)
	}
	if err != nil {
		return nil, err
	}
	return h.Buckets()
}

// tally counts the stances that the statements in l take.
func (s *Store) tally(ctx context.Context, h *graph.Histogram, l *statementList, f *graph.StatementFilter) error {
	c := l.clone()
	text := l.path.reached(&c) + "\nWITH s\nMATCH (s)-[counted:TAKES]->()"
	more := conditions{params: c.params}
	more.oneOf("counted.topicId", f.Topics)
	var bits []string
	for _, v := range graph.StanceValues {
		bits = append(bits, fmt.Sprintf("max(CASE counted.value WHEN '%s' THEN %d ELSE 0 END)", v, graph.StanceBit(v)))
	}
	text += more.clause() + "\nWITH s, " + strings.Join(bits, " + ") + " AS stances\nRETURN s.saidEarliest, s.saidLatest, stances, count(s)"
	return s.ask(ctx, query{text, more.params}, func(r record) bool {
		h.Tally(r[0].(int64), r[1].(int64), int(r[2].(int64)), int(r[3].(int64)))
		return true
	})
}
