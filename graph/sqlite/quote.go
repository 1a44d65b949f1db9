package sqlite

import (
	"context"

	"onrecord/graph"
)

func (s *Store) Quotes(ctx context.Context, sourceID string, p graph.Page) (*graph.QuoteConnection, error) {
	w, err := p.Window(graph.KindQuote, sourceID)
	if err != nil {
		return nil, err
	}
	l := &listing{from: "quote", id: "id", sort: "start"}
	l.where("source_id = ?", sourceID)
	c, err := page[graph.Quote](ctx, s, l, w)
	if err != nil {
		return nil, err
	}
	return c, s.bringSources(ctx, c.Nodes())
}
