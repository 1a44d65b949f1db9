package server_test

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/server"
)

// headOf is the head of a node's page.
func headOf(t testing.TB, folder string, n graph.Node) page {
	t.Helper()
	out := httptest.NewRecorder()
	server.New(one{node: n}, server.Options{Dashboard: build(), Log: slog.New(slog.DiscardHandler)}).ServeHTTP(out, httptest.NewRequest(http.MethodGet, folder+url.PathEscape(n.NodeID()), nil))
	return readPage(t, out.Body.String())
}

func published(edtf string) *graph.UncertainDate { return &graph.UncertainDate{EDTF: edtf} }

func statement(edtf, text string, speaker graph.Agent, kinds ...graph.QuoteKind) *graph.Statement {
	s := &graph.Statement{ID: "statement:1", Text: text, SaidAt: graph.UncertainDate{EDTF: edtf}, Language: "en", Speaker: speaker}
	for _, k := range kinds {
		s.Quotes = append(s.Quotes, &graph.Quote{ID: "quote:1", SourceID: "source:1", Kind: k})
	}
	return s
}

// The title says who and when no more exactly than is known, and puts in quotation marks only what a source quotes.
func TestStatementTitle(t *testing.T) {
	mayor := &graph.Person{ID: "person:m", Name: "Ada Quill"}
	long := strings.TrimSpace(strings.Repeat("seven letters ", 10)) // 139 characters
	for _, c := range []struct {
		name, title string
		s           *graph.Statement
		published   []string
	}{
		{"a day", "Ada Quill, 20 December 2025: “We sign.” · onrecord", statement("2025-12-20", "We sign.", mayor, graph.QuoteDirect), []string{"2025/12/20"}},
		{"a moment", "Ada Quill, 20 December 2025: “We sign.” · onrecord", statement("2025-12-20T23:59:00-05:00", "We sign.", mayor, graph.QuoteDirect), []string{"2025/12/20"}},
		{"a month", "Ada Quill, December 2025: “We sign.” · onrecord", statement("2025-12", "We sign.", mayor, graph.QuoteDirect), nil},
		{"a year", "Ada Quill, 2025: “We sign.” · onrecord", statement("2025", "We sign.", mayor, graph.QuoteDirect), nil},
		{"open before", "Ada Quill, not after 23 December 2025: “We sign.” · onrecord", statement("../2025-12-23", "We sign.", mayor, graph.QuoteDirect), nil},
		{"unknown before", "Ada Quill, not after 23 December 2025: “We sign.” · onrecord", statement("/2025-12-23", "We sign.", mayor, graph.QuoteDirect), nil},
		{"open after", "Ada Quill, not before 2014: “We sign.” · onrecord", statement("2014/..", "We sign.", mayor, graph.QuoteDirect), nil},
		{"an interval", "Ada Quill, 20 December 2025 to 22 December 2025: “We sign.” · onrecord", statement("2025-12-20/2025-12-22", "We sign.", mayor, graph.QuoteDirect), nil},
		{"a day, doubted", "Ada Quill, about 20 December 2025: “We sign.” · onrecord", statement("2025-12-20~", "We sign.", mayor, graph.QuoteDirect), nil},
		{"no words for it", "Ada Quill, 201X: “We sign.” · onrecord", statement("201X", "We sign.", mayor, graph.QuoteDirect), nil},
		{"never", "Ada Quill, date unknown: “We sign.” · onrecord", statement("../..", "We sign.", mayor, graph.QuoteDirect), nil},
		{"reported", "Ada Quill, 2025: they would sign · onrecord", statement("2025", "they would sign", mayor, graph.QuoteIndirect), nil},
		{"nobody known", "Unknown speaker, 2025: “We sign.” · onrecord", statement("2025", "We sign.", nil, graph.QuoteDirect), nil},
		// 80 characters at most: 79 of them are 5 times "seven letters " (70) and "seven let", which is cut before its second word.
		{"many words", "Ada Quill, 2025: “" + strings.Repeat("seven letters ", 5) + "seven…” · onrecord", statement("2025", long, mayor, graph.QuoteDirect), nil},
		{"lines", "Ada Quill, 2025: “We sign. Now.” · onrecord", statement("2025", " We sign.\r\n\tNow. ", mayor, graph.QuoteDirect), nil},
	} {
		p := headOf(t, "/statements/", c.s)
		if p.title != c.title || !slices.Equal(p.meta["citation_publication_date"], c.published) {
			t.Errorf("%s: got %q, published %v, want %q, %v", c.name, p.title, p.meta["citation_publication_date"], c.title, c.published)
		}
		if p.meta["og:title"][0]+" · onrecord" != p.title {
			t.Errorf("%s: Open Graph's title is %q", c.name, p.meta["og:title"])
		}
	}
}

