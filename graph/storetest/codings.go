package storetest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
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

// coded is the coding that the stance makes, whose statement is in b.
func coded(b *graph.Batch, stance *graph.Stance) graph.Coding {
	s := find(b.Statements, stance.StatementID)
	c := graph.Coding{StanceID: stance.ID, HolderID: stance.HolderID, TopicID: stance.TopicID, Value: stance.Value, StatementID: s.ID,
		SourceIDs: recordedIn(b, s.ID), SaidAt: s.SaidAt, Confidence: stance.Confidence, Coder: stance.Coder}
	if c.HolderID == "" {
		c.HolderID = s.SpeakerID
	}
	if (c.HolderID == s.SpeakerID || c.HolderID == s.OnBehalfOfID) && isThere(b, s.OnBehalfOfID) {
		c.OnBehalfOfID = s.OnBehalfOfID
	}
	return c
}

// recordedIn lists the sources that record a statement.
func recordedIn(b *graph.Batch, statement string) []string {
	var sources []string
	for _, q := range b.Quotes {
		if q.StatementID == statement {
			sources = append(sources, q.SourceID)
		}
	}
	slices.Sort(sources)
	return slices.Compact(sources)
}

// isThere says whether b holds the agent.
func isThere(b *graph.Batch, agent string) bool {
	return slices.ContainsFunc(b.People, func(p *graph.Person) bool { return p.ID == agent }) ||
		slices.ContainsFunc(b.Institutions, func(i *graph.Institution) bool { return i.ID == agent })
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
	return collect(s.Codings(ctx, f))
}

