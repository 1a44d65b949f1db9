package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord/graph"
	"onrecord/graph/sqlite"
)

// database opens the file as any SQLite program would.
func database(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func run(t *testing.T, db *sql.DB, statement string) {
	t.Helper()
	if _, err := db.Exec(statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// refused checks that Open answers with an error of this kind that names the file.
func refused(t *testing.T, path string, want error) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err == nil {
		s.Close(t.Context())
	}
	if !errors.Is(err, want) {
		t.Errorf("Open: error %v, want one that is %q", err, want)
	} else if !strings.Contains(err.Error(), path) {
		t.Errorf("the error does not name the file: %v", err)
	}
}

func closed(t *testing.T, s *sqlite.Store) {
	t.Helper()
	if err := s.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestOpenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b?c%41#d.db")
	s := open(t, path)
	put(t, s, generated(1))
	closed(t, s)
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("the file has another name: %v", err)
	}
	s = open(t, path)
	defer closed(t, s)
	got, err := s.Count(t.Context())
	if err != nil || got[graph.KindStatement] != perSource {
		t.Errorf("counts %v, error %v", got, err)
	}
}

// Two programs may have the file open: what one writes, the other sees.
func TestOpenTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shared.db")
	one, two := open(t, path), open(t, path)
	defer closed(t, one)
	defer closed(t, two)
	for n := range 10 {
		put(t, one, generated(2*n))
		put(t, two, generated(2*n+1))
	}
	for _, s := range []*sqlite.Store{one, two} {
		if got, err := s.Count(t.Context()); err != nil || got[graph.KindSource] != 20 {
			t.Errorf("counts %v, error %v", got, err)
		}
	}
}

func TestOpenMemoryTwice(t *testing.T) {
	one, two := open(t, ":memory:"), open(t, ":memory:")
	defer closed(t, one)
	defer closed(t, two)
	put(t, one, generated(1))
	if got, err := two.Count(t.Context()); err != nil || len(got) > 0 {
		t.Errorf("a store in memory holds another one's records: %v, error %v", got, err)
	}
}

func TestOpenNewer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "newer.db")
	closed(t, open(t, path))
	db := database(t, path)
	run(t, db, "PRAGMA user_version = 1000")
	run(t, db, "CREATE TABLE tomorrow (x)")
	refused(t, path, graph.ErrNewer)
	run(t, db, "SELECT x FROM tomorrow") // and it is left as it was
}

func TestOpenNoDatabase(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "notes.txt")
	text := strings.Repeat("These are my notes, not a database.\n", 100)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, path, graph.ErrUnavailable)
	if read(t, path) != text {
		t.Error("the file was changed")
	}
	refused(t, dir, graph.ErrUnavailable)
	refused(t, filepath.Join(dir, "no", "such", "folder.db"), graph.ErrUnavailable)
	refused(t, filepath.Join(path, "under-a-file.db"), graph.ErrUnavailable)
}

// Another program's database is refused and not touched.
func TestOpenForeign(t *testing.T) {
	path := filepath.Join(t.TempDir(), "other.db")
	db := database(t, path)
	run(t, db, "CREATE TABLE statement (id TEXT, mine TEXT)")
	for _, version := range []string{"0", "1", "1000"} { // many programs count their own versions
		run(t, db, "PRAGMA user_version = "+version)
		before := read(t, path)
		refused(t, path, graph.ErrUnavailable)
		if read(t, path) != before {
			t.Error("the file was changed")
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	bytes, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes)
}

func TestOpenDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "damaged.db")
	s := open(t, path)
	put(t, s, generated(1))
	closed(t, s)
	bytes := []byte(read(t, path))
	for i := 4096; i < len(bytes); i++ {
		bytes[i] = 0x5a
	}
	if err := os.WriteFile(path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(t.Context(), path)
	if err == nil {
		defer closed(t, s)
		_, err = s.Count(t.Context())
	}
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("error %v, want one that is ErrUnavailable", err)
	}
}

// Another program that keeps the file locked is waited for no longer than the context allows.
func TestOpenLocked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "locked.db")
	closed(t, open(t, path))
	db := database(t, path)
	run(t, db, "PRAGMA journal_mode = DELETE")
	run(t, db, "BEGIN EXCLUSIVE")
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := sqlite.Open(ctx, path); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Open: error %v", err)
	}
	run(t, db, "ROLLBACK")
}
