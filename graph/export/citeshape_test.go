package export_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/export"
)

// anyStatement draws a statement of which anything may be unknown, with any words.
func anyStatement(t *rapid.T) *graph.Statement {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z{}\\%&<>"' \n$#_^~]{1,40}`))
	date := rapid.SampledFrom([]string{"2025", "2025-03", "2025-03-04", "2025-03-04T10:00:00Z", "../2025-03-04", "2025/..", "2025-03/2025-04", "2025~", "2025?", "2025-21",
		"201X", "-0044", "Y17E8", "../..", "[2025,2026]"})
	maybe := func(label string) bool { return rapid.Bool().Draw(t, label) }
	s := &graph.Statement{ID: "statement:" + rapid.StringMatching(`[a-zA-Z0-9_.:#%{},\-]{1,12}`).Draw(t, "id"), Text: text.Draw(t, "text"),
		SaidAt: graph.UncertainDate{EDTF: date.Draw(t, "said")}}
	if maybe("speaker") {
		s.Speaker = &graph.Person{ID: "person:a", Name: text.Draw(t, "speaker name")}
	}
	if maybe("behalf") {
		s.OnBehalfOf = &graph.Institution{ID: "institution:a", Name: text.Draw(t, "institution")}
	}
	if maybe("meeting") {
		s.MadeAt = &graph.Meeting{ID: "meeting:a", Name: text.Draw(t, "meeting name"), Date: &graph.UncertainDate{EDTF: date.Draw(t, "held")}}
	}
	for range rapid.IntRange(0, 2).Draw(t, "quotes") {
		q := &graph.Quote{ID: "quote:" + text.Draw(t, "quote"), SourceID: "source:" + text.Draw(t, "source"), Kind: rapid.SampledFrom(graph.QuoteKinds).Draw(t, "kind")}
		if maybe("relayed") {
			q.RelayedByID = "person:teller"
		}
		if maybe("known") {
			q.Source = &graph.Source{ID: q.SourceID, Kind: rapid.SampledFrom(graph.SourceKinds).Draw(t, "source kind"), Title: text.Draw(t, "title"),
				Address: text.Draw(t, "url"), Authors: []string{text.Draw(t, "author")}}
			if maybe("published") {
				q.Source.Published = &graph.UncertainDate{EDTF: date.Draw(t, "published")}
			}
		}
		s.Quotes = append(s.Quotes, q)
	}
	return s
}

// cslMembers are the members of an item in csl-data.json that we write, and whether they are text, names or dates.
var cslMembers = map[string]string{
	"id": "text", "type": "text", "title": "text", "container-title": "text", "publisher": "text", "event": "text", "event-place": "text",
	"medium": "text", "language": "text", "URL": "text", "note": "text", "author": "names", "container-author": "names",
	"issued": "date", "original-date": "date", "event-date": "date", "accessed": "date",
}

var cslTypes = []string{"article-newspaper", "speech", "document"}

// For every statement, CSL-JSON has the shape of csl-data.json: known members of the right type, dates of one to three whole numbers.
func TestCSLShape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStatement(t)
		text := cite(t, export.CSLJSON, s, "")
		var items []map[string]any
		if err := json.Unmarshal(text, &items); err != nil || len(items) != 1 {
			t.Fatalf("%d items, error %v", len(items), err)
		}
		item := items[0]
		if item["id"] != s.ID || !slices.Contains(cslTypes, item["type"].(string)) {
			t.Fatalf("id %v, type %v", item["id"], item["type"])
		}
		if _, has := item["author"]; has != (s.Speaker != nil && s.Speaker.AgentName() != "") {
			t.Fatalf("author %v of speaker %v", item["author"], s.Speaker)
		}
		for name, value := range item {
			switch cslMembers[name] {
			case "text":
				if _, ok := value.(string); !ok {
					t.Fatalf("%s is %v", name, value)
				}
			case "names":
				for _, n := range value.([]any) {
					if literal, ok := n.(map[string]any)["literal"].(string); !ok || len(n.(map[string]any)) != 1 {
						t.Fatalf("%s has %v (%q)", name, n, literal)
					}
				}
			case "date":
				cslDate(t, name, value.(map[string]any))
			default:
				t.Fatalf("csl-data.json knows no %s", name)
			}
		}
	})
}

