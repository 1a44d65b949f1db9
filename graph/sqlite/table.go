package sqlite

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"onrecord/graph"
)

// table is where the records of one type are kept. A record's own columns come first; what it is found and sorted by follows.
type table[R any] struct {
	name    string
	columns []string
	// fields are pointers to the record's fields in the order of the columns: they are written from and read to.
	fields func(*R) []any
}

// put is the statement that writes the record's columns and these more. A record with the same id is replaced, and keeps
// its number n.
func (t table[R]) put(more ...string) string {
	columns := append(t.columns[:len(t.columns):len(t.columns)], more...)
	var replace []string
	for _, c := range columns {
		if c != "id" && c != "n" {
			replace = append(replace, c+" = excluded."+c)
		}
	}
	return "INSERT INTO " + t.name + " (" + strings.Join(columns, ", ") + ") VALUES (?" + strings.Repeat(", ?", len(columns)-1) +
		") ON CONFLICT (id) DO UPDATE SET " + strings.Join(replace, ", ")
}

// query reads the number and the record of the rows of from, which begins with the table's name.
func (t table[R]) query(from string, args ...any) query {
	return query{"SELECT rowid, " + strings.Join(t.columns, ", ") + " FROM " + from, args}
}

// row is a record with its number in its table.
type row[R any] struct {
	n      int64
	record *R
}

// rows reads what a query of the table chooses.
func (t table[R]) rows(r *reading, q query) ([]row[R], error) {
	var out []row[R]
	err := r.rows(q, func(scan scanner) error {
		next := row[R]{record: new(R)}
		err := scan(append([]any{&next.n}, t.fields(next.record)...)...)
		out = append(out, next)
		return err
	})
	return out, err
}

// in reads the rows in which a column is one of the values.
func in[R any, V ~string | ~int64](r *reading, t table[R], column string, values []V) ([]row[R], error) {
	if len(values) == 0 {
		return nil, nil
	}
	return t.rows(r, t.query(t.name+" WHERE "+column+" IN (SELECT value FROM json_each(?))", list(values)))
}

// byID reads the records with these ids, by id.
func byID[R any](r *reading, t table[R], ids []string, id func(*R) string) (map[string]*R, error) {
	rows, err := in(r, t, "id", ids)
	out := make(map[string]*R, len(rows))
	for _, row := range rows {
		out[id(row.record)] = row.record
	}
	return out, err
}

func recordsOf[R any](rows []row[R]) []*R {
	out := make([]*R, len(rows))
	for i, row := range rows {
		out[i] = row.record
	}
	return out
}

// asJSON keeps a list or a struct as JSON; NULL when there is none.
type asJSON[T any] struct{ at *T }

func inJSON[T any](at *T) asJSON[T] { return asJSON[T]{at} }

func (j asJSON[T]) Value() (driver.Value, error) {
	b, err := json.Marshal(*j.at)
	if err != nil || string(b) == "null" {
		return nil, err
	}
	return string(b), nil
}

func (j asJSON[T]) Scan(value any) error {
	if value == nil {
		return nil
	}
	return json.Unmarshal([]byte(value.(string)), j.at)
}

// edtf keeps the EDTF of a date that may be unknown; NULL when it is.
type edtf struct{ at **graph.UncertainDate }

func (e edtf) Value() (driver.Value, error) {
	if *e.at == nil {
		return nil, nil
	}
	return (*e.at).EDTF, nil
}

func (e edtf) Scan(value any) error {
	if value != nil {
		*e.at = &graph.UncertainDate{EDTF: value.(string)}
	}
	return nil
}

// printed keeps how a date that may be unknown is printed. Its column follows the date's edtf.
type printed struct{ at **graph.UncertainDate }

func (p printed) Value() (driver.Value, error) {
	if *p.at == nil {
		return nil, nil
	}
	return (*p.at).AsPrinted, nil
}

func (p printed) Scan(value any) error {
	if value != nil {
		(*p.at).AsPrinted = value.(string)
	}
	return nil
}

// seconds keeps a time to the second, as Unix time.
type seconds struct{ at *time.Time }

func (s seconds) Value() (driver.Value, error) { return s.at.Unix(), nil }

func (s seconds) Scan(value any) error {
	unix, ok := value.(int64)
	if !ok {
		return fmt.Errorf("a time is kept as %T", value)
	}
	*s.at = time.Unix(unix, 0).UTC()
	return nil
}

// maybeSeconds keeps a time that may be unknown; NULL when it is.
type maybeSeconds struct{ at **time.Time }

func (s maybeSeconds) Value() (driver.Value, error) {
	if *s.at == nil {
		return nil, nil
	}
	return seconds{*s.at}.Value()
}

func (s maybeSeconds) Scan(value any) error {
	if value == nil {
		return nil
	}
	*s.at = new(time.Time)
	return seconds{*s.at}.Scan(value)
}
