package storetest

import (
	"testing"

	"onrecord/graph"
)

var unknownCases = []writeCase{
	{"Unknown/ReadsAsUnknown", testUnknownReadsAsUnknown},
	{"Unknown/Heals", testUnknownHeals},
	{"Unknown/BecomesUnknownAgain", testUnknownAgain},
	{"Unknown/Holder", testUnknownHolder},
	{"Unknown/OnBehalfOf", testUnknownOnBehalfOf},
	{"Unknown/Mentions", testUnknownMentions},
	{"Unknown/SourcesOfCodings", testUnknownSourcesOfCodings},
}

var everything = graph.With{Agents: true, Quotes: true, Stances: true, Meetings: true, Mentions: true}

// loose is a batch whose records refer to much that is not there; missing has what they refer to.
func loose() *graph.Batch {
	return &graph.Batch{
		People: []*graph.Person{{ID: "person:m", Name: "Middle"}},
		Statements: []*graph.Statement{
			{ID: "statement:1", Text: "One.", SaidAt: *date("2025"), SpeakerID: "person:a", OnBehalfOfID: "institution:i", MadeAtID: "meeting:x",
				AboutIDs: []string{"meeting:y", "meeting:x"}, MentionIDs: []string{"institution:i", "person:m", "person:a"}},
			{ID: "statement:2", Text: "Two.", SaidAt: *date("2025"), SpeakerID: "person:m"},
		},
		Quotes: []*graph.Quote{
			quoteOf("statement:1", "source:s"),
			quoteOf("statement:3", "source:s"),
		},
		Stances: []*graph.Stance{
			stanceOn("statement:2", "person:a"),
			stanceOn("statement:3", "person:m"),
		},
	}
}

func missing() *graph.Batch {
	return &graph.Batch{
		Institutions: []*graph.Institution{{ID: "institution:i", Name: "Institute", Kind: graph.InstitutionOther}},
		People:       []*graph.Person{{ID: "person:a", Name: "Alpha"}},
		Meetings:     []*graph.Meeting{{ID: "meeting:x", Name: "X", Kind: graph.MeetingOther}, {ID: "meeting:y", Name: "Y", Kind: graph.MeetingOther}},
		Topics:       []*graph.Topic{{ID: "topic:t", Label: "T"}},
		Sources:      []*graph.Source{{ID: "source:s", Kind: graph.SourceOther, ContentHash: "s", PublisherID: "institution:i"}},
		Statements:   []*graph.Statement{{ID: "statement:3", Text: "Three.", SaidAt: *date("2024"), SpeakerID: "institution:i"}},
	}
}

func quoteOf(statement, source string) *graph.Quote {
	return &graph.Quote{ID: "quote" + statement[len("statement"):], StatementID: statement, SourceID: source, Kind: graph.QuoteDirect,
		Fragments: []graph.TextSelector{{Start: 0, End: 1, Exact: "X"}}, Attribution: graph.Attribution{Method: "label", Confidence: 1}}
}

func stanceOn(statement, holder string) *graph.Stance {
	return &graph.Stance{ID: "stance" + statement[len("statement"):], StatementID: statement, TopicID: "topic:t", Value: graph.Support, HolderID: holder,
		Coder: graph.Coder{Name: "Ada", Kind: graph.CoderHuman}, Confidence: 1, CodedAt: moment(28, 9)}
}

// put writes b, which has no import.
func put(t *testing.T, s graph.Store, b *graph.Batch) {
	t.Helper()
	if _, err := s.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

func testUnknownReadsAsUnknown(t *testing.T, s graph.Store) {
	put(t, s, loose())
	holds(t, s, loose())
	one := nodes(t, s, everything, "statement:1")[0].(*graph.Statement)
	if one.Speaker != nil || one.OnBehalfOf != nil || one.MadeAt != nil || len(one.About) > 0 {
		t.Errorf("what is not there came along: %v %v %v %v", one.Speaker, one.OnBehalfOf, one.MadeAt, one.About)
	}
	same(t, "mentions", one.Mentions, []graph.Agent{loose().People[0]})
	same(t, "quotes", one.Quotes, loose().Quotes[:1])
	two := nodes(t, s, everything, "statement:2")[0].(*graph.Statement)
	if len(two.Stances) != 1 || two.Stances[0].Topic != nil {
		t.Errorf("stances %+v, want one without a topic", two.Stances)
	}
	all := graph.StatementFilter{}
	ordered(t, s, all, graph.StatementOrder{Field: graph.BySpeaker}, "2 1")
	ordered(t, s, all, graph.StatementOrder{Field: graph.BySpeaker, Direction: graph.Descending}, "1 2")
	same(t, "absent nodes", nodes(t, s, everything, "person:a", "meeting:x", "topic:t", "source:s", "statement:3"), make([]graph.Node, 5))
}

func testUnknownHeals(t *testing.T, s graph.Store) {
	put(t, s, loose())
	put(t, s, missing())
	both := loose()
	both.Append(missing())
	holds(t, s, both)
	find(both.Sources, "source:s").Publisher = find(both.Institutions, "institution:i")
	for _, n := range nodes(t, s, everything, "statement:1", "statement:2", "statement:3") {
		statement := n.(*graph.Statement)
		want := broughtAlong(both, statement.ID, graph.With{Agents: true, Meetings: true, Mentions: true, Stances: true})
		for _, q := range both.Quotes {
			if q.StatementID == statement.ID {
				q.Source = find(both.Sources, "source:s")
				want.Quotes = append(want.Quotes, q)
			}
		}
		same(t, statement.ID, statement, want)
	}
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker}, "1 3 2")
	chosen(t, statements(s), []choice[graph.StatementFilter]{
		{"speaker", graph.StatementFilter{Speakers: []string{"person:a"}}, "1"},
		{"about", graph.StatementFilter{About: []string{"meeting:y"}}, "1"},
		{"made at", graph.StatementFilter{MadeAt: []string{"meeting:x"}}, "1"},
		{"source", graph.StatementFilter{Sources: []string{"source:s"}}, "3 1"},
		{"publisher", graph.StatementFilter{Publishers: []string{"institution:i"}}, "3 1"},
		{"topic", graph.StatementFilter{Topics: []string{"topic:t"}}, "3 2"},
	})
}

