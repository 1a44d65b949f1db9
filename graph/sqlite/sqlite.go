// Package sqlite is the embedded store: one file, nothing to install.
//
// A noun is a table and a file (table.go, migrations). One call writes at a time; calls that read never wait for
// it, and each sees one moment of the graph (write-ahead log). Against the Neo4j store it does without more than one machine.
package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	driver "modernc.org/sqlite"
	code "modernc.org/sqlite/lib"

	"onrecord/graph"
)

// Store is a graph in one SQLite file.
type Store struct {
	path    string
	writer  *pool // of one
	readers *pool // the same as writer for ":memory:"
	group   group // of batches being written
}

var _ graph.Store = (*Store)(nil)

// inMemory is the path of a store that ends with Close.
const inMemory = ":memory:"

// Open opens the file at path, or makes it; ":memory:" is a store that ends with Close. A file that is no SQLite
// database, belongs to another program or can't be written is graph.ErrUnavailable, one of a newer version graph.ErrNewer.
func Open(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(err, s.Close(ctx))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	if s.path != inMemory {
		if info, err := os.Stat(filepath.Dir(s.path)); err != nil || !info.IsDir() {
			return fmt.Errorf("%s: its folder isn't there: %w", s.path, graph.ErrUnavailable)
		}
	}
	var err error
	if s.writer, err = newPool(s.path, 1, "foreign_keys(1)"); err != nil {
		return s.failed(ctx, err)
	}
	if err := s.migrate(ctx); err != nil {
		return s.failed(ctx, err)
	}
	if s.path == inMemory {
		s.readers = s.writer
		return nil
	}
	s.readers, err = newPool(s.path, max(4, runtime.GOMAXPROCS(0)), "query_only(1)")
	return s.failed(ctx, err)
}

// Close waits for the calls under way and ends all connections.
func (s *Store) Close(context.Context) error {
	var errs []error
	if s.readers != nil && s.readers != s.writer {
		errs = append(errs, s.readers.close())
	}
	if s.writer != nil {
		errs = append(errs, s.writer.close())
	}
	return errors.Join(errs...)
}

// Ping returns nil when the store can answer.
func (s *Store) Ping(ctx context.Context) error {
	return s.look(ctx, func(r *reading) error {
		return r.rows(query{text: "SELECT 1 FROM import LIMIT 1"}, func(scanner) error { return nil })
	})
}

// reading is one look at the graph: all its questions see the same moment. Between them no caller's code runs.
type reading struct {
	ctx context.Context
	on  *connection
}

// look answers a call that reads.
func (s *Store) look(ctx context.Context, answer func(*reading) error) error {
	return s.failed(ctx, s.on(ctx, s.readers, "BEGIN", func(c *connection) error { return answer(&reading{ctx, c}) }))
}

// on runs work in a transaction on a connection of the pool.
func (s *Store) on(ctx context.Context, p *pool, begin string, work func(*connection) error) error {
	c, err := p.take(ctx)
	if err != nil {
		return err
	}
	defer p.put(c)
	return c.transaction(ctx, begin, func() error { return work(c) })
}

func (r *reading) rows(q query, each func(scanner) error) error { return r.on.rows(r.ctx, q, each) }

// failed turns an error into one of graph's, in words a user can act upon. It goes by the driver's codes. The error
// of an ended context comes before the driver's, which only tells that it was interrupted.
func (s *Store) failed(ctx context.Context, err error) error {
	var e *driver.Error
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("%s: %w", s.path, ctx.Err())
	case errors.Is(err, errEnded):
		return fmt.Errorf("%s is closed: %w", s.path, graph.ErrUnavailable)
	case !errors.As(err, &e):
		return err
	}
	if reason := reasons[e.Code()&0xff]; reason != "" {
		return fmt.Errorf("%s %s: %w", s.path, reason, graph.ErrUnavailable)
	}
	return fmt.Errorf("%s: %w", s.path, err)
}

// reasons why a file can't be used, by SQLite's primary code.
var reasons = map[int]string{
	code.SQLITE_NOTADB:   "is not an SQLite database",
	code.SQLITE_CANTOPEN: "can't be opened or made",
	code.SQLITE_READONLY: "can't be written",
	code.SQLITE_PERM:     "can't be written",
	code.SQLITE_CORRUPT:  "is damaged",
	code.SQLITE_FULL:     "can't grow: the disk is full",
	code.SQLITE_BUSY:     "is being written by another program",
	code.SQLITE_LOCKED:   "is being written by another program",
	code.SQLITE_IOERR:    "can't be read or written: the disk reports an error",
}
