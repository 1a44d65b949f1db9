package storetest

import (
	"strings"
	"unicode/utf8"

	"onrecord/graph"
)

// line is a statement of the sample with its record in the source that holds it.
type line struct {
	id, speaker, said, text string
	kind                    graph.QuoteKind // "" when no source records it
	confidence              float64
	also                    func(*graph.Statement)
}

// recorded makes the batch of a source out of its lines; the source's text is the lines' texts.
func recorded(source *graph.Source, lines []line) *graph.Batch {
	b := &graph.Batch{Sources: []*graph.Source{source}}
	var content strings.Builder
	for _, l := range lines {
		s := &graph.Statement{ID: "statement:" + l.id, SpeakerID: l.speaker, Text: l.text, Language: source.Language,
			SaidAt: graph.UncertainDate{EDTF: l.said}, Origin: source.ID}
		if l.also != nil {
			l.also(s)
		}
		b.Statements = append(b.Statements, s)
		if l.kind != "" {
			b.Quotes = append(b.Quotes, record(l, source.ID, utf8.RuneCountInString(content.String())))
			content.WriteString(l.text + "\n")
		}
	}
	source.Content = content.String()
	return b
}

// record is the quote of l at start; a mixed one has two fragments, split at the first space.
func record(l line, sourceID string, start int) *graph.Quote {
	fragments := []graph.TextSelector{{Start: start, End: start + utf8.RuneCountInString(l.text), Exact: l.text, Prefix: "“", Suffix: "”"}}
	if first, rest, _ := strings.Cut(l.text, " "); l.kind == graph.QuoteMixed {
		split := start + utf8.RuneCountInString(first)
		fragments = []graph.TextSelector{
			{Start: start, End: split, Exact: first, Suffix: " "},
			{Start: split + 1, End: split + 1 + utf8.RuneCountInString(rest), Exact: rest, Prefix: " "},
		}
	}
	q := &graph.Quote{ID: "quote:" + l.id, StatementID: "statement:" + l.id, SourceID: sourceID, Kind: l.kind, Fragments: fragments,
		SpeakerAsPrinted: "he", Cue: "said", Attribution: graph.Attribution{Method: "rules", Rule: "say-clause", Confidence: l.confidence}}
	if l.speaker != "" {
		q.Attribution.Candidates = []graph.AttributionCandidate{{AgentID: l.speaker, Confidence: l.confidence}}
	}
	return q
}

func sampleHerald() *graph.Batch {
	retrieved := moment(24, 7)
	b := recorded(&graph.Source{ID: heraldStory, Kind: graph.SourceArticle, Title: "Envoys hopeful after Florida talks", PublisherID: herald,
		Authors: []string{"José Ångström", "A. Writer"}, Address: "https://herald.example/1?a=b&c=d", Published: date("2025-12-23"),
		RetrievedAt: &retrieved, Language: "en", Licence: "CC0", ContentHash: "h-1",
		Attributes: []graph.Attribute{{Name: "Section", Value: "World"}, {Name: "Page", Value: "3"}}},
		[]line{
			{"h1", zelenskyy, "2025-12-22", "Security guarantees must be binding.", graph.QuoteDirect, 0.9, func(s *graph.Statement) {
				s.OnBehalfOfID, s.AboutIDs, s.Medium, s.SaidAt.AsPrinted = ukraine, []string{florida}, "X", "on Monday"
			}},
			{"h2", witkoff, "2025-12-21", "The talks in Florida were productive.", graph.QuoteDirect, 0.95, func(s *graph.Statement) {
				s.OnBehalfOfID, s.AboutIDs = usa, []string{florida}
			}},
			{"h3", witkoff, "2025-12-21", "We agreed on most points of the plan.", graph.QuoteMixed, 0.8, func(s *graph.Statement) {
				s.AboutIDs = []string{florida}
			}},
			{"h4", umerov, "2025-12-20/2025-12-21", "We go through the guarantees line by line.", graph.QuoteIndirect, 0.7, func(s *graph.Statement) {
				s.MadeAtID = florida
			}},
			{"h5", "", "../2025-12-23", "A ceasefire is not enough.", graph.QuoteIndirect, 0.4, nil},
			{"h6", kremlin, "2025-12-23", "Our view of the territory has not changed.", graph.QuoteDirect, 0.85, nil},
			{"h7", putin, "2025-12-19T12:00:00Z", "First peace, then a ceasefire.", graph.QuoteDirect, 0.9, func(s *graph.Statement) {
				s.Addressee = "reporters"
			}},
			{"h8", angstrom, "../2025-12-23", "I saw tired faces and no papers.", graph.QuoteDirect, 0.6, nil},
			{"h9", trump, "2025-12-22", "They want a deal, and they’ll get one.", graph.QuoteDirect, 0.9, func(s *graph.Statement) {
				s.MentionIDs = []string{zelenskyy, putin, usa}
			}},
		})
	atTalks := b.Quotes[3] // Zelenskyy told of it; the second meeting is none that is known
	atTalks.RelayedByID = zelenskyy
	atTalks.MeetingEvidence = []graph.MeetingEvidence{
		{MeetingID: florida, Relation: graph.MadeAt, Words: graph.TextSelector{Start: 41, End: 57, Exact: "talks in Florida", Prefix: "The ", Suffix: " were"}},
		{MeetingID: "meeting:none", Relation: graph.About, Words: graph.TextSelector{Start: 0, End: 8, Exact: "Security", Suffix: " guarantees"}},
	}
	b.People = []*graph.Person{{ID: angstrom, Name: "José Ångström", Origin: heraldStory}}
	return b
}

