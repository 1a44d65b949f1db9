package storetest

import (
	"testing"

	"onrecord/graph"
)

var scanCases = []readCase{
	{"Scan/Whole", testScanWhole},
	{"Scan/Steps", testScanSteps},
	{"Scan/FromAnywhere", testScanFromAnywhere},
	{"Imports", testImports},
	{"Count", testCount},
	{"Ping", testPing},
}

// scanAll reads all records of a store, limit at a time.
func scanAll(t testing.TB, s graph.Store, limit int) *graph.Batch {
	t.Helper()
	all := &graph.Batch{}
	for _, kind := range graph.Kinds {
		for after := ""; ; {
			b, err := s.Scan(t.Context(), kind, after, limit)
			if err != nil {
				t.Fatalf("Scan(%s, %q, %d): %v", kind, after, limit, err)
			}
			found := b.All()
			if n := len(found); n > limit || len(b.Records()) > 1 {
				t.Fatalf("Scan(%s, %q, %d) gave %v", kind, after, limit, b.Records())
			}
			if len(found) == 0 {
				break
			}
			after = found[len(found)-1].ID
			all.Append(b)
		}
	}
	return all
}

func testScanWhole(t *testing.T, s graph.Store) {
	same(t, "all records", scanAll(t, s, 1000), whole())
}

func testScanSteps(t *testing.T, s graph.Store) {
	want := whole()
	for _, limit := range []int{1, 2, 7} {
		same(t, "all records", scanAll(t, s, limit), want)
	}
}

// The walk may begin after an id that no record has.
func testScanFromAnywhere(t *testing.T, s graph.Store) {
	for after, want := range map[string]string{
		"statement:h":    "h1 h2",
		"statement:h1":   "h2 h3",
		"statement:h10":  "h2 h3",
		"statement:l8":   "l9",
		"statement:l9":   "",
		"statement:zzzz": "",
		"":               "b1 b2",
	} {
		b, err := s.Scan(t.Context(), graph.KindStatement, after, 2)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "after "+after, short(ids(b.Statements)), want)
	}
}

func testCount(t *testing.T, s graph.Store) {
	got, err := s.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "counts", got, whole().Records())
}

func testPing(t *testing.T, s graph.Store) {
	if err := s.Ping(t.Context()); err != nil {
		t.Error(err)
	}
}

func testImports(t *testing.T, s graph.Store) {
	rows := map[string]*graph.Import{}
	for _, i := range whole().Imports {
		rows[i.ID] = i
	}
	asked := []string{briefing, "import:none", register, "", zelenskyy, briefing, codings}
	got, err := s.Imports(t.Context(), asked)
	if err != nil {
		t.Fatal(err)
	}
	var want []*graph.Import
	for _, id := range asked {
		want = append(want, rows[id])
	}
	same(t, "imports", got, want)
	none, err := s.Imports(t.Context(), nil)
	if err != nil || len(none) != 0 {
		t.Errorf("Imports of no ids: %v, error %v", none, err)
	}
}
