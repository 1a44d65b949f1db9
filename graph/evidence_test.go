package graph_test

import (
	"errors"
	"testing"

	"onrecord/graph"
)

func TestQuoteValidatesItsEvidence(t *testing.T) {
	quote := func(relayer string, e graph.MeetingEvidence) *graph.Quote {
		return &graph.Quote{ID: "quote:q", StatementID: "statement:s", SourceID: "source:s", Kind: graph.QuoteDirect, RelayedByID: relayer,
			Fragments: []graph.TextSelector{{Start: 0, End: 5, Exact: "Peace"}}, MeetingEvidence: []graph.MeetingEvidence{e}}
	}
	words := graph.TextSelector{Start: 9, End: 14, Exact: "talks"}
	there := graph.MeetingEvidence{MeetingID: "meeting:m", Relation: graph.MadeAt, Words: words}
	if err := quote("person:p", there).Validate(); err != nil {
		t.Error(err)
	}
	for name, q := range map[string]*graph.Quote{
		"told by a meeting":    quote("meeting:m", there),
		"at a person":          quote("", graph.MeetingEvidence{MeetingID: "person:p", Relation: graph.MadeAt, Words: words}),
		"a relation of no use": quote("", graph.MeetingEvidence{MeetingID: "meeting:m", Relation: "NEAR", Words: words}),
		"no words":             quote("", graph.MeetingEvidence{MeetingID: "meeting:m", Relation: graph.About, Words: graph.TextSelector{Start: 9, End: 9}}),
	} {
		if err := q.Validate(); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
}
