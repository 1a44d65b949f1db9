package storetest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
)

// histories is how many random histories are tried unless the flag -rapid.checks says otherwise.
const histories = 25

// testHistories checks that after every write of a random history the store holds what the model holds, and answers alike.
func testHistories(t *testing.T, open Opener) {
	LimitChecks(t, histories)
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t)
		defer func() {
			if err := s.Close(context.Background()); err != nil {
				rt.Errorf("Close: %v", err)
			}
		}()
		m := model{}
		for range rapid.IntRange(1, 8).Draw(rt, "writes") {
			step(rt, s, m)
		}
	})
}

// LimitChecks sets how many random cases rapid tries for the time of a test, unless the flag -rapid.checks says it.
func LimitChecks(t *testing.T, n int) {
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	checks := flag.Lookup("rapid.checks")
	if given || checks == nil {
		return
	}
	before := checks.Value.String()
	t.Cleanup(func() { checks.Value.Set(before) })
	if err := checks.Value.Set(fmt.Sprint(n)); err != nil {
		t.Fatal(err)
	}
}

// step writes one random batch to the store and to the model, and compares the two.
func step(rt *rapid.T, s graph.Store, m model) {
	b := drawBatch(rt)
	got, err := s.Write(rt.Context(), b)
	want, wantErr := m.write(b)
	if errors.Is(wantErr, graph.ErrConflict) != errors.Is(err, graph.ErrConflict) || (wantErr == nil) != (err == nil) {
		rt.Fatalf("Write: error %v, want %v", err, wantErr)
	}
	if err == nil {
		alike(rt, "result", got, want)
	}
	alike(rt, "records", scanStore(rt, s), m.batch())
	for range 3 {
		compareStatements(rt, s, m)
	}
	compareStreams(rt, s, m, graph.CodingFilter{})
	compareStreams(rt, s, m, drawCodingFilter(rt, m))
	compareFacets(rt, s, m)
	compareHistograms(rt, s, m)
	compareSuggestions(rt, s, m)
}

// compareStreams asks for the codings that f chooses, and for the mentions in the statements that it chooses.
func compareStreams(rt *rapid.T, s graph.Store, m model, f graph.CodingFilter) {
	codings, err := read(rt.Context(), s, f)
	if err != nil {
		rt.Fatal(err)
	}
	alike(rt, fmt.Sprintf("codings by %+v", f), codings, m.codings(f))
	mentions, err := collect(s.Mentions(rt.Context(), f.Statements))
	if err != nil {
		rt.Fatal(err)
	}
	alike(rt, fmt.Sprintf("mentions by %+v", f.Statements), mentions, m.mentions(f.Statements))
}

// compareStatements asks for a random list of statements, and walks it in pages.
func compareStatements(rt *rapid.T, s graph.Store, m model) {
	f, o := drawFilter(rt, m, 2), drawOrder(rt)
	var got []string
	for after := ""; ; {
		c, err := s.Statements(rt.Context(), *f, o, graph.Page{First: 4, After: after, Count: true}, graph.With{})
		if err != nil {
			rt.Fatalf("Statements(%+v): %v", *f, err)
		}
		got = append(got, ids(c.Nodes())...)
		if want := len(m.statements(f, o)); c.Total != want {
			rt.Fatalf("Statements(%+v): total %d, want %d", *f, c.Total, want)
		}
		if !c.HasNext {
			break
		}
		after = *c.PageInfo().EndCursor
	}
	alike(rt, fmt.Sprintf("statements by %+v in order %v", *f, o), got, m.statements(f, o))
}

func scanStore(rt *rapid.T, s graph.Store) *graph.Batch {
	all := &graph.Batch{}
	for _, kind := range graph.Kinds {
		err := graph.Walk(rt.Context(), s, kind, func(b *graph.Batch) error {
			all.Append(b)
			return nil
		})
		if err != nil {
			rt.Fatal(err)
		}
	}
	return all
}
