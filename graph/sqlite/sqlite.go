// Package sqlite is the embedded store: one file, nothing to install.
//
// Records are kept whole as JSON beside the columns they are found by (migrations/0001_graph.sql). There is one writer
// at a time; readers never wait for it (write-ahead log). Against the Neo4j store it does without
// more than one machine.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	driver "modernc.org/sqlite"
	code "modernc.org/sqlite/lib"

	"onrecord/graph"
)

// Store is a graph in one SQLite file.
type Store struct {
	path     string
	write    *sql.DB // one connection
	read     *sql.DB // as many as there are cores; the same as write for ":memory:"
	prepared map[string]*sql.Stmt
}

var _ graph.Store = (*Store)(nil)

// Open opens the file at path, or makes it; ":memory:" is a store that ends with Close. A file that is no SQLite
// database or can't be opened is graph.ErrUnavailable, one of a newer version graph.ErrNewer.
func Open(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(err, s.Close(ctx))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	if s.path != ":memory:" {
		if info, err := os.Stat(filepath.Dir(s.path)); err != nil || !info.IsDir() {
			return fmt.Errorf("%s: its folder isn't there: %w", s.path, graph.ErrUnavailable)
		}
	}
	var err error
	if s.write, err = sql.Open("sqlite", dsn(s.path)); err != nil {
		return s.failed(err)
	}
	s.write.SetMaxOpenConns(1)
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if err := s.prepare(ctx); err != nil {
		return err
	}
	s.read = s.write
	if s.path != ":memory:" {
		if s.read, err = sql.Open("sqlite", dsn(s.path)+"&_pragma=query_only(1)"); err != nil {
			return s.failed(err)
		}
		readers := max(4, runtime.GOMAXPROCS(0))
		s.read.SetMaxOpenConns(readers)
		s.read.SetMaxIdleConns(readers)
	}
	return nil
}

// dsn names the file with the settings every connection gets. trusted_schema is off: a file may come from anywhere.
func dsn(path string) string {
	name := "file:" + (&url.URL{Path: path}).EscapedPath()
	if path == ":memory:" {
		name = "file::memory:"
	}
	return name + "?_txlock=immediate&_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)" +
		"&_pragma=trusted_schema(0)&_pragma=cache_size(-65536)&_pragma=temp_store(memory)"
}

// Close ends all connections.
func (s *Store) Close(context.Context) error {
	var errs []error
	if s.read != nil && s.read != s.write {
		errs = append(errs, s.read.Close())
	}
	if s.write != nil {
		errs = append(errs, s.write.Close())
	}
	return errors.Join(errs...)
}

// Ping returns nil when the store can answer.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.read.PingContext(ctx); err != nil {
		return errors.Join(s.failed(err), graph.ErrUnavailable)
	}
	return nil
}

// failed turns an error of the driver into one of graph's, in words a user can act upon.
func (s *Store) failed(err error) error {
	var e *driver.Error
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &e) {
		return err
	}
	reason := ""
	switch e.Code() & 0xff {
	case code.SQLITE_INTERRUPT:
		return fmt.Errorf("sqlite: %w", context.Canceled)
	case code.SQLITE_NOTADB:
		reason = "is not an SQLite database"
	case code.SQLITE_CANTOPEN:
		reason = "can't be opened or made"
	case code.SQLITE_READONLY, code.SQLITE_PERM, code.SQLITE_AUTH:
		reason = "can't be written"
	case code.SQLITE_CORRUPT:
		reason = "is damaged"
	case code.SQLITE_FULL:
		reason = "can't grow: the disk is full"
	case code.SQLITE_BUSY, code.SQLITE_LOCKED:
		reason = "is being written by another program"
	case code.SQLITE_IOERR:
		reason = "can't be read or written: the disk reports an error"
	default:
		return fmt.Errorf("sqlite: %w", err)
	}
	return fmt.Errorf("%s %s: %w", s.path, reason, graph.ErrUnavailable)
}

// rows asks a question and hands every row to each. It holds its connection only until all rows are read.
func (s *Store) rows(ctx context.Context, q query, each func(scan func(...any) error) error) error {
	rows, err := s.read.QueryContext(ctx, q.text, q.args...)
	if err != nil {
		return s.ended(ctx, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			return s.ended(ctx, err)
		}
	}
	return s.ended(ctx, rows.Err())
}

// ended prefers the context's error over the driver's, which only tells that it was interrupted.
func (s *Store) ended(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return fmt.Errorf("sqlite: %w", ctx.Err())
	}
	return s.failed(err)
}

// query is a question with its arguments.
type query struct {
	text string
	args []any
}
