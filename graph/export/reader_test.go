package export_test

import (
	"context"
	"fmt"
	"iter"
	"time"

	"onrecord/graph"
)

// reader answers what the tables ask for, from memory, and counts the nodes of its largest answer.
type reader struct {
	graph.Reader
	nodes   map[string]graph.Node
	codings []graph.Coding
	err     error // that ends Codings
	largest int
	asked   func() // called before each answer
}

func (r *reader) Nodes(ctx context.Context, ids []string, with graph.With) ([]graph.Node, error) {
	if r.asked != nil {
		r.asked()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if want := (graph.With{Agents: true, Quotes: true, Stances: true, Meetings: true, Mentions: true}); with != want {
		return nil, fmt.Errorf("asked with %+v", with)
	}
	r.largest = max(r.largest, len(ids))
	nodes := make([]graph.Node, len(ids))
	for i, id := range ids {
		nodes[i] = r.nodes[id]
	}
	return nodes, nil
}

func (r *reader) Codings(context.Context, graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		for _, c := range r.codings {
			if !yield(c, nil) {
				return
			}
		}
		if r.err != nil {
			yield(graph.Coding{}, r.err)
		}
	}
}

var (
	council = &graph.Meeting{ID: "meeting:council", Name: "Council, 3 March", Kind: graph.MeetingSession, Date: &graph.UncertainDate{EDTF: "2025-03-03"},
		Place: &graph.Place{Name: "Town hall", Country: "Ruritania"}}
	story = &graph.Source{ID: "source:a", Kind: graph.SourceArticle, Title: `Pier row | "no" to fares`, PublisherID: "institution:herald", Publisher: herald,
		Authors: []string{"Jo Quill", "R. & B. {Pen}"}, Address: "https://herald.example/pier?a=1&b={2}", Published: &graph.UncertainDate{EDTF: "2025-03-04"},
		RetrievedAt: pointer(time.Date(2025, 3, 5, 12, 0, 0, 0, time.UTC)), Language: "en", ContentHash: "c",
		Attributes: []graph.Attribute{{Name: "Section", Value: "Local"}, {Name: "Section", Value: "Sea"}}}
	minutes = &graph.Source{ID: "source:b", Kind: graph.SourceTranscript, Title: "Minutes", ContentHash: "d",
		Published: &graph.UncertainDate{EDTF: "2025-03"}}
)

// sampleReader holds three statements: one in two sources, one of which nothing is known but its words, one with text that spreadsheets
// would run.
func sampleReader() *reader {
	stance := func(s *graph.Statement, t *graph.Topic, v graph.StanceValue, coder string) *graph.Stance {
		return &graph.Stance{ID: graph.StanceID(s.ID, t.ID, coder), StatementID: s.ID, TopicID: t.ID, Topic: t, Value: v,
			Coder: graph.Coder{Name: coder, Kind: graph.CoderHuman}, Confidence: 0.75, CodedAt: time.Date(2025, 4, 1, 9, 30, 0, 0, time.FixedZone("", 3600))}
	}
	one := &graph.Statement{
		ID: "statement:1", SpeakerID: ada.ID, Speaker: ada, OnBehalfOfID: harbour.ID, OnBehalfOf: harbour, Text: "We \"must\" build,\r\n</script> the pier.",
		Language: "en", SaidAt: graph.UncertainDate{EDTF: "../2025-03-04", AsPrinted: "this week"}, MadeAtID: council.ID, MadeAt: council,
		AboutIDs: []string{council.ID, "meeting:gone"}, About: []*graph.Meeting{council}, Medium: "X", Addressee: "the council",
		MentionIDs: []string{bela.ID, "person:gone"}, Mentions: []graph.Agent{bela},
		Quotes: []*graph.Quote{
			{ID: "quote:1b", StatementID: "statement:1", SourceID: minutes.ID, Source: minutes, Kind: graph.QuoteIndirect,
				Fragments: []graph.TextSelector{{Start: 5, End: 30, Exact: "x"}}, Attribution: graph.Attribution{Method: "label", Confidence: 1}},
			{ID: "quote:1a", StatementID: "statement:1", SourceID: story.ID, Source: story, Kind: graph.QuoteDirect, SpeakerAsPrinted: "the engineer | mayor",
				Cue: "told", Fragments: []graph.TextSelector{{Start: 10, End: 20, Exact: "x"}, {Start: 40, End: 55, Exact: "y"}},
				Attribution: graph.Attribution{Method: "rules", Rule: "said-before", Confidence: 0.9}},
		},
	}
	two := &graph.Statement{ID: "statement:2", Text: "No.", SaidAt: graph.UncertainDate{EDTF: "../.."}}
	three := &graph.Statement{ID: "statement:3", SpeakerID: ada.ID, Speaker: ada, Text: "=1+1", SaidAt: graph.UncertainDate{EDTF: "2025-05~"},
		Quotes: []*graph.Quote{{ID: "quote:3", StatementID: "statement:3", SourceID: "source:gone", Kind: graph.QuoteMixed,
			Fragments: []graph.TextSelector{{Start: 0, End: 4, Exact: "=1+1"}}, Attribution: graph.Attribution{Method: "coded", Confidence: 1}}}}
	one.Stances = []*graph.Stance{stance(one, pier, graph.Support, "lia"), stance(one, pier, graph.Oppose, "-max"), stance(one, ferry, graph.Neutral, "lia")}
	two.Stances = []*graph.Stance{stance(two, pier, graph.Oppose, "lia")}
	three.Stances = []*graph.Stance{stance(three, pier, graph.Oppose, "lia")}
	r := &reader{nodes: sampleNodes()}
	for _, s := range []*graph.Statement{one, two, three} {
		r.nodes[s.ID] = s
		for _, stance := range s.Stances {
			c := graph.Coding{StanceID: stance.ID, HolderID: s.SpeakerID, TopicID: stance.TopicID, Value: stance.Value, StatementID: s.ID,
				SaidAt: s.SaidAt, Confidence: stance.Confidence, Coder: stance.Coder}
			if s == two {
				c.HolderID = "person:gone" // as the coder says
			}
			for _, q := range s.Quotes {
				c.SourceIDs = append(c.SourceIDs, q.SourceID)
			}
			r.codings = append(r.codings, c)
		}
	}
	return r
}
