package storetest

import (
	"slices"
	"strings"
	"testing"

	"onrecord/graph"
)

// checkWith checks that a statement of the sample came with what was asked for and nothing else.
func checkWith(t *testing.T, got *graph.Statement, id string, with graph.With) {
	t.Helper()
	sorted := *got // the order of quotes and stances is not promised
	sorted.Quotes, sorted.Stances = slices.Clone(got.Quotes), slices.Clone(got.Stances)
	slices.SortFunc(sorted.Quotes, func(a, b *graph.Quote) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(sorted.Stances, func(a, b *graph.Stance) int { return strings.Compare(a.ID, b.ID) })
	same(t, id, &sorted, broughtAlong(whole(), id, with))
}

// broughtAlong is the statement of b with what With asks for.
func broughtAlong(b *graph.Batch, id string, with graph.With) *graph.Statement {
	s := *find(b.Statements, id)
	if with.Agents {
		s.Speaker, s.OnBehalfOf = agent(b, s.SpeakerID), agent(b, s.OnBehalfOfID)
	}
	if with.Quotes {
		s.Quotes = quotesOf(b, id)
	}
	if with.Stances {
		s.Stances = stancesOf(b, &s)
	}
	if with.Meetings {
		if s.MadeAtID != "" {
			s.MadeAt = find(b.Meetings, s.MadeAtID)
		}
		for _, about := range s.AboutIDs {
			s.About = append(s.About, find(b.Meetings, about))
		}
	}
	if with.Mentions {
		for _, mention := range s.MentionIDs {
			s.Mentions = append(s.Mentions, agent(b, mention))
		}
	}
	return &s
}

func agent(b *graph.Batch, id string) graph.Agent {
	switch graph.KindOf(id) {
	case graph.KindPerson:
		return find(b.People, id)
	case graph.KindInstitution:
		return find(b.Institutions, id)
	}
	return nil
}

func quotesOf(b *graph.Batch, statement string) []*graph.Quote {
	var quotes []*graph.Quote
	for _, q := range b.Quotes {
		if q.StatementID == statement {
			shown := *q
			shown.Source = shownSource(q.SourceID)
			quotes = append(quotes, &shown)
		}
	}
	return quotes
}

func stancesOf(b *graph.Batch, s *graph.Statement) []*graph.Stance {
	var stances []*graph.Stance
	for _, stance := range b.Stances {
		if stance.StatementID == s.ID {
			shown := *stance
			shown.Topic, shown.SpeakerID = find(b.Topics, stance.TopicID), s.SpeakerID
			stances = append(stances, &shown)
		}
	}
	return stances
}
