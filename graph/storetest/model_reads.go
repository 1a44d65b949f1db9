package storetest

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"onrecord/graph"
)

// facet counts the statements that f chooses by a field, in the plainest way.
func (m model) facet(f *graph.StatementFilter, field graph.FacetField, limit int) *graph.Facet {
	counts := map[string]int{}
	for _, id := range m.statements(f, graph.StatementOrder{}) {
		for value := range m.values(f, m[id].Value.(*graph.Statement), field) {
			counts[value]++
		}
	}
	named := field != graph.FacetStance && field != graph.FacetKind && field != graph.FacetLanguage
	out := &graph.Facet{Field: field}
	for value, n := range counts {
		node, _ := m[value].Value.(graph.Node)
		if value == "" || named && node == nil {
			continue
		}
		if !named {
			node = nil
		}
		out.Values = append(out.Values, graph.FacetValue{Value: value, Count: n, Node: m.shown(node)})
	}
	slices.SortFunc(out.Values, func(a, b graph.FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	out.Total = len(out.Values)
	out.Values = out.Values[:min(limit, out.Total)]
	return out
}

// shown is a node as stores hand it out: a source without its text and with its publisher.
func (m model) shown(n graph.Node) graph.Node {
	source, ok := n.(*graph.Source)
	if !ok {
		return n
	}
	out := *source
	out.Content = ""
	out.Publisher, _ = m[out.PublisherID].Value.(*graph.Institution)
	return &out
}

// values are the values that a statement has in a field.
func (m model) values(f *graph.StatementFilter, s *graph.Statement, field graph.FacetField) map[string]bool {
	all := map[string]bool{}
	switch field {
	case graph.FacetSpeaker:
		all[s.SpeakerID] = true
	case graph.FacetOnBehalfOf:
		all[s.OnBehalfOfID] = true
	case graph.FacetMadeAt:
		all[s.MadeAtID] = true
	case graph.FacetLanguage:
		all[s.Language] = true
	case graph.FacetAbout:
		for _, id := range s.AboutIDs {
			all[id] = true
		}
	case graph.FacetTopic, graph.FacetStance:
		m.stanceValues(f, s, field, all)
	default:
		m.quoteValues(s, field, all)
	}
	return all
}

func (m model) stanceValues(f *graph.StatementFilter, s *graph.Statement, field graph.FacetField, all map[string]bool) {
	for _, t := range m.stances(s.ID) {
		switch {
		case field == graph.FacetTopic && (len(f.Stances) == 0 || slices.Contains(f.Stances, t.Value)):
			all[t.TopicID] = true
		case field == graph.FacetStance && (len(f.Topics) == 0 || slices.Contains(f.Topics, t.TopicID)):
			all[string(t.Value)] = true
		}
	}
}

func (m model) quoteValues(s *graph.Statement, field graph.FacetField, all map[string]bool) {
	for _, q := range m.quotes(s.ID) {
		source, _ := m[q.SourceID].Value.(*graph.Source)
		switch {
		case field == graph.FacetSource:
			all[q.SourceID] = true
		case field == graph.FacetKind:
			all[string(q.Kind)] = true
		case source != nil:
			all[source.PublisherID] = true
		}
	}
}

// suggestions are, in order, the nodes that may be meant by what was typed, each with the name that is: " id=name".
func (m model) suggestions(f graph.SuggestFilter) string {
	kinds := f.Kinds
	if len(kinds) == 0 {
		kinds = graph.SuggestKinds
	}
	type found struct{ rank, name, id, text string }
	var all []found
	for _, r := range slices.Collect(maps.Values(m)) {
		n, ok := r.Value.(graph.Node)
		if !ok || !slices.Contains(kinds, r.Kind) {
			continue
		}
		best := found{}
		for i, name := range names(n) {
			rank := rankOf(f.Prefix, name, i > 0)
			if r.Kind == graph.KindSource && rank != "" {
				rank = "z" + rank
			}
			if rank != "" && (best.rank == "" || strings.HasSuffix(rank[:len(rank)-1], "exact") && !strings.Contains(best.rank, "exact")) {
				best = found{rank, graph.SortName(names(n)[0]), n.NodeID(), name}
			}
		}
		if best.rank != "" {
			all = append(all, best)
		}
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(strings.Compare(a.rank, b.rank), strings.Compare(a.name, b.name), strings.Compare(a.id, b.id))
	})
	out := ""
	for _, o := range all[:min(len(all), cmp.Or(f.Limit, graph.DefaultSuggestions))] {
		out += " " + o.id + "=" + o.text
	}
	return out
}

// rankOf is the rank of a name among those that may be meant, the least the best; "" when it isn't meant.
func rankOf(typed, name string, alias bool) string {
	words, tokens := graph.NameTokens(typed), graph.NameTokens(name)
	if len(words) == 0 {
		return ""
	}
	for _, w := range words {
		if !slices.ContainsFunc(tokens, func(t string) bool { return strings.HasPrefix(t, w) }) {
			return ""
		}
	}
	rank := "begun"
	if slices.Equal(words, tokens) {
		rank = "aexact"
	}
	if alias {
		return rank + "2"
	}
	return rank + "1"
}

func names(n graph.Node) []string {
	switch n := n.(type) {
	case *graph.Person:
		return append([]string{n.Name}, n.Aliases...)
	case *graph.Institution:
		return append([]string{n.Name}, n.Aliases...)
	case *graph.Meeting:
		return append([]string{n.Name}, n.Aliases...)
	case *graph.Topic:
		return append([]string{n.Label}, n.Aliases...)
	case *graph.Source:
		return []string{n.Title}
	}
	return nil
}
