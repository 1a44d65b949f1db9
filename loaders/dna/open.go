package dna

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"onrecord/graph"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// file is a .dna file in memory, opened so that nothing in it can act: it is whole, laid out as DNA 3 does, and holds nothing but
// tables and indexes.
type file struct {
	db   *sql.DB
	conn *sql.Conn
}

// settings make SQLite careful with a file that may come from anywhere. The constraints of the file are not trusted but
// tested anew by what reads it; one made to do harm could keep quick_check busy.
var settings = []string{"trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "ignore_check_constraints=ON", "query_only=ON"}

// open opens the bytes of a file. The bytes are copied: neither they nor the file they come from change.
func open(ctx context.Context, raw []byte) (*file, error) {
	if err := checkHeader(raw); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", "file::memory:")
	if err != nil {
		return nil, err
	}
	f := &file{db: db}
	if f.conn, err = db.Conn(ctx); err != nil {
		return nil, errors.Join(err, f.close())
	}
	for _, step := range []func(context.Context) error{
		func(context.Context) error { return f.put(raw) }, f.configure, f.checkTables, f.checkObjects, f.checkWhole, f.checkColumns,
	} {
		if err := step(ctx); err != nil {
			return nil, errors.Join(err, f.close())
		}
	}
	return f, nil
}

func (f *file) close() error {
	if f.conn == nil {
		return f.db.Close()
	}
	return errors.Join(f.conn.Close(), f.db.Close())
}

// Places in the header of an SQLite database (https://sqlite.org/fileformat2.html).
const (
	headerSize     = 100
	atPageSize     = 16
	atReadVersion  = 18 // this and the next byte are 2 when a write-ahead log is in use
	atChangeCount  = 24
	atPageCount    = 28
	atVersionValid = 92 // the change count for which the page count is right
)

// checkHeader refuses what is no SQLite database, and one whose end is missing.
func checkHeader(raw []byte) error {
	if !bytes.HasPrefix(raw, magic) {
		if bytes.HasPrefix(bytes.TrimSpace(raw), []byte("<")) {
			return fmt.Errorf("not an SQLite database but XML, as DNA 1 wrote it; import it with DNA 2 and that file with DNA 3: %w", graph.ErrInvalid)
		}
		return fmt.Errorf("not an SQLite database, so not a file of DNA 3: %w", graph.ErrInvalid)
	}
	if len(raw) < headerSize {
		return fmt.Errorf("cut short inside its header: %w", graph.ErrInvalid)
	}
	size := big(raw, atPageSize) >> 16 // two bytes; 1 stands for 65536
	if size == 1 {
		size = 1 << 16
	}
	pages := big(raw, atPageCount)
	if big(raw, atChangeCount) == big(raw, atVersionValid) && pages*size > int64(len(raw)) {
		return fmt.Errorf("cut short: %d bytes of %d are there: %w", len(raw), pages*size, graph.ErrInvalid)
	}
	return nil
}

func big(raw []byte, at int) int64 {
	return int64(raw[at])<<24 | int64(raw[at+1])<<16 | int64(raw[at+2])<<8 | int64(raw[at+3])
}

// put copies the bytes into the connection. A database in memory can't have a write-ahead log; a file that was closed with an empty
// one is whole without it.
func (f *file) put(raw []byte) error {
	if raw[atReadVersion] == 2 || raw[atReadVersion+1] == 2 {
		raw = slices.Clone(raw)
		raw[atReadVersion], raw[atReadVersion+1] = 1, 1
	}
	return f.conn.Raw(func(c any) error {
		return c.(interface{ Deserialize([]byte) error }).Deserialize(raw)
	})
}

func (f *file) configure(ctx context.Context) error {
	for _, setting := range settings {
		if _, err := f.conn.ExecContext(ctx, "PRAGMA "+setting); err != nil {
			return damaged(err)
		}
	}
	var encoding string
	if err := f.conn.QueryRowContext(ctx, "PRAGMA encoding").Scan(&encoding); err != nil {
		return damaged(err)
	}
	if encoding != "UTF-8" { // SQLite would replace what it can't convert
		return fmt.Errorf("its text is %s; DNA writes UTF-8: %w", encoding, graph.ErrInvalid)
	}
	return nil
}

// checkObjects refuses what can act when a table is read: views, triggers, virtual tables and computed columns. DNA makes none.
func (f *file) checkObjects(ctx context.Context) error {
	for _, question := range []string{
		`SELECT type || ' ' || name FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR rootpage = 0`,
		`SELECT type || ' ' || name FROM pragma_table_list WHERE schema = 'main' AND type != 'table'`,
		`SELECT 'computed column ' || t.name || '.' || c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE t.schema = 'main' AND c.hidden != 0`,
	} {
		found, err := f.strings(ctx, question)
		if err != nil {
			return err
		}
		if len(found) > 0 {
			return fmt.Errorf("holds the %s; DNA's files hold tables only: %w", found[0], graph.ErrInvalid)
		}
	}
	return nil
}

// checkWhole refuses a damaged file.
func (f *file) checkWhole(ctx context.Context) error {
	found, err := f.strings(ctx, "PRAGMA quick_check(1)")
	if err == nil && !slices.Equal(found, []string{"ok"}) {
		err = damaged(fmt.Errorf("%q", found))
	}
	return err
}

// strings returns the answer to a question of one column.
func (f *file) strings(ctx context.Context, question string, args ...any) (_ []string, err error) {
	rows, err := f.conn.QueryContext(ctx, question, args...)
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var found []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, damaged(err)
		}
		found = append(found, s)
	}
	return found, damaged(rows.Err())
}

// damaged says of an error of SQLite that the file is to blame: a database in memory fails for no other reason.
func damaged(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("the database is damaged (%v); restore an undamaged copy: %w", err, graph.ErrInvalid)
}
