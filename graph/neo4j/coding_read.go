package neo4j

import (
	"context"
	"strings"
	"sync"

	"onrecord/graph"
)

// codingReader reads the copies of codings, a bounded number at a time, and hands them on in lists.
type codingReader struct {
	ctx    context.Context
	store  *Store
	copies chan<- []any
}

// readCodings reads the codings that f chooses, in no order. They are decoded while the server looks for the next ones.
func (s *Store) readCodings(ctx context.Context, f graph.CodingFilter) ([]*coding, error) {
	copies := make(chan []any, 1)
	var found []*coding
	var undecoded error
	var decoding sync.WaitGroup
	decoding.Go(func() {
		d := newDecoder()
		for list := range copies {
			for _, copied := range list {
				c, err := d.coding(copied.(string))
				if err != nil {
					undecoded = err
					continue
				}
				found = append(found, c)
			}
		}
	})
	err := (&codingReader{ctx, s, copies}).read(f)
	close(copies)
	decoding.Wait()
	if err == nil {
		err = undecoded
	}
	return found, err
}

func (r *codingReader) read(f graph.CodingFilter) error {
	if l, found, err := throughStatements(f); err != nil {
		return err
	} else if found {
		return r.through(l, f)
	}
	ways, err := codingWays(f)
	if err != nil {
		return err
	}
	for _, w := range ways {
		if err := r.along(w); err != nil {
			return err
		}
	}
	return nil
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
		err := r.ask(query{w.text(), w.params}, func(n int64, copies []any) {
			if len(copies) == size {
				last, _, _ := strings.Cut(copies[size-1].(string), "\x00")
				more = append(more, map[string]any{"n": len(more), "key": keys[n]["key"], "after": last})
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
	return r.ask(query{text, c.params}, func(int64, []any) {})
}

// ask asks for lists of copies, each with a number, and tells each before it hands it on.
func (r *codingReader) ask(q query, each func(n int64, copies []any)) error {
	return r.store.ask(r.ctx, q, func(rec record) bool {
		copies := rec[1].([]any)
		each(rec[0].(int64), copies)
		r.copies <- copies
		return true
	})
}
