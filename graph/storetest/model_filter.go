package storetest

import (
	"slices"

	"onrecord/graph"
)

// chooses says whether f chooses s, field by field as graph.StatementFilter promises.
func (m model) chooses(f *graph.StatementFilter, s *graph.Statement) bool {
	anyOf := func(list []string, id string) bool { return len(list) == 0 || slices.Contains(list, id) }
	all := func(fs []*graph.StatementFilter) bool {
		return !slices.ContainsFunc(fs, func(g *graph.StatementFilter) bool { return !m.chooses(g, s) })
	}
	some := func(fs []*graph.StatementFilter) bool {
		return len(fs) == 0 || slices.ContainsFunc(fs, func(g *graph.StatementFilter) bool { return m.chooses(g, s) })
	}
	return hasTerms(s.Text, f.Text) && anyOf(f.Speakers, s.SpeakerID) && anyOf(f.OnBehalfOf, s.OnBehalfOfID) &&
		(anyOf(f.Institutions, s.SpeakerID) || anyOf(f.Institutions, s.OnBehalfOfID)) &&
		anyOf(f.MadeAt, s.MadeAtID) && overlap(f.About, s.AboutIDs) && overlap(f.Mentions, s.MentionIDs) && anyOf(f.Languages, s.Language) &&
		m.taken(f, s) && m.recorded(f, s) && said(f, s.SaidAt) &&
		all(f.And) && some(f.Or) && (f.Not == nil || !m.chooses(f.Not, s))
}

func hasTerms(text, asked string) bool {
	terms := graph.Terms(text)
	for _, t := range graph.Terms(asked) {
		if !slices.Contains(terms, t) {
			return false
		}
	}
	return true
}

// overlap says whether two lists share a member; an empty first one asks nothing.
func overlap(asked, there []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(there, func(id string) bool { return slices.Contains(asked, id) })
}

func (m model) taken(f *graph.StatementFilter, s *graph.Statement) bool {
	if len(f.Topics) == 0 && len(f.Stances) == 0 {
		return true
	}
	return slices.ContainsFunc(m.stances(s.ID), func(t *graph.Stance) bool {
		return (len(f.Topics) == 0 || slices.Contains(f.Topics, t.TopicID)) && (len(f.Stances) == 0 || slices.Contains(f.Stances, t.Value))
	})
}

func (m model) recorded(f *graph.StatementFilter, s *graph.Statement) bool {
	quotes := m.quotes(s.ID)
	has := func(asked bool, holds func(*graph.Quote) bool) bool {
		return !asked || slices.ContainsFunc(quotes, holds)
	}
	return has(len(f.Sources) > 0, func(q *graph.Quote) bool { return slices.Contains(f.Sources, q.SourceID) }) &&
		has(len(f.Publishers) > 0, func(q *graph.Quote) bool {
			source, ok := m[q.SourceID].Value.(*graph.Source)
			return ok && slices.Contains(f.Publishers, source.PublisherID)
		}) &&
		has(len(f.Kinds) > 0, func(q *graph.Quote) bool { return slices.Contains(f.Kinds, q.Kind) }) &&
		has(f.MinConfidence > 0, func(q *graph.Quote) bool { return q.Attribution.Confidence >= f.MinConfidence })
}

func said(f *graph.StatementFilter, at graph.UncertainDate) bool {
	from, to, err := graph.Range(f.SaidFrom, f.SaidTo)
	if err != nil {
		panic(err) // histories hold dates only
	}
	earliest, latest := at.Bounds()
	if f.CertainDateOnly {
		return earliest != graph.OpenEarliest && latest != graph.OpenLatest && earliest >= from && latest <= to
	}
	return earliest <= to && latest >= from
}
