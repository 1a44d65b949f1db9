package storetest

import (
	"context"
	"math"
	"testing"

	"onrecord/graph"
)

var statementCases = []readCase{
	{"Statements/All", testStatementsAll},
	{"Statements/Fields", testStatementsFields},
	{"Statements/Dates", testStatementsDates},
	{"Statements/Combined", testStatementsCombined},
	{"Statements/Text", testStatementsText},
	{"Statements/With", testStatementsWith},
	{"Statements/Invalid", testStatementsInvalid},
}

// everyStatement is in the order of SAID_AT.
const everyStatement = "l6 b6 l4 l2 l3 l1 l5 l7 l9 l8 b7 h7 b2 h4 h2 h3 b1 b5 b8 h1 h9 b4 h6 h5 h8 b3"

// statements lists statements in the zero order, without anything brought along.
func statements(s graph.Store) lister[graph.StatementFilter, *graph.Statement] {
	return func(ctx context.Context, f graph.StatementFilter, p graph.Page) (*graph.StatementConnection, error) {
		return s.Statements(ctx, f, graph.StatementOrder{}, p, graph.With{})
	}
}

func testStatementsAll(t *testing.T, s graph.Store) {
	complete(t, statements(s), whole().Statements)
	chosen(t, statements(s), []choice[graph.StatementFilter]{{"order", graph.StatementFilter{}, everyStatement}})
}

func testStatementsFields(t *testing.T, s graph.Store) {
	type f = graph.StatementFilter
	const inLedger = "l6 l4 l2 l3 l1 l5 l7 l9 l8 h3"
	chosen(t, statements(s), []choice[f]{
		{"speaker", f{Speakers: []string{zelenskyy}}, "l2 l1 l9 b2 b1 b8 h1 b4"},
		{"speakers of both kinds", f{Speakers: []string{putin, kremlin}}, "l6 h7 h6"},
		{"nobody", f{Speakers: []string{"person:none"}}, ""},
		{"institution", f{Institutions: []string{usa}}, "l4 b7 h2"},
		{"institutions", f{Institutions: []string{ukraine, kremlin}}, "h1 h6"},
		{"on behalf of", f{OnBehalfOf: []string{usa}}, "b7 h2"},
		{"topic", f{Topics: []string{guarantees}}, "l4 l1 l7 h1"},
		{"topic without the narrower ones", f{Topics: []string{peace}}, "h3 b3"},
		{"topics", f{Topics: []string{ceasefire, territory}}, "l2 l1 h7 h6 h5"},
		{"stance", f{Stances: []graph.StanceValue{graph.Oppose}}, "l2 l1 h7 h6 h5"},
		{"stances", f{Stances: []graph.StanceValue{graph.Conditional, graph.Neutral}}, "l1 h1 b3"},
		{"stance on the topic", f{Topics: []string{guarantees}, Stances: []graph.StanceValue{graph.Neutral, graph.Conditional}}, "l1 h1"},
		{"stance on another topic", f{Topics: []string{guarantees}, Stances: []graph.StanceValue{graph.Oppose}}, ""},
		{"made at", f{MadeAt: []string{berlin}}, "l1 l5"},
		{"about", f{About: []string{florida}}, "l5 h2 h3 h1"},
		{"about one of two", f{About: []string{florida, berlin}}, "l5 l8 h2 h3 h1"},
		{"made at and about", f{MadeAt: []string{berlin}, About: []string{florida}}, "l5"},
		{"source", f{Sources: []string{ledgerStory}}, inLedger},
		{"publisher", f{Publishers: []string{ledger}}, inLedger},
		{"publishers", f{Publishers: []string{herald, ukraine}}, "h7 h4 h2 h3 h1 h9 h6 h5 h8"},
		{"kind", f{Kinds: []graph.QuoteKind{graph.QuoteMixed}}, "l7 h3"},
		{"kind and source, each of any quote", f{Kinds: []graph.QuoteKind{graph.QuoteMixed}, Sources: []string{ledgerStory}}, "l7 h3"},
		{"language", f{Languages: []string{"uk"}}, "b2 b1 b3"},
		{"language exactly", f{Languages: []string{"uk-UA", "EN"}}, "b6"},
		{"confidence", f{MinConfidence: 0.95}, "b6 l2 b2 h2 b1 b4 b3"},
		{"confidence of any quote", f{MinConfidence: 0.8, Sources: []string{heraldStory}, Kinds: []graph.QuoteKind{graph.QuoteMixed}}, "h3"},
		{"many at once", f{Text: "binding", Speakers: []string{zelenskyy}, Institutions: []string{ukraine}, OnBehalfOf: []string{ukraine},
			Topics: []string{guarantees}, Stances: []graph.StanceValue{graph.Support}, About: []string{florida}, Sources: []string{heraldStory},
			Publishers: []string{herald}, Kinds: []graph.QuoteKind{graph.QuoteDirect}, Languages: []string{"en"}, SaidFrom: "2025-12",
			SaidTo: "2025-12", CertainDateOnly: true, MinConfidence: 0.9}, "h1"},
	})
}

