package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"slices"
)

// pool is a number of connections to the file. Each is opened when it is first needed and then kept.
type pool struct {
	db       *sql.DB
	settings []string
	idle     chan *connection
	ended    chan struct{} // closed when the pool is
}

var errEnded = errors.New("closed")

// connection is one connection with the statements prepared on it: what is asked again in the same words need not
// be planned again. It serves one call at a time.
type connection struct {
	conn     *sql.Conn // nil before it is first needed
	prepared map[string]*sql.Stmt
}

// maxPrepared bounds the statements kept: filters can be put together in any number of ways.
const maxPrepared = 500

// settings are what every connection gets. trusted_schema is off: a file may come from anywhere.
var settings = []string{
	"busy_timeout(5000)", "synchronous(FULL)", "trusted_schema(0)", "cache_size(-32768)", "temp_store(memory)",
	"wal_autocheckpoint(4000)",
}

// newPool makes a pool of connections to the file at path with these settings beside those that all get.
func newPool(path string, size int, more ...string) (*pool, error) {
	name := "file:" + (&url.URL{Path: path}).EscapedPath()
	if path == inMemory {
		name = "file::memory:"
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	p := &pool{db: db, settings: slices.Concat(settings, more), idle: make(chan *connection, size), ended: make(chan struct{})}
	for range size {
		p.idle <- &connection{}
	}
	return p, nil
}

// take returns a connection, which must be put back.
func (p *pool) take(ctx context.Context) (*connection, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var c *connection
	select {
	case c = <-p.idle:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-p.ended:
		return nil, errEnded
	}
	if c.conn == nil {
		if err := p.connect(ctx, c); err != nil {
			p.put(c)
			return nil, err
		}
	}
	return c, nil
}

// connect opens a connection. The settings are not part of its name: to make them may mean to wait for another program, and
// while a connection is opened the driver doesn't watch ctx.
func (p *pool) connect(ctx context.Context, c *connection) error {
	conn, err := p.db.Conn(ctx)
	if err != nil {
		return err
	}
	for _, setting := range p.settings {
		if _, err := conn.ExecContext(ctx, "PRAGMA "+setting); err != nil {
			return errors.Join(err, conn.Close())
		}
	}
	c.conn, c.prepared = conn, map[string]*sql.Stmt{}
	return nil
}

func (p *pool) put(c *connection) { p.idle <- c }

// close closes all connections once the calls that use them have ended.
func (p *pool) close() error {
	close(p.ended)
	var errs []error
	for range cap(p.idle) {
		if c := <-p.idle; c.conn != nil {
			errs = append(errs, c.forget(), c.conn.Close())
			c.conn = nil
		}
	}
	return errors.Join(append(errs, p.db.Close())...)
}

// prepare returns the prepared statement of this text.
func (c *connection) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	if stmt, known := c.prepared[text]; known {
		return stmt, nil
	}
	if len(c.prepared) >= maxPrepared {
		if err := c.forget(); err != nil {
			return nil, err
		}
	}
	stmt, err := c.conn.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	c.prepared[text] = stmt
	return stmt, nil
}

// forget closes all prepared statements.
func (c *connection) forget() error {
	var errs []error
	for text, stmt := range c.prepared {
		errs = append(errs, stmt.Close())
		delete(c.prepared, text)
	}
	return errors.Join(errs...)
}

// run runs a statement that returns no rows.
func (c *connection) run(ctx context.Context, text string, args ...any) (sql.Result, error) {
	stmt, err := c.prepare(ctx, text)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(ctx, args...)
}

// scanner reads the columns of a row.
type scanner func(...any) error

// query is a question with its arguments.
type query struct {
	text string
	args []any
}

// rows asks a question and hands every row to each.
func (c *connection) rows(ctx context.Context, q query, each func(scanner) error) error {
	stmt, err := c.prepare(ctx, q.text)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, q.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// transaction runs work between begin and COMMIT; when work fails or panics, nothing of it stays.
func (c *connection) transaction(ctx context.Context, begin string, work func() error) error {
	if _, err := c.run(ctx, begin); err != nil {
		return err
	}
	// From here on the end of the context must not leave the transaction open.
	ctx = context.WithoutCancel(ctx)
	done := false
	defer func() {
		if !done {
			c.run(ctx, "ROLLBACK") // fails where SQLite rolled back by itself
		}
	}()
	if err := work(); err != nil {
		return err
	}
	_, err := c.run(ctx, "COMMIT")
	done = err == nil
	return err
}
