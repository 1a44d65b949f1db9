package codings_test

import (
	"bytes"
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
	"onrecord/loaders/codings"
)

var update = flag.Bool("update", false, "write the golden files")

func load(t *testing.T, name, text string) (*loaders.Contents, error) {
	t.Helper()
	return codings.Loader{}.Load(t.Context(), &loaders.Document{Name: name, Text: text}, nil)
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestGolden(t *testing.T) {
	for _, name := range []string{"pilot.yaml", "model.json", "two-coders.csv", "two-coders.jsonl"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", name)
			contents, err := load(t, name, read(t, path))
			if err != nil {
				t.Fatal(err)
			}
			if contents.Records != nil || contents.Reading != nil {
				t.Errorf("a coding file holds more than codings: %+v", contents)
			}
			var got bytes.Buffer
			enc := json.NewEncoder(&got)
			enc.SetIndent("", "  ")
			if err := enc.Encode(map[string]any{"name": contents.Name, "codings": contents.Codings}); err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(path+".golden", got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(read(t, path+".golden"), got.String()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestRecognises(t *testing.T) {
	for _, tt := range []struct {
		name, head string
		want       bool
	}{
		{"a.yaml", "codings: a\n", true},
		{"a.json", `{"items": [{"a": "codings"}], "codings": "a"`, true},
		{"a.yaml", "register: a\ncodings: b\n", false},
		{"a.yaml", "codings:\n  coder: {name: a}\n", false},
		{"a.json", `{"codings": {"coder": 1}, "register": "a"}`, false},
		{"a.txt", "codings: a\n", false},
	} {
		if got := (codings.Loader{}).Recognises(tt.name, []byte(tt.head)); got != tt.want {
			t.Errorf("Recognises(%q, %q) = %v", tt.name, tt.head, got)
		}
	}
}

func TestErrors(t *testing.T) {
	const head = "codings: a\ncoder: {name: C, kind: RULE}\ncoded: 2026-01-10\n"
	for _, tt := range []struct{ name, text, want string }{
		{"nothing said", "codings:\nitems: []\nby: me", `
line 1: codings: no codings; write codings: …
line 1: codings: no coder; write coder: {name: …, kind: HUMAN}
line 1: codings: no coded; write coded: …
line 3: codings: unknown field "by"; the fields are codings, coder, coded, items`},
		{"coder", "codings: a\ncoder: Jane\ncoded: [2026]", `
line 2: coder: expected fields (name, kind), found the text “Jane”
line 3: codings: coded: expected a text, found a list`},
		{"holders", head + `items:
  - {statement: s, topic: t, value: SUPPORT, holder: x}
  - {statement: u, topic: t, value: SUPPORT, holder: "topic:t"}`, `
line 5: coding: holder: "x" doesn't say of which kind; write person:… or institution:…
line 6: coding: holder: "topic:t" doesn't say of which kind; write person:… or institution:…`},
		{"items", head + `items:
  - statement: s
    source: A
    topic: t
    value: support
  - {source: A, topic: t, value: SUPPORT, confidence: sure}
  - {statement: s}
  - words
  - {source: A, quote: b, topic: t, value: SUPPORT}
  - {source: A, quote: b, topic: topic:t, value: SUPPORT}
  - {source: A, quote: b, topic: u, value: SUPPORT, note: c}`, `
line 5: coding: both a statement and a source or quote; keep either the statement's id, or source and quote
line 8: coding: value: "support" is none of SUPPORT, OPPOSE, CONDITIONAL, NEUTRAL
line 9: coding: confidence: "sure" is no number from 0 to 1
line 9: coding: which statement? Give its id (statement: …), or the source and some words of the quote (source: …, quote: …)
line 10: coding: no value; write one of SUPPORT, OPPOSE, CONDITIONAL, NEUTRAL
line 10: coding: no topic; write topic: …
line 11: coding: expected fields (statement, source, quote, topic, value, holder, confidence), found the text “words”
line 13: coding: the same statement and topic are coded on line 12; a coder judges once, keep one of them
line 14: coding: unknown field "note"; the fields are statement, source, quote, topic, value, holder, confidence`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			contents, err := load(t, "a.yaml", tt.text)
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

func TestDocumentedExamplesLoad(t *testing.T) {
	for form, file := range map[string]string{"yaml": "a.yaml", "csv": "a.csv", "json": "a.jsonl"} {
		_, rest, _ := strings.Cut(read(t, "../../docs/codings.md"), "```"+form+"\n")
		example, _, _ := strings.Cut(rest, "```")
		if !(codings.Loader{}).Recognises(file, []byte(example)) {
			t.Errorf("%s: the example is not recognised", form)
		}
		contents, err := load(t, file, example)
		if err != nil {
			t.Fatalf("%s: %v", form, err)
		}
		if len(contents.Codings) == 0 {
			t.Errorf("%s: the example has no codings", form)
		}
	}
}

func FuzzLoad(f *testing.F) {
	for _, name := range []string{"testdata/pilot.yaml", "testdata/model.json", "testdata/two-coders.csv", "testdata/two-coders.jsonl"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(name), string(text))
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		codings.Loader{}.Recognises(name, []byte(text))
		contents, err := load(t, name, text)
		if (contents == nil) == (err == nil) {
			t.Fatalf("contents %v with error %v", contents, err)
		}
		if err != nil {
			return
		}
		for _, c := range contents.Codings {
			if c.Topic == "" || c.Coder.Name == "" || c.CodedAt.IsZero() || (c.Statement == "") == (c.Source == "" || c.Quote == "") {
				t.Fatalf("an incomplete coding was let through: %+v", c)
			}
		}
	})
}