func testStatementsDates(t *testing.T, s graph.Store) {
	between := func(from, to string, certain bool) graph.StatementFilter {
		return graph.StatementFilter{SaidFrom: from, SaidTo: to, CertainDateOnly: certain}
	}
	chosen(t, statements(s), []choice[graph.StatementFilter]{
		{"overlaps a day", between("2025-12-22", "2025-12-22", false), "l6 l4 l2 l3 b2 b1 b5 b8 h1 h9 b4 h5 h8 b3"},
		{"inside a day", between("2025-12-22", "2025-12-22", true), "b1 b5 b8 h1 h9 b4"},
		{"overlaps from", between("2025-12-23", "", false), "l6 l4 l2 l3 b2 h6 h5 h8 b3"},
		{"inside from", between("2025-12-23", "", true), "h6"},
		{"overlaps to", between("", "2020", false), "l6 h5 h8 b3"},
		{"inside to", between("", "2024", true), "b6"},
		{"an open from does not bound", between("../2025", "2020", false), "l6 h5 h8 b3"},
		{"an open to does not bound", between("2025-12-23", "2025-12-24/..", false), "l6 l4 l2 l3 b2 h6 h5 h8 b3"},
		{"a moment", between("2025-12-19T12:00:00Z", "2025-12-19T12:00:00Z", true), "h7"},
		{"a moment in another zone", between("2025-12-22T08:15:00+01:00", "2025-12-22T08:15:00+01:00", true), "b4"},
		{"the second after", between("2025-12-19T12:00:01Z", "2025-12-19T12:00:01Z", true), ""},
		{"an interval lies inside itself", between("2025-12-20", "2025-12-21", true), "h4 h2 h3"},
		{"an interval overlaps its second day", between("2025-12-21", "2025-12-21", false), "l6 l4 l2 l3 b2 h4 h2 h3 h5 h8 b3"},
		{"a decade", between("2020", "2029", true), "l6 b6 l4 l2 l3 l1 l5 l7 l9 l8 b7 h7 h4 h2 h3 b1 b5 b8 h1 h9 b4 h6"},
		{"certain alone leaves out open sides", between("", "", true), "l6 b6 l4 l2 l3 l1 l5 l7 l9 l8 b7 h7 h4 h2 h3 b1 b5 b8 h1 h9 b4 h6"},
	})
}

func testStatementsCombined(t *testing.T, s graph.Store) {
	type f = graph.StatementFilter
	either := func(fs ...*f) f { return f{Or: fs} }
	not := func(g f) f { return f{Not: &g} }
	ofPutin, zero := &f{Speakers: []string{putin}}, &f{}
	chosen(t, statements(s), []choice[f]{
		{"and", f{And: []*f{{Text: "deal"}, {Text: "summit"}}}, "l9"},
		{"or", either(ofPutin, &f{Text: "ceasefire"}), "l6 l1 h7 h5"},
		{"not, where it is unknown too", not(f{Speakers: []string{zelenskyy}}), "l6 b6 l4 l3 l5 l7 l8 b7 h7 h4 h2 h3 b5 h9 h6 h5 h8 b3"},
		{"not the language", not(f{Languages: []string{"en"}}), "b6 b2 b1 b3"},
		{"not on behalf of", f{Speakers: []string{witkoff}, Not: &f{OnBehalfOf: []string{usa}}}, "l5 h3"},
		{"not text", f{Speakers: []string{zelenskyy}, Not: &f{Text: "guarantees"}}, "l2 l9 b2 b1 b8"},
		{"not certain", f{Not: &f{SaidFrom: "2020", SaidTo: "2029", CertainDateOnly: true}}, "b2 h5 h8 b3"},
		{"not not", f{Not: &f{Not: ofPutin}}, "l6 h7"},
		{"text or not a kind", either(&f{Text: "ceasefire"}, &f{Not: &f{Kinds: []graph.QuoteKind{graph.QuoteDirect}}}), "l6 l4 l3 l1 l7 b7 h7 h4 b8 h5"},
		{"fields beside or", f{Sources: []string{ledgerStory}, Or: []*f{ofPutin, {Speakers: []string{trump}}}}, "l6 l3"},
		{"fields beside all three", f{Languages: []string{"en"}, And: []*f{{Speakers: []string{zelenskyy}}}, Not: &f{Text: "deal"},
			Or: []*f{{Text: "guarantee"}, {Text: "territory"}}}, "l2 l1 h1 b4"},
		{"five deep", f{And: []*f{{Or: []*f{{Not: &f{Not: ofPutin}}}}}}, "l6 h7"},
		{"empty or asks nothing", f{Or: []*f{}}, everyStatement},
		{"the zero filter in and", f{And: []*f{zero, ofPutin}}, "l6 h7"},
		{"the zero filter in or", either(zero, ofPutin), everyStatement},
		{"not the zero filter", f{Not: zero}, ""},
	})
}

