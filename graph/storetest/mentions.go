package storetest

import (
	"context"
	"iter"
	"testing"

	"onrecord/graph"
)

var mentionCases = []readCase{
	{"Mentions/Order", testMentionsOrder},
	{"Mentions/Filters", testMentionsFilters},
	{"Mentions/Invalid", testMentionsInvalid},
	{"Mentions/Stopped", testMentionsStopped},
	{"Mentions/Nested", testMentionsNested},
	{"Mentions/Cancelled", testMentionsCancelled},
}

// mentionsIn are the mentions in a statement of b.
func mentionsIn(b *graph.Batch, s *graph.Statement) []graph.Mention {
	if !isThere(b, s.SpeakerID) {
		return nil
	}
	m := graph.Mention{StatementID: s.ID, SpeakerID: s.SpeakerID, SaidAt: s.SaidAt, SourceIDs: recordedIn(b, s.ID)}
	if isThere(b, s.OnBehalfOfID) {
		m.OnBehalfOfID = s.OnBehalfOfID
	}
	var out []graph.Mention
	seen := map[string]bool{}
	for _, m.MentionedID = range s.MentionIDs {
		if isThere(b, m.MentionedID) && !seen[m.MentionedID] {
			seen[m.MentionedID] = true
			out = append(out, m)
		}
	}
	return out
}

// mentionsOf are the mentions in the sample's statements with these ids.
func mentionsOf(statements ...string) []graph.Mention {
	b := whole()
	var out []graph.Mention
	for _, id := range statements {
		out = append(out, mentionsIn(b, find(b.Statements, "statement:"+id))...)
	}
	return out
}

func testMentionsOrder(t *testing.T, s graph.Store) {
	got, err := collect(s.Mentions(t.Context(), graph.StatementFilter{}))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "mentions", got, mentionsOf("b7", "h9"))
	var mentioned []string
	for _, m := range got {
		mentioned = append(mentioned, m.MentionedID)
	}
	same(t, "the mentioned", short(mentioned), "steve-witkoff ukraine-government volodymyr-zelenskyy vladimir-putin us-government")
}

func testMentionsFilters(t *testing.T, s graph.Store) {
	type f = graph.StatementFilter
	for name, c := range map[string]struct {
		f    f
		want []graph.Mention
	}{
		"speaker":             {f{Speakers: []string{trump}}, mentionsOf("h9")},
		"speaker who doesn't": {f{Speakers: []string{putin}}, nil},
		"on behalf":           {f{Institutions: []string{usa}}, mentionsOf("b7")},
		"source":              {f{Sources: []string{briefing, ledgerStory}}, mentionsOf("b7")},
		"time":                {f{SaidFrom: "2025-12-19"}, mentionsOf("h9")},
		"text":                {f{Text: "deal"}, mentionsOf("h9")},
		"not":                 {f{Not: &f{Speakers: []string{trump}}}, mentionsOf("b7")},
		"nobody":              {f{Speakers: []string{"person:none"}}, nil},
	} {
		got, err := collect(s.Mentions(t.Context(), c.f))
		if err != nil {
			t.Fatal(err)
		}
		same(t, name, got, c.want)
	}
}

func testMentionsInvalid(t *testing.T, s graph.Store) {
	_, err := collect(s.Mentions(t.Context(), graph.StatementFilter{SaidTo: "soon"}))
	refused(t, "saidTo soon", err, graph.ErrInvalid)
}

func testMentionsStopped(t *testing.T, s graph.Store) {
	stopped(t, s, func(ctx context.Context) iter.Seq2[graph.Mention, error] {
		return s.Mentions(ctx, graph.StatementFilter{})
	})
}

func testMentionsNested(t *testing.T, s graph.Store) {
	for m, err := range s.Mentions(t.Context(), graph.StatementFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		again, err := collect(s.Mentions(t.Context(), graph.StatementFilter{Speakers: []string{m.SpeakerID}}))
		if err != nil || len(again) == 0 {
			t.Errorf("nested: %d mentions, error %v", len(again), err)
		}
	}
}

func testMentionsCancelled(t *testing.T, s graph.Store) {
	cancelled(t, func(ctx context.Context) iter.Seq2[graph.Mention, error] {
		return s.Mentions(ctx, graph.StatementFilter{})
	})
}