func sampleLedger() *graph.Batch {
	b := recorded(&graph.Source{ID: ledgerStory, Kind: graph.SourceArticle, Title: "Berlin summit ends: a guarantee, but no deal",
		PublisherID: ledger, Published: date("2025-12"), Language: "en", ContentHash: "l-1"},
		[]line{
			{"l1", zelenskyy, "2025-12-14", "No guarantee, no ceasefire.", graph.QuoteDirect, 0.9, func(s *graph.Statement) {
				s.MadeAtID = berlin
			}},
			{"l2", zelenskyy, "2025-12", "Our territory is not for sale.", graph.QuoteDirect, 1, nil},
			{"l3", trump, "2025-24", "We are closer than ever.", graph.QuoteIndirect, 0.5, nil},
			{"l4", usa, "2025", "The United States will offer guarantees.", graph.QuoteIndirect, 0.6, nil},
			{"l5", witkoff, "2025-12-14/2025-12-15", "Berlin was a good step.", graph.QuoteDirect, 0.9, func(s *graph.Statement) {
				s.MadeAtID, s.AboutIDs = berlin, []string{florida, berlin}
			}},
			{"l6", putin, "202X", "There is time.", graph.QuoteIndirect, 0.3, nil},
			{"l7", "", "2025-12-14", "Whoever signs must also guarantee.", graph.QuoteMixed, 0.2, nil},
			{"l8", umerov, "2025-12-15~", "Power plants must be safe.", graph.QuoteDirect, 0.9, func(s *graph.Statement) {
				s.AboutIDs = []string{berlin}
			}},
			{"l9", zelenskyy, "2025-12-14", "The summit ended without a deal.", graph.QuoteDirect, 0.9, nil},
		})
	// The Ledger reports a remark of the Herald's too, at the place of its own third line.
	again := record(line{"h3b", witkoff, "", "most points", graph.QuoteDirect, 0.75, nil}, ledgerStory, b.Quotes[2].Fragments[0].Start)
	again.StatementID = "statement:h3"
	b.Quotes = append(b.Quotes, again)
	return b
}

