package export_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"onrecord/graph"
	"onrecord/graph/export"
	"onrecord/graph/sqlite"
	"onrecord/graph/storetest"
)

// A real store brings along what the tables need: every stance of the stores' sample whose holder is known is a row, with its own words,
// sources and time.
func TestCodingsOfStore(t *testing.T) {
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "sample.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	whole := &graph.Batch{Partial: true}
	for _, b := range storetest.Sample() {
		whole.Append(b)
	}
	if _, err := s.Write(t.Context(), whole); err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	for c, err := range s.Codings(t.Context(), graph.CodingFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		want[c.StanceID]++
	}
	var csv, lines bytes.Buffer
	for f, out := range map[export.Format]*bytes.Buffer{export.CSV: &csv, export.JSONLines: &lines} {
		rows, err := export.Codings(t.Context(), out, f, s, graph.CodingFilter{}, export.Options{})
		if err != nil || rows != len(want) || rows < 10 {
			t.Fatalf("%s: %d rows of %d, error %v", f, rows, len(want), err)
		}
	}
	table, recorded := readCSV(t, csv.Bytes()), 0
	for i, line := range bytes.Split(bytes.TrimSpace(lines.Bytes()), []byte("\n")) {
		var row struct {
			StanceID, CodedAt string
			Statement         struct{ Text string }
		}
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		cell := func(column string) string { return table[i+1][slices.Index(table[0], column)] }
		if want[row.StanceID]--; want[row.StanceID] != 0 || row.CodedAt != "2025-12-28T10:00:00Z" || row.Statement.Text == "" {
			t.Errorf("line %s", line)
		}
		if cell("stance_id") != row.StanceID || cell("text") != row.Statement.Text || cell("coded_at") != row.CodedAt || cell("topic") == "" ||
			cell("holder") == "" || (cell("source_ids") == "") != (cell("quote_ids") == "") {
			t.Errorf("row %q of line %s", table[i+1], line)
		}
		if cell("source_ids") != "" {
			recorded++
		}
	}
	if recorded < 10 {
		t.Errorf("%d rows have a source", recorded)
	}
	if !slices.Contains(table[0], "speaker.Type") {
		t.Errorf("columns %q", table[0])
	}
}
