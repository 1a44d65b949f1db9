package sqlite

import (
	"context"

	"onrecord/graph"
)

func (s *Store) Topics(ctx context.Context, f graph.TopicFilter, p graph.Page) (*graph.TopicConnection, error) {
	w, err := p.Window(graph.KindTopic, f)
	if err != nil {
		return nil, err
	}
	l := &listing{from: "topic", id: "id", sort: "sort_name"}
	l.named("id", f.Label)
	if f.Broader != "" {
		l.where("broader_id = ?", f.Broader)
	}
	return page[graph.Topic](ctx, s, l, w)
}
