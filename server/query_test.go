package server_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the answers in testdata/queries anew")

// TestQueries asks each query in testdata/queries of the sample graph. The answer lies beside it.
func TestQueries(t *testing.T) {
	s := serve(t, openSample(t))
	files, err := filepath.Glob("testdata/queries/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
			query, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a := s.ask(t, string(query))
			if len(a.Errors) > 0 {
				t.Fatalf("errors: %s", a.body)
			}
			compare(t, strings.TrimSuffix(file, ".graphql")+".json", a.Data)
		})
	}
}

// compare compares data with a golden file, or writes it with -update.
func compare(t *testing.T, golden string, data json.RawMessage) {
	t.Helper()
	var got bytes.Buffer
	if err := json.Indent(&got, data, "", "  "); err != nil {
		t.Fatal(err)
	}
	got.WriteByte('\n')
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("-want +got; if it is right, run: go test ./server -run TestQueries -update\n%s", diff)
	}
}
