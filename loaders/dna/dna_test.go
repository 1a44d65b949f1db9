package dna

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/loaders"
)

var update = flag.Bool("update", false, "write the golden files")

// build makes a database of DNA's tables and what the given SQL puts into them.
func build(t fataler, fill ...string) []byte {
	t.Helper()
	return buildBare(t, append([]string{schema}, fill...)...)
}

// buildBare makes a database of SQL alone.
func buildBare(t fataler, fill ...string) (raw []byte) {
	t.Helper()
	db, err := sql.Open("sqlite", "file::memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, text := range fill {
		if _, err := conn.ExecContext(context.Background(), text); err != nil {
			t.Fatalf("%v in %.200s", err, text)
		}
	}
	err = conn.Raw(func(c any) error {
		raw, err = c.(interface{ Serialize() ([]byte, error) }).Serialize()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func harbour(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/harbour.sql")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func loadBytes(t testing.TB, name string, raw []byte) (*loaders.Contents, error) {
	t.Helper()
	return Loader{}.Load(context.Background(), &loaders.Document{Name: name, Raw: raw}, nil)
}

func TestGolden(t *testing.T) {
	raw := build(t, harbour(t))
	before := bytes.Clone(raw)
	contents, err := loadBytes(t, "some/where/harbour.dna", raw)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(raw, before) {
		t.Error("loading changed the bytes it was given")
	}
	if err := contents.Graph.Validate(); err != nil {
		t.Error(err)
	}
	var got bytes.Buffer
	enc := json.NewEncoder(&got)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(map[string]any{"name": contents.Name, "graph": contents.Graph, "leftOut": contents.LeftOut}); err != nil {
		t.Fatal(err)
	}
	const path = "testdata/harbour.golden"
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// The file's own name counts as long as it keeps none, and is made fit for ids.
func TestName(t *testing.T) {
	for _, tt := range []struct{ file, setting, want, wrong string }{
		{file: "climate.dna", want: "climate"},
		{file: "/data/Climate debate  2005.DNA", want: "Climate-debate-2005"},
		{file: "климат.dna.bak", want: "климат.dna.bak"},
		{file: "-", wrong: "has no name"},
		{file: " .dna", wrong: "has no name"},
		{file: "copy.dna", setting: "climate", want: "climate"},
		{file: "copy.dna", setting: "two words", wrong: "SETTINGS, row onrecord, column Value"},
		{file: "copy.dna", setting: "", want: "copy"},
	} {
		fill := ""
		if tt.setting != "" {
			fill = "INSERT INTO SETTINGS VALUES ('onrecord', '" + tt.setting + "')"
		}
		contents, err := loadBytes(t, tt.file, build(t, fill))
		switch {
		case tt.wrong != "":
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), tt.wrong) {
				t.Errorf("%s: error %v, want %q", tt.file, err, tt.wrong)
			}
		case err != nil:
			t.Errorf("%s: %v", tt.file, err)
		case contents.Name != tt.want:
			t.Errorf("%s: name %q, want %q", tt.file, contents.Name, tt.want)
		}
	}
}

// A database closed in write-ahead mode is whole without the log, and is read like any other.
func TestWriteAheadMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "h.dna")
	if err := os.WriteFile(path, build(t, harbour(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA journal_mode=WAL; UPDATE DOCUMENTS SET Title = 'Talks go on' WHERE ID = 1"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	contents, err := loadBytes(t, "h.dna", raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range contents.Graph.Sources {
		if s.Title == "Talks go on" {
			return
		}
	}
	t.Error("the change isn't there")
}

func TestRecognises(t *testing.T) {
	for _, tt := range []struct {
		name, head string
		want       bool
	}{
		{"x.dna", "SQLite format 3\x00…", true},
		{"x.db", "SQLite format 3\x00…", true},
		{"x.dna", "<?xml", true}, // refused in words, instead of read as an article
		{"x.Dna", "", true},
		{"x.txt", "SQLite format 3 is a file format.", false},
	} {
		if got := (Loader{}).Recognises(tt.name, []byte(tt.head)); got != tt.want {
			t.Errorf("%s %q: %v", tt.name, tt.head, got)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Loader{}.Load(ctx, &loaders.Document{Name: "h.dna", Raw: build(t, harbour(t))}, nil)
	if !errors.Is(err, context.Canceled) || errors.Is(err, graph.ErrInvalid) {
		t.Errorf("error %v", err)
	}
}
