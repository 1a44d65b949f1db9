package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/export"
)

func cite(t rapid.TB, f export.Format, s *graph.Statement, address string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.Cite(&b, f, s, address); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// statements are those of the sample, and one that only an article records.
func statements() map[string]*graph.Statement {
	all := map[string]*graph.Statement{}
	nodes := sampleReader().nodes
	for _, id := range []string{"statement:1", "statement:2"} {
		all[strings.Replace(id, ":", "-", 1)] = nodes[id].(*graph.Statement)
	}
	speech := *all["statement-1"]
	speech.ID, speech.Quotes, speech.OnBehalfOf = "statement:s_1", speech.Quotes[:1], nil
	speech.SaidAt = graph.UncertainDate{EDTF: "2025-03-03/2025-03-04"}
	speech.Text = strings.Repeat("The pier costs 100 % of {nothing} & less_than #1. ", 8)
	all["speech"] = &speech
	return all
}

func TestCiteGolden(t *testing.T) {
	for name, s := range statements() {
		address := ""
		if name == "statement-1" {
			address = "https://onrecord.example/statement/1"
		}
		for _, f := range export.CitationFormats {
			golden(t, name+f.Extension(), cite(t, f, s, address))
		}
	}
}

func TestCiteSaysWhatIsRelayed(t *testing.T) {
	s := statements()["speech"]
	told := *s.Quotes[0]
	told.RelayedByID = "person:teller"
	s.Quotes = []*graph.Quote{&told}
	for _, f := range []export.Format{export.CSLJSON, export.BibTeX, export.JSONLD} {
		if got := cite(t, f, s, ""); !strings.Contains(string(got), "As told by another") {
			t.Errorf("%s doesn't say that another told it:\n%s", f, got)
		}
	}
}

func TestCiteErrors(t *testing.T) {
	s := statements()["speech"]
	if err := export.Cite(io.Discard, export.CSV, s, ""); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("as CSV: error %v, want ErrInvalid", err)
	}
	if err := export.Cite(&full{10}, export.BibTeX, s, ""); !errors.Is(err, errFull) {
		t.Errorf("error %v, want that of the writer", err)
	}
}

// Several statements make one file that each program reads whole.
func TestCiteAll(t *testing.T) {
	all := []*graph.Statement{statements()["speech"], statements()["statement-2"]}
	for _, f := range export.CitationFormats {
		var b bytes.Buffer
		if err := export.CiteAll(&b, f, all, func(id string) string { return "https://x.example/" + id }); err != nil {
			t.Fatal(err)
		}
		var list []map[string]any
		if f == export.BibTeX {
			if n := strings.Count(b.String(), "\n}\n"); n != 2 || strings.Count(b.String(), "@misc{") != 2 {
				t.Errorf("not two entries:\n%s", b.String())
			}
		} else if err := json.Unmarshal(b.Bytes(), &list); err != nil || len(list) != 2 {
			t.Errorf("%s: a list of %d, error %v", f, len(list), err)
		}
		if !strings.Contains(b.String(), "https://x.example/statement:2") {
			t.Errorf("%s: no address in\n%s", f, b.String())
		}
		b.Reset()
		if err := export.CiteAll(&b, f, nil, nil); err != nil || f != export.BibTeX && b.String() != "[]\n" {
			t.Errorf("%s of none: %q, error %v", f, b.String(), err)
		}
		if err := export.CiteAll(&full{10}, f, all, nil); !errors.Is(err, errFull) {
			t.Errorf("%s: error %v, want that of the writer", f, err)
		}
	}
	if err := export.CiteAll(io.Discard, export.CSV, all, nil); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("as CSV: error %v, want ErrInvalid", err)
	}
}
