package neo4j

import (
	"context"

	"onrecord/graph"
)

const topicFields = `{.id, .label, .definition, .aliases, .broaderId, .attributeNames, .attributeValues, .origin}`

func topicRow(t *graph.Topic) row {
	r := row{"id": t.ID, "label": t.Label}
	r.setText("definition", t.Definition)
	r.setTexts("aliases", t.Aliases)
	r.setText("broaderId", t.BroaderID)
	r.setAttributes(t.Attributes)
	r.setText("origin", t.Origin)
	r.setNames(t.Label, t.Aliases, t.Definition)
	return r
}

func topic(r row) *graph.Topic {
	return &graph.Topic{
		ID: r.text("id"), Label: r.text("label"), Definition: r.text("definition"), Aliases: list[string](r, "aliases"),
		BroaderID: r.text("broaderId"), Attributes: r.attributes(), Origin: r.text("origin"),
	}
}

// Topics returns the topics that f chooses.
func (s *Store) Topics(ctx context.Context, f graph.TopicFilter, p graph.Page) (*graph.TopicConnection, error) {
	l := newListing("Topic", topicFields, "sortName", texts)
	l.named(f.Label)
	if f.Broader != "" {
		l.where("n.broaderId = " + l.param(f.Broader))
	}
	return page(ctx, s, l, p, topic, "topics", f)
}
