package sqlite

import (
	"context"
	"fmt"
	"slices"

	"onrecord/graph"
)

// scores finds places in the full-text index with how well they match: more is better.
const scores = "SELECT rowid AS n, -bm25(search) AS score FROM search WHERE search MATCH ?"

func (s *Store) Search(ctx context.Context, f graph.SearchFilter, p graph.Page) (*graph.SearchConnection, error) {
	w, err := p.Window("search", f)
	if err != nil {
		return nil, err
	}
	for _, k := range f.Kinds {
		if !slices.Contains(graph.SearchKinds, k) {
			return nil, fmt.Errorf("search kind %q is none of %v: %w", k, graph.SearchKinds, graph.ErrInvalid)
		}
	}
	terms := graph.Terms(f.Text)
	if len(terms) == 0 {
		return graph.NewConnection(w, []graph.Node(nil), none(w), nil), nil
	}
	// Best first and then by id is ascending in the negated score.
	l := &listing{from: "(" + scores + ") found JOIN (SELECT n, id, kind, NULL AS record FROM searchable) searchable ON searchable.n = found.n", id: "searchable.id", sort: "-found.score"}
	l.args = []any{match(terms)}
	oneOf(&l.conditions, "searchable.kind", f.Kinds)
	total, err := l.total(ctx, s, w.Count)
	if err != nil {
		return nil, err
	}
	found, err := s.hits(ctx, l, w)
	if err != nil {
		return nil, err
	}
	return connection(w, found, total), nil
}

// none is the total of a list without a member.
func none(w graph.Window) int {
	if w.Count {
		return 0
	}
	return -1
}

// hits reads the nodes in a window of search results.
func (s *Store) hits(ctx context.Context, l *listing, w graph.Window) ([]sorted[graph.Node], error) {
	var found []sorted[graph.Node]
	var ids []string
	q := l.window(w)
	err := s.rows(ctx, q, func(scan func(...any) error) error {
		var hit sorted[graph.Node]
		var score float64
		var record *string
		if err := scan(&hit.id, &score, &record); err != nil {
			return err
		}
		hit.key = score
		found = append(found, hit)
		ids = append(ids, hit.id)
		return nil
	})
	if err != nil {
		return nil, err
	}
	nodes, err := s.Nodes(ctx, ids, graph.With{})
	for i, n := range nodes {
		found[i].value = n
	}
	return found, err
}
