package main

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/internal/neo4jserver"
)

// do runs the program and returns what it printed; any exit code but 0 fails the test.
func do(t *testing.T, args ...string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	if code := run(t.Context(), args, strings.NewReader(""), &out, &errOut); code != exitDone {
		t.Fatalf("onrecord %s: exit code %d: %s", strings.Join(args, " "), code, errOut.String())
	}
	return out.String()
}

// sampleFiles are the product's samples, codings first, which is not the order they are loaded in.
func sampleFiles(t *testing.T) []string {
	t.Helper()
	samples, err := samplesFolder()
	if err != nil {
		t.Fatal(err)
	}
	files := []string{filepath.Join(samples, "codings.yaml"), filepath.Join(samples, "register.yaml")}
	for _, pattern := range []string{"articles/*.txt", "transcripts/*.txt"} {
		found, err := filepath.Glob(filepath.Join(samples, pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("no samples %s: %v", pattern, err)
		}
		files = append(files, found...)
	}
	return files
}

func loadSamples(t *testing.T, store string) string {
	return do(t, append([]string{"load", "--json", "--store", store}, sampleFiles(t)...)...)
}

func newSQLite(t *testing.T, name string) string {
	return "sqlite:" + filepath.Join(t.TempDir(), name+".db")
}

func newNeo4j(t *testing.T) string {
	server := neo4jserver.ForTest(t)
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	return server.URI
}

func TestCopyThereAndBackGivesEqualBytes(t *testing.T) {
	first, there, back := newSQLite(t, "first"), newNeo4j(t), newSQLite(t, "back")
	loadSamples(t, first)
	do(t, "copy", "--from", first, "--to", there)
	do(t, "copy", "--from", there, "--to", back)
	want := do(t, "export", "--store", first)
	if !strings.Contains(want, `"kind":"manifest"`) || strings.Count(want, "\n") < 100 {
		t.Fatalf("the export holds %d lines", strings.Count(want, "\n"))
	}
	for _, store := range []string{there, back} {
		if got := do(t, "export", "--store", store); got != want {
			t.Errorf("the export of %s differs: %s", store, firstDifference(got, want))
		}
	}
}

// Loading into Neo4j gives the same bytes as loading into SQLite, and loading again nothing.
func TestBothStoresLoadTheSame(t *testing.T) {
	first, second := newSQLite(t, "first"), newNeo4j(t)
	loadSamples(t, first)
	loadSamples(t, second)
	want, got := do(t, "export", "--store", first), do(t, "export", "--store", second)
	if got != want {
		t.Errorf("the exports differ: %s", firstDifference(got, want))
	}
	if report := loadSamples(t, second); !strings.Contains(report, `"created":0,"updated":0,"unchanged":7,"rejected":0`) {
		t.Errorf("the second load: %s", report)
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got\n" + g[i] + "\nwant\n" + w[i]
		}
	}
	return "one is longer"
}

func TestCopyIntoAFullStoreIsRefused(t *testing.T) {
	first, full := newSQLite(t, "first"), newSQLite(t, "full")
	loadSamples(t, first)
	loadSamples(t, full)
	var errOut bytes.Buffer
	if code := run(t.Context(), []string{"copy", "--from", first, "--to", full}, nil, io.Discard, &errOut); code != exitUsage {
		t.Errorf("exit code %d, want %d", code, exitUsage)
	}
	if !strings.Contains(errOut.String(), "not empty") {
		t.Errorf("the reason is %q", errOut.String())
	}
}
