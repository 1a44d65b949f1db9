package sqlite

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// listing is a list of the rows of a table in the order of (sort, id).
type listing struct {
	conditions
	from string // the table, with joins where needed
	id   string // the columns of the id and of the row's number
	n    string
	sort string // the column or expression it is sorted by
	desc bool
}

// list is the list of the table's rows by one of its columns.
func (t table[R]) list(sort string) *listing {
	return &listing{from: t.name, id: "id", n: "rowid", sort: sort}
}

// total counts the whole list when asked, else it is -1.
func (l *listing) total(r *reading, asked bool) (int, error) {
	if !asked {
		return -1, nil
	}
	n := 0
	err := r.rows(query{"SELECT count(*) FROM " + l.from + " WHERE " + l.sql(), l.args}, func(scan scanner) error { return scan(&n) })
	return n, err
}

// place is where a row stands in a list, and in its table.
type place struct {
	id  string
	key graph.SortKey
	n   int64
}

// window is the question for the places of w. What it asks of the sort key alone says nothing new; it lets an index be
// used where key and id are columns of two tables.
func (l *listing) window(w graph.Window) query {
	c := conditions{parts: l.parts[:len(l.parts):len(l.parts)], args: l.args[:len(l.args):len(l.args)]}
	after, direction := ">", ""
	if l.desc != w.Backward {
		after, direction = "<", " DESC"
	}
	if w.HasCursor {
		c.where(l.sort+" "+after+"= ?", w.Key)
		c.where(fmt.Sprintf("(%s, %s) %s (?, ?)", l.sort, l.id, after), w.Key, w.ID)
	}
	text := fmt.Sprintf("SELECT %[2]s, %[3]s, %[6]s FROM %[1]s WHERE %[4]s ORDER BY %[3]s%[5]s, %[2]s%[5]s LIMIT ?",
		l.from, l.id, l.sort, c.sql(), direction, l.n)
	return query{text, append(c.args, w.Limit+1)}
}

// places reads a page of a list without its records.
func (l *listing) places(r *reading, w graph.Window) (*graph.Connection[place], error) {
	total, err := l.total(r, w.Count)
	if err != nil {
		return nil, err
	}
	var found []place
	err = r.rows(l.window(w), func(scan scanner) error {
		found = append(found, place{})
		p := &found[len(found)-1]
		return scan(&p.id, &p.key, &p.n)
	})
	if err != nil {
		return nil, err
	}
	return graph.NewConnection(w, found, total, func(p place) (graph.SortKey, string) { return p.key, p.id }), nil
}

// nodesAt is a page of places with the node that stands at each.
func nodesAt[T any](places *graph.Connection[place], node func(place) T) *graph.Connection[T] {
	c := &graph.Connection[T]{Edges: make([]graph.Edge[T], len(places.Edges)), HasNext: places.HasNext, HasPrevious: places.HasPrevious, Total: places.Total}
	for i, e := range places.Edges {
		c.Edges[i] = graph.Edge[T]{Cursor: e.Cursor, Node: node(e.Node)}
	}
	return c
}

// page reads one page of a list of a table's records. bring, unless nil, adds to the records what goes with them.
func page[R any](ctx context.Context, s *Store, t table[R], l *listing, w graph.Window, bring func(*reading, []row[R]) error) (*graph.Connection[*R], error) {
	var c *graph.Connection[*R]
	err := s.look(ctx, func(r *reading) error {
		places, err := l.places(r, w)
		if err != nil {
			return err
		}
		ns := make([]int64, len(places.Edges))
		for i, e := range places.Edges {
			ns[i] = e.Node.n
		}
		rows, err := in(r, t, "rowid", ns)
		if err != nil {
			return err
		}
		at := make(map[int64]*R, len(rows))
		for _, row := range rows {
			at[row.n] = row.record
		}
		c = nodesAt(places, func(p place) *R { return at[p.n] })
		if bring == nil {
			return nil
		}
		return bring(r, rows)
	})
	return c, err
}
