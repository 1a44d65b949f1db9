package storetest

import (
	"context"
	"errors"
	"testing"

	"onrecord/graph"
)

var codingCases = []readCase{
	{"Codings/Order", testCodingsOrder},
	{"Codings/Filters", testCodingsFilters},
	{"Codings/Invalid", testCodingsInvalid},
	{"Codings/Stopped", testCodingsStopped},
	{"Codings/Nested", testCodingsNested},
	{"Codings/Cancelled", testCodingsCancelled},
}

// coded is the coding that the sample's stance makes.
func coded(b *graph.Batch, stance *graph.Stance) graph.Coding {
	s := find(b.Statements, stance.StatementID)
	holder := stance.HolderID
	if holder == "" {
		holder = s.SpeakerID
	}
	return graph.Coding{HolderID: holder, TopicID: stance.TopicID, Value: stance.Value, StatementID: s.ID, SaidAt: s.SaidAt,
		Confidence: stance.Confidence, CoderName: stance.Coder.Name}
}

// codingsOf are the codings of the sample's stances with these ids.
func codingsOf(stances ...string) []graph.Coding {
	b := whole()
	var out []graph.Coding
	for _, id := range stances {
		for _, stance := range b.Stances {
			if stance.ID == "stance:"+id {
				out = append(out, coded(b, stance))
			}
		}
	}
	return out
}

// read collects what Codings yields.
func read(ctx context.Context, s graph.Store, f graph.CodingFilter) ([]graph.Coding, error) {
	var out []graph.Coding
	for c, err := range s.Codings(ctx, f) {
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func testCodingsOrder(t *testing.T, s graph.Store) {
	got, err := read(t.Context(), s, graph.CodingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "codings", got, codingsOf("10", "04", "03", "02", "08", "05", "09", "01", "11", "06", "12"))
}

func testCodingsFilters(t *testing.T, s graph.Store) {
	type f = graph.CodingFilter
	statements := func(g graph.StatementFilter) f { return f{Statements: g} }
	for _, c := range []struct {
		name string
		f    f
		want []graph.Coding
	}{
		{"the speaker holds", f{Holders: []string{zelenskyy}}, codingsOf("04", "03", "02", "01", "11")},
		{"another one holds", f{Holders: []string{putin}}, codingsOf("05", "09")},
		{"an institution holds", f{Holders: []string{ukraine, kremlin}}, codingsOf("08", "06")},
		{"who speaks but doesn't hold", f{Holders: []string{witkoff}}, nil},
		{"topic", f{Topics: []string{guarantees}}, codingsOf("10", "02", "08", "01", "11")},
		{"topics", f{Topics: []string{territory, peace}}, codingsOf("04", "09", "06", "12")},
		{"holder and topic", f{Holders: []string{zelenskyy}, Topics: []string{guarantees}}, codingsOf("02", "01", "11")},
		{"time", statements(graph.StatementFilter{SaidFrom: "2025-12-19", SaidTo: "2025-12-21", CertainDateOnly: true}), codingsOf("05", "09")},
		{"open time", statements(graph.StatementFilter{SaidFrom: "2025-12-23"}), codingsOf("10", "04", "06", "12")},
		{"speaker", statements(graph.StatementFilter{Speakers: []string{witkoff}}), codingsOf("09")},
		{"text", statements(graph.StatementFilter{Text: "ceasefire"}), codingsOf("03", "02", "05")},
		{"another stance of the statement", statements(graph.StatementFilter{Stances: []graph.StanceValue{graph.Oppose}, Topics: []string{ceasefire}}),
			codingsOf("03", "02", "05")},
		{"all at once", f{Holders: []string{zelenskyy, putin}, Topics: []string{ceasefire}, Statements: graph.StatementFilter{Sources: []string{ledgerStory}}}, codingsOf("03")},
		{"none", f{Holders: []string{zelenska}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := read(t.Context(), s, c.f)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "codings", got, c.want)
		})
	}
}

func testCodingsInvalid(t *testing.T, s graph.Store) {
	_, err := read(t.Context(), s, graph.CodingFilter{Statements: graph.StatementFilter{SaidFrom: "soon"}})
	refused(t, "saidFrom soon", err, graph.ErrInvalid)
}

// Whoever has seen enough may stop; the store goes on answering.
func testCodingsStopped(t *testing.T, s graph.Store) {
	for range 20 {
		for _, err := range s.Codings(t.Context(), graph.CodingFilter{}) {
			if err != nil {
				t.Fatal(err)
			}
			break
		}
	}
	if err := s.Ping(t.Context()); err != nil {
		t.Errorf("Ping afterwards: %v", err)
	}
}

// The store can be asked while codings are read.
func testCodingsNested(t *testing.T, s graph.Store) {
	for c, err := range s.Codings(t.Context(), graph.CodingFilter{Topics: []string{guarantees}}) {
		if err != nil {
			t.Fatal(err)
		}
		if nodes(t, s, graph.With{}, c.StatementID)[0] == nil {
			t.Errorf("no statement %s", c.StatementID)
		}
		again, err := read(t.Context(), s, graph.CodingFilter{Topics: []string{c.TopicID}})
		if err != nil || len(again) != 5 {
			t.Errorf("nested: %d codings, error %v", len(again), err)
		}
	}
}

func testCodingsCancelled(t *testing.T, s graph.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	n := 0
	for _, err := range s.Codings(ctx, graph.CodingFilter{}) {
		cancel()
		n, last = n+1, err
		if n > 100 {
			t.Fatal("codings go on after their context ended and an error was yielded")
		}
	}
	if n == 11 && last == nil {
		t.Error("all codings came although their context ended after the first")
	} else if !errors.Is(last, context.Canceled) {
		t.Errorf("the last error is %v, want one that wraps context.Canceled", last)
	}
}
