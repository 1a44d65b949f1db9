package sqlite

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// sources are kept without their texts, which are beside them in the column content.
var sources = table[graph.Source]{
	name: "source",
	columns: []string{"id", "kind", "title", "publisher_id", "authors", "url", "published_edtf", "published_printed", "retrieved_at", "language",
		"licence", "content_hash", "attributes", "origin"},
	fields: func(s *graph.Source) []any {
		return []any{&s.ID, &s.Kind, &s.Title, &s.PublisherID, inJSON(&s.Authors), &s.Address, edtf{&s.Published}, printed{&s.Published},
			maybeSeconds{&s.RetrievedAt}, &s.Language, &s.Licence, &s.ContentHash, inJSON(&s.Attributes), &s.Origin}
	},
}

// Sources returns the sources that f chooses.
func (s *Store) Sources(ctx context.Context, f graph.SourceFilter, p graph.Page) (*graph.SourceConnection, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	w, err := p.Window(graph.KindSource, f)
	if err != nil {
		return nil, err
	}
	l := sources.list("published_sort")
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
	return page(ctx, s, sources, l, w, (*reading).bringPublishers)
}

// bringPublishers sets the Publisher of sources.
func (r *reading) bringPublishers(rows []row[graph.Source]) error {
	var ids []string
	for _, o := range rows {
		ids = append(ids, o.record.PublisherID)
	}
	publishers, err := r.institutionsByID(ids)
	for _, o := range rows {
		o.record.Publisher = publishers[o.record.PublisherID]
	}
	return err
}

// sourcesByID reads sources with their publishers.
func (r *reading) sourcesByID(ids []string) (map[string]*graph.Source, error) {
	rows, err := in(r, sources, "id", ofKind(graph.KindSource, ids))
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

var putSource = sources.put("published_sort", "earliest", "latest", "content", "n")

func (w *writing) source(s *graph.Source) error {
	sort, earliest, latest := dated(s.Published)
	if err := w.searchable(graph.KindSource, s.ID, []string{s.Title}, putSource, sources.fields(s), sort, earliest, latest, s.Content); err != nil {
		return err
	}
	return w.names(s.ID, []string{s.Title})
}