func sampleBriefing() *graph.Batch {
	language := func(tag string) func(*graph.Statement) { return func(s *graph.Statement) { s.Language = tag } }
	return recorded(&graph.Source{ID: briefing, Kind: graph.SourceTranscript, Title: "Брифінг 22 грудня", Language: "uk", ContentHash: "b-1"},
		[]line{
			{"b1", zelenskyy, "2025-12-22", "Гарантії безпеки мають бути обов’язковими.", graph.QuoteDirect, 1, nil},
			{"b2", zelenskyy, "2025-12-20/..", "Переговори тривають.", graph.QuoteDirect, 1, nil},
			{"b3", umerov, "XXXX-12-22", "Дякую за запитання 🙂.", graph.QuoteDirect, 1, nil},
			{"b4", zelenskyy, "2025-12-22T09:15:00+02:00", "A crème brûlée is no security guarantee.", graph.QuoteDirect, 1, language("en")},
			{"b5", "", "2025-12-22", `*** NOT (this) OR "that" ~ text:that && 100% \ ***`, graph.QuoteDirect, 0.1, language("en")},
			{"b6", zelenska, "2024-02-29", "Діти мають повернутися.", graph.QuoteDirect, 1, language("uk-UA")},
			{"b7", department, "2025-12-18", "We stand by Ukraine’s wishes.", graph.QuoteIndirect, 0.8, func(s *graph.Statement) {
				s.OnBehalfOfID, s.Language, s.MentionIDs = usa, "en", []string{witkoff, ukraine, witkoff}
			}},
			{"b8", zelenskyy, "2025-12-22", "No source records this peace.", "", 0, language("en")},
		})
}

// sampleFolder is a file with a text in it that nobody has read yet.
func sampleFolder() *graph.Batch {
	return &graph.Batch{Sources: []*graph.Source{{ID: "source:folder-note", Kind: graph.SourceOther, Title: "Aktennotiz", Language: "de", ContentHash: "f-1",
		Attributes: []graph.Attribute{{Name: "Type", Value: "Note"}}, Origin: folder, Content: "Nichts Neues.\n"}}}
}

// sampleStances are codings. Stance 07 has no holder that is known; 08 and 09 have one that is not the speaker. 13 to 16 are of a
// statement that the State Department makes on behalf of its government: held by the speaker, by that government, by the speaker
// whom the coder names, and by somebody else. No source records the statement of 17.
func sampleStances() []*graph.Stance {
	ada, ben := graph.Coder{Name: "Ada", Kind: graph.CoderHuman}, graph.Coder{Name: "ben", Kind: graph.CoderModel}
	stance := func(id, statement, topic string, value graph.StanceValue, holder string, by graph.Coder, confidence float64) *graph.Stance {
		return &graph.Stance{ID: "stance:" + id, StatementID: "statement:" + statement, TopicID: topic, Value: value, HolderID: holder,
			Coder: by, Confidence: confidence, CodedAt: moment(28, 10), Origin: codings}
	}
	return []*graph.Stance{
		stance("01", "h1", guarantees, graph.Support, "", ada, 1),
		stance("02", "l1", guarantees, graph.Conditional, "", ada, 0.8),
		stance("03", "l1", ceasefire, graph.Oppose, "", ada, 0.8),
		stance("04", "l2", territory, graph.Oppose, "", ada, 1),
		stance("05", "h7", ceasefire, graph.Oppose, "", ada, 0.9),
		stance("06", "h6", territory, graph.Oppose, "", graph.Coder{Name: "words", Kind: graph.CoderRule}, 0.5),
		stance("07", "h5", ceasefire, graph.Oppose, "", ada, 0.6),
		stance("08", "l7", guarantees, graph.Support, ukraine, ada, 1),
		stance("09", "h3", peace, graph.Support, putin, ada, 0.1),
		stance("10", "l4", guarantees, graph.Support, "", ada, 0.7),
		stance("11", "h1", guarantees, graph.Neutral, "", ben, 0.4),
		stance("12", "b3", peace, graph.Neutral, "", ada, 0.5),
		stance("13", "b7", energy, graph.Support, "", ada, 0.9),
		stance("14", "b7", energy, graph.Support, usa, ben, 0.6),
		stance("15", "b7", energy, graph.Support, department, graph.Coder{Name: "words", Kind: graph.CoderRule}, 0.5),
		stance("16", "b7", energy, graph.Support, kremlin, ada, 0.2),
		stance("17", "b8", energy, graph.Support, "", ada, 1),
	}
}
