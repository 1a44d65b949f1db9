package dna

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/graph"
)

// mostProblems bounds the list of what is wrong with a file.
const mostProblems = 20

// problems are what is wrong with a file, each with its place.
type problems struct {
	list []error
	more int
}

func (p *problems) add(err error) {
	if len(p.list) < mostProblems {
		p.list = append(p.list, err)
	} else {
		p.more++
	}
}

// err joins the problems; nil when there are none.
func (p *problems) err() error {
	if p.more > 0 {
		return errors.Join(append(slices.Clone(p.list), fmt.Errorf("and %d more: %w", p.more, graph.ErrInvalid))...)
	}
	return errors.Join(p.list...)
}

// row is one row of a table. Reading a value that isn't as DNA writes it adds a problem and makes the row bad.
type row struct {
	table    table
	values   []any
	problems *problems
	bad      bool
}

// each hands the rows of a table to read, in the order given, until one of them is refused by SQLite.
func (f *file) each(ctx context.Context, t table, order string, p *problems, read func(*row)) (err error) {
	// + hides the declared type, by which the driver would turn some values into others.
	rows, err := f.conn.QueryContext(ctx, "SELECT +"+strings.Join(t.columns, ", +")+" FROM "+t.name+" ORDER BY "+order)
	if err != nil {
		return damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	r := row{table: t, values: make([]any, len(t.columns)), problems: p}
	into := make([]any, len(t.columns))
	for i := range into {
		into[i] = &r.values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return damaged(err)
		}
		r.bad = false
		read(&r)
	}
	return damaged(rows.Err())
}

// problem adds what is wrong with the value in a column.
func (r *row) problem(column, format string, args ...any) {
	r.bad = true
	where := fmt.Sprintf("%s, row %v, column %s: ", r.table.name, r.values[0], column)
	r.problems.add(fmt.Errorf(where+format+": %w", append(args, graph.ErrInvalid)...))
}

func (r *row) value(column string) any { return r.values[slices.Index(r.table.columns, column)] }

func (r *row) null(column string) bool { return r.value(column) == nil }

func (r *row) id() int64 { return r.integer("ID") }

func (r *row) integer(column string) int64 {
	n, ok := r.value(column).(int64)
	if !ok {
		r.problem(column, "%s, not a whole number", shown(r.value(column)))
	}
	return n
}

// text returns a text, which is never changed.
func (r *row) text(column string) string {
	var s string
	switch v := r.value(column).(type) {
	case string:
		s = v
	case []byte:
		s = string(v)
	default:
		r.problem(column, "%s, not a text", shown(v))
		return ""
	}
	switch {
	case !utf8.ValidString(s):
		r.problem(column, "not UTF-8")
	case strings.IndexByte(s, 0) >= 0:
		r.problem(column, "contains a NUL byte")
	}
	return s
}

// shown is a value as a message shows it: texts can be long, and hold anything.
func shown(v any) string {
	switch v := v.(type) {
	case nil:
		return "empty"
	case string:
		return "a text"
	case []byte:
		return "bytes"
	default:
		return fmt.Sprint(v)
	}
}

// lookup returns what an id in a column stands for; none is a problem.
func lookup[T any](r *row, column string, in map[int64]T, table table) (found T) {
	id := r.integer(column)
	if r.bad {
		return found
	}
	found, ok := in[id]
	if !ok {
		r.problem(column, "%s has no row %d", table.name, id)
	}
	return found
}
