package sqlite

import (
	"context"
	"fmt"
	"time"

	"onrecord/graph"
)

// Sources returns the sources that f chooses.
func (s *Store) Sources(ctx context.Context, f graph.SourceFilter, p graph.Page) (*graph.SourceConnection, error) {
	w, err := p.Window(graph.KindSource, f)
	if err != nil {
		return nil, err
	}
	l := listed("source", "published_sort")
	l.worded(graph.KindSource, "rowid", f.Title)
	oneOf(&l.conditions, "kind", f.Kinds)
	oneOf(&l.conditions, "publisher_id", f.Publishers)
	oneOf(&l.conditions, "language", f.Languages)
	if f.ContentHash != "" {
		l.where("content_hash = ?", f.ContentHash)
	}
	if err := l.overlaps(f.PublishedFrom, f.PublishedTo); err != nil {
		return nil, err
	}
	return page(ctx, s, l, w, (*reading).bringPublishers)
}

// bringPublishers sets the Publisher of sources.
func (r *reading) bringPublishers(sources []row[graph.Source]) error {
	var ids []string
	for _, o := range sources {
		ids = append(ids, o.record.PublisherID)
	}
	publishers, err := r.institutionsByID(ids)
	for _, o := range sources {
		o.record.Publisher = publishers[o.record.PublisherID]
	}
	return err
}

// sourcesByID reads sources with their publishers.
func (r *reading) sourcesByID(ids []string) (map[string]*graph.Source, error) {
	rows, err := rowsOf[graph.Source](r, "source", "id", list(ofKind(graph.KindSource, ids)))
	if err != nil {
		return nil, err
	}
	out := make(map[string]*graph.Source, len(rows))
	for _, row := range rows {
		out[row.record.ID] = row.record
	}
	return out, r.bringPublishers(rows)
}

// SourceText returns the text of a source.
func (s *Store) SourceText(ctx context.Context, id string) (string, error) {
	text, found := "", false
	err := s.look(ctx, func(r *reading) error {
		return r.rows(query{"SELECT content FROM source WHERE id = ?", []any{id}}, func(scan scanner) error {
			found = true
			return scan(&text)
		})
	})
	if err == nil && !found {
		err = fmt.Errorf("source %q: %w", id, graph.ErrNotFound)
	}
	return text, err
}

var putSource = upsert("source", "n", "id", "kind", "publisher_id", "language", "content_hash", "published_sort", "earliest", "latest", "record", "content")

func (w *writing) source(s *graph.Source) error {
	shown := *s
	shown.Content = ""
	if s.RetrievedAt != nil {
		at := toTheSecond(*s.RetrievedAt)
		shown.RetrievedAt = &at
	}
	sort, earliest, latest := dated(s.Published)
	return w.searchable(graph.KindSource, s.ID, []string{s.Title}, putSource,
		s.ID, string(s.Kind), s.PublisherID, s.Language, s.ContentHash, sort, earliest, latest, record(&shown), s.Content)
}

// toTheSecond is how finely times are kept, in UTC.
func toTheSecond(t time.Time) time.Time { return t.UTC().Truncate(time.Second) }
