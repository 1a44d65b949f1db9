package dashboard_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/graph/sqlite"
)

// hostileNames are what a file may hold in place of a name. Nobody of that name said what is written here: the words are made up.
var hostileNames = []string{
	`<script>document.title = "run"</script><img src=x onerror="document.title='run'">`,
	strings.Repeat("Donaudampfschiff", 5000/16),
	"שלום עולם \u202Eoverridden",
	"👩‍👩‍👧‍👦🇺🇦 e\u0301\u0301\u0301",
	`"}]}</style><!--`,
}

// TestHostile opens every screen of a graph whose names, texts and dates are as bad as a file can make them (tests/hostile).
func TestHostile(t *testing.T) {
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "hostile.db"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Write(t.Context(), hostile()); err != nil {
		t.Fatal(err)
	}
	inBrowser(t, store, "tests/hostile/*.test.mjs")
}

// hostile is a graph of one person, institution, topic, meeting and source for each hostile name, and statements dated as vaguely as can be.
func hostile() *graph.Batch {
	b := &graph.Batch{}
	dates := []string{"2025-08", "../2025-12-23", "2025-12-20/..", "2016-09-12~", "1990"}
	languages := []string{"", "de", "he", "uk", "xx"}
	for i, name := range hostileNames {
		id := func(kind graph.Kind) string { return graph.NamedID(kind, fmt.Sprint(i)) }
		date := graph.UncertainDate{EDTF: dates[i], AsPrinted: name}
		text := name + " said that " + name
		b.People = append(b.People, &graph.Person{ID: id(graph.KindPerson), Name: name, Aliases: hostileNames, Description: name})
		b.Institutions = append(b.Institutions, &graph.Institution{ID: id(graph.KindInstitution), Name: name, Kind: graph.InstitutionOther})
		b.Memberships = append(b.Memberships, &graph.Membership{ID: id(graph.KindMembership), PersonID: id(graph.KindPerson), InstitutionID: id(graph.KindInstitution), Role: name})
		b.Topics = append(b.Topics, &graph.Topic{ID: id(graph.KindTopic), Label: name, Definition: name})
		b.Meetings = append(b.Meetings, &graph.Meeting{ID: id(graph.KindMeeting), Name: name, Kind: graph.MeetingOther, Date: &date, Place: &graph.Place{Name: name}})
		b.Participations = append(b.Participations, &graph.Participation{ID: id(graph.KindParticipation), AgentID: id(graph.KindPerson), MeetingID: id(graph.KindMeeting), Role: name})
		b.Sources = append(b.Sources, &graph.Source{ID: id(graph.KindSource), Kind: graph.SourceArticle, Title: name, Address: "javascript:document.title='run'", Language: languages[i],
			ContentHash: id(graph.KindSource), Content: text, PublisherID: id(graph.KindInstitution), Authors: []string{name}})
		for j, value := range []graph.StanceValue{graph.Support, graph.Oppose} {
			statement := fmt.Sprint(id(graph.KindStatement), "-", j)
			b.Statements = append(b.Statements, &graph.Statement{ID: statement, SpeakerID: id(graph.KindPerson), Text: text, Language: languages[i],
				SaidAt: graph.UncertainDate{EDTF: dates[(i+j)%len(dates)], AsPrinted: name}, AboutIDs: []string{id(graph.KindMeeting)}, Medium: name, Addressee: name, Origin: id(graph.KindSource)})
			b.Quotes = append(b.Quotes, &graph.Quote{ID: fmt.Sprint(id(graph.KindQuote), "-", j), StatementID: statement, SourceID: id(graph.KindSource), Kind: graph.QuoteDirect, SpeakerAsPrinted: name, Cue: name,
				Fragments: []graph.TextSelector{{Start: 0, End: utf8.RuneCountInString(text), Exact: text}}, Attribution: graph.Attribution{Method: "rules", Rule: name, Confidence: 0.5}})
			b.Stances = append(b.Stances, &graph.Stance{ID: fmt.Sprint(id(graph.KindStance), "-", j), StatementID: statement, TopicID: id(graph.KindTopic), Value: value,
				Coder: graph.Coder{Name: name, Kind: graph.CoderHuman}, Confidence: 1, CodedAt: time.Unix(0, 0).UTC(), Origin: "import:codings"})
		}
	}
	return b
}
