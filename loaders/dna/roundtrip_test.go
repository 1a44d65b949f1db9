package dna

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/archive"
	"onrecord/graph/sqlite"
	"onrecord/loaders"
)

func saltOf(t *testing.T, password string) [16]byte {
	t.Helper()
	kept, err := base64.StdEncoding.DecodeString(password)
	if err != nil {
		t.Fatal(err)
	}
	return [16]byte(kept[:16])
}

// fataler is what *testing.T and *rapid.T have in common.
type fataler interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// newStore opens an empty store and returns what closes it.
func newStore(t fataler) (graph.Store, func()) {
	t.Helper()
	s, err := sqlite.Open(context.Background(), ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	return s, func() {
		if err := s.Close(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
}

// loadInto loads a file as the command line does.
func loadInto(t fataler, s graph.Store, name string, raw []byte) loaders.Report {
	t.Helper()
	job := loaders.Load{Store: s, Loaders: []loaders.Loader{Loader{}}}
	report, err := job.Run(context.Background(), []loaders.Input{input(name, raw)})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func export(t fataler, s graph.Store) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := archive.Export(context.Background(), s, &b, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func write(t fataler, r graph.Reader, filter graph.CodingFilter, o Options) ([]byte, Report) {
	t.Helper()
	var b bytes.Buffer
	report, err := Write(context.Background(), r, &b, filter, o)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), report
}

// thereAndBack loads a file, writes what the store holds, and loads that into an empty store.
func thereAndBack(t fataler, name string, raw []byte) (first, second string, written Report) {
	t.Helper()
	s, closed := newStore(t)
	defer closed()
	if report := loadInto(t, s, name, raw); report.Created != 1 {
		t.Fatalf("loading: %+v", report)
	}
	made, written := write(t, s, graph.CodingFilter{}, Options{})
	s2, closed2 := newStore(t)
	defer closed2()
	if report := loadInto(t, s2, "a copy.dna", made); report.Created != 1 {
		t.Fatalf("loading what was written: %+v", report)
	}
	return export(t, s), export(t, s2), written
}

func TestSampleThereAndBack(t *testing.T) {
	first, second, written := thereAndBack(t, "sample.dna", shared(t, "sample.dna"))
	checkSame(t, first, second)
	want := Report{Documents: 7, Statements: 40, People: 7, Organizations: 7, Concepts: 6, Coders: 2}
	checkReport(t, written, want)
}

func TestHarbourThereAndBack(t *testing.T) {
	first, second, written := thereAndBack(t, "harbour.dna", build(t, harbour(t)))
	checkSame(t, first, second)
	want := Report{Documents: 4, Statements: 8, People: 2, Organizations: 2, Concepts: 3, Coders: 3}
	checkReport(t, written, want)
}

// Without a date of coding each document's date counts, and comes back.
func TestUndatedCodingThereAndBack(t *testing.T) {
	first, second, _ := thereAndBack(t, "harbour.dna", build(t, harbour(t), "DELETE FROM SETTINGS"))
	checkSame(t, first, second)
	if !strings.Contains(first, `"codedAt":"2025-03-14T13:45:00Z"`) {
		t.Error("the date of coding isn't that of the document")
	}
}

// An attribute of the user's own may be called as the one in which loading keeps whose child a person is, and close a circle.
func TestOwnChildOfThereAndBack(t *testing.T) {
	const people = `INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'childOf');
INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (1, 1, 'Berg'), (2, 1, 'Hale');`
	for _, link := range []string{ // a child of the other by DNA, who is its child by attribute
		`UPDATE ENTITIES SET ChildOf = 2 WHERE ID = 1; INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES (1, 1, 'x'), (2, 1, 'Berg')`,
		`UPDATE ENTITIES SET ChildOf = 1 WHERE ID = 2; INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES (2, 1, 'x'), (1, 1, 'Hale')`,
	} {
		first, second, report := thereAndBack(t, "people.dna", build(t, people+link))
		checkSame(t, first, second)
		if len(report.LeftOut) > 0 {
			t.Errorf("left out %v", report.LeftOut)
		}
	}
}

func checkSame(t *testing.T, first, second string) {
	t.Helper()
	if first == second {
		return
	}
	a, b := strings.Split(first, "\n"), strings.Split(second, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("the graphs differ:\n%.600s\n%.600s", a[i], b[i])
		}
	}
	t.Fatalf("the graphs differ in length: %d and %d lines", len(a), len(b))
}

// WriteFile gives the bytes that Write gives, and equal graphs give equal bytes.
func TestWriteFile(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	loadInto(t, s, "harbour.dna", build(t, harbour(t)))
	path := filepath.Join(t.TempDir(), "out.dna")
	if err := os.WriteFile(path, []byte("what was there"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteFile(t.Context(), s, path, graph.CodingFilter{}, Options{}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := write(t, s, graph.CodingFilter{}, Options{})
	if !bytes.Equal(got, want) {
		t.Error("the files differ")
	}
	checkFolder(t, path, "out.dna")
}

// A file that can't be finished leaves what was there, and nothing else.
func TestWriteFileAllOrNothing(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	loadInto(t, s, "harbour.dna", build(t, harbour(t)))
	path := filepath.Join(t.TempDir(), "out.dna")
	if err := os.WriteFile(path, []byte("what was there"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteFile(t.Context(), failing{s}, path, graph.CodingFilter{}, Options{}); err == nil {
		t.Error("no error")
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "what was there" {
		t.Errorf("the file holds %q, %v", got, err)
	}
	checkFolder(t, path, "out.dna")
}

// Changes that DNA has not put into the file yet would go into the new one, which they don't belong to: it isn't written.
func TestWriteFileBesideUnsavedChanges(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	loadInto(t, s, "harbour.dna", build(t, harbour(t)))
	for _, ending := range []string{"-wal", "-journal"} {
		path := filepath.Join(t.TempDir(), "out.dna")
		put := func(path, content string) {
			t.Helper()
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		put(path, "what was there")
		put(path+ending, "changes")
		_, err := WriteFile(t.Context(), s, path, graph.CodingFilter{}, Options{})
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "out.dna"+ending+" lies beside it") {
			t.Errorf("error %v", err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != "what was there" {
			t.Errorf("the file holds %q, %v", got, err)
		}
		if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 2 {
			t.Errorf("the folder holds %v, %v", entries, err)
		}
		put(path+ending, "")
		if _, err := WriteFile(t.Context(), s, path, graph.CodingFilter{}, Options{}); err != nil {
			t.Errorf("beside an empty file: %v", err)
		}
	}
}

// failing is a store whose texts can't be read.
type failing struct{ graph.Reader }

func (failing) SourceText(context.Context, string) (string, error) { return "", graph.ErrUnavailable }

func checkFolder(t *testing.T, path, want string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != want {
		t.Errorf("the folder holds %v", entries)
	}
}
