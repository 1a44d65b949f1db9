package storetest

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
)

var suggestCases = []readCase{
	{"Suggest/Words", testSuggestWords},
	{"Suggest/Kinds", testSuggestKinds},
	{"Suggest/Ranges", testSuggestRanges},
	{"Suggest/Limit", testSuggestLimit},
	{"Suggest/Invalid", testSuggestInvalid},
}

var suggestWriteCases = []writeCase{
	{"Suggest/Order", testSuggestOrder},
	{"Suggest/Many", testSuggestMany},
	{"Suggest/Replaced", testSuggestReplaced},
}

// suggested writes suggestions as " id=text …".
func suggested(t *testing.T, s graph.Store, f graph.SuggestFilter) string {
	t.Helper()
	got, err := s.Suggest(t.Context(), f)
	if err != nil {
		t.Fatalf("Suggest(%+v): %v", f, err)
	}
	return suggestionsAs(got)
}

func suggestionsAs(all []*graph.Suggestion) string {
	out := ""
	for _, o := range all {
		out += " " + o.Node.NodeID() + "=" + o.Text
	}
	return out
}

func testSuggestWords(t *testing.T, s graph.Store) {
	for typed, want := range map[string]string{
		"zel":              " person:olena-zelenska=Olena Zelenska person:volodymyr-zelenskyy=Volodymyr Zelenskyy",
		"зел":              " person:olena-zelenska=Olena Zelenska person:volodymyr-zelenskyy=Volodymyr Zelenskyy",
		"Zelens vol":       " person:volodymyr-zelenskyy=Volodymyr Zelenskyy",
		"zelenskyi":        " person:volodymyr-zelenskyy=Volodymyr Zelenskyy",
		"олекс":            " person:volodymyr-zelenskyy=Володимир Олександрович Зеленський",
		"кре":              " institution:kremlin=Kremlin",
		"kreml":            " institution:kremlin=Кремль", // exactly so, in another script
		"Кремль":           " institution:kremlin=Кремль",
		"гар":              " institution:harbour-herald=Harbour Herald topic:security-guarantees=Гарантії безпеки",
		"har":              " institution:harbour-herald=Harbour Herald topic:security-guarantees=Гарантії безпеки",
		"flor":             " meeting:florida-talks=Florida talks source:herald-2025-12-23=Envoys hopeful after Florida talks",
		"miami":            " meeting:florida-talks=Miami round",
		"hallandale":       "", // a place is no name
		"berlin guar":      " source:ledger-2025-12=Berlin summit ends: a guarantee, but no deal",
		"бриф":             " source:briefing=Брифінг 22 грудня",
		"bryf":             " source:briefing=Брифінг 22 грудня",
		"k":                " institution:kremlin=Kremlin institution:ukraine-government=Kyiv",
		"kremlin":          " institution:kremlin=Kremlin",
		"энерг":            " topic:energy-truce=Énergie: a truce for power plants",
		"energ":            " topic:energy-truce=Énergie: a truce for power plants",
		"truce":            " topic:ceasefire=Truce topic:energy-truce=Énergie: a truce for power plants", // the alias is exactly so
		"angs":             " person:jose-angstrom=José Ångström",
		"elensky":          "",
		"zelenskyy nobody": "",
		"":                 "",
		" …!* ":            "",
		"*":                "",
		"OR":               "",
	} {
		same(t, "typed "+typed, suggested(t, s, graph.SuggestFilter{Prefix: typed}), want)
	}
}

func testSuggestKinds(t *testing.T, s graph.Store) {
	for _, c := range []struct {
		kinds []graph.Kind
		want  string
	}{
		{[]graph.Kind{graph.KindSource}, " source:ledger-2025-12=Berlin summit ends: a guarantee, but no deal"},
		{[]graph.Kind{graph.KindMeeting}, " meeting:berlin-summit=Berlin summit"},
		{[]graph.Kind{graph.KindSource, graph.KindMeeting}, " meeting:berlin-summit=Berlin summit source:ledger-2025-12=Berlin summit ends: a guarantee, but no deal"},
		{[]graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindTopic}, ""},
	} {
		same(t, "berl", suggested(t, s, graph.SuggestFilter{Prefix: "berl", Kinds: c.kinds}), c.want)
	}
}

func testSuggestRanges(t *testing.T, s graph.Store) {
	got, err := s.Suggest(t.Context(), graph.SuggestFilter{Prefix: "the gov"})
	if err != nil || len(got) != 1 {
		t.Fatalf("%d suggestions, error %v", len(got), err)
	}
	same(t, "node", got[0].Node, graph.Node(find(whole().Institutions, usa)))
	same(t, "places in "+got[0].Text, got[0].Ranges, []graph.TextRange{{Start: 0, End: 10}, {Start: 14, End: 17}}) // Government of the United States
}

