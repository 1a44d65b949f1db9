package sqlite

import (
	"context"

	"onrecord/graph"
)

var topics = table[graph.Topic]{
	name:    "topic",
	columns: []string{"id", "label", "definition", "aliases", "broader_id", "attributes", "origin"},
	fields: func(t *graph.Topic) []any {
		return []any{&t.ID, &t.Label, &t.Definition, inJSON(&t.Aliases), &t.BroaderID, inJSON(&t.Attributes), &t.Origin}
	},
}

// Topics returns the topics that f chooses.
func (s *Store) Topics(ctx context.Context, f graph.TopicFilter, p graph.Page) (*graph.TopicConnection, error) {
	w, err := p.Window(graph.KindTopic, f)
	if err != nil {
		return nil, err
	}
	l := topics.list("sort_name")
	l.named(f.Label)
	if f.Broader != "" {
		l.where("broader_id = ?", f.Broader)
	}
	return page(ctx, s, topics, l, w, nil)
}

var putTopic = topics.put("sort_name", "n")

func (w *writing) topic(t *graph.Topic) error {
	names := append([]string{t.Label}, t.Aliases...)
	if err := w.searchable(graph.KindTopic, t.ID, append(names, t.Definition), putTopic, topics.fields(t), graph.SortName(t.Label)); err != nil {
		return err
	}
	return w.names(t.ID, names)
}
