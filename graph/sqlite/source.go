package sqlite

import (
	"context"
	"fmt"

	"onrecord/graph"
)

func (s *Store) Sources(ctx context.Context, f graph.SourceFilter, p graph.Page) (*graph.SourceConnection, error) {
	w, err := p.Window(graph.KindSource, f)
	if err != nil {
		return nil, err
	}
	l := &listing{from: "source", id: "id", sort: "published_sort"}
	l.worded("n", graph.KindSource, f.Title)
	oneOf(&l.conditions, "kind", f.Kinds)
	oneOf(&l.conditions, "publisher_id", f.Publishers)
	oneOf(&l.conditions, "language", f.Languages)
	if f.ContentHash != "" {
		l.where("content_hash = ?", f.ContentHash)
	}
	if err := l.overlaps(f.PublishedFrom, f.PublishedTo); err != nil {
		return nil, err
	}
	c, err := page[graph.Source](ctx, s, l, w)
	if err != nil {
		return nil, err
	}
	return c, s.bringPublishers(ctx, c.Nodes())
}

// bringPublishers sets the Publisher of sources.
func (s *Store) bringPublishers(ctx context.Context, sources []*graph.Source) error {
	var ids []string
	for _, o := range sources {
		ids = append(ids, o.PublisherID)
	}
	publishers, err := byID[graph.Institution](ctx, s, "agent", ofKind(graph.KindInstitution, ids))
	for _, o := range sources {
		o.Publisher = publishers[o.PublisherID]
	}
	return err
}

// sourcesByID reads sources with their publishers.
func (s *Store) sourcesByID(ctx context.Context, ids []string) (map[string]*graph.Source, error) {
	sources, err := byID[graph.Source](ctx, s, "source", ids)
	if err != nil {
		return nil, err
	}
	return sources, s.bringPublishers(ctx, values(sources))
}

func values[T any](m map[string]T) []T {
	out := make([]T, 0, len(m))
	for _, v := range m {
		out = append(out, v)
	}
	return out
}

// SourceText returns the text of a source.
func (s *Store) SourceText(ctx context.Context, id string) (string, error) {
	text, found := "", false
	err := s.rows(ctx, query{"SELECT content FROM source WHERE id = ?", []any{id}}, func(scan func(...any) error) error {
		found = true
		return scan(&text)
	})
	if err == nil && !found {
		err = fmt.Errorf("source %q: %w", id, graph.ErrNotFound)
	}
	return text, err
}
