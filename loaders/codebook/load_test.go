package codebook

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/graph/sqlite"
	"onrecord/loaders"
)

// load loads codebooks, given by their files' names, into a store and reports the rejects, one a line.
func load(t *testing.T, s graph.Store, o loaders.Options, names []string, texts map[string]string) string {
	t.Helper()
	var inputs []loaders.Input
	for _, name := range names {
		inputs = append(inputs, loaders.Input{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(texts[name])), nil }})
	}
	job := loaders.Load{Store: s, Loaders: []loaders.Loader{Loader{}}, Options: o}
	report, err := job.Run(t.Context(), inputs)
	if err != nil {
		t.Fatal(err)
	}
	var rejects []string
	for _, r := range report.Rejects {
		rejects = append(rejects, r.Error())
	}
	return strings.Join(rejects, "\n")
}

func newStore(t *testing.T) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

// contents are all topics and imports of a store, as JSON.
func contents(t *testing.T, s graph.Store) string {
	t.Helper()
	var out bytes.Buffer
	for _, kind := range []graph.Kind{graph.KindTopic, graph.KindImport} {
		err := graph.Walk(t.Context(), s, kind, func(b *graph.Batch) error { return json.NewEncoder(&out).Encode(b) })
		if err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// codebookOf is a codebook with these topics.
func codebookOf(name string, topics ...string) string {
	return "codebook: " + name + "\ncoded: 2026-01-10\ntopics:\n  - " + strings.Join(topics, "\n  - ") + "\n"
}

const rules = "phrases: [quota], support: [must fall]}"

// For every order of codebooks that refer to each other's topics, in one load, the store and the rejects are the same, dry run or not.
func TestOrderOfCodebooksDoesNotMatter(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts map[string]string
		want  string // rejects
	}{
		{"a chain", map[string]string{
			"a.yaml": codebookOf("a", "{topic: b, "+rules),
			"b.yaml": codebookOf("b", "{id: b, label: B, broader: c, "+rules),
			"c.yaml": codebookOf("c", "{id: c, label: C, "+rules),
		}, ""},
		{"each other", map[string]string{
			"a.yaml": codebookOf("a", "{id: a, label: A, "+rules, "{topic: b, "+rules),
			"b.yaml": codebookOf("b", "{id: b, label: B, "+rules, "{topic: a, "+rules),
		}, ""},
		{"what a refused one defines isn't there", map[string]string{
			"a.yaml": codebookOf("a", "{topic: b, "+rules),
			"b.yaml": codebookOf("b", "{id: b, label: B, "+rules, "{topic: nowhere, "+rules),
		}, `b.yaml:5: topic topic:nowhere; load the register or codebook that defines it, or give it a label here: not found
a.yaml:4: topic topic:b; load the register or codebook that defines it, or give it a label here: not found`},
		{"a topic defined twice", map[string]string{
			"a.yaml": codebookOf("a", "{id: a, label: A, "+rules),
			"b.yaml": codebookOf("b", "{id: a, label: A, "+rules, "{id: b, label: B, "+rules),
			"c.yaml": codebookOf("c", "{topic: b, "+rules),
		}, `b.yaml: topic:a is defined by import:codebook-a already; one id, one definition: conflict
c.yaml:4: topic topic:b; load the register or codebook that defines it, or give it a label here: not found`},
		{"a circle of topics", map[string]string{
			"a.yaml": codebookOf("a", "{id: a, label: A, broader: b, "+rules),
			"b.yaml": codebookOf("b", "{id: b, label: B, broader: a, "+rules),
			"c.yaml": codebookOf("c", "{id: c, label: C, "+rules),
		}, `a.yaml: broader: topic:a → topic:b → topic:a; nothing can be narrower than itself: invalid input
b.yaml:4: topic topic:a; load the register or codebook that defines it, or give it a label here: not found`},
		{"one coder", map[string]string{
			"a.yaml": strings.Replace(codebookOf("a", "{id: a, label: A, "+rules), "coded:", "coder: us\ncoded:", 1),
			"b.yaml": strings.Replace(codebookOf("b", "{id: b, label: B, "+rules), "coded:", "coder: us\ncoded:", 1),
		}, `b.yaml: codes in the name of "us", as import:codebook-a does; give it another coder: conflict`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := slices.Sorted(maps.Keys(tt.texts))
			reference := newStore(t)
			if diff := cmp.Diff(tt.want, load(t, reference, loaders.Options{}, files, tt.texts)); diff != "" {
				t.Fatalf("-want +got:\n%s", diff)
			}
			want, dry := contents(t, reference), newStore(t)
			for _, order := range orders(files) {
				if diff := cmp.Diff(tt.want, load(t, dry, loaders.Options{DryRun: true}, order, tt.texts)); diff != "" {
					t.Errorf("%v, dry run: -want +got:\n%s", order, diff)
				}
				s := newStore(t)
				if diff := cmp.Diff(tt.want, load(t, s, loaders.Options{}, order, tt.texts)); diff != "" {
					t.Errorf("%v: -want +got:\n%s", order, diff)
				}
				if diff := cmp.Diff(want, contents(t, s)); diff != "" {
					t.Errorf("%v: -want +got:\n%s", order, diff)
				}
			}
		})
	}
}

// orders are all orders of the names.
func orders(names []string) [][]string {
	if len(names) == 0 {
		return [][]string{nil}
	}
	var out [][]string
	for i, name := range names {
		for _, rest := range orders(slices.Concat(names[:i], names[i+1:])) {
			out = append(out, append([]string{name}, rest...))
		}
	}
	return out
}

// A codebook can't rest on a topic that only its own last version defines.
func TestTopicDefinedNoMore(t *testing.T) {
	s := newStore(t)
	texts := map[string]string{
		"first.yaml":  codebookOf("a", "{id: a, label: A, "+rules),
		"second.yaml": codebookOf("a", "{topic: a, "+rules),
	}
	load(t, s, loaders.Options{}, []string{"first.yaml"}, texts)
	want, had := "second.yaml:4: topic topic:a; load the register or codebook that defines it, or give it a label here: not found", contents(t, s)
	if diff := cmp.Diff(want, load(t, s, loaders.Options{}, []string{"second.yaml"}, texts)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(had, contents(t, s)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A coder's name is free where the codebook that had it gets another in the same load.
func TestCoderHandedOver(t *testing.T) {
	s := newStore(t)
	of := func(name, coder string) string {
		return strings.Replace(codebookOf(name, "{id: "+name+", label: L, "+rules), "coded:", "coder: "+coder+"\ncoded:", 1)
	}
	texts := map[string]string{"b1.yaml": of("b", "us"), "b2.yaml": of("b", "them"), "a.yaml": of("a", "us")}
	load(t, s, loaders.Options{}, []string{"b1.yaml"}, texts)
	if got := load(t, s, loaders.Options{}, []string{"a.yaml", "b2.yaml"}, texts); got != "" {
		t.Error(got)
	}
}