func testSuggestLimit(t *testing.T, s graph.Store) {
	same(t, "one", suggested(t, s, graph.SuggestFilter{Prefix: "flor", Limit: 1}), " meeting:florida-talks=Florida talks")
	same(t, "one of the first two", suggested(t, s, graph.SuggestFilter{Prefix: "zel", Limit: 1}), " person:olena-zelenska=Olena Zelenska")
}

func testSuggestInvalid(t *testing.T, s graph.Store) {
	for _, f := range []graph.SuggestFilter{
		{Prefix: "a", Kinds: []graph.Kind{graph.KindStatement}}, {Prefix: "a", Kinds: []graph.Kind{"colour"}}, {Prefix: "a", Limit: -1}, {Prefix: "a", Limit: graph.MaxPage + 1},
	} {
		_, err := s.Suggest(t.Context(), f)
		refused(t, fmt.Sprintf("%+v", f), err, graph.ErrInvalid)
	}
}

// What is called exactly so comes first, then what is named so, then what is also named so, then by name and id; sources last.
func testSuggestOrder(t *testing.T, s graph.Store) {
	put(t, s, &graph.Batch{
		People:  []*graph.Person{{ID: "person:3", Name: "Zoe Anna"}, {ID: "person:2", Name: "Ann"}, {ID: "person:1", Name: "Bert Ann"}, {ID: "person:4", Name: "Carl", Aliases: []string{"Ann", "Anna"}}},
		Topics:  []*graph.Topic{{ID: "topic:2", Label: "Ann"}, {ID: "topic:1", Label: "Bert Ann"}, {ID: "topic:3", Label: "Aaron", Aliases: []string{"Saint Ann"}}},
		Sources: []*graph.Source{{ID: "source:1", Kind: graph.SourceOther, Title: "Ann", ContentHash: "1"}},
	})
	same(t, "in order", suggested(t, s, graph.SuggestFilter{Prefix: "ann"}),
		" person:2=Ann topic:2=Ann person:4=Ann person:1=Bert Ann topic:1=Bert Ann person:3=Zoe Anna topic:3=Saint Ann source:1=Ann")
}

// Of more than graph.MaxSuggested nodes those with the first matching words are looked at: Ab000 and so on, whatever their names sort by.
func testSuggestMany(t *testing.T, s graph.Store) {
	b := &graph.Batch{}
	for i := range graph.MaxSuggested + 50 {
		b.People = append(b.People, &graph.Person{ID: fmt.Sprintf("person:%03d", i), Name: fmt.Sprintf("Z%03d Ab%03d", graph.MaxSuggested+50-i, i)})
	}
	put(t, s, b)
	last := graph.MaxSuggested - 1
	same(t, "the first by name among those looked at", suggested(t, s, graph.SuggestFilter{Prefix: "ab", Limit: 2}),
		fmt.Sprintf(" person:%03d=Z051 Ab%03d person:%03d=Z052 Ab%03d", last, last, last-1, last-1))
	same(t, "all of one's name", suggested(t, s, graph.SuggestFilter{Prefix: "ab249 z"}), " person:249=Z001 Ab249")
}

// A name that is gone is not suggested, nor a source's title that changed.
func testSuggestReplaced(t *testing.T, s graph.Store) {
	source := func(title string) *graph.Batch {
		return &graph.Batch{Sources: []*graph.Source{{ID: "source:1", Kind: graph.SourceOther, Title: title, ContentHash: "1"}}}
	}
	put(t, s, source("Harbour news"))
	put(t, s, source("Mountain news"))
	same(t, "before", suggested(t, s, graph.SuggestFilter{Prefix: "harb"}), "")
	same(t, "after", suggested(t, s, graph.SuggestFilter{Prefix: "mount"}), " source:1=Mountain news")
}

// compareSuggestions types the beginning of a name.
func compareSuggestions(rt *rapid.T, s graph.Store, m model) {
	f := graph.SuggestFilter{Prefix: pick(rt, "typed", []string{"a", "ann", "éva b", "я", "ash bo", "b", "meet", "top"}), Limit: rapid.IntRange(0, 3).Draw(rt, "limit")}
	got, err := s.Suggest(rt.Context(), f)
	if err != nil {
		rt.Fatal(err)
	}
	alike(rt, fmt.Sprintf("suggestions by %+v", f), suggestionsAs(got), m.suggestions(f))
}