// What is removed is unknown again to those who refer to it.
func testUnknownAgain(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleRegister()
	b.Meetings, b.Topics, b.Institutions, b.Memberships = nil, nil, nil, nil
	rewrite(t, s, register, b)
	h1 := nodes(t, s, everything, "statement:h1")[0].(*graph.Statement)
	if h1.OnBehalfOf != nil || len(h1.About) > 0 || h1.Quotes[0].Source.Publisher != nil || h1.Stances[0].Topic != nil {
		t.Errorf("what was removed came along: %+v", h1)
	}
	if h1.Speaker == nil || h1.Quotes[0].Source == nil {
		t.Errorf("what is there didn't come along: %+v", h1)
	}
	rewrite(t, s, register, sampleRegister())
	checkWith(t, nodes(t, s, everything, "statement:h1")[0].(*graph.Statement), "statement:h1", everything)
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker}, bySpeaker)
}

// A coding needs its statement, and a holder who is there.
func testUnknownHolder(t *testing.T, s graph.Store) {
	put(t, s, loose())
	got, err := read(t.Context(), s, graph.CodingFilter{})
	if err != nil || len(got) > 0 {
		t.Errorf("codings %v, error %v; want none: one has no holder, one no statement", got, err)
	}
	put(t, s, missing())
	got, err = read(t.Context(), s, graph.CodingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	both := loose()
	both.Append(missing())
	same(t, "codings", got, []graph.Coding{coded(both, both.Stances[1]), coded(both, both.Stances[0])})
}

// Somebody speaks for an institution: nobody is known to be spoken for before it is there, nor after it has gone.
func testUnknownOnBehalfOf(t *testing.T, s graph.Store) {
	b := &graph.Batch{
		People:     []*graph.Person{{ID: "person:m", Name: "Middle"}},
		Statements: []*graph.Statement{{ID: "statement:4", Text: "Four.", SaidAt: *date("2025"), SpeakerID: "person:m", OnBehalfOfID: "institution:i"}},
		Stances:    []*graph.Stance{stanceOn("statement:4", ""), stanceOn("statement:4", "institution:i")},
	}
	b.Stances[1].ID = "stance:held"
	put(t, s, b)
	onBehalf := graph.CodingFilter{Holders: []string{"institution:i"}}
	institution := &graph.Batch{Institutions: []*graph.Institution{{ID: "institution:i", Name: "Institute", Kind: graph.InstitutionOther, Origin: "import:i"}}}
	with := &graph.Batch{Institutions: institution.Institutions}
	with.Append(b)
	for range 2 {
		codingsAre(t, s, graph.CodingFilter{}, coded(b, b.Stances[0]))
		codingsAre(t, s, onBehalf)
		put(t, s, imported("import:i", institution))
		for _, f := range []graph.CodingFilter{{}, onBehalf} {
			codingsAre(t, s, f, coded(with, b.Stances[0]), coded(with, b.Stances[1]))
		}
		put(t, s, imported("import:i", &graph.Batch{}))
	}
}

// codingsAre checks which codings f chooses.
func codingsAre(t *testing.T, s graph.Store, f graph.CodingFilter, want ...graph.Coding) {
	t.Helper()
	got, err := read(t.Context(), s, f)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "codings", got, want)
}

// Neither who is not there mentions anybody, nor is anybody mentioned who is not there.
func testUnknownMentions(t *testing.T, s graph.Store) {
	b := loose()
	b.Statements[1].MentionIDs = []string{"person:a", "person:m"}
	for _, step := range []*graph.Batch{b, missing()} {
		put(t, s, step)
		if step != b {
			b.Append(step)
		}
		got, err := collect(s.Mentions(t.Context(), graph.StatementFilter{}))
		if err != nil {
			t.Fatal(err)
		}
		same(t, "mentions", got, append(mentionsIn(b, b.Statements[0]), mentionsIn(b, b.Statements[1])...))
	}
}

// A source that is not there (yet) records a statement all the same. One that records it in two places is listed once.
func testUnknownSourcesOfCodings(t *testing.T, s graph.Store) {
	b := loose()
	b.People = append(b.People, missing().People...)
	again, other := quoteOf("statement:2", "source:s"), quoteOf("statement:2", "source:r")
	again.ID, other.ID = "quote:again", "quote:other"
	late := &graph.Batch{Quotes: []*graph.Quote{quoteOf("statement:2", "source:s"), again, other}}
	put(t, s, late) // before their statement
	put(t, s, b)
	b.Append(late)
	codingsAre(t, s, graph.CodingFilter{}, coded(b, b.Stances[0]))
	// One more quote, in another source, and then of another statement.
	one := quoteOf("statement:2", "source:p")
	one.ID = "quote:one-more"
	b.Quotes = append(b.Quotes, one)
	for range 2 {
		put(t, s, &graph.Batch{Quotes: []*graph.Quote{one}})
		codingsAre(t, s, graph.CodingFilter{}, coded(b, b.Stances[0]))
		one.SourceID = "source:0"
	}
	one.StatementID = "statement:1"
	put(t, s, &graph.Batch{Quotes: []*graph.Quote{one}})
	codingsAre(t, s, graph.CodingFilter{}, coded(b, b.Stances[0]))
}