func cslDate(t *rapid.T, name string, date map[string]any) {
	parts, has := date["date-parts"]
	if _, literal := date["literal"].(string); literal == has {
		t.Fatalf("%s: %v has neither parts nor words, or both", name, date)
	}
	if !has {
		return
	}
	if n := len(parts.([]any)); n < 1 || n > 2 {
		t.Fatalf("%s: %v", name, parts)
	}
	for _, p := range parts.([]any) {
		numbers := p.([]any)
		if len(numbers) < 1 || len(numbers) > 3 {
			t.Fatalf("%s: %v", name, parts)
		}
		for _, n := range numbers {
			if f := n.(float64); f != float64(int(f)) {
				t.Fatalf("%s: %v", name, parts)
			}
		}
	}
}

var bibLine = regexp.MustCompile(`^  (?:[a-z]+ = \{.*\}|month = [a-z]{3}),?$`)

// For every statement, BibTeX can tell where each field ends: braces match, each field stands on a line, and nothing is left that TeX takes for
// a command but what we wrote. Different ids have different keys.
func TestBibTeXShape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStatement(t)
		text := string(cite(t, export.BibTeX, s, ""))
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		head, fields, end := lines[0], lines[1:len(lines)-1], lines[len(lines)-1]
		if !regexp.MustCompile(`^@misc\{[A-Za-z0-9:._-]+,$`).MatchString(head) || end != "}" {
			t.Fatalf("not one entry:\n%s", text)
		}
		for i, line := range fields {
			if !bibLine.MatchString(line) || strings.HasSuffix(line, ",") != (i < len(fields)-1) {
				t.Fatalf("%q is no field", line)
			}
			depth := 0
			for _, r := range strings.TrimSuffix(line, ",") {
				depth += map[rune]int{'{': 1, '}': -1}[r]
				if depth < 0 {
					t.Fatalf("braces of %q don't match", line)
				}
			}
			if depth != 0 {
				t.Fatalf("braces of %q don't match", line)
			}
			if !strings.HasPrefix(line, "  url") && bare.MatchString(line) {
				t.Fatalf("%q has a character that TeX takes for a command", line)
			}
		}
		other := anyStatement(t)
		if second, _, _ := strings.Cut(string(cite(t, export.BibTeX, other, "")), "\n"); (head == second) != (s.ID == other.ID) {
			t.Fatalf("%s and %s have the keys %s and %s", s.ID, other.ID, head, second)
		}
	})
}

// bare finds a special character that no backslash escapes. What we write with a backslash has letters behind it.
var bare = regexp.MustCompile(`(?:^|[^\\])[%&$#_]|[~^]`)

// For every statement, JSON-LD is a Quotation with these words, and can stand in a script element.
func TestJSONLDShape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStatement(t)
		text := cite(t, export.JSONLD, s, "https://x.example/"+s.ID)
		if bytes.ContainsAny(text, "<>") {
			t.Fatalf("< or > in %s", text)
		}
		var q map[string]any
		if err := json.Unmarshal(text, &q); err != nil {
			t.Fatal(err)
		}
		if q["@context"] != "https://schema.org" || q["@type"] != "Quotation" || q["@id"] != "https://x.example/"+s.ID || q["identifier"] != s.ID {
			t.Fatalf("not the statement's Quotation: %s", text)
		}
		if said, _ := q["text"].(string); said != s.Text {
			t.Fatalf("text %q, want %q", said, s.Text)
		}
		_, created := q["dateCreated"]
		_, temporal := q["temporal"]
		if unknown := s.SaidAt.EDTF == "../.."; created && temporal || (created || temporal) == unknown {
			t.Fatalf("date %s gives dateCreated %v, temporal %v", s.SaidAt.EDTF, q["dateCreated"], q["temporal"])
		}
		direct := slices.ContainsFunc(s.Quotes, (*graph.Quote).Verbatim)
		if _, has := q["creator"]; has != (direct && s.Speaker != nil) {
			t.Fatalf("creator %v; a direct quote: %v", q["creator"], direct)
		}
		types(t, q)
	})
}

// types checks that everything has one of schema.org's types that we use.
func types(t *rapid.T, value any) {
	switch value := value.(type) {
	case map[string]any:
		known := []any{"Quotation", "Person", "Organization", "Article", "CreativeWork", "Event", "Place", "DefinedTerm"}
		if !slices.Contains(known, value["@type"]) {
			t.Fatalf("type %v", value["@type"])
		}
		for _, v := range value {
			types(t, v)
		}
	case []any:
		for _, v := range value {
			types(t, v)
		}
	}
}
