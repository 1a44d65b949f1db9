package sqlite

import (
	"context"
	"fmt"
	"slices"

	"onrecord/graph"
)

// scores finds places in the full-text index with how well they match: more is better.
const scores = "SELECT rowid AS place, -bm25(search) AS score FROM search WHERE search MATCH ?"

// searchCode is the code of a kind in the full-text index: what is at place 8 n + code is row n of the kind's table. The code of
// statements is 0.
func searchCode(kind graph.Kind) int { return slices.Index(graph.SearchKinds, kind) }

// searched is what the places found stand for.
const searched = `(SELECT score, place, CASE place % 8
		WHEN 0 THEN (SELECT id FROM statement WHERE n = place / 8) WHEN 3 THEN (SELECT id FROM meeting WHERE n = place / 8)
		WHEN 4 THEN (SELECT id FROM topic WHERE n = place / 8) WHEN 5 THEN (SELECT id FROM source WHERE n = place / 8)
		ELSE (SELECT id FROM agent WHERE n = place / 8) END AS id, NULL AS record
	FROM (` + scores + `)) found`

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
	l := &listing{from: searched, id: "found.id", sort: "-found.score"}
	l.args = []any{match(terms)}
	if len(f.Kinds) > 0 {
		codes := make([]string, len(f.Kinds))
		for i, k := range f.Kinds {
			codes[i] = fmt.Sprint(searchCode(k))
		}
		l.where("found.place % 8 IN (SELECT CAST(value AS INTEGER) FROM json_each(?))", list(codes))
	}
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
