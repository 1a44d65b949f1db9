package server_test

import (
	"testing"
	"time"

	"onrecord/graph"
)

// unknowns is a graph in which every reference leads nowhere.
func unknowns() *graph.Batch {
	fragments := []graph.TextSelector{{Start: 0, End: 4, Exact: "Well"}}
	return &graph.Batch{
		Institutions:   []*graph.Institution{{ID: "institution:a", Name: "A", Kind: graph.InstitutionOther, ParentID: "institution:x"}},
		People:         []*graph.Person{{ID: "person:a", Name: "A"}},
		Memberships:    []*graph.Membership{{ID: "membership:a", PersonID: "person:a", InstitutionID: "institution:x"}, {ID: "membership:b", PersonID: "person:x", InstitutionID: "institution:a"}},
		Topics:         []*graph.Topic{{ID: "topic:a", Label: "A", BroaderID: "topic:x"}},
		Meetings:       []*graph.Meeting{{ID: "meeting:a", Name: "A", Kind: graph.MeetingOther, PartOfID: "meeting:x"}},
		Participations: []*graph.Participation{{ID: "participation:a", MeetingID: "meeting:a", AgentID: "person:x"}, {ID: "participation:b", MeetingID: "meeting:a", AgentID: "person:a", OnBehalfOfID: "institution:x"}},
		Sources:        []*graph.Source{{ID: "source:a", Kind: graph.SourceOther, ContentHash: "a", PublisherID: "institution:x"}},
		Statements: []*graph.Statement{{ID: "statement:a", Text: "Well", SaidAt: graph.UncertainDate{EDTF: "2025"}, SpeakerID: "person:x", OnBehalfOfID: "institution:x",
			MadeAtID: "meeting:x", AboutIDs: []string{"meeting:x"}, MentionIDs: []string{"person:x"}}},
		Quotes: []*graph.Quote{{ID: "quote:a", StatementID: "statement:a", SourceID: "source:a", Kind: graph.QuoteDirect, Fragments: fragments,
			Attribution: graph.Attribution{Method: "rules", Candidates: []graph.AttributionCandidate{{AgentID: "person:x", Confidence: 1}}}}},
		Stances: []*graph.Stance{unknownStance("stance:a", "topic:x", "person:a"), unknownStance("stance:b", "topic:a", "person:x"), unknownStance("stance:c", "topic:a", "")},
	}
}

func unknownStance(id, topic, holder string) *graph.Stance {
	return &graph.Stance{ID: id, StatementID: "statement:a", TopicID: topic, HolderID: holder, Value: graph.Support,
		Coder: graph.Coder{Name: "Ada", Kind: graph.CoderHuman}, CodedAt: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// TestUnknown holds that what a record refers to may be missing: it is null, or left out where the contract has no null.
func TestUnknown(t *testing.T) {
	store := openEmpty(t)
	if _, err := store.Write(t.Context(), unknowns()); err != nil {
		t.Fatal(err)
	}
	s := serve(t, store)
	a := s.ask(t, `{
		institutions { nodes { parent { name } members { role } } }
		people { nodes { memberships { role } positions { topic { label } } } }
		topics { nodes { broader { label } positions { holder { __typename } } } }
		meetings { nodes { partOf { name } participants { agent { __typename } onBehalfOf { name } } } }
		sources { nodes { title publisher { name } quotes { nodes { source { id } } } } }
		statements { nodes { speaker { __typename } onBehalfOf { name } madeAt { name } about { name } mentions { __typename }
			stances { id } topics { label } quotes { source { publisher { name } } attribution { candidates { confidence } } } } }
		positions { topic { label } }
	}`)
	const want = `{"institutions":{"nodes":[{"parent":null,"members":[]}]},` +
		`"people":{"nodes":[{"memberships":[],"positions":[]}]},` +
		`"topics":{"nodes":[{"broader":null,"positions":[]}]},` +
		`"meetings":{"nodes":[{"partOf":null,"participants":[{"agent":{"__typename":"Person"},"onBehalfOf":null}]}]},` +
		`"sources":{"nodes":[{"title":"","publisher":null,"quotes":{"nodes":[{"source":{"id":"source:a"}}]}}]},` +
		`"statements":{"nodes":[{"speaker":null,"onBehalfOf":null,"madeAt":null,"about":[],"mentions":[],` +
		`"stances":[],"topics":[{"label":"A"}],"quotes":[{"source":{"publisher":null},"attribution":{"candidates":[]}}]}]},` +
		`"positions":[]}`
	if len(a.Errors) > 0 || string(a.Data) != want {
		t.Errorf("got  %s\nwant %s", a.body, want)
	}
}
