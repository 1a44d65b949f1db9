package server_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"onrecord/graph"
)

type snapshot struct {
	Snapshot struct{ ID, Data, Query string }
}

func TestSnapshot(t *testing.T) {
	store := openSample(t)
	s := serve(t, store)
	const query = `query Q($t: String!, $spare: Int) { snapshot { id data query } statements(filter: {text: $t}, first: $spare) { totalCount } }`
	first := get[snapshot](t, s, query, "t", "talks").Snapshot
	if first.ID != first.Data+"-"+first.Query || len(first.Data) < 16 || len(first.Query) < 16 {
		t.Errorf("snapshot %+v", first)
	}
	for name, again := range map[string]string{
		"the same":            query,
		"laid out otherwise":  "# why\n" + strings.ReplaceAll(query, " {", "\n{"),
		"by another name":     strings.Replace(query, "Q(", "Other(", 1),
		"more of snapshot":    strings.Replace(query, "id data query", "query data id", 1),
		"what was expected":   strings.Replace(query, "snapshot {", `snapshot(expect: "`+first.ID+`") {`, 1),
		"an alias of its own": strings.Replace(query, "snapshot {", "snapshot: snapshot {", 1),
	} {
		if got := get[snapshot](t, s, again, "t", "talks").Snapshot; got != first {
			t.Errorf("%s: %+v, want %+v", name, got, first)
		}
	}
	for name, again := range map[string]string{
		"in a fragment":        "query Q($t: String!, $spare: Int) { ...F statements(filter: {text: $t}, first: $spare) { totalCount } } fragment F on Query { snapshot { id data query } }",
		"in a nameless one":    "query Q($t: String!, $spare: Int) { ... { snapshot { id data query } } statements(filter: {text: $t}, first: $spare) { totalCount } }",
		"expected, in one":     `query Q($t: String!, $spare: Int) { ... on Query { snapshot(expect: "` + first.ID + `") { id data query } } statements(filter: {text: $t}, first: $spare) { totalCount } }`,
		"expected by variable": `query Q($t: String!, $spare: Int, $s: ID = "` + first.ID + `") { snapshot(expect: $s) { id data query } statements(filter: {text: $t}, first: $spare) { totalCount } }`,
	} {
		if got := get[snapshot](t, s, again, "t", "talks").Snapshot; got != first {
			t.Errorf("%s: %+v, want %+v", name, got, first)
		}
	}
	if other := get[snapshot](t, s, query, "t", "peace").Snapshot; other.Data != first.Data || other.Query == first.Query {
		t.Errorf("another variable: %+v", other)
	}
	if other := get[snapshot](t, s, strings.Replace(query, "totalCount", "nodes { id }", 1), "t", "talks").Snapshot; other.Query == first.Query {
		t.Errorf("another selection: %+v", other)
	}

	expecting := strings.Replace(query, "snapshot {", `snapshot(expect: "`+first.ID+`") {`, 1)
	if a := s.ask(t, expecting, "t", "peace"); a.code() != "SNAPSHOT_CHANGED" || !strings.Contains(a.body, "another question is asked") {
		t.Errorf("expecting another query: %s", a.body)
	}
	b := &graph.Batch{People: []*graph.Person{{ID: "person:new", Name: "New", Origin: "import:more"}}}
	b.Imports = []*graph.Import{{ID: "import:more", Loader: "test", Version: 1, Digest: b.Digest()}}
	if _, err := store.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	if a := s.ask(t, expecting, "t", "talks"); a.code() != "SNAPSHOT_CHANGED" || !strings.Contains(a.body, "the data has changed") {
		t.Errorf("expecting other data: %s", a.body)
	}
	if empty := get[snapshot](t, serve(t, openEmpty(t)), query, "t", "talks").Snapshot; empty.Data != "0" || empty.Query != first.Query {
		t.Errorf("of an empty graph: %+v", empty)
	}
}

// moving is a store whose data changes while it is asked.
type moving struct {
	graph.Reader
	version int
}

func (m *moving) Version(context.Context) (string, error) {
	m.version++
	return fmt.Sprint(m.version), nil
}

// An answer must not bear the name of data that it wasn't computed from.
func TestSnapshotOfMovingData(t *testing.T) {
	s := serve(t, &moving{Reader: openSample(t)})
	if a := s.ask(t, `{ snapshot { id } stats { people } }`); a.code() != "SNAPSHOT_CHANGED" || string(a.Data) != "null" {
		t.Errorf("the answer is %s", a.body)
	}
	resp, err := s.Client().Get(s.URL + exportPath("citation", "statement", "statement:h1"))
	if err != nil {
		return // broken off before the first byte arrived
	}
	defer resp.Body.Close()
	if text, err := io.ReadAll(resp.Body); err == nil && resp.StatusCode == http.StatusOK {
		t.Errorf("the file looks whole: %s", text)
	}
}
