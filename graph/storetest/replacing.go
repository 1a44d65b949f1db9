package storetest

import (
	"slices"
	"testing"

	"onrecord/graph"
)

var replacingCases = []writeCase{
	{"Replace/RemovesStale", testReplaceRemovesStale},
	{"Replace/RemovesStaleOfRegister", testReplaceRemovesStaleOfRegister},
	{"Replace/RemovesQuotesOfTheSource", testReplaceRemovesQuotesOfTheSource},
	{"Replace/ForgetsOldWords", testReplaceForgetsOldWords},
	{"Replace/ForgetsOldNames", testReplaceForgetsOldNames},
	{"Replace/ForgetsOldRelations", testReplaceForgetsOldRelations},
	{"Replace/RenamesSpeaker", testReplaceRenamesSpeaker},
	{"Replace/RemovesSpeaker", testReplaceRemovesSpeaker},
	{"Replace/Reattributes", testReplaceReattributes},
}

// without is the list without the records that have these ids.
func without[T graph.Node](list []T, ids ...string) []T {
	return slices.DeleteFunc(slices.Clone(list), func(r T) bool { return slices.Contains(ids, r.NodeID()) })
}

// rewrite writes b as the new truth of the import id.
func rewrite(t *testing.T, s graph.Store, id string, b *graph.Batch) graph.Result {
	t.Helper()
	return write(t, s, imported(id, b), graph.Updated)
}

// instead is the sample graph with the records of one import replaced.
func instead(id string, b *graph.Batch) *graph.Batch {
	all := &graph.Batch{}
	for _, old := range Sample() {
		if old.Imports[0].ID == id {
			old = b
		}
		all.Append(old)
	}
	return all
}

func testReplaceRemovesStale(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	b.People = nil
	b.Statements = without(b.Statements, "statement:h2", "statement:h9")
	b.Quotes = without(b.Quotes, "quote:h2", "quote:h9")
	b.Statements[0].Text = "Guarantees of security must bind."
	b.Statements = append(b.Statements, &graph.Statement{ID: "statement:h10", Text: "New.", SaidAt: *date("2025-12"), Origin: heraldStory})
	if result := rewrite(t, s, heraldStory, b); len(result.Kept) > 0 {
		t.Errorf("kept %v, none of which is coded", result.Kept)
	}
	holds(t, s, instead(heraldStory, b))
	chosen(t, statements(s), []choice[graph.StatementFilter]{
		{"of the source", graph.StatementFilter{Sources: []string{heraldStory}}, "h7 h4 h3 h1 h6 h5 h8"},
	})
}

func testReplaceRemovesStaleOfRegister(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleRegister()
	b.People = without(b.People, zelenska)
	b.Institutions = without(b.Institutions, department)
	b.Meetings = without(b.Meetings, phone)
	b.Topics = without(b.Topics, energy)
	b.Memberships = b.Memberships[2:]
	b.Participations = b.Participations[:3]
	rewrite(t, s, register, b)
	holds(t, s, instead(register, b))
	same(t, "removed nodes", nodes(t, s, graph.With{}, zelenska, department, phone, energy), []graph.Node{nil, nil, nil, nil})
}

// A quote belongs to its source's import, whatever import its statement belongs to.
func testReplaceRemovesQuotesOfTheSource(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleLedger()
	again := *b.Quotes[0]
	again.ID, again.StatementID = "quote:h2b", "statement:h2"
	b.Quotes = append(b.Quotes, &again)
	rewrite(t, s, ledgerStory, b)
	holds(t, s, instead(ledgerStory, b))
	rewrite(t, s, ledgerStory, sampleLedger())
	holds(t, s, whole())
}

func testReplaceForgetsOldWords(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	b.Statements[0].Text = "Assurances must bind."
	b.Sources[0].Title = "Envoys tired after Miami"
	b.People[0].Name = "Josef Berg"
	rewrite(t, s, heraldStory, b)
	for text, want := range map[string]string{
		"security guarantees must": "", "assurance": "statement:h1", "envoys hopeful": "", "tired envoys": heraldStory, "angstrom": "", "berg": angstrom,
	} {
		same(t, "search "+text, searched(t, s, text), want)
	}
	chosen(t, statements(s), []choice[graph.StatementFilter]{{"old words", graph.StatementFilter{Text: "security"}, "b4"}})
	rewrite(t, s, heraldStory, &graph.Batch{Sources: b.Sources})
	same(t, "words of a removed person", searched(t, s, "berg"), "")
	same(t, "words of a removed statement", searched(t, s, "productive"), "")
}

