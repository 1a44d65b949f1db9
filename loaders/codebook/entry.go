package codebook

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/yamlfile"
)

// What an entry says of a topic, and by what it is coded.
var (
	definingFields = []string{"label", "definition", "aliases", "broader"}
	phraseFields   = []string{"phrases", "not", "support", "oppose", "conditional", "neutral"}
)

// entry reads one topic of the file: its definition, where it has one, and its rules.
func (b *builder) entry(n *yamlfile.Node) {
	fields := append([]string{"topic", "id"}, definingFields...)
	fields = append(append(fields, phraseFields...), "otherwise")
	r := yamlfile.Read(n, "topic", b.problems, fields...)
	if n.Shape != yamlfile.Table {
		return
	}
	id, known := b.identify(r)
	if r.Has("id") {
		b.define(r, id)
	} else {
		b.refuseDefinition(r)
	}
	if known || !r.Has("id") || hasRules(r) {
		b.rule(r, id)
	}
}

// identify is the id of the entry's topic, "" where it has none that can be used, and whether it is one that another file defines.
func (b *builder) identify(r *yamlfile.Reader) (id string, known bool) {
	field := "topic"
	switch {
	case r.Has("topic") && r.Has("id"):
		r.Problem(r.Line, "both a topic and an id; write topic: … for one that another file defines, or id: … to define one here")
		return "", false
	case r.Has("id"):
		field = "id"
	case !r.Has("topic"):
		r.Problem(r.Line, "which topic? Write topic: … for one that another file defines, or id: … to define one here")
		return "", false
	}
	v := yamlfile.Name(r, field)
	if v.Text == "" {
		return "", false
	}
	if kind := graph.KindOf(v.Text); kind != "" && kind != graph.KindTopic {
		r.Problem(v.Line, "%s: %q begins like the id of another kind; write topic:… or leave the prefix out", field, v.Text)
		return "", false
	}
	id = graph.NamedID(graph.KindTopic, v.Text)
	if first, twice := b.given[id]; twice {
		r.Problem(v.Line, "%s: %q is given twice, first on line %d; keep its rules in one place", field, v.Text, first)
		return "", false
	}
	b.given[id] = v.Line
	b.order = append(b.order, id)
	return id, field == "topic"
}

// define adds the topic that the entry defines.
func (b *builder) define(r *yamlfile.Reader, id string) {
	t := &graph.Topic{ID: id, Label: r.Required("label").Text, Definition: r.Text("definition").Text, Origin: b.origin}
	for _, v := range r.Texts("aliases") {
		t.Aliases = append(t.Aliases, v.Text)
	}
	v := r.Text("broader")
	if kind := graph.KindOf(v.Text); kind != "" && kind != graph.KindTopic {
		r.Problem(v.Line, "broader: %q begins like the id of another kind; write topic:… or leave the prefix out", v.Text)
		return
	}
	if id == "" {
		return
	}
	if v.Text != "" {
		t.BroaderID = graph.NamedID(graph.KindTopic, v.Text)
		b.broader[id] = yamlfile.Value{Text: t.BroaderID, Line: v.Line}
	}
	b.defined[id] = r.Line
	b.topics.Topics = append(b.topics.Topics, t)
}

// refuseDefinition notes what an entry says of a topic that is not its own.
func (b *builder) refuseDefinition(r *yamlfile.Reader) {
	if !r.Has("topic") {
		return
	}
	for _, field := range definingFields {
		if n := r.Node(field); n != nil {
			r.Problem(n.Line, "%s: the topic is defined in another file; leave this out, or write id: … instead of topic: … to define it here", field)
		}
	}
}

func hasRules(r *yamlfile.Reader) bool {
	for _, field := range phraseFields {
		if r.Has(field) {
			return true
		}
	}
	return r.Has("otherwise")
}

// rule adds the entry's rules.
func (b *builder) rule(r *yamlfile.Reader, id string) {
	at := places{line: r.Line, items: map[string][]int{}}
	phrases := func(field string) []string {
		var out []string
		for _, v := range r.Texts(field) {
			if v.Text != "" {
				out = append(out, v.Text)
				at.items[field] = append(at.items[field], v.Line)
			}
		}
		return out
	}
	rules := loaders.TopicRules{
		Topic: id, Phrases: phrases("phrases"), Not: phrases("not"), Support: phrases("support"), Oppose: phrases("oppose"),
		Conditional: phrases("conditional"), Neutral: phrases("neutral"),
	}
	if r.Has("otherwise") {
		rules.Otherwise = yamlfile.Word(r, "otherwise", "", graph.StanceValues)
	}
	b.rules.Topics = append(b.rules.Topics, rules)
	b.places = append(b.places, at)
}
