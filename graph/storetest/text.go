package storetest

import (
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord/graph"
)

var textCases = []writeCase{
	{"Text/OddTextsComeBack", testTextOddTextsComeBack},
	{"Text/LongTextsComeBack", testTextLongTextsComeBack},
	{"Text/CaseDistinguishes", testTextCaseDistinguishes},
	{"Text/BytesOrder", testTextBytesOrder},
	{"Text/WordsOfManyScripts", testTextWordsOfManyScripts},
	{"Text/LongWords", testTextLongWords},
	{"Text/TimesToTheSecond", testTextTimesToTheSecond},
}

// oddTexts would be altered by a store that normalises, escapes or cuts.
var oddTexts = []string{
	"José and Jose\u0301",                            // two spellings of one name, composed and not
	"👩‍👩‍👧‍👦 🇺🇦 🙂",                                   // joined and paired code points
	"שלום \u202eabc\u202c العربية ١٢٣",               // right to left, with an override
	"line\nbreak\r\n\ttab  two  spaces ",             // white space
	`"double" 'single' \back\ $dollar {brace} <tag>`, // quoting
	"zero\u200bwidth\u00a0space\ufeff",
	"\u2028\u2029 & < > \u007f \u0001",
	"𝐀𝐁 Ａ ﬁ ß İı ς",
	" leading and trailing ",
	"NULL", "null", "0", "[]", "1e999", "--", "%s%d", "../..",
}

func testTextOddTextsComeBack(t *testing.T, s graph.Store) {
	b := &graph.Batch{Partial: true}
	for i, text := range oddTexts {
		b.Append(odd(string(rune('a'+i)), text))
	}
	put(t, s, b)
	holds(t, s, b)
	for _, source := range b.Sources {
		if text, err := s.SourceText(t.Context(), source.ID); err != nil || text != source.Content {
			t.Errorf("SourceText: %q, error %v; want %q", text, err, source.Content)
		}
	}
}

// odd is a record of each kind with the text wherever a text can be.
func odd(id, text string) *graph.Batch {
	list, when := []string{text, text + "2", text}, &graph.UncertainDate{EDTF: "2025-12", AsPrinted: text}
	attributes := []graph.Attribute{{Name: text, Value: text}, {Name: "N", Value: text}, {Name: text, Value: "V"}}
	selector := graph.TextSelector{Start: 0, End: 9, Exact: text, Prefix: text, Suffix: text}
	later := selector
	later.Start, later.End = 9, 12
	return &graph.Batch{
		Institutions:   []*graph.Institution{{ID: "institution:" + id, Name: "I" + text, Aliases: list, Kind: graph.InstitutionOther, Country: text, Attributes: attributes}},
		People:         []*graph.Person{{ID: "person:" + id, Name: "P" + text, Aliases: list, Description: text, Identifiers: []graph.Identifier{{Scheme: text, Value: text}, {Scheme: text, Value: "2"}}, Attributes: attributes}},
		Memberships:    []*graph.Membership{{ID: "membership:" + id, PersonID: "person:" + id, InstitutionID: "institution:" + id, Role: text, From: when, Until: when}},
		Topics:         []*graph.Topic{{ID: "topic:" + id, Label: "T" + text, Definition: text, Aliases: list, Attributes: attributes}},
		Meetings:       []*graph.Meeting{{ID: "meeting:" + id, Name: "M" + text, Aliases: list, Kind: graph.MeetingOther, Date: when, Place: &graph.Place{Name: text, Country: text}}},
		Participations: []*graph.Participation{{ID: "participation:" + id, MeetingID: "meeting:" + id, AgentID: "person:" + id, Role: text}},
		Sources: []*graph.Source{{ID: "source:" + id, Kind: graph.SourceOther, Title: text, Authors: list, Address: text, Published: when, Language: text,
			Licence: text, ContentHash: "h" + text, Attributes: attributes, Origin: "import:" + id, Content: text + "\n" + text}},
		Statements: []*graph.Statement{{ID: "statement:" + id, Text: "S" + text, Language: text, SaidAt: *when, Medium: text, Addressee: text}},
		Quotes: []*graph.Quote{{ID: "quote:" + id, StatementID: "statement:" + id, SourceID: "source:" + id, Kind: graph.QuoteMixed,
			Fragments: []graph.TextSelector{selector, later}, SpeakerAsPrinted: text, Cue: text, RelayedByID: "person:" + id,
			MeetingEvidence: []graph.MeetingEvidence{{MeetingID: "meeting:" + id, Relation: graph.MadeAt, Words: selector}, {MeetingID: "meeting:none", Relation: graph.About, Words: later}},
			Attribution:     graph.Attribution{Method: text, Rule: text, Confidence: 1.0 / 3, Candidates: []graph.AttributionCandidate{{AgentID: "person:" + id, Confidence: 0.1}, {AgentID: "person:none", Confidence: 0}}}}},
		Stances: []*graph.Stance{{ID: "stance:" + id, StatementID: "statement:" + id, TopicID: "topic:" + id, Value: graph.Neutral,
			Coder: graph.Coder{Name: "C" + text, Kind: graph.CoderRule}, Confidence: 0.1, CodedAt: moment(28, 9)}},
		Imports: []*graph.Import{{ID: "import:" + id, Loader: "L" + text, Version: 3, Content: text, Options: text, Registers: text, Digest: "D" + text}},
	}
}

