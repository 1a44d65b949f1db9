package dna

import (
	"strings"
	"time"

	"onrecord/graph"
)

// A graph that came from elsewhere: an article with statements of every kind.
//
//	0 Berg: 5, 6 “We want less fish,” 26, 27 she said 35, 37 “and fewer boats.” 55, 56 Hale agrees. 68
const newsText = "Berg: “We want less fish,” she said, “and fewer boats.” Hale agrees."

const news, copied, undated = "source:news", "source:z-copy", "source:undated"

func newsGraph() *graph.Batch {
	coded := time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC)
	human := graph.Coder{Name: "Jane Doe", Kind: graph.CoderHuman}
	at := func(words string) graph.TextSelector {
		before, _, found := strings.Cut(newsText, words)
		if !found {
			panic(words)
		}
		start := len([]rune(before))
		return graph.TextSelector{Start: start, End: start + len([]rune(words)), Exact: words}
	}
	quote := func(id, statement, source string, pieces ...graph.TextSelector) *graph.Quote {
		return &graph.Quote{ID: "quote:" + id, StatementID: "statement:" + statement, SourceID: source, Kind: graph.QuoteMixed, Fragments: pieces}
	}
	stance := func(statement, topic string, value graph.StanceValue, coder graph.Coder, holder string) *graph.Stance {
		return &graph.Stance{
			ID: graph.StanceID("statement:"+statement, "topic:"+topic, coder.Name), StatementID: "statement:" + statement, TopicID: "topic:" + topic,
			Value: value, HolderID: holder, Coder: coder, Confidence: 1, CodedAt: coded,
		}
	}
	said := func(id, speaker, behalf, text string) *graph.Statement {
		return &graph.Statement{ID: "statement:" + id, SpeakerID: speaker, OnBehalfOfID: behalf, Text: text, SaidAt: graph.UncertainDate{EDTF: "2026-01-05"}}
	}
	rule := stance("two", "fish", graph.Support, graph.Coder{Name: "codebook", Kind: graph.CoderRule}, "")
	rule.Confidence, rule.CodedAt = 0.4, coded.AddDate(0, 0, -1)
	b := &graph.Batch{
		People: []*graph.Person{
			{ID: "person:berg", Name: "Astrid Berg", Description: "minister", Aliases: []string{"Berg", "A. B."}, Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q1"}}},
			{ID: "person:hale", Name: "Jonas Hale"}, {ID: "person:hale-2", Name: "Jonas Hale"},
			{ID: "person:long", Name: strings.Repeat("é", 200)},
		},
		Institutions: []*graph.Institution{
			{ID: "institution:norland", Name: "Norland", Kind: graph.InstitutionCountry},
			{ID: "institution:ministry", Name: "Ministry", Kind: graph.InstitutionMinistry, ParentID: "institution:norland", Country: "Norland"},
			{ID: "institution:herald", Name: "Port Herald", Kind: graph.InstitutionMedia, ParentID: "institution:gone"},
		},
		Topics: []*graph.Topic{
			{ID: "topic:fish", Label: "fish", BroaderID: "topic:sea", Definition: "What swims."}, {ID: "topic:sea", Label: "sea"},
			{ID: "topic:boats", Label: "boats"}, {ID: "topic:round", Label: "round", BroaderID: "topic:robin"}, {ID: "topic:robin", Label: "robin", BroaderID: "topic:round"},
		},
		Sources: []*graph.Source{
			{ID: news, Kind: graph.SourceArticle, Title: "Talks", PublisherID: "institution:herald", Authors: []string{"A. Lind", "B. Lind"}, Address: "https://herald.example/1",
				Published: &graph.UncertainDate{EDTF: "2026-01-05"}, Language: "en", ContentHash: "h1", Content: newsText},
			{ID: copied, Kind: graph.SourceOther, Published: &graph.UncertainDate{EDTF: "2026-01"}, ContentHash: "h2", Content: newsText},
			{ID: undated, Kind: graph.SourceOther, ContentHash: "h3", Content: newsText},
		},
		Statements: []*graph.Statement{
			said("one", "person:berg", "institution:ministry", "We want less fish, and fewer boats."),
			said("two", "person:hale", "", "Hale agrees."), said("three", "", "", "Berg:"), said("four", "institution:ministry", "institution:norland", "she said"),
			said("undated", "person:berg", "", "Berg"), said("nowhere", "person:berg", "", "Nothing."), said("moved", "person:berg", "", "boats"),
		},
		Quotes: []*graph.Quote{
			quote("one", "one", news, at("“We want less fish,”"), at("“and fewer boats.”")), quote("one-copied", "one", copied, at("“We want less fish,”")),
			quote("two", "two", copied, at("Hale agrees.")), quote("two-news", "two", news, at("Hale agrees.")),
			quote("three", "three", news, at("Berg:")), quote("four", "four", news, at("she said")),
			quote("undated", "undated", undated, at("Berg")), quote("moved", "moved", news, graph.TextSelector{Start: 0, End: 5, Exact: "boats"}),
		},
		Stances: []*graph.Stance{
			stance("one", "fish", graph.Support, human, ""), stance("one", "boats", graph.Conditional, human, ""),
			stance("one", "sea", graph.Oppose, human, "institution:ministry"), stance("one", "gone", graph.Oppose, human, ""),
			rule, stance("four", "boats", graph.Oppose, human, ""), stance("nowhere", "fish", graph.Support, human, ""),
		},
	}
	four := b.Statements[3]
	four.SaidAt.EDTF, four.Medium = "2026-01-04", "radio"
	return b
}
