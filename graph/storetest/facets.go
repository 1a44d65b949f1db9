package storetest

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
)

var facetCases = []readCase{
	{"Facets/Sample", testFacetsSample},
	{"Facets/Filters", testFacetsFilters},
	{"Facets/Limit", testFacetsLimit},
	{"Facets/Order", testFacetsOrder},
	{"Facets/Invalid", testFacetsInvalid},
}

// sampleModel holds the sample graph.
func sampleModel() model {
	m := model{}
	for _, r := range whole().All() {
		m[place(r)] = r
	}
	return m
}

// counts writes a facet as "value=count …/total".
func counts(f *graph.Facet) string {
	var all []string
	for _, v := range f.Values {
		all = append(all, fmt.Sprintf("%s=%d", short([]string{"x:" + strings.TrimPrefix(v.Value, string(graph.KindOf(v.Value))+":")}), v.Count))
	}
	return fmt.Sprintf("%s/%d", strings.Join(all, " "), f.Total)
}

// Counted by hand in sample_sources.go. Nobody knows who said h5, l7 and b5; no source records b8.
func testFacetsSample(t *testing.T, s graph.Store) {
	for field, want := range map[graph.FacetField]string{
		graph.FacetSpeaker: "volodymyr-zelenskyy=8 rustem-umerov=3 steve-witkoff=3 donald-trump=2 vladimir-putin=2 " +
			"kremlin=1 us-government=1 us-state-department=1 jose-angstrom=1 olena-zelenska=1/10",
		graph.FacetOnBehalfOf: "us-government=2 ukraine-government=1/2",
		graph.FacetMadeAt:     "berlin-summit=2 florida-talks=1/2",
		graph.FacetAbout:      "florida-talks=4 berlin-summit=2/2",
		graph.FacetTopic:      "security-guarantees=4 ceasefire=3 energy-truce=2 peace=2 territory=2/5", // h1 l1 l4 l7; h5 h7 l1; b7 b8; h3 b3; h6 l2
		graph.FacetStance:     "SUPPORT=6 OPPOSE=5 NEUTRAL=2 CONDITIONAL=1/4",                           // h1 l7 h3 l4 b7 b8; l1 l2 h7 h6 h5; h1 b3; l1
		graph.FacetSource:     "herald-2025-12-23=9 ledger-2025-12=10 briefing=7/3",
		graph.FacetPublisher:  "morning-ledger=10 harbour-herald=9/2",
		graph.FacetLanguage:   "en=21 uk=3 uk-UA=1/3",
	} {
		got, err := s.Facets(t.Context(), graph.StatementFilter{}, []graph.FacetField{field}, 0)
		if err != nil {
			t.Fatal(err)
		}
		if field == graph.FacetSource {
			want = "ledger-2025-12=10 herald-2025-12-23=9 briefing=7/3"
		}
		if field == graph.FacetLanguage {
			want = counts(sampleModel().facet(&graph.StatementFilter{}, field, 10))
		}
		same(t, string(field), counts(got[0]), want)
	}
}

// facetFilters are filters under which each field is counted.
var facetFilters = []graph.StatementFilter{
	{}, {Text: "guarantee"}, {Topics: []string{guarantees}}, {Stances: []graph.StanceValue{graph.Oppose}},
	{Topics: []string{guarantees, ceasefire}, Stances: []graph.StanceValue{graph.Support, graph.Conditional}},
	{Speakers: []string{zelenskyy}}, {Institutions: []string{usa}}, {Sources: []string{ledgerStory}}, {Mentions: []string{witkoff, usa}}, {MadeAt: []string{berlin}},
	{SaidFrom: "2025-12-22"}, {Not: &graph.StatementFilter{Languages: []string{"en"}}}, {Text: "nowhere"},
}

func testFacetsFilters(t *testing.T, s graph.Store) {
	m := sampleModel()
	for _, f := range facetFilters {
		got, err := s.Facets(t.Context(), f, graph.FacetFields, 100)
		if err != nil {
			t.Fatal(err)
		}
		for i, field := range graph.FacetFields {
			same(t, fmt.Sprintf("%s of %+v", field, f), got[i], m.facet(&f, field, 100))
		}
	}
}

func testFacetsLimit(t *testing.T, s graph.Store) {
	got, err := s.Facets(t.Context(), graph.StatementFilter{}, []graph.FacetField{graph.FacetSpeaker, graph.FacetKind}, 2)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "two speakers of ten", counts(got[0]), "volodymyr-zelenskyy=8 rustem-umerov=3/10")
	same(t, "the speaker's node", got[0].Values[0].Node, find(whole().People, zelenskyy))
	same(t, "what to show", got[0].Values[0].Label()+", "+got[1].Values[0].Label(), "Volodymyr Zelenskyy, DIRECT")
}

func testFacetsOrder(t *testing.T, s graph.Store) {
	by := []graph.FacetField{graph.FacetKind, graph.FacetStance, graph.FacetKind}
	got, err := s.Facets(t.Context(), graph.StatementFilter{}, by, 0)
	if err != nil || len(got) != 3 {
		t.Fatalf("%d facets, error %v", len(got), err)
	}
	for i, f := range by {
		same(t, "field", got[i].Field, f)
	}
	if none, err := s.Facets(t.Context(), graph.StatementFilter{}, nil, 0); err != nil || len(none) != 0 {
		t.Errorf("no field: %d facets, error %v", len(none), err)
	}
}

func testFacetsInvalid(t *testing.T, s graph.Store) {
	for _, c := range []struct {
		f     graph.StatementFilter
		by    graph.FacetField
		limit int
	}{
		{graph.StatementFilter{}, "COLOUR", 0}, {graph.StatementFilter{}, "s.text", 0}, {graph.StatementFilter{}, graph.FacetKind, -1},
		{graph.StatementFilter{}, graph.FacetKind, graph.MaxPage + 1}, {graph.StatementFilter{Text: "!"}, graph.FacetKind, 0}, {graph.StatementFilter{SaidTo: "soon"}, graph.FacetKind, 0},
	} {
		_, err := s.Facets(t.Context(), c.f, []graph.FacetField{c.by}, c.limit)
		refused(t, fmt.Sprintf("%+v", c), err, graph.ErrInvalid)
	}
}

// compareFacets counts what a random filter chooses.
func compareFacets(rt *rapid.T, s graph.Store, m model) {
	f := drawFilter(rt, m, 1)
	got, err := s.Facets(rt.Context(), *f, graph.FacetFields, 100)
	if err != nil {
		rt.Fatalf("Facets(%+v): %v", *f, err)
	}
	for i, field := range graph.FacetFields {
		alike(rt, fmt.Sprintf("%s of statements by %+v", field, *f), got[i], m.facet(f, field, 100))
	}
}
