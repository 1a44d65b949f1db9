package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"onrecord/graph"
)

// listing is a list of the rows of a table in the order of (sort, id).
type listing struct {
	conditions
	from string // a table, with joins where needed
	id   string // the column of the id
	sort string // the column or expression it is sorted by
	desc bool
}

// total counts the whole list when asked, else it is -1.
func (l *listing) total(ctx context.Context, s *Store, asked bool) (int, error) {
	if !asked {
		return -1, nil
	}
	n := 0
	err := s.rows(ctx, query{"SELECT count(*) FROM " + l.from + " WHERE " + l.sql(), l.args}, func(scan func(...any) error) error { return scan(&n) })
	return n, err
}

// window is the question for the rows of w: id, sort key, record.
func (l *listing) window(w graph.Window) query {
	c := conditions{parts: l.parts, args: l.args}
	after, direction := ">", ""
	if l.desc != w.Backward {
		after, direction = "<", " DESC"
	}
	if w.HasCursor {
		c.where(fmt.Sprintf("(%s, %s) %s (?, ?)", l.sort, l.id, after), w.Key, w.ID)
	}
	text := fmt.Sprintf("SELECT %[2]s, %[3]s, record FROM %[1]s WHERE %[4]s ORDER BY %[3]s%[5]s, %[2]s%[5]s LIMIT ?", l.from, l.id, l.sort, c.sql(), direction)
	return query{text, append(c.args, w.Limit+1)}
}

// sorted is a record with its place in a list.
type sorted[T any] struct {
	id    string
	key   graph.SortKey
	value T
}

// page reads one page of a list of records of one type.
func page[R any](ctx context.Context, s *Store, l *listing, w graph.Window) (*graph.Connection[*R], error) {
	total, err := l.total(ctx, s, w.Count)
	if err != nil {
		return nil, err
	}
	var found []sorted[*R]
	err = s.rows(ctx, l.window(w), func(scan func(...any) error) error {
		row := sorted[*R]{value: new(R)}
		var record []byte
		if err := scan(&row.id, &row.key, &record); err != nil {
			return err
		}
		found = append(found, row)
		return json.Unmarshal(record, row.value)
	})
	if err != nil {
		return nil, err
	}
	return connection(w, found, total), nil
}

// connection makes a page of the rows read for w.
func connection[T any](w graph.Window, found []sorted[T], total int) *graph.Connection[T] {
	c := graph.NewConnection(w, found, total, func(r sorted[T]) (graph.SortKey, string) { return r.key, r.id })
	out := &graph.Connection[T]{Edges: make([]graph.Edge[T], len(c.Edges)), HasNext: c.HasNext, HasPrevious: c.HasPrevious, Total: c.Total}
	for i, e := range c.Edges {
		out.Edges[i] = graph.Edge[T]{Cursor: e.Cursor, Node: e.Node.value}
	}
	return out
}

// records reads the records that a question chooses; its last column is the record.
func records[R any](ctx context.Context, s *Store, q query) ([]*R, error) {
	var out []*R
	err := s.rows(ctx, q, func(scan func(...any) error) error {
		var record []byte
		if err := scan(&record); err != nil {
			return err
		}
		r := new(R)
		out = append(out, r)
		return json.Unmarshal(record, r)
	})
	return out, err
}

// byID reads the records of a table with these ids, by id.
func byID[R any](ctx context.Context, s *Store, table string, ids []string) (map[string]*R, error) {
	out := make(map[string]*R, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	q := query{"SELECT id, record FROM " + table + " WHERE id IN (SELECT value FROM json_each(?))", []any{list(ids)}}
	err := s.rows(ctx, q, func(scan func(...any) error) error {
		var id string
		var record []byte
		if err := scan(&id, &record); err != nil {
			return err
		}
		r := new(R)
		out[id] = r
		return json.Unmarshal(record, r)
	})
	return out, err
}
