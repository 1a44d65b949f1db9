package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/graph/export"
)

func codings(t *testing.T, f export.Format, r graph.Reader, o export.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	rows, err := export.Codings(t.Context(), &b, f, r, graph.CodingFilter{}, o)
	if err != nil {
		t.Fatal(err)
	}
	if rows != 5 {
		t.Errorf("%d rows, want 5", rows)
	}
	return b.Bytes()
}

func TestCodings(t *testing.T) {
	golden(t, "codings.jsonl", codings(t, export.JSONLines, sampleReader(), export.Options{}))
	text := codings(t, export.CSV, sampleReader(), export.Options{})
	golden(t, "codings.csv", text)
	golden(t, "codings-spreadsheet.csv", codings(t, export.CSV, sampleReader(), export.Options{Spreadsheet: true}))

	rows := readCSV(t, text)
	cell := func(row int, column string) string { return rows[row][slices.Index(rows[0], column)] }
	for _, c := range []struct {
		row          int
		column, want string
	}{
		{1, "text", "We \"must\" build,\r\n</script> the pier."},
		{1, "said_at", "../2025-03-04"},
		{1, "said_at_earliest", ""},
		{1, "said_at_latest", "2025-03-04T23:59:59Z"},
		{1, "coded_at", "2025-04-01T08:30:00Z"},
		{1, "quote_ids", "quote:1b | quote:1a"},
		{1, "source_titles", `Minutes | Pier row || "no" to fares`},
		{1, "fragments", "5-30 | 10-20 40-55"},
		{1, "speakers_as_printed", " | the engineer || mayor"},
		{1, "mentions", "Béla\r\nŐry | "},
		{1, "topic.Area", "Works"},
		{1, "speaker.Type", "Engineer | Mayor"},
		{1, "speaker.Note", "left||right"},
		{1, "on_behalf_of.Type", "Board"},
		{1, "source.Section", " | Local || Sea"},
		{2, "coder", "-max"},
		{4, "holder_id", "person:gone"},
		{4, "speaker_id", ""},
		{4, "quote_ids", ""},
		{5, "source_ids", "source:gone"},
	} {
		if got := cell(c.row, c.column); got != c.want {
			t.Errorf("row %d, %s: %q, want %q", c.row, c.column, got, c.want)
		}
	}
}

// The spreadsheet's table says the same, once the ' before a formula and the mark at the beginning are taken away.
func TestSpreadsheetUndone(t *testing.T) {
	r := sampleReader()
	r.nodes["statement:2"].(*graph.Statement).Text = "'=1"
	plain := codings(t, export.CSV, r, export.Options{})
	marked, found := bytes.CutPrefix(codings(t, export.CSV, r, export.Options{Spreadsheet: true}), []byte("\ufeff"))
	if !found {
		t.Error("no byte-order mark")
	}
	formula := func(s string) bool { return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) }
	rows, changed := readCSV(t, marked), 0
	for _, row := range rows {
		for i, cell := range row {
			if formula(cell) {
				t.Errorf("%q is a formula", cell)
			}
			if rest := strings.TrimLeft(cell, "'"); rest != cell && formula(rest) {
				row[i], changed = cell[1:], changed+1
			}
		}
	}
	if diff := cmp.Diff(readCSV(t, plain), rows); diff != "" || changed != 3 { // two texts and a coder
		t.Errorf("%d cells changed back (-want +got):\n%s", changed, diff)
	}
}

// A page is read at a time, whatever the number of rows, and rows come in their order.
func TestCodingsPages(t *testing.T) {
	r := sampleReader()
	first := r.codings[0]
	r.codings = nil
	const n = 1001
	for i := range n {
		c := first
		c.StanceID, c.StatementID = fmt.Sprintf("stance:%d", i), fmt.Sprintf("statement:m%d", i)
		r.nodes[c.StatementID] = &graph.Statement{ID: c.StatementID, Text: fmt.Sprint(i), SaidAt: c.SaidAt}
		r.codings = append(r.codings, c)
	}
	for _, f := range export.TableFormats {
		var b bytes.Buffer
		rows, err := export.Codings(t.Context(), &b, f, r, graph.CodingFilter{}, export.Options{})
		if err != nil || rows != n {
			t.Fatalf("%s: %d rows, error %v", f, rows, err)
		}
		for i, line := range strings.Split(strings.TrimSpace(b.String()), "\n")[map[export.Format]int{export.CSV: 1}[f]:] {
			if !strings.Contains(line, fmt.Sprintf("stance:%d", i)) {
				t.Fatalf("%s: line %d is %s", f, i, line)
			}
		}
	}
	if r.largest > 3*200 {
		t.Errorf("%d nodes were asked for at once", r.largest)
	}
}

