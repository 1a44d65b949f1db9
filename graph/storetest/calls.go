package storetest

import (
	"context"

	"onrecord/graph"
)

// call is one use of a method of graph.Store.
type call struct {
	name string
	do   func(context.Context, graph.Store) error
}

// calls is one use of every method but Close.
var calls = []call{
	{"Nodes", func(ctx context.Context, s graph.Store) error {
		_, err := s.Nodes(ctx, []string{zelenskyy, "statement:h1"}, everything)
		return err
	}},
	{"People", func(ctx context.Context, s graph.Store) error {
		_, err := s.People(ctx, graph.AgentFilter{Name: "Zelensky"}, page)
		return err
	}},
	{"Institutions", func(ctx context.Context, s graph.Store) error {
		_, err := s.Institutions(ctx, graph.AgentFilter{}, page)
		return err
	}},
	{"Meetings", func(ctx context.Context, s graph.Store) error {
		_, err := s.Meetings(ctx, graph.MeetingFilter{}, page)
		return err
	}},
	{"Topics", func(ctx context.Context, s graph.Store) error {
		_, err := s.Topics(ctx, graph.TopicFilter{}, page)
		return err
	}},
	{"Sources", func(ctx context.Context, s graph.Store) error {
		_, err := s.Sources(ctx, graph.SourceFilter{}, page)
		return err
	}},
	{"Statements", func(ctx context.Context, s graph.Store) error {
		_, err := s.Statements(ctx, graph.StatementFilter{Text: "guarantee"}, graph.StatementOrder{}, page, everything)
		return err
	}},
	{"Quotes", func(ctx context.Context, s graph.Store) error {
		_, err := s.Quotes(ctx, heraldStory, page)
		return err
	}},
	{"Memberships", func(ctx context.Context, s graph.Store) error {
		_, err := s.Memberships(ctx, graph.MembershipFilter{})
		return err
	}},
	{"Participations", func(ctx context.Context, s graph.Store) error {
		_, err := s.Participations(ctx, graph.ParticipationFilter{})
		return err
	}},
	{"Search", func(ctx context.Context, s graph.Store) error {
		_, err := s.Search(ctx, graph.SearchFilter{Text: "guarantee"}, page)
		return err
	}},
	{"Suggest", func(ctx context.Context, s graph.Store) error {
		_, err := s.Suggest(ctx, graph.SuggestFilter{Prefix: "zel"})
		return err
	}},
	{"Facets", func(ctx context.Context, s graph.Store) error {
		_, err := s.Facets(ctx, graph.StatementFilter{}, graph.FacetFields, 0)
		return err
	}},
	{"Histogram", func(ctx context.Context, s graph.Store) error {
		_, err := s.Histogram(ctx, graph.StatementFilter{}, graph.IntervalYear, everything)
		return err
	}},
	{"Codings", func(ctx context.Context, s graph.Store) error {
		_, err := read(ctx, s, graph.CodingFilter{})
		return err
	}},
	{"Mentions", func(ctx context.Context, s graph.Store) error {
		_, err := collect(s.Mentions(ctx, graph.StatementFilter{}))
		return err
	}},
	{"Version", func(ctx context.Context, s graph.Store) error {
		_, err := s.Version(ctx)
		return err
	}},
	{"SourceText", func(ctx context.Context, s graph.Store) error {
		_, err := s.SourceText(ctx, heraldStory)
		return err
	}},
	{"Scan", func(ctx context.Context, s graph.Store) error {
		_, err := s.Scan(ctx, graph.KindStatement, "", 10)
		return err
	}},
	{"Imports", func(ctx context.Context, s graph.Store) error {
		_, err := s.Imports(ctx, []string{register})
		return err
	}},
	{"Count", func(ctx context.Context, s graph.Store) error {
		_, err := s.Count(ctx)
		return err
	}},
	{"Ping", func(ctx context.Context, s graph.Store) error { return s.Ping(ctx) }},
	{"Write", func(ctx context.Context, s graph.Store) error {
		_, err := s.Write(ctx, imported("import:more", &graph.Batch{Topics: []*graph.Topic{{ID: "topic:more", Label: "More", Origin: "import:more"}}}))
		return err
	}},
}
