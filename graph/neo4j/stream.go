package neo4j

import (
	"context"
	"iter"
	"maps"
	"slices"

	"onrecord/graph"
)

// stream yields what read reads. All of it is read before the first is handed on: the caller may then take as long as it likes, and
// holds no connection meanwhile.
func stream[R, T any](ctx context.Context, read func() ([]R, error), value func(R) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		found, err := read()
		if err != nil {
			yield(none, err)
			return
		}
		for _, f := range found {
			if ctx.Err() != nil {
				yield(none, translate(ctx, ctx.Err()))
				return
			}
			if !yield(value(f), nil) {
				return
			}
		}
	}
}

// lookFor finds out which of the people and institutions are there.
func (s *Store) lookFor(ctx context.Context, agents map[string]bool) error {
	if len(agents) == 0 {
		return nil
	}
	asked := query{"MATCH (a:Agent) WHERE a.id IN $ids RETURN a.id", map[string]any{"ids": slices.Sorted(maps.Keys(agents))}}
	return s.ask(ctx, asked, func(r record) bool {
		agents[r[0].(string)] = true
		return true
	})
}

// Version names what the store holds.
func (s *Store) Version(ctx context.Context) (string, error) {
	return graph.VersionOf(func(yield func(*graph.Import, error) bool) {
		err := s.ask(ctx, query{text: "MATCH (n:Import) RETURN n.id, n.digest ORDER BY n.id"}, func(r record) bool {
			return yield(&graph.Import{ID: r[0].(string), Digest: r[1].(string)}, nil)
		})
		if err != nil {
			yield(nil, err)
		}
	})
}
