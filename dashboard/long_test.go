package dashboard_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/graph/sqlite"
)

// TestLong scrolls through a list of a thousand statements, on its own graph (tests/long).
func TestLong(t *testing.T) {
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "long.db"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Write(t.Context(), long()); err != nil {
		t.Fatal(err)
	}
	inBrowser(t, store, "tests/long/*.test.mjs")
}

// long is a graph of one source in which one person counts from 1 to 1000, a statement a number.
func long() *graph.Batch {
	speaker, source := graph.NamedID(graph.KindPerson, "a"), graph.NamedID(graph.KindSource, "a")
	b := &graph.Batch{People: []*graph.Person{{ID: speaker, Name: "A Counter"}}}
	text := ""
	for i := 1; i <= 1000; i++ {
		said, start := fmt.Sprintf("I count to %d.", i), utf8.RuneCountInString(text)
		text += said + "\n"
		statement := graph.NamedID(graph.KindStatement, fmt.Sprint(i))
		b.Statements = append(b.Statements, &graph.Statement{ID: statement, SpeakerID: speaker, Text: said, SaidAt: graph.UncertainDate{EDTF: "2020"}, Origin: source})
		b.Quotes = append(b.Quotes, &graph.Quote{ID: graph.NamedID(graph.KindQuote, fmt.Sprint(i)), StatementID: statement, SourceID: source, Kind: graph.QuoteDirect, SpeakerAsPrinted: "A Counter",
			Fragments: []graph.TextSelector{{Start: start, End: start + utf8.RuneCountInString(said), Exact: said}}, Attribution: graph.Attribution{Method: "rules", Rule: "turn", Confidence: 1}})
	}
	b.Sources = []*graph.Source{{ID: source, Kind: graph.SourceTranscript, Title: "A count", ContentHash: source, Content: text}}
	return b
}
