package sqlite

import (
	"context"

	"onrecord/graph"
)

// Topics returns the topics that f chooses.
func (s *Store) Topics(ctx context.Context, f graph.TopicFilter, p graph.Page) (*graph.TopicConnection, error) {
	w, err := p.Window(graph.KindTopic, f)
	if err != nil {
		return nil, err
	}
	l := listed("topic", "sort_name")
	l.named(f.Label)
	if f.Broader != "" {
		l.where("broader_id = ?", f.Broader)
	}
	return page[graph.Topic](ctx, s, l, w, nil)
}

var putTopic = upsert("topic", "n", "id", "sort_name", "broader_id", "origin", "record")

func (w *writing) topic(t *graph.Topic) error {
	names := append([]string{t.Label}, t.Aliases...)
	err := w.searchable(graph.KindTopic, t.ID, append(names, t.Definition), putTopic, t.ID, graph.SortName(t.Label), t.BroaderID, t.Origin, record(t))
	if err != nil {
		return err
	}
	return w.names(t.ID, names)
}
