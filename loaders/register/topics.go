package register

import "onrecord/graph"

func (b *builder) topic(r row) {
	t := &graph.Topic{
		ID: r.id, Label: r.Required("label").Text, Definition: r.Text("definition").Text, Aliases: b.aliases(r),
		BroaderID: b.reference("topic", "broader", graph.KindTopic, r.Text("broader")), Origin: b.origin,
	}
	b.batch.Topics = append(b.batch.Topics, t)
	b.keep(r.Line, t)
}