func testTextLongTextsComeBack(t *testing.T, s graph.Store) {
	name := strings.Repeat("Ångström 🙂 ", 500)[:5000]
	name = strings.ToValidUTF8(name, "")
	words := strings.Repeat("гарантії безпеки and 和平 ", 20_000)
	b := &graph.Batch{
		People:     []*graph.Person{{ID: "person:long", Name: name, Aliases: slices.Repeat([]string{name}, 20), Description: words[:30_000]}},
		Sources:    []*graph.Source{{ID: "source:long", Kind: graph.SourceOther, Title: name, ContentHash: "x", Content: strings.Repeat(words, 4)}},
		Statements: []*graph.Statement{{ID: "statement:long", Text: words, SaidAt: *date("2025"), SpeakerID: "person:long"}},
	}
	put(t, s, b)
	holds(t, s, b)
	same(t, "found by its words", searched(t, s, "безпеки 和平", graph.KindStatement), "statement:long")
	chosen(t, s.People, []choice[graph.AgentFilter]{{"found by its name", graph.AgentFilter{Name: "angstrom"}, "long"}})
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker}, "long")
}

func testTextCaseDistinguishes(t *testing.T, s graph.Store) {
	b := odd("id", "x")
	b.Partial = true
	b.Append(odd("ID", "X"))
	b.Append(odd("Id", "é"))
	b.Append(odd("iD", "e\u0301"))
	put(t, s, b)
	holds(t, s, b)
	type f = graph.SourceFilter
	chosen(t, s.Sources, []choice[f]{
		{"hash", f{ContentHash: "hX"}, "ID"}, {"small hash", f{ContentHash: "hx"}, "id"},
		{"language", f{Languages: []string{"é"}}, "Id"}, {"language, spelt otherwise", f{Languages: []string{"e\u0301"}}, "iD"},
	})
	chosen(t, s.People, []choice[graph.AgentFilter]{{"identifier", graph.AgentFilter{Identifier: "X"}, "ID"}})
	same(t, "nodes", nodes(t, s, graph.With{}, "statement:ID", "statement:iD")[0].NodeID(), "statement:ID")
}

// Order is that of bytes in UTF-8, which is that of code points; not that of a language, nor of UTF-16.
func testTextBytesOrder(t *testing.T, s graph.Store) {
	b := &graph.Batch{}
	endings := []string{"-", "0", "A", "Z", "_", "a", "b", "z", "é", "я", "和", "ａ", "𐐨", "𝐚", "🙂"}
	for _, e := range slices.Backward(endings) {
		b.Statements = append(b.Statements, &graph.Statement{ID: "statement:" + e, Text: "X", SaidAt: *date("2025"), SpeakerID: "person:" + e})
		b.People = append(b.People, &graph.Person{ID: "person:" + e, Name: "Same"})
		b.Topics = append(b.Topics, &graph.Topic{ID: "topic:" + e, Label: "x" + e})
	}
	put(t, s, b)
	holds(t, s, b)
	all := strings.Join(endings, " ")
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{}, all)
	ordered(t, s, graph.StatementFilter{}, graph.StatementOrder{Field: graph.BySpeaker, Direction: graph.Descending}, mirrored(all))
	chosen(t, s.People, []choice[graph.AgentFilter]{{"people", graph.AgentFilter{}, all}})
	// Topics go by their labels: signs are no letters, é is e, я is ia.
	chosen(t, s.Topics, []choice[graph.TopicFilter]{{"topics", graph.TopicFilter{}, "- _ 🙂 0 A a b é я Z z 和 ａ 𐐨 𝐚"}})
	same(t, "forward by 2", filtered("statements", statements(s), graph.StatementFilter{}).walk(t, 2, nothing), idsOf("statement:", endings))
}

