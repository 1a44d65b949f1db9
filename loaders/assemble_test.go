package loaders

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
)

// The words are ours: who relayed a statement, and which words tell its meetings, stand at the quote, in code points of the text.
func TestAssembleKeepsEvidence(t *testing.T) {
	text := "Ängste wuchsen. At the Miami talks, Zelensky told us Hart had agreed."
	at := func(words string) Span {
		start := strings.Index(text, words)
		return Span{Start: start, End: start + len(words)}
	}
	r := &Reading{
		Kind:     graph.SourceArticle,
		Text:     text,
		Cast:     []Character{{Name: "Zelensky", Kind: graph.KindPerson, AgentID: "person:zelenskyy"}, {Name: "Ann Hart", Kind: graph.KindPerson}},
		Meetings: []Meeting{{Name: "Miami talks", MeetingID: "meeting:miami-december"}},
		Quotes: []Quote{{
			Fragments: []Span{at("Hart had agreed")}, Kind: graph.QuoteIndirect, Speech: true, Speaker: 1, OnBehalfOf: None, RelayedBy: 0,
			MadeAt: 0, MadeAtEvidence: at("At the Miami talks"), About: []int{0}, AboutEvidence: []Span{at("talks")},
		}},
	}
	b := Assemble(&Document{Text: text}, "source:x", r, NewRegister(talks()))
	if err := b.Validate(); err != nil {
		t.Fatal(err)
	}
	q := b.Quotes[0]
	if q.RelayedByID != "person:zelenskyy" {
		t.Errorf("relayed by %q", q.RelayedByID)
	}
	want := []graph.MeetingEvidence{
		{MeetingID: "meeting:miami-december", Relation: graph.MadeAt, Words: graph.TextSelector{Start: 16, End: 34, Exact: "At the Miami talks", Prefix: "Ängste wuchsen. ", Suffix: ", Zelensky told us Hart had agre"}},
		{MeetingID: "meeting:miami-december", Relation: graph.About, Words: graph.TextSelector{Start: 29, End: 34, Exact: "talks", Prefix: "Ängste wuchsen. At the Miami ", Suffix: ", Zelensky told us Hart had agre"}},
	}
	if diff := cmp.Diff(want, q.MeetingEvidence); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
