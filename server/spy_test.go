package server_test

import (
	"context"
	"iter"
	"sync"
	"testing"

	"onrecord/graph"
	"onrecord/graph/sqlite"
	"onrecord/graph/storetest"
)

// openSample returns a store that holds the sample graph.
func openSample(t *testing.T) graph.Store {
	t.Helper()
	s := openEmpty(t)
	for _, b := range storetest.Sample() {
		if _, err := s.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func openEmpty(t *testing.T) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	return s
}

// spy is a store that lets a test see each call before it is answered, and answer with an error instead.
type spy struct {
	graph.Reader
	call func(ctx context.Context, method string) error
}

// counting returns a spy that lists the methods called, and the list.
func counting(store graph.Reader) (spy, func() []string) {
	var mu sync.Mutex
	var calls []string
	count := func(_ context.Context, method string) error {
		mu.Lock()
		defer mu.Unlock()
		calls = append(calls, method)
		return nil
	}
	return spy{store, count}, func() []string {
		mu.Lock()
		defer mu.Unlock()
		seen := calls
		calls = nil
		return seen
	}
}

// seen calls the spy's hook and then the store.
func seen[T any](ctx context.Context, s spy, method string, ask func() (T, error)) (T, error) {
	if err := s.call(ctx, method); err != nil {
		var none T
		return none, err
	}
	return ask()
}

func (s spy) Nodes(ctx context.Context, ids []string, with graph.With) ([]graph.Node, error) {
	return seen(ctx, s, "Nodes", func() ([]graph.Node, error) { return s.Reader.Nodes(ctx, ids, with) })
}

func (s spy) People(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.PersonConnection, error) {
	return seen(ctx, s, "People", func() (*graph.PersonConnection, error) { return s.Reader.People(ctx, f, p) })
}

func (s spy) Institutions(ctx context.Context, f graph.AgentFilter, p graph.Page) (*graph.InstitutionConnection, error) {
	return seen(ctx, s, "Institutions", func() (*graph.InstitutionConnection, error) { return s.Reader.Institutions(ctx, f, p) })
}

func (s spy) Meetings(ctx context.Context, f graph.MeetingFilter, p graph.Page) (*graph.MeetingConnection, error) {
	return seen(ctx, s, "Meetings", func() (*graph.MeetingConnection, error) { return s.Reader.Meetings(ctx, f, p) })
}

func (s spy) Topics(ctx context.Context, f graph.TopicFilter, p graph.Page) (*graph.TopicConnection, error) {
	return seen(ctx, s, "Topics", func() (*graph.TopicConnection, error) { return s.Reader.Topics(ctx, f, p) })
}

func (s spy) Sources(ctx context.Context, f graph.SourceFilter, p graph.Page) (*graph.SourceConnection, error) {
	return seen(ctx, s, "Sources", func() (*graph.SourceConnection, error) { return s.Reader.Sources(ctx, f, p) })
}

func (s spy) Statements(ctx context.Context, f graph.StatementFilter, o graph.StatementOrder, p graph.Page, with graph.With) (*graph.StatementConnection, error) {
	return seen(ctx, s, "Statements", func() (*graph.StatementConnection, error) { return s.Reader.Statements(ctx, f, o, p, with) })
}

func (s spy) Quotes(ctx context.Context, sourceID string, p graph.Page) (*graph.QuoteConnection, error) {
	return seen(ctx, s, "Quotes", func() (*graph.QuoteConnection, error) { return s.Reader.Quotes(ctx, sourceID, p) })
}

func (s spy) Memberships(ctx context.Context, f graph.MembershipFilter) ([]*graph.Membership, error) {
	return seen(ctx, s, "Memberships", func() ([]*graph.Membership, error) { return s.Reader.Memberships(ctx, f) })
}

func (s spy) Participations(ctx context.Context, f graph.ParticipationFilter) ([]*graph.Participation, error) {
	return seen(ctx, s, "Participations", func() ([]*graph.Participation, error) { return s.Reader.Participations(ctx, f) })
}

func (s spy) Search(ctx context.Context, f graph.SearchFilter, p graph.Page) (*graph.SearchConnection, error) {
	return seen(ctx, s, "Search", func() (*graph.SearchConnection, error) { return s.Reader.Search(ctx, f, p) })
}

func (s spy) Suggest(ctx context.Context, f graph.SuggestFilter) ([]*graph.Suggestion, error) {
	return seen(ctx, s, "Suggest", func() ([]*graph.Suggestion, error) { return s.Reader.Suggest(ctx, f) })
}

func (s spy) Facets(ctx context.Context, f graph.StatementFilter, by []graph.FacetField, limit int) ([]*graph.Facet, error) {
	return seen(ctx, s, "Facets", func() ([]*graph.Facet, error) { return s.Reader.Facets(ctx, f, by, limit) })
}

func (s spy) Histogram(ctx context.Context, f graph.StatementFilter, i graph.Interval, with graph.With) ([]*graph.Bucket, error) {
	return seen(ctx, s, "Histogram", func() ([]*graph.Bucket, error) { return s.Reader.Histogram(ctx, f, i, with) })
}

func (s spy) Codings(ctx context.Context, f graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		if err := s.call(ctx, "Codings"); err != nil {
			yield(graph.Coding{}, err)
			return
		}
		s.Reader.Codings(ctx, f)(yield)
	}
}

func (s spy) Mentions(ctx context.Context, f graph.StatementFilter) iter.Seq2[graph.Mention, error] {
	return func(yield func(graph.Mention, error) bool) {
		if err := s.call(ctx, "Mentions"); err != nil {
			yield(graph.Mention{}, err)
			return
		}
		s.Reader.Mentions(ctx, f)(yield)
	}
}

func (s spy) Version(ctx context.Context) (string, error) {
	return seen(ctx, s, "Version", func() (string, error) { return s.Reader.Version(ctx) })
}

func (s spy) SourceText(ctx context.Context, id string) (string, error) {
	return seen(ctx, s, "SourceText", func() (string, error) { return s.Reader.SourceText(ctx, id) })
}

func (s spy) Count(ctx context.Context) (map[graph.Kind]int, error) {
	return seen(ctx, s, "Count", func() (map[graph.Kind]int, error) { return s.Reader.Count(ctx) })
}

func (s spy) Ping(ctx context.Context) error {
	_, err := seen(ctx, s, "Ping", func() (struct{}, error) { return struct{}{}, s.Reader.Ping(ctx) })
	return err
}
