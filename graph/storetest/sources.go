package storetest

import (
	"errors"
	"testing"

	"onrecord/graph"
)

var sourceCases = []readCase{
	{"Sources/All", testSourcesAll},
	{"Sources/Filters", testSourcesFilters},
	{"Sources/Dates", testSourcesDates},
	{"Sources/Invalid", testSourcesInvalid},
	{"SourceText", testSourceText},
	{"Quotes/Order", testQuotesOrder},
	{"Quotes/Records", testQuotesRecords},
}

const everySource = "ledger-2025-12 herald-2025-12-23 briefing folder-note"

func testSourcesAll(t *testing.T, s graph.Store) {
	complete(t, s.Sources, []*graph.Source{shownSource(briefing), shownSource("source:folder-note"), shownSource(heraldStory), shownSource(ledgerStory)})
	chosen(t, s.Sources, []choice[graph.SourceFilter]{{"order", graph.SourceFilter{}, everySource}})
}

func testSourcesFilters(t *testing.T, s graph.Store) {
	const both, heraldOnly, ledgerOnly = "ledger-2025-12 herald-2025-12-23", "herald-2025-12-23", "ledger-2025-12"
	chosen(t, s.Sources, []choice[graph.SourceFilter]{
		{"title", graph.SourceFilter{Title: "talks FLORIDA"}, heraldOnly},
		{"title, singular and plural", graph.SourceFilter{Title: "guarantees summits"}, ledgerOnly},
		{"title in Cyrillic", graph.SourceFilter{Title: "брифінг"}, "briefing"},
		{"title, all terms", graph.SourceFilter{Title: "florida berlin"}, ""},
		{"title, no part of a word", graph.SourceFilter{Title: "flor"}, ""},
		{"kind", graph.SourceFilter{Kinds: []graph.SourceKind{graph.SourceTranscript}}, "briefing"},
		{"kinds", graph.SourceFilter{Kinds: []graph.SourceKind{graph.SourceArticle, graph.SourceOther}}, both + " folder-note"},
		{"publisher", graph.SourceFilter{Publishers: []string{herald}}, heraldOnly},
		{"publishers", graph.SourceFilter{Publishers: []string{herald, ledger}}, both},
		{"language", graph.SourceFilter{Languages: []string{"uk"}}, "briefing"},
		{"languages", graph.SourceFilter{Languages: []string{"en", "uk", "de"}}, everySource},
		{"language in capitals", graph.SourceFilter{Languages: []string{"EN"}}, ""},
		{"hash", graph.SourceFilter{ContentHash: "b-1"}, "briefing"},
		{"all at once", graph.SourceFilter{Title: "summit", Kinds: []graph.SourceKind{graph.SourceArticle}, Publishers: []string{ledger},
			Languages: []string{"en"}, PublishedFrom: "2025", PublishedTo: "2025", ContentHash: "l-1"}, ledgerOnly},
	})
}

func testSourcesDates(t *testing.T, s graph.Store) {
	between := func(from, to string) graph.SourceFilter {
		return graph.SourceFilter{PublishedFrom: from, PublishedTo: to}
	}
	chosen(t, s.Sources, []choice[graph.SourceFilter]{
		{"from", between("2025-12-24", ""), "ledger-2025-12"},
		{"to", between("", "2025-12-22"), "ledger-2025-12"},
		{"both", between("2025-12-23", "2025-12-23"), "ledger-2025-12 herald-2025-12-23"},
		{"a wide time leaves out what has no date", between("1900", "2100"), "ledger-2025-12 herald-2025-12-23"},
		{"later", between("2026", ""), ""},
	})
}

func testSourcesInvalid(t *testing.T, s graph.Store) {
	invalid(t, s.Sources, graph.SourceFilter{PublishedFrom: "soon"}, graph.SourceFilter{PublishedTo: "2025-02-30"})
}

func testSourceText(t *testing.T, s graph.Store) {
	for _, source := range whole().Sources {
		text, err := s.SourceText(t.Context(), source.ID)
		if err != nil {
			t.Fatal(err)
		}
		same(t, source.ID, text, source.Content)
	}
	for _, id := range []string{"source:none", "", zelenskyy, "statement:h1"} {
		if _, err := s.SourceText(t.Context(), id); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("SourceText(%q): error %v, want ErrNotFound", id, err)
		}
	}
}

func testQuotesOrder(t *testing.T, s graph.Store) {
	for source, want := range map[string]string{
		heraldStory:   "h1 h2 h3 h4 h5 h6 h7 h8 h9",
		ledgerStory:   "l1 l2 h3b l3 l4 l5 l6 l7 l8 l9",
		briefing:      "b1 b2 b3 b4 b5 b6 b7",
		"source:none": "",
		zelenskyy:     "",
	} {
		got, err := s.Quotes(t.Context(), source, page)
		found(t, got, err, want)
	}
}

func testQuotesRecords(t *testing.T, s graph.Store) {
	for _, source := range []string{heraldStory, ledgerStory, briefing} {
		got, err := s.Quotes(t.Context(), source, page)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range got.Nodes() {
			shown := *q
			shown.Source = nil // not promised either way
			same(t, q.ID, &shown, find(whole().Quotes, q.ID))
		}
	}
}