func idsOf(prefix string, names []string) []string {
	var ids []string
	for _, n := range names {
		ids = append(ids, prefix+n)
	}
	return ids
}

// Searched words are exactly graph.Terms: nothing else is folded, split or dropped.
func testTextWordsOfManyScripts(t *testing.T, s graph.Store) {
	texts := map[string]string{
		"1": "Straße in İstanbul", "2": "Ο λόγος του Νίκου", "3": "和平谈判 成功", "4": "مفاوضات السلام ١٢٣", "5": "สันติภาพ", "6": "𞤢𞤣𞤤 𞤥",
		"7": "jose\u0301 COÖPERATION ǅungla", "8": "x2 20-point 3.14 a_b", "9": "the and or not a i", "10": "µ K Ω ﬁne ⅷ ①",
	}
	b := &graph.Batch{}
	for id, text := range texts {
		b.Statements = append(b.Statements, &graph.Statement{ID: "statement:" + id, Text: text, SaidAt: *date("2025")})
	}
	put(t, s, b)
	for query, want := range map[string]string{
		"STRASSE istanbul": "1", "λόγος": "2", "ΛΌΓΟΣ": "", "λογος": "", "νίκου": "2", "和平谈判": "3", "和平": "", "السلام ١٢٣": "4", "123": "",
		"สันติภาพ": "5", "𞤢𞤣𞤤": "6", "𞤀𞤁𞤂": "6", "𞤢": "", "José": "7", "cooperation": "7", "dzungla": "7", "20": "8", "point 3 14": "8", "a b": "8",
		"x": "", "the AND": "9", "a": "8 9", "μ": "", "µ": "10", "k": "10", "ω": "10", "ﬁne": "10", "fine": "", "① x": "", "ⅷ x": "",
	} {
		same(t, "search "+query, searched(t, s, query), strings.Join(idsOf("statement:", strings.Fields(want)), " "))
	}
}

// A term is cut at 64 code points, in what is indexed as in what is looked for.
func testTextLongWords(t *testing.T, s graph.Store) {
	put(t, s, &graph.Batch{Statements: []*graph.Statement{
		{ID: "statement:1", Text: strings.Repeat("a", 70) + " end", SaidAt: *date("2025")},
		{ID: "statement:2", Text: strings.Repeat("я", 63) + "б", SaidAt: *date("2025")},
		{ID: "statement:3", Text: strings.Repeat("x", 40_000), SaidAt: *date("2025")},
	}})
	for query, want := range map[string]string{
		strings.Repeat("a", 64): "statement:1", strings.Repeat("a", 100): "statement:1", strings.Repeat("a", 63): "", "end": "statement:1",
		strings.Repeat("я", 63) + "б": "statement:2", strings.Repeat("я", 64): "", strings.Repeat("x", 64): "statement:3",
	} {
		same(t, "search", searched(t, s, query), want)
	}
}

func testTextTimesToTheSecond(t *testing.T, s graph.Store) {
	kyiv := time.FixedZone("Kyiv", 2*60*60)
	at := time.Date(2025, 12, 28, 1, 2, 3, 987654321, kyiv)
	b := odd("t", "t")
	b.Sources[0].RetrievedAt, b.Stances[0].CodedAt = &at, at
	put(t, s, b)
	got := scanAll(t, s, 10)
	for _, when := range []time.Time{*got.Sources[0].RetrievedAt, got.Stances[0].CodedAt} {
		if when.Unix() != at.Unix() || when.Nanosecond() != 0 {
			t.Errorf("got %v, want %v to the second", when, at)
		}
	}
}
