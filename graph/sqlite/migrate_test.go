package sqlite_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/graph/sqlite"
	"onrecord/graph/storetest"
)

// A file of the first layout is brought up to date when it is opened: what is copied to stances is filled in, titles and mentions can be looked for.
func TestOpenOlder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "now.db")
	s := open(t, path)
	for _, b := range storetest.Sample() {
		put(t, s, b)
	}
	want := codings(t, s)
	closed(t, s)
	older := filepath.Join(t.TempDir(), "older.db")
	asLayout1(t, path, older)

	s = open(t, older)
	defer closed(t, s)
	if diff := cmp.Diff(want, codings(t, s)); diff != "" || len(want) == 0 {
		t.Errorf("%d codings: -written +brought up to date\n%s", len(want), diff)
	}
	for _, table := range []string{"stance ORDER BY id", "name ORDER BY token, id, which", "mention ORDER BY agent_id, statement"} {
		question := "SELECT * FROM " + table
		if diff := cmp.Diff(rows(t, database(t, path), question), rows(t, database(t, older), question)); diff != "" {
			t.Errorf("%s: -written +brought up to date\n%s", table, diff)
		}
	}
	for _, b := range storetest.Sample() {
		if _, err := s.Write(t.Context(), b); err != nil {
			t.Errorf("writing into it: %v", err)
		}
	}
}

func codings(t *testing.T, s *sqlite.Store) []graph.Coding {
	t.Helper()
	var all []graph.Coding
	for c, err := range s.Codings(t.Context(), graph.CodingFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

// asLayout1 makes a file of the first layout that holds what the file at path does, but for the full-text index.
func asLayout1(t *testing.T, path, older string) {
	t.Helper()
	layout, err := os.ReadFile("migrations/0001_graph.sql")
	if err != nil {
		t.Fatal(err)
	}
	db := database(t, older)
	db.SetMaxOpenConns(1) // the other file is attached to one connection
	run(t, db, string(layout)+"; PRAGMA user_version = 1; PRAGMA application_id = 0x6f6e7263")
	run(t, db, fmt.Sprintf("ATTACH '%s' AS now", path))
	for _, table := range rows(t, db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'") {
		var columns []string
		for _, c := range rows(t, db, fmt.Sprintf("SELECT name FROM pragma_table_info('%s', 'main')", table[0])) {
			columns = append(columns, c[0].(string))
		}
		list := strings.Join(columns, ", ")
		run(t, db, fmt.Sprintf(`INSERT INTO main."%[1]s" (%[2]s) SELECT %[2]s FROM now."%[1]s"`, table[0], list))
	}
	run(t, db, "DETACH now; DELETE FROM name WHERE id LIKE 'source:%'") // titles came later
}

// rows are all rows of a question.
func rows(t *testing.T, db *sql.DB, question string) [][]any {
	t.Helper()
	found, err := db.Query(question)
	if err != nil {
		t.Fatalf("%s: %v", question, err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all [][]any
	for found.Next() {
		row := make([]any, len(columns))
		at := make([]any, len(columns))
		for i := range row {
			at[i] = &row[i]
		}
		if err := found.Scan(at...); err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
