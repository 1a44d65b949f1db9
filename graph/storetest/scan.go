package storetest

import (
	"testing"

	"onrecord/graph"
)

var scanCases = []readCase{
	{"Scan/Whole", testScanWhole},
	{"Scan/Steps", testScanSteps},
	{"Scan/FromAnywhere", testScanFromAnywhere},
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
			found := recordIDs(b, kind)
			if n := len(found); n > limit || len(b.Records()) > 1 {
				t.Fatalf("Scan(%s, %q, %d) gave %v", kind, after, limit, b.Records())
			}
			if len(found) == 0 {
				break
			}
			after = found[len(found)-1]
			add(all, b)
		}
	}
	return all
}

// add appends b's records to those of all.
func add(all, b *graph.Batch) {
	all.Institutions = append(all.Institutions, b.Institutions...)
	all.People = append(all.People, b.People...)
	all.Memberships = append(all.Memberships, b.Memberships...)
	all.Topics = append(all.Topics, b.Topics...)
	all.Meetings = append(all.Meetings, b.Meetings...)
	all.Participations = append(all.Participations, b.Participations...)
	all.Sources = append(all.Sources, b.Sources...)
	all.Statements = append(all.Statements, b.Statements...)
	all.Quotes = append(all.Quotes, b.Quotes...)
	all.Stances = append(all.Stances, b.Stances...)
	all.Imports = append(all.Imports, b.Imports...)
}

// recordIDs lists the ids of b's records of one kind, in their order.
func recordIDs(b *graph.Batch, kind graph.Kind) []string {
	switch kind {
	case graph.KindInstitution:
		return ids(b.Institutions)
	case graph.KindPerson:
		return ids(b.People)
	case graph.KindMembership:
		return idsBy(b.Memberships, func(r *graph.Membership) string { return r.ID })
	case graph.KindTopic:
		return ids(b.Topics)
	case graph.KindMeeting:
		return ids(b.Meetings)
	case graph.KindParticipation:
		return idsBy(b.Participations, func(r *graph.Participation) string { return r.ID })
	case graph.KindSource:
		return ids(b.Sources)
	case graph.KindStatement:
		return ids(b.Statements)
	case graph.KindQuote:
		return ids(b.Quotes)
	case graph.KindStance:
		return idsBy(b.Stances, func(r *graph.Stance) string { return r.ID })
	case graph.KindImport:
		return idsBy(b.Imports, func(r *graph.Import) string { return r.ID })
	}
	panic("no such kind: " + kind)
}

func idsBy[T any](rows []T, id func(T) string) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = id(r)
	}
	return out
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