func testStatementsText(t *testing.T, s graph.Store) {
	var choices []choice[graph.StatementFilter]
	for text, want := range textMatches {
		choices = append(choices, choice[graph.StatementFilter]{"text " + text, graph.StatementFilter{Text: text}, want})
	}
	chosen(t, statements(s), choices)
	type f = graph.StatementFilter
	invalid(t, statements(s), f{Text: "…"}, f{Text: " "}, f{And: []*f{{Text: "!!!"}}}, f{Not: &f{Text: "*"}})
}

// textMatches are texts with the statements that have every term of them, in the order of SAID_AT. Nothing in
// a text is an operator: what a full-text engine would read as one is a word, or nothing.
var textMatches = map[string]string{
	"guarantees":            "l4 l1 l7 h4 h1 b4",
	"guarantee":             "l4 l1 l7 h4 h1 b4",
	"GUARANTEE Security":    "h1 b4",
	"guarantee guarantee":   "l4 l1 l7 h4 h1 b4",
	"guarant":               "",
	"creme BRULEE":          "b4",
	"crème brûlée":          "b4",
	"гарантії":              "b1",
	"ОБОВ'ЯЗКОВИМИ":         "b1",
	"Ukraine":               "b7",
	"They'll":               "h9",
	"запитання дякую":       "b3",
	"AND":                   "h9 h8",
	"OR":                    "b5",
	"NOT":                   "l2 b5 h6 h5",
	"NOT guarantee":         "",
	"that OR guarantee":     "",
	`"that"`:                "b5",
	`"that`:                 "b5",
	"that*":                 "b5",
	"th*":                   "",
	"that~":                 "b5",
	"+that -this":           "b5",
	"text:that":             "b5",
	"terms:that":            "",
	"{terms} : that":        "",
	"^that":                 "b5",
	"NEAR(this that)":       "",
	"(this) && [that] || !": "b5",
	"100%":                  "b5",
	`that\`:                 "b5",
	`that'; DROP TABLE x`:   "",
	"/that/":                "b5",
	"that?":                 "b5",
}

func testStatementsWith(t *testing.T, s graph.Store) {
	with := graph.With{Agents: true, Quotes: true, Stances: true, Meetings: true, Mentions: true}
	got, err := s.Statements(t.Context(), graph.StatementFilter{}, graph.StatementOrder{}, page, with)
	found(t, got, err, everyStatement)
	for _, statement := range got.Nodes() {
		checkWith(t, statement, statement.ID, with)
	}
}

func testStatementsInvalid(t *testing.T, s graph.Store) {
	type f = graph.StatementFilter
	deep := f{Text: "deep"}
	for range 5 {
		inner := deep
		deep = f{Not: &inner}
	}
	invalid(t, statements(s), deep,
		f{SaidFrom: "soon"}, f{SaidTo: "2025-13-01"}, f{Stances: []graph.StanceValue{"MAYBE"}}, f{Kinds: []graph.QuoteKind{"direct"}},
		f{MinConfidence: -0.1}, f{MinConfidence: 1.1}, f{MinConfidence: math.NaN()},
		f{And: []*f{{SaidFrom: "soon"}}}, f{Or: []*f{{SaidTo: "later"}}}, f{Not: &f{MinConfidence: 2}})
}
