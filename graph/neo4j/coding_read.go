package neo4j

import (
	"context"

	"onrecord/graph"
)

// codingReader reads codings, a bounded number at a time.
type codingReader struct {
	decoder
	ctx   context.Context
	store *Store
	found []*coding
}

func (s *Store) readCodings(ctx context.Context, f graph.CodingFilter) ([]*coding, error) {
	r := &codingReader{decoder: newDecoder(), ctx: ctx, store: s}
	if l, found, err := throughStatements(f); err != nil || found {
		if err == nil {
			err = r.through(l, f)
		}
		return r.found, err
	}
	ways, err := codingWays(f)
	for _, w := range ways {
		if err := r.along(w); err != nil {
			return nil, err
		}
	}
	return r.found, err
}

// along reads what a way leads to.
func (r *codingReader) along(w way) error {
	keys := make([]map[string]any, len(w.keys))
	for i, key := range w.keys {
		keys[i] = map[string]any{"n": i, "key": key, "after": ""}
	}
	size := r.store.codingsAtOnce
	for len(keys) > 0 {
		var more []map[string]any
		w.set("keys", keys)
		w.set("size", size)
		err := r.read(query{w.text(), w.params}, func(n, codings int) {
			if codings == size {
				more = append(more, map[string]any{"n": len(more), "key": keys[n]["key"], "after": r.found[len(r.found)-1].StanceID})
			}
		})
		if err != nil {
			return err
		}
		keys = more
	}
	return nil
}

// throughStatements is the list of the statements that f chooses, where they are found by an index and f names neither holders nor topics.
func throughStatements(f graph.CodingFilter) (*statementList, bool, error) {
	if len(f.Holders) > 0 || len(f.Topics) > 0 || asksDatesOnly(f.Statements) {
		return nil, false, nil
	}
	l, err := newStatementList(f.Statements, graph.StatementOrder{})
	return l, err == nil && (l.path.search || l.path.each != ""), err
}

// through reads the codings of the statements in l.
func (r *codingReader) through(l *statementList, f graph.CodingFilter) error {
	text := l.path.reached(&l.conditions)
	c := conditions{params: l.params}
	c.taken(f)
	c.set("size", r.store.codingsAtOnce)
	text += "\nMATCH (s)-[t:TAKES]->()" + c.clause() + "\nWITH collect(t.coding) AS codings\n" +
		"UNWIND range(0, size(codings) - 1, $size) AS first RETURN first, codings[first..first + $size]"
	return r.read(query{text, c.params}, func(int, int) {})
}

// read asks for lists of copies, each with a number, and tells the number and how many came.
func (r *codingReader) read(q query, each func(n, codings int)) error {
	var failed error
	err := r.store.ask(r.ctx, q, func(rec record) bool {
		copies := rec[1].([]any)
		for _, copied := range copies {
			c, err := r.coding(copied.(string))
			if err != nil {
				failed = err
				return false
			}
			r.found = append(r.found, c)
		}
		each(int(rec[0].(int64)), len(copies))
		return true
	})
	if failed != nil {
		return failed
	}
	return err
}