func TestCodingsErrors(t *testing.T) {
	broken := errors.New("no such table")
	for _, f := range export.TableFormats {
		r := sampleReader()
		r.err = broken
		if _, err := export.Codings(t.Context(), io.Discard, f, r, graph.CodingFilter{}, export.Options{}); !errors.Is(err, broken) {
			t.Errorf("%s: error %v, want the store's", f, err)
		}
		cancelled, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := export.Codings(cancelled, io.Discard, f, sampleReader(), graph.CodingFilter{}, export.Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v after cancelling", f, err)
		}
		whole := codings(t, f, sampleReader(), export.Options{})
		for left := 0; left < len(whole); left += 97 {
			if _, err := export.Codings(t.Context(), &full{left}, f, sampleReader(), graph.CodingFilter{}, export.Options{}); !errors.Is(err, errFull) {
				t.Fatalf("%s: error %v after %d bytes, want that of the writer", f, err, left)
			}
		}
	}
	if _, err := export.Codings(t.Context(), io.Discard, export.GEXF, sampleReader(), graph.CodingFilter{}, export.Options{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("as GEXF: error %v, want ErrInvalid", err)
	}
}

// An attribute that comes into the graph between the two readings would have no column: that is told, not left out.
func TestCodingsChanged(t *testing.T) {
	r := sampleReader()
	answers := 0
	r.asked = func() {
		if answers++; answers == 2 {
			late := *ada
			late.Attributes = append(slices.Clone(ada.Attributes), graph.Attribute{Name: "Late", Value: "x"})
			r.nodes["statement:1"].(*graph.Statement).Speaker = &late
		}
	}
	_, err := export.Codings(t.Context(), io.Discard, export.CSV, r, graph.CodingFilter{}, export.Options{})
	if !errors.Is(err, graph.ErrConflict) || !strings.Contains(err.Error(), `"Late"`) {
		t.Errorf("error %v, want ErrConflict that names the attribute", err)
	}
}

func TestCodingsNone(t *testing.T) {
	var b bytes.Buffer
	rows, err := export.Codings(t.Context(), &b, export.CSV, &reader{}, graph.CodingFilter{}, export.Options{})
	if lines := readCSV(t, b.Bytes()); rows != 0 || err != nil || len(lines) != 1 {
		t.Errorf("%d rows, %d lines, error %v; want the header alone", rows, len(lines), err)
	}
}

// samplePositions has one shift that is certain and one position of somebody whose record isn't there.
func samplePositions() []*discourse.Position {
	return []*discourse.Position{
		{HolderID: ada.ID, TopicID: pier.ID, Points: []*discourse.Point{
			{Date: graph.UncertainDate{EDTF: "../2025-03-04"}, Value: graph.Support, StatementID: "statement:1", Confidence: 0.75, SourceIDs: []string{"source:a", "source:b"}},
			{Date: graph.UncertainDate{EDTF: "2025-05~"}, Value: graph.Oppose, StatementID: "statement:3", Confidence: 1, SourceIDs: []string{"source:gone"}},
		}},
		{HolderID: "person:gone", TopicID: pier.ID, Points: []*discourse.Point{
			{Date: graph.UncertainDate{EDTF: "2025-06"}, Value: graph.Neutral, StatementID: "statement:gone", Confidence: 0.5},
		}},
	}
}

func TestPositions(t *testing.T) {
	for f, name := range map[export.Format]string{export.CSV: "positions.csv", export.JSONLines: "positions.jsonl"} {
		var b bytes.Buffer
		rows, err := export.Positions(t.Context(), &b, f, sampleReader(), samplePositions(), export.Options{})
		if err != nil || rows != 3 {
			t.Fatalf("%s: %d rows, error %v", f, rows, err)
		}
		golden(t, name, b.Bytes())
		for left := 0; left < b.Len(); left += 97 {
			if _, err := export.Positions(t.Context(), &full{left}, f, sampleReader(), samplePositions(), export.Options{}); !errors.Is(err, errFull) {
				t.Fatalf("%s: error %v after %d bytes, want that of the writer", f, err, left)
			}
		}
		if f == export.CSV {
			table := readCSV(t, b.Bytes())
			shift := slices.Index(table[0], "shift")
			if got := []string{table[1][shift], table[2][shift], table[3][shift]}; !slices.Equal(got, []string{"", "certain", ""}) {
				t.Errorf("shifts %q", got)
			}
		}
	}
	if _, err := export.Positions(t.Context(), io.Discard, export.DL, sampleReader(), nil, export.Options{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("as DL: error %v, want ErrInvalid", err)
	}
}

// Each line of JSON is an object of its own, and < stays < in it.
func TestLines(t *testing.T) {
	text := codings(t, export.JSONLines, sampleReader(), export.Options{})
	for i, line := range bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n")) {
		var object map[string]any
		if err := json.Unmarshal(line, &object); err != nil {
			t.Errorf("line %d: %v", i+1, err)
		}
	}
	if !bytes.Contains(text, []byte("</script>")) {
		t.Error("< is escaped")
	}
}
