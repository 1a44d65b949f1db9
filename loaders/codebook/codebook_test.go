package codebook

import (
	"bytes"
	"context"
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

func readText(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// mustRead reads a codebook that has no mistakes.
func mustRead(t *testing.T, name, text string) *file {
	t.Helper()
	f, err := read(&loaders.Document{Name: name, Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestGolden(t *testing.T) {
	for _, name := range []string{"harbour.yaml", "quay.json"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", name)
			f := mustRead(t, name, readText(t, path))
			var got bytes.Buffer
			enc := json.NewEncoder(&got)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			err := enc.Encode(map[string]any{"rules": json.RawMessage(f.book.Encode()), "topics": f.topics.Topics, "foreign": f.needs})
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(path+".golden", got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(readText(t, path+".golden"), got.String()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestLoad(t *testing.T) {
	contents, err := Loader{}.Load(t.Context(), &loaders.Document{Name: "a.yaml", Text: readText(t, "testdata/harbour.yaml")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if contents.Name != "harbour" || len(contents.Records.Topics) != 2 || contents.Reading != nil || contents.Codings != nil {
		t.Errorf("%+v", contents)
	}
	if err := contents.Records.Validate(); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Loader{}).Load(ctx, &loaders.Document{Name: "a.yaml", Text: "codebook: a"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: err = %v", err)
	}
}

func TestRecognises(t *testing.T) {
	for _, tt := range []struct {
		name, head string
		want       bool
	}{
		{"a.yaml", "# ours\ncodebook: a\n", true},
		{"a.json", `{"topics": [{"a": "codebook"}], "codebook": "a"`, true},
		{"a.yaml", "register: a\ncodebook: b\n", false},
		{"a.yaml", "codings: a\n", false},
		{"a.yaml", "codebook:\n  name: a\n", false},
		{"a.txt", "codebook: a\n", false},
	} {
		if got := (Loader{}).Recognises(tt.name, []byte(tt.head)); got != tt.want {
			t.Errorf("Recognises(%q, %q) = %v", tt.name, tt.head, got)
		}
	}
}

// Each mistake is told with its place, all of a file at once.
func TestErrors(t *testing.T) {
	const head = "codebook: a\ncoded: 2026-01-10\ntopics:\n"
	const fields = "topic, id, label, definition, aliases, broader, phrases, not, support, oppose, conditional, neutral, otherwise"
	for _, tt := range []struct{ name, text, want string }{
		{"nothing said", "codebook:\nby: me", `
line 1: codebook: no codebook; write codebook: …
line 1: codebook: no coded; write coded: …
line 2: codebook: unknown field "by"; the fields are codebook, coder, coded, confidence, topics`},
		{"the head", "codebook: my rules\ncoder: {name: me}\ncoded: soon\nconfidence: 0.9\ntopics: none", `
line 1: codebook: codebook: “my rules” contains white space; it becomes part of ids, write "my-rules"
line 2: codebook: coder: expected a text, found fields
line 3: codebook: coded: "soon" is no day or moment; write 2026-01-10 or 2026-01-10T09:30:00Z
line 4: codebook: confidence: 0.9 is no number from 0 to 0.5; a rule's judgement is always to be reviewed
line 5: codebook: topics: expected a list, found the text “none”`},
		{"a confidence in words", "codebook: a\ncoded: 2026-01-10\nconfidence: low", `
line 3: codebook: confidence: "low" is no number`},
		{"fields", head + `  - topic: t
    phrase: [x]
  - words
  - {topic: u, phrases: x, support: [[y]]}`, `
line 4: topic: no phrases; say by which words a statement on the topic is known
line 5: topic: unknown field "phrase"; the fields are ` + fields + `
line 6: topic: expected fields (` + fields + `), found the text “words”
line 7: topic: phrases: expected a list, found the text “x”
line 7: topic: support: expected a text, found a list
line 7: topic: no phrases; say by which words a statement on the topic is known`},
		{"which topic", head + `  - {phrases: [x], support: [y]}
  - {topic: t, id: t, label: T, phrases: [x], support: [y]}
  - {topic: person:x, phrases: [x], support: [y]}
  - {id: t u, label: T, broader: person:x}
  - {topic: v, phrases: [x], support: [y]}
  - {id: topic:v, label: V, phrases: [x], support: [y]}
  - {id: w}
  - topic: z
    label: Z
    broader: v
    phrases: [x]
    support: [y]`, `
line 4: topic: which topic? Write topic: … for one that another file defines, or id: … to define one here
line 5: topic: both a topic and an id; write topic: … for one that another file defines, or id: … to define one here
line 6: topic: topic: "person:x" begins like the id of another kind; write topic:… or leave the prefix out
line 7: topic: id: “t u” contains white space; it becomes part of ids, write "t-u"
line 7: topic: broader: "person:x" begins like the id of another kind; write topic:… or leave the prefix out
line 9: topic: id: "topic:v" is given twice, first on line 8; keep its rules in one place
line 10: topic: no label; write label: …
line 12: topic: label: the topic is defined in another file; leave this out, or write id: … instead of topic: … to define it here
line 13: topic: broader: the topic is defined in another file; leave this out, or write id: … instead of topic: … to define it here`},
		{"rules", head + `  - topic: t
    phrases:
      - x
      - "…"
      -
      - ter*ritory
    support: [yes, Of Course]
    oppose:
      - no
      - of  course
    otherwise: maybe
  - topic: u
    phrases: [x]
    not: [y]
  - {id: v, label: V, otherwise: NEUTRAL}`, `
line 7: topic: phrases: “…” has no word to look for; write one, or leave it out
line 8: topic: an empty entry in phrases; take it out
line 9: topic: phrases: “ter*ritory”: a * stands at the end of a word; it can't be read in "ter*ritory"
line 13: topic: oppose: “of  course” stands under support too; a cue is for one value
line 14: topic: otherwise: "maybe" is none of SUPPORT, OPPOSE, CONDITIONAL, NEUTRAL
line 15: topic: neither a cue nor otherwise, so nothing would be coded; add one
line 18: topic: no phrases; say by which words a statement on the topic is known`},
		{"circles", head + `  - {id: a, label: A, broader: b}
  - id: b
    label: B
    broader: topic:c
  - {id: c, label: C, broader: b}
  - {id: d, label: D, broader: d}`, `
line 7: topic: broader: topic:b → topic:c → topic:b; nothing can be narrower than itself, take one of these links out
line 9: topic: broader: topic:d → topic:d; nothing can be narrower than itself, take one of these links out`},
		{"broken", "codebook: a\ncoded: [", `
line 2: this is not YAML: sequence end token ']' not found`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			contents, err := Loader{}.Load(t.Context(), &loaders.Document{Name: "a.yaml", Text: tt.text}, nil)
			if contents != nil {
				t.Errorf("half read: %+v", contents)
			}
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("err = %v, want graph.ErrInvalid", err)
			}
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), err.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// The example in the documentation loads, and codes what the page says it codes.
func TestDocumentedExample(t *testing.T) {
	page := readText(t, "../../docs/codebook.md")
	_, rest, _ := strings.Cut(page, "```yaml\n")
	example, _, _ := strings.Cut(rest, "```")
	book := mustRead(t, "docs/codebook.md", example).book
	_, rest, _ = strings.Cut(page, "## A worked example")
	worked, _, _ := strings.Cut(rest, "##")
	rows := 0
	for row := range strings.Lines(worked) {
		cells := strings.Split(row, "|")
		if len(cells) < 4 || !strings.Contains(cells[1], "“") {
			continue
		}
		rows++
		want, _, _ := strings.Cut(strings.TrimSpace(cells[3]), ",")
		got := "no"
		s := &graph.Statement{ID: "statement:s", SpeakerID: "person:berg", Text: strings.Trim(strings.TrimSpace(cells[1]), "“”")}
		for _, stance := range book.Code([]*graph.Statement{s}, nil, "source:s") {
			got = string(stance.Value)
		}
		if got != want {
			t.Errorf("%s: coded %s, the page says %s", s.Text, got, want)
		}
	}
	if rows < 6 {
		t.Errorf("the page works out only %d statements", rows)
	}
}

func FuzzLoad(f *testing.F) {
	for _, name := range []string{"testdata/harbour.yaml", "testdata/quay.json"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(name), string(text))
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		Loader{}.Recognises(name, []byte(text))
		got, err := read(&loaders.Document{Name: name, Text: text})
		if (got == nil) == (err == nil) {
			t.Fatalf("%v with error %v", got, err)
		}
		if err != nil {
			return
		}
		if err := got.topics.Validate(); err != nil {
			t.Fatal(err)
		}
		again, err := loaders.DecodeCodebook(got.book.Encode())
		if err != nil || again.Digest() != got.book.Digest() {
			t.Fatalf("written down it is another codebook: %v", err)
		}
		got.book.Explain(&graph.Statement{SpeakerID: "person:x", Text: text}, false)
	})
}