// collect reads a stream to its end or its first error.
func collect[T any](stream iter.Seq2[T, error]) ([]T, error) {
	var out []T
	for v, err := range stream {
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func testCodingsOrder(t *testing.T, s graph.Store) {
	got, err := read(t.Context(), s, graph.CodingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "codings", got, codingsOf("10", "04", "03", "02", "08", "13", "14", "15", "16", "05", "09", "17", "01", "11", "06", "12"))
}

func testCodingsFilters(t *testing.T, s graph.Store) {
	type f = graph.CodingFilter
	statements := func(g graph.StatementFilter) f { return f{Statements: g} }
	for _, c := range []struct {
		name string
		f    f
		want []graph.Coding
	}{
		{"the speaker holds", f{Holders: []string{zelenskyy}}, codingsOf("04", "03", "02", "17", "01", "11")},
		{"another one holds", f{Holders: []string{putin}}, codingsOf("05", "09")},
		{"an institution holds", f{Holders: []string{kremlin}}, codingsOf("16", "06")},
		{"on behalf of an institution", f{Holders: []string{usa}}, codingsOf("10", "13", "14", "15")},
		{"held and on behalf, each once", f{Holders: []string{department, usa, usa}}, codingsOf("10", "13", "14", "15")},
		{"two institutions", f{Holders: []string{ukraine, kremlin}}, codingsOf("08", "16", "01", "11", "06")},
		{"who speaks but doesn't hold", f{Holders: []string{witkoff}}, nil},
		{"topic", f{Topics: []string{guarantees}}, codingsOf("10", "02", "08", "01", "11")},
		{"topics", f{Topics: []string{territory, peace}}, codingsOf("04", "09", "06", "12")},
		{"topic, each once", f{Topics: []string{energy, energy}}, codingsOf("13", "14", "15", "16", "17")},
		{"holder and topic", f{Holders: []string{zelenskyy}, Topics: []string{guarantees}}, codingsOf("02", "01", "11")},
		{"on behalf and topic", f{Holders: []string{usa}, Topics: []string{guarantees, energy}}, codingsOf("10", "13", "14", "15")},
		{"coder", f{Coders: []string{"ben"}}, codingsOf("14", "11")},
		{"coders", f{Coders: []string{"ben", "words"}}, codingsOf("14", "15", "11", "06")},
		{"coder in small letters", f{Coders: []string{"ada"}}, nil},
		{"kind of coder", f{CoderKinds: []graph.CoderKind{graph.CoderRule}}, codingsOf("15", "06")},
		{"kinds of coders", f{CoderKinds: []graph.CoderKind{graph.CoderRule, graph.CoderModel}}, codingsOf("14", "15", "11", "06")},
		{"coder of another kind", f{Coders: []string{"Ada"}, CoderKinds: []graph.CoderKind{graph.CoderRule}}, nil},
		{"coder and topic", f{Coders: []string{"Ada"}, Topics: []string{energy}}, codingsOf("13", "16", "17")},
		{"coder and holder", f{Coders: []string{"Ada", "words"}, Holders: []string{usa}}, codingsOf("10", "13", "15")},
		{"time", statements(graph.StatementFilter{SaidFrom: "2025-12-19", SaidTo: "2025-12-21", CertainDateOnly: true}), codingsOf("05", "09")},
		{"open time", statements(graph.StatementFilter{SaidFrom: "2025-12-23"}), codingsOf("10", "04", "06", "12")},
		{"speaker", statements(graph.StatementFilter{Speakers: []string{witkoff}}), codingsOf("09")},
		{"text", statements(graph.StatementFilter{Text: "ceasefire"}), codingsOf("03", "02", "05")},
		{"another stance of the statement", statements(graph.StatementFilter{Stances: []graph.StanceValue{graph.Oppose}, Topics: []string{ceasefire}}),
			codingsOf("03", "02", "05")},
		{"all at once", f{Holders: []string{zelenskyy, putin}, Topics: []string{ceasefire}, Statements: graph.StatementFilter{Sources: []string{ledgerStory}}}, codingsOf("03")},
		{"none", f{Holders: []string{zelenska}}, nil},
		{"ids that nothing has", f{Holders: []string{"person:none", "", "nonsense"}}, nil},
		{"a topic that nothing has", f{Topics: []string{"topic:none"}}, nil},
		{"neither a statement's topic", statements(graph.StatementFilter{Topics: []string{"topic:none"}}), nil},
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
	for _, f := range []graph.CodingFilter{
		{Statements: graph.StatementFilter{SaidFrom: "soon"}},
		{Statements: graph.StatementFilter{Stances: []graph.StanceValue{"MAYBE"}}},
		{CoderKinds: []graph.CoderKind{graph.CoderHuman, "ROBOT"}},
	} {
		got, err := read(t.Context(), s, f)
		refused(t, fmt.Sprintf("%+v", f), err, graph.ErrInvalid)
		if len(got) > 0 {
			t.Errorf("%+v: %d codings", f, len(got))
		}
	}
}

func testCodingsStopped(t *testing.T, s graph.Store) {
	stopped(t, s, func(ctx context.Context) iter.Seq2[graph.Coding, error] { return s.Codings(ctx, graph.CodingFilter{}) })
}

// stopped checks that whoever has seen enough may stop; the store goes on answering.
func stopped[T any](t *testing.T, s graph.Store, stream func(context.Context) iter.Seq2[T, error]) {
	t.Helper()
	for range 20 {
		for _, err := range stream(t.Context()) {
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
	cancelled(t, func(ctx context.Context) iter.Seq2[graph.Coding, error] { return s.Codings(ctx, graph.CodingFilter{}) })
}

// cancelled checks that a stream of several values whose context ends after the first one ends with an error that says so.
func cancelled[T any](t *testing.T, stream func(context.Context) iter.Seq2[T, error]) {
	t.Helper()
	all, err := collect(stream(t.Context()))
	if err != nil || len(all) < 2 {
		t.Fatalf("%d values, error %v", len(all), err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	n := 0
	for _, err := range stream(ctx) {
		cancel()
		n, last = n+1, err
		if n > len(all)+1 {
			t.Fatal("the stream goes on after its context ended")
		}
	}
	if n == len(all) && last == nil {
		t.Error("all came although the context ended after the first")
	} else if !errors.Is(last, context.Canceled) {
		t.Errorf("the last error is %v, want one that wraps context.Canceled", last)
	}
}
