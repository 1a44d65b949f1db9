package storetest

import (
	"testing"

	"onrecord/graph"
)

var topicCases = []readCase{
	{"Topics/All", testTopicsAll},
	{"Topics/Filters", testTopicsFilters},
}

const everyTopic = "ceasefire energy-truce peace security-guarantees territory"

func testTopicsAll(t *testing.T, s graph.Store) {
	complete(t, s.Topics, whole().Topics)
	chosen(t, s.Topics, []choice[graph.TopicFilter]{{"order", graph.TopicFilter{}, everyTopic}})
}

func testTopicsFilters(t *testing.T, s graph.Store) {
	chosen(t, s.Topics, []choice[graph.TopicFilter]{
		{"label", graph.TopicFilter{Label: "SECURITY guarantees"}, "security-guarantees"},
		{"label without accents", graph.TopicFilter{Label: "energie"}, "energy-truce"},
		{"label or alias", graph.TopicFilter{Label: "truce"}, "ceasefire energy-truce"},
		{"alias in Cyrillic", graph.TopicFilter{Label: "безпеки"}, "security-guarantees"},
		{"names keep their plural", graph.TopicFilter{Label: "guarantee"}, ""},
		{"words of the definition", graph.TopicFilter{Label: "attack"}, ""},
		{"no token", graph.TopicFilter{Label: "*"}, ""},
		{"broader", graph.TopicFilter{Broader: peace}, "ceasefire security-guarantees territory"},
		{"broader and label", graph.TopicFilter{Broader: ceasefire, Label: "truce"}, "energy-truce"},
		{"broader than nothing", graph.TopicFilter{Broader: territory}, ""},
	})
}
