package storetest

import (
	"testing"

	"onrecord/graph"
)

// What one import brought and another one's stances refer to stays; an import's own stances come and go with it.
var codedCases = []writeCase{
	{"Replace/KeepsWhatIsCoded", testReplaceKeepsWhatIsCoded},
	{"Replace/KeepsSpeakersOfWhatIsCoded", testReplaceKeepsSpeakersOfWhatIsCoded},
	{"Replace/RemovesOwnStances", testReplaceRemovesOwnStances},
	{"Replace/KeepsStancesOfOthers", testReplaceKeepsStancesOfOthers},
	{"Replace/OwnStancesKeepNothing", testReplaceOwnStancesKeepNothing},
}

func testReplaceKeepsWhatIsCoded(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	b.Statements = without(b.Statements, "statement:h7", "statement:h1", "statement:h3", "statement:h9")
	b.Quotes = without(b.Quotes, "quote:h7", "quote:h1", "quote:h3", "quote:h9")
	kept := []string{"statement:h1", "statement:h3", "statement:h7"}
	same(t, "kept", rewrite(t, s, heraldStory, b).Kept, kept)
	want := whole()
	want.Statements = without(want.Statements, "statement:h9")
	want.Quotes = without(want.Quotes, "quote:h9")
	want.Imports = instead(heraldStory, b).Imports
	holds(t, s, want)

	write(t, s, b, graph.Unchanged)
	b.Statements[0].Text = "Another wording."
	same(t, "kept once more", rewrite(t, s, heraldStory, b).Kept, kept)
	if result := rewrite(t, s, heraldStory, sampleHerald()); len(result.Kept) > 0 {
		t.Errorf("kept %v, which the batch holds again", result.Kept)
	}
	holds(t, s, whole())
}

// Whoever takes an item out of a coding file has taken back that stance.
func testReplaceRemovesOwnStances(t *testing.T, s graph.Store) {
	fill(t, s)
	b := &graph.Batch{Stances: sampleStances()[:2]}
	b.Stances[0].Value, b.Stances[0].Confidence = graph.Conditional, 0.25
	if result := rewrite(t, s, codings, b); len(result.Kept) > 0 {
		t.Errorf("kept %v, but stances are no statements", result.Kept)
	}
	holds(t, s, instead(codings, b))
	got, err := read(t.Context(), s, graph.CodingFilter{})
	if err != nil || len(got) != 2 {
		t.Errorf("%d codings, error %v; want 2", len(got), err)
	}
	chosen(t, statements(s), []choice[graph.StatementFilter]{
		{"on a topic", graph.StatementFilter{Topics: []string{guarantees, territory}}, "l1 h1"},
		{"with a stance", graph.StatementFilter{Stances: []graph.StanceValue{graph.Oppose}}, ""},
	})
	rewrite(t, s, codings, &graph.Batch{})
	holds(t, s, instead(codings, imported(codings, &graph.Batch{})))
	rewrite(t, s, codings, &graph.Batch{Stances: sampleStances()})
	holds(t, s, whole())
}

// Neither another coding file's stances go with this one's, nor those that no import brought.
func testReplaceKeepsStancesOfOthers(t *testing.T, s graph.Store) {
	fill(t, s)
	later := []*graph.Stance{stanceOn("statement:h7", ""), stanceOn("statement:l2", putin)}
	for _, stance := range later {
		stance.Origin = "import:codings-2026"
	}
	unowned := stanceOn("statement:h1", "")
	write(t, s, imported("import:codings-2026", &graph.Batch{Stances: later}), graph.Created)
	put(t, s, &graph.Batch{Stances: []*graph.Stance{unowned}})
	b := &graph.Batch{Stances: sampleStances()[2:3]}
	rewrite(t, s, codings, b)
	want := instead(codings, b)
	want.Append(imported("import:codings-2026", &graph.Batch{Stances: later}))
	want.Stances = append(want.Stances, unowned)
	holds(t, s, want)
}

// A file that brings statements and their stances takes both back. Only the stances of others hold a statement.
func testReplaceOwnStancesKeepNothing(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	own := []*graph.Stance{stanceOn("statement:h2", ""), stanceOn("statement:h9", "")}
	for _, stance := range own {
		stance.Origin = heraldStory
	}
	b.Stances = own
	rewrite(t, s, heraldStory, b)
	holds(t, s, instead(heraldStory, b))

	b = sampleHerald()
	b.Statements = without(b.Statements, "statement:h2", "statement:h9")
	b.Quotes = without(b.Quotes, "quote:h2", "quote:h9")
	b.Stances = own[:1] // and this one refers to a statement that is not there
	if result := rewrite(t, s, heraldStory, b); len(result.Kept) > 0 {
		t.Errorf("kept %v, to which no stance of another import refers", result.Kept)
	}
	holds(t, s, instead(heraldStory, b))
}

// A coded statement that stays keeps its speaker, though the source no longer names them.
func testReplaceKeepsSpeakersOfWhatIsCoded(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	local := &graph.Person{ID: "person:herald-local", Name: "A Senior Aide", Origin: heraldStory}
	other := &graph.Person{ID: "person:herald-other", Name: "Another Aide", Origin: heraldStory}
	b.People = append(b.People, local, other)
	said := *find(b.Statements, "statement:h7")
	said.SpeakerID = local.ID
	b.Statements = append(without(b.Statements, said.ID), &said)
	rewrite(t, s, heraldStory, b)

	b = sampleHerald()
	b.Statements = without(b.Statements, said.ID)
	b.Quotes = without(b.Quotes, "quote:h7")
	same(t, "kept", rewrite(t, s, heraldStory, b).Kept, []string{said.ID})
	same(t, "agents", nodes(t, s, graph.With{}, local.ID, other.ID), []graph.Node{local, nil})
}