func TestHeads(t *testing.T) {
	paper := &graph.Institution{ID: "institution:gull", Name: "The Gull", Kind: graph.InstitutionMedia}
	for _, c := range []struct {
		folder string
		node   graph.Node
		meta   map[string][]string
		linked string
	}{
		{"/statements/", statement("2025-12-20", "We sign.", &graph.Person{ID: "person:m", Name: "Ada Quill"}, graph.QuoteDirect), map[string][]string{
			"description": {"We sign."}, "og:type": {"article"}, "citation_title": {"We sign."}, "citation_author": {"Ada Quill"},
			"citation_language": {"en"}, "citation_public_url": {"/statements/statement:1"},
		}, `{"@context":"https://schema.org","@type":"Quotation","@id":"/statements/statement:1","identifier":"statement:1","text":"We sign.",
			"inLanguage":"en","url":"/statements/statement:1","spokenByCharacter":{"@type":"Person","identifier":"person:m","name":"Ada Quill"},
			"creator":{"@type":"Person","identifier":"person:m","name":"Ada Quill"},"dateCreated":"2025-12-20"}`},
		{"/sources/", &graph.Source{ID: "source:a", Kind: graph.SourceArticle, Title: "Pier to close", Authors: []string{"B. Reed", "C. Lark"}, Address: "https://gull.example/pier",
			Published: published("2025-12-21T07:00:00Z"), Language: "en-GB", Publisher: paper}, map[string][]string{
			"description": {"The Gull, 21 December 2025, the text, with the quotes found in it."}, "og:type": {"article"}, "citation_title": {"Pier to close"},
			"citation_author": {"B. Reed", "C. Lark"}, "citation_publication_date": {"2025/12/21"}, "citation_journal_title": {"The Gull"}, "citation_publisher": nil,
			"citation_language": {"en-GB"}, "citation_public_url": {"/sources/source:a"},
		}, `{"@context":"https://schema.org","@type":"NewsArticle","@id":"/sources/source:a","identifier":"source:a","name":"Pier to close","headline":"Pier to close",
			"author":[{"@type":"Person","name":"B. Reed"},{"@type":"Person","name":"C. Lark"}],"url":"https://gull.example/pier","inLanguage":"en-GB","datePublished":"2025-12-21",
			"publisher":{"@type":"Organization","@id":"/institutions/institution:gull","identifier":"institution:gull","name":"The Gull"}}`},
		{"/sources/", &graph.Source{ID: "source:t", Kind: graph.SourceTranscript, Published: published("2025-12"), Publisher: paper}, map[string][]string{
			"og:title": {"A source without a title"}, "description": {"The Gull, December 2025, the text, with the quotes found in it."},
			"citation_publication_date": nil, "citation_journal_title": nil, "citation_publisher": {"The Gull"},
		}, `{"@context":"https://schema.org","@type":"CreativeWork","@id":"/sources/source:t","identifier":"source:t",
			"publisher":{"@type":"Organization","@id":"/institutions/institution:gull","identifier":"institution:gull","name":"The Gull"}}`},
		{"/people/", &graph.Person{ID: "person:m", Name: "Ada Quill", Aliases: []string{"Ада Квілл"}, Description: "Mayor of Tern", Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q0"}, {Scheme: "own", Value: "7"}}},
			map[string][]string{"description": {"Mayor of Tern"}, "og:type": {"profile"}, "citation_title": nil},
			`{"@context":"https://schema.org","@type":"Person","@id":"/people/person:m","identifier":"person:m","name":"Ada Quill","alternateName":["Ада Квілл"],
			"description":"Mayor of Tern","sameAs":["https://www.wikidata.org/wiki/Q0"]}`},
		{"/people/", &graph.Person{ID: "person:m", Name: "Ada Quill"}, map[string][]string{"description": {"What Ada Quill said, when and where, with the quotes."}},
			`{"@context":"https://schema.org","@type":"Person","@id":"/people/person:m","identifier":"person:m","name":"Ada Quill"}`},
		{"/institutions/", &graph.Institution{ID: "institution:c", Name: "Harbour Council", Country: "Tern"},
			map[string][]string{"description": {"Tern. What speakers for Harbour Council said, when and where, with the quotes."}},
			`{"@context":"https://schema.org","@type":"Organization","@id":"/institutions/institution:c","identifier":"institution:c","name":"Harbour Council"}`},
		{"/topics/", &graph.Topic{ID: "topic:p", Label: "Pier", Definition: "Whether the pier is kept."}, map[string][]string{"description": {"Whether the pier is kept."}, "og:type": {"website"}},
			`{"@context":"https://schema.org","@type":"DefinedTerm","@id":"/topics/topic:p","identifier":"topic:p","name":"Pier","description":"Whether the pier is kept."}`},
		{"/meetings/", &graph.Meeting{ID: "meeting:h", Name: "Hearing", Date: published("2025-03-03/2025-03-04"), Place: &graph.Place{Name: "Quay Hall", Country: "Tern"}},
			map[string][]string{"og:title": {"Hearing, 3 March 2025 to 4 March 2025"},
				"description": {"3 March 2025 to 4 March 2025; Quay Hall, Tern; who took part, and what was said there and of it."}},
			`{"@context":"https://schema.org","@type":"Event","@id":"/meetings/meeting:h","identifier":"meeting:h","name":"Hearing","startDate":"2025-03-03","endDate":"2025-03-04",
			"location":{"@type":"Place","name":"Quay Hall, Tern"}}`},
		{"/meetings/", &graph.Meeting{ID: "meeting:h", Name: "Hearing"}, map[string][]string{"og:title": {"Hearing"}, "description": {"who took part, and what was said there and of it."}},
			`{"@context":"https://schema.org","@type":"Event","@id":"/meetings/meeting:h","identifier":"meeting:h","name":"Hearing"}`},
	} {
		p := headOf(t, c.folder, c.node)
		for name, want := range c.meta {
			if !slices.Equal(p.meta[name], want) {
				t.Errorf("%s%s: %s is %q, want %q", c.folder, c.node.NodeID(), name, p.meta[name], want)
			}
		}
		var want map[string]any
		if err := json.Unmarshal([]byte(c.linked), &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, p.linked); diff != "" {
			t.Errorf("%s%s: data (-want +got):\n%s", c.folder, c.node.NodeID(), diff)
		}
	}
}

// Text from right to left doesn't turn around the date beside it, and no character can reorder what follows.
func TestTitleFromRightToLeft(t *testing.T) {
	s := statement("2025-12-20", "نوقع اليوم", &graph.Person{ID: "person:m", Name: "עדה נוצה"}, graph.QuoteDirect)
	if p := headOf(t, "/statements/", s); p.title != "\u2068עדה נוצה\u2069, 20 December 2025: “\u2068نوقع اليوم\u2069” · onrecord" || p.meta["citation_author"][0] != "עדה נוצה" {
		t.Errorf("title %+q, author %q", p.title, p.meta["citation_author"])
	}
	s = statement("2025-12-20", "\u202eWe\u2067 sign\x07", &graph.Person{ID: "person:m", Name: "Ada\u202e Quill"}, graph.QuoteDirect)
	if p := headOf(t, "/statements/", s); p.title != "Ada Quill, 20 December 2025: “We sign” · onrecord" {
		t.Errorf("title %+q", p.title)
	}
}

// For every text in every place, the head has the same elements: nothing breaks out, and nothing shown with other things is long.
func TestNothingBreaksOut(t *testing.T) {
	hostile := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		`</script><script>alert(1)</script>`, `</title><img src=x onerror=alert(1)>`, `"><meta http-equiv="refresh" content="0;url=//x.example">`, `<!--nonce-->`, `<!--head-->`, `<!--`, `]]>`,
		"\u2028\u2029\x00\x1f", "😀👩‍👩‍👧", strings.Repeat("x", 5000), strings.Repeat("very long ", 500), "\xff\xfe", `\u003c/script\u003e`, "${x}", "{{.Title}}",
	}))
	plain := map[string][]string{}
	rapid.Check(t, func(r *rapid.T) {
		text := func() string { return "n" + hostile.Draw(r, "text") }
		person := &graph.Person{ID: "person:m", Name: text(), Description: text(), Aliases: []string{text()}}
		paper := &graph.Institution{ID: "institution:g", Name: text(), Country: text()}
		for folder, n := range map[string]graph.Node{
			"/people/": person, "/institutions/": paper,
			"/topics/":   &graph.Topic{ID: "topic:t", Label: text(), Definition: text()},
			"/meetings/": &graph.Meeting{ID: "meeting:m", Name: text(), Place: &graph.Place{Name: text()}},
			"/sources/": &graph.Source{ID: "source:s", Kind: graph.SourceArticle, Title: text(), Address: text(), Authors: []string{text()}, Publisher: paper,
				Language: "en", Published: published("2025-01-02")},
			"/statements/": statement("2025-01-02", text(), person, graph.QuoteDirect),
		} {
			p := headOf(t, folder, n)
			if plain[folder] == nil {
				plain[folder] = p.elements
			}
			if diff := cmp.Diff(plain[folder], p.elements); diff != "" {
				r.Fatalf("%s: the head's elements differ:\n%s", folder, diff)
			}
			if n := utf8.RuneCountInString(p.title); n > 250 {
				r.Errorf("%s: a title of %d characters", folder, n)
			}
			for name, all := range p.meta {
				for _, content := range all {
					if n := utf8.RuneCountInString(content); n > 300 {
						r.Errorf("%s: %s has %d characters", folder, name, n)
					}
				}
			}
		}
	})
}
