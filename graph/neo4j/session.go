package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// query is a Cypher text with its parameters. The text is made of constants of this package only: everything a
// caller says travels as a parameter.
type query struct {
	text   string
	params map[string]any
}

// record is one answer: the values that the query returns, in its order.
type record []any

// ask sends a reading query and hands its records to each, one at a time, until each returns false. It runs
// without an explicit transaction, which saves two round trips, and so tries a second time itself.
func (s *Store) ask(ctx context.Context, q query, each func(record) bool) error {
	started := false
	attempt := func() error {
		return s.askOnce(ctx, q, func(r record) bool {
			started = true
			return each(r)
		})
	}
	err := attempt()
	if err != nil && !started && driver.IsRetryable(err) && ctx.Err() == nil {
		err = attempt()
	}
	return translate(ctx, err)
}

func (s *Store) askOnce(ctx context.Context, q query, each func(record) bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(context.WithoutCancel(ctx))
	s.queries.Add(1)
	result, err := session.Run(ctx, q.text, q.params)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if !each(result.Record().Values) {
			return nil
		}
		if err := ctx.Err(); err != nil { // the driver hands out what it has received already
			return err
		}
	}
	return result.Err()
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{DatabaseName: s.database, AccessMode: mode, BookmarkManager: s.bookmarks})
}

// rows asks a query that returns one map a record.
func (s *Store) rows(ctx context.Context, q query) ([]row, error) {
	var rows []row
	err := s.ask(ctx, q, func(r record) bool {
		rows = append(rows, r[0].(map[string]any))
		return true
	})
	return rows, err
}

// all asks a query that returns one map a record, and makes a T of each.
func all[T any](ctx context.Context, s *Store, q query, decode func(row) T) ([]T, error) {
	rows, err := s.rows(ctx, q)
	if err != nil {
		return nil, err
	}
	out := make([]T, len(rows))
	for i, r := range rows {
		out[i] = decode(r)
	}
	return out, nil
}
