package sqlite

import (
	"context"

	"onrecord/graph"
)

// scores finds rows of the full-text index with how well they match: more is better.
const scores = "SELECT rowid AS hit, -bm25(search) AS score FROM search WHERE search MATCH ?"

// hits are the rows found with the ids of what they stand for.
const hits = `(SELECT score, hit, CASE hit % 8
		WHEN 0 THEN (SELECT id FROM statement WHERE n = hit / 8) WHEN 3 THEN (SELECT id FROM meeting WHERE n = hit / 8)
		WHEN 4 THEN (SELECT id FROM topic WHERE n = hit / 8) WHEN 5 THEN (SELECT id FROM source WHERE n = hit / 8)
		ELSE (SELECT id FROM agent WHERE n = hit / 8) END AS id
	FROM (` + scores + `)) found`

// Search finds nodes by their words.
func (s *Store) Search(ctx context.Context, f graph.SearchFilter, p graph.Page) (*graph.SearchConnection, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	w, err := p.Window("search", f)
	if err != nil {
		return nil, err
	}
	l := searchList(f)
	var c *graph.SearchConnection
	err = s.look(ctx, func(r *reading) error {
		places, err := l.places(r, w)
		if err != nil {
			return err
		}
		ids := make([]string, len(places.Edges))
		for i, e := range places.Edges {
			ids[i] = e.Node.id
		}
		nodes, err := r.nodesByID(ids, graph.With{})
		if err != nil {
			return err
		}
		c = nodesAt(places, func(p place) graph.Node { return nodes[p.id] })
		return nil
	})
	return c, err
}

func searchList(f graph.SearchFilter) *listing {
	// Best first and then by id is ascending in the negated score.
	l := &listing{from: hits, id: "found.id", n: "found.hit", sort: "-found.score"}
	l.args = append(l.args, match(graph.Terms(f.Text)))
	codes := make([]int64, len(f.Kinds))
	for i, k := range f.Kinds {
		codes[i] = kindCode(k)
	}
	oneOf(&l.conditions, "found.hit % 8", codes)
	return l
}
