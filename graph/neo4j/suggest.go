package neo4j

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"onrecord/graph"
)

// Suggest returns nodes whose names have words that begin as typed.
func (s *Store) Suggest(ctx context.Context, f graph.SuggestFilter) ([]*graph.Suggestion, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	typed := graph.NewTyped(f.Prefix)
	if len(typed) == 0 {
		return nil, translate(ctx, ctx.Err())
	}
	others := slices.DeleteFunc(slices.Clone(f.Kinds), func(k graph.Kind) bool { return k == graph.KindSource })
	found, err := s.suggest(ctx, typed, others, f.Limit)
	if err == nil && len(found) < f.Limit && slices.Contains(f.Kinds, graph.KindSource) {
		var titles []*graph.Suggestion
		titles, err = s.suggest(ctx, typed, []graph.Kind{graph.KindSource}, f.Limit-len(found))
		found = append(found, titles...)
	}
	return found, err
}

func (s *Store) suggest(ctx context.Context, typed graph.Typed, kinds []graph.Kind, limit int) ([]*graph.Suggestion, error) {
	if len(kinds) == 0 {
		return nil, nil
	}
	ids, err := s.meant(ctx, typed, kinds)
	if err != nil {
		return nil, err
	}
	nodes, err := s.Nodes(ctx, ids, graph.With{})
	if err != nil {
		return nil, err
	}
	return typed.Suggest(slices.DeleteFunc(nodes, func(n graph.Node) bool { return n == nil }), limit), nil
}

// meant are the nodes of some kinds that may be meant by what was typed, in the order of the first token that begins as the rarest word, at
// most graph.MaxSuggested.
func (s *Store) meant(ctx context.Context, typed graph.Typed, kinds []graph.Kind) ([]string, error) {
	var words, labels []string
	for _, w := range typed[:min(len(typed), maxClauses/2)] { // a word begins in two ways at most
		words = append(words, "("+strings.Join(w.Begins, "* OR ")+"*)")
	}
	for _, k := range kinds {
		labels = append(labels, searchable[k])
	}
	type meant struct{ id, token string }
	var all []meant
	q := query{upToDate + `CALL db.index.fulltext.queryNodes('called', $words) YIELD node AS n
WITH n WHERE any(label IN labels(n) WHERE label IN $labels) RETURN n.id, n.nameTokens`, map[string]any{"words": strings.Join(words, " AND "), "labels": labels}}
	err := s.ask(ctx, q, func(r record) bool {
		token := ""
		for _, name := range r[1].([]any) {
			if t := firstBegun(typed, strings.Fields(name.(string))); t != "" && (token == "" || t < token) {
				token = t
			}
		}
		if token != "" {
			all = append(all, meant{r[0].(string), token})
		}
		return true
	})
	slices.SortFunc(all, func(a, b meant) int { return cmp.Or(strings.Compare(a.token, b.token), strings.Compare(a.id, b.id)) })
	ids := make([]string, min(len(all), graph.MaxSuggested))
	for i := range ids {
		ids[i] = all[i].id
	}
	return ids, err
}

// firstBegun is the first of a name's tokens, in order, that begins as the rarest typed word; "" when a typed word begins none.
func firstBegun(typed graph.Typed, tokens []string) string {
	first := ""
	for i, w := range typed {
		begun := false
		for _, t := range tokens {
			if !slices.ContainsFunc(w.Begins, func(b string) bool { return strings.HasPrefix(t, b) }) {
				continue
			}
			begun = true
			if i == typed.Rarest() && (first == "" || t < first) {
				first = t
			}
		}
		if !begun {
			return ""
		}
	}
	return first
}