func testReplaceForgetsOldNames(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleRegister()
	p := find(b.People, zelenskyy)
	p.Name, p.Aliases, p.Identifiers = "Wolodymyr Selenskyj", nil, []graph.Identifier{{Scheme: "wikidata", Value: "Q2"}}
	find(b.Meetings, florida).Place = nil
	find(b.Topics, guarantees).Aliases = []string{"Assurances"}
	rewrite(t, s, register, b)
	chosen(t, s.People, []choice[graph.AgentFilter]{
		{"old name", graph.AgentFilter{Name: "Zelensky"}, ""},
		{"old alias", graph.AgentFilter{Name: "Олександрович"}, ""},
		{"new name", graph.AgentFilter{Name: "selensky"}, "volodymyr-zelenskyy"},
		{"old identifier", graph.AgentFilter{Identifier: "Q3874799"}, ""},
		{"new identifier", graph.AgentFilter{Identifier: "Q2"}, "volodymyr-zelenskyy"},
	})
	chosen(t, s.Meetings, []choice[graph.MeetingFilter]{{"old place", graph.MeetingFilter{Name: "Hallandale"}, ""}})
	chosen(t, s.Topics, []choice[graph.TopicFilter]{
		{"old alias of a topic", graph.TopicFilter{Label: "безпеки"}, ""},
		{"new alias of a topic", graph.TopicFilter{Label: "assurances"}, "security-guarantees"},
	})
}

func testReplaceForgetsOldRelations(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	h1, h4 := find(b.Statements, "statement:h1"), find(b.Statements, "statement:h4")
	h1.OnBehalfOfID, h1.AboutIDs = usa, []string{berlin, phone}
	h4.MadeAtID, h4.SaidAt = "", *date("2024")
	find(b.Quotes, "quote:h2").StatementID = "statement:h3"
	b.Sources[0].PublisherID = ledger
	rewrite(t, s, heraldStory, b)
	type f = graph.StatementFilter
	chosen(t, statements(s), []choice[f]{
		{"no longer on behalf", f{OnBehalfOf: []string{ukraine}}, ""},
		{"no longer about", f{About: []string{florida}}, "l5 h2 h3"},
		{"now about", f{About: []string{phone}}, "h1"},
		{"no longer made at", f{MadeAt: []string{florida}}, ""},
		{"said at another time", f{SaidFrom: "2024", SaidTo: "2024", CertainDateOnly: true}, "h4 b6"},
		{"a quote moved", f{Sources: []string{heraldStory}}, "h4 h7 h3 h1 h9 h6 h5 h8"},
		{"another publisher", f{Publishers: []string{herald}}, ""},
	})
}

func testReplaceRenamesSpeaker(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleRegister()
	find(b.People, zelenskyy).Name = "Aa Zelenskyy"
	find(b.Institutions, usa).Name = "Zz Government"
	rewrite(t, s, register, b)
	const want = "b1 b2 b4 b8 h1 l1 l2 l9 b7 h9 l3 h8 h6 b6 b3 h4 l8 h2 h3 l5 h7 l6 l4 b5 h5 l7"
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker}, want)
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker, Direction: graph.Descending}, mirrored(want))
}

func testReplaceRemovesSpeaker(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleRegister()
	b.People = without(b.People, putin)
	rewrite(t, s, register, b)
	const want = "b7 h9 l3 l4 h8 h6 b6 b3 h4 l8 h2 h3 l5 b1 b2 b4 b8 h1 l1 l2 l9 b5 h5 h7 l6 l7"
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker}, want)
	h7 := nodes(t, s, graph.With{Agents: true}, "statement:h7")[0].(*graph.Statement)
	if h7.Speaker != nil {
		t.Errorf("a removed speaker came along: %v", h7.Speaker)
	}
}

func testReplaceReattributes(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	find(b.Statements, "statement:h1").SpeakerID = umerov
	find(b.Statements, "statement:h5").SpeakerID = trump
	find(b.Statements, "statement:h7").SpeakerID = ""
	rewrite(t, s, heraldStory, b)
	chosen(t, statements(s), []choice[graph.StatementFilter]{
		{"before", graph.StatementFilter{Speakers: []string{zelenskyy}}, "l2 l1 l9 b2 b1 b8 b4"},
		{"now", graph.StatementFilter{Speakers: []string{umerov}}, "l8 h4 h1 b3"},
	})
	const want = "b7 h5 h9 l3 l4 h8 h6 b6 b3 h1 h4 l8 h2 h3 l5 l6 b1 b2 b4 b8 l1 l2 l9 b5 h7 l7"
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker}, want)
	checkHolders(t, s)
	for id, speaker := range map[string]string{"statement:h1": umerov, "statement:h5": trump, "statement:h7": ""} {
		statement := nodes(t, s, graph.With{Stances: true}, id)[0].(*graph.Statement)
		for _, stance := range statement.Stances {
			same(t, "the stance's speaker", stance.SpeakerID, speaker)
		}
	}
}

// checkHolders checks whose the codings are once h1, h5 and h7 have other speakers.
func checkHolders(t *testing.T, s graph.Store) {
	t.Helper()
	got, err := read(t.Context(), s, graph.CodingFilter{Topics: []string{guarantees, ceasefire}, Statements: graph.StatementFilter{Sources: []string{heraldStory}}})
	if err != nil {
		t.Fatal(err)
	}
	want := append(codingsOf("01", "11"), codingsOf("07")...)
	want[0].HolderID, want[1].HolderID, want[2].HolderID = umerov, umerov, trump
	same(t, "codings", got, want)
	got, err = read(t.Context(), s, graph.CodingFilter{Holders: []string{umerov}})
	if err != nil {
		t.Fatal(err)
	}
	want = append(want[:2:2], codingsOf("12")...)
	same(t, "codings of the new speaker", got, want)
}
