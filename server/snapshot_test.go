package server_test

import (
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
	if other := get[snapshot](t, s, query, "t", "peace").Snapshot; other.Data != first.Data || other.Query == first.Query {
		t.Errorf("another variable: %+v", other)
	}
	if other := get[snapshot](t, s, strings.Replace(query, "totalCount", "nodes { id }", 1), "t", "talks").Snapshot; other.Query == first.Query {
		t.Errorf("another selection: %+v", other)
	}

	expecting := strings.Replace(query, "snapshot {", `snapshot(expect: "`+first.ID+`") {`, 1)
	if a := s.ask(t, expecting, "t", "peace"); a.code() != "SNAPSHOT_CHANGED" || !strings.Contains(a.body, "the query is another one") {
		t.Errorf("expecting another query: %s", a.body)
	}
	b := &graph.Batch{People: []*graph.Person{{ID: "person:new", Name: "New", Origin: "import:more"}}}
	b.Imports = []*graph.Import{{ID: "import:more", Loader: "test", Version: 1, Digest: b.Digest()}}
	if _, err := store.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	if a := s.ask(t, expecting, "t", "talks"); a.code() != "SNAPSHOT_CHANGED" || !strings.Contains(a.body, "the data has changed since") {
		t.Errorf("expecting other data: %s", a.body)
	}
	if empty := get[snapshot](t, serve(t, openEmpty(t)), query, "t", "talks").Snapshot; empty.Data != "0" || empty.Query != first.Query {
		t.Errorf("of an empty graph: %+v", empty)
	}
}
