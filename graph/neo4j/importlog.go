package neo4j

import (
	"context"

	"onrecord/graph"
)

const importFields = `{.id, .loader, .version, .content, .options, .registers, .digest}`

func importRow(i *graph.Import) row {
	r := row{"id": i.ID, "loader": i.Loader, "version": i.Version, "digest": i.Digest}
	r.setText("content", i.Content)
	r.setText("options", i.Options)
	r.setText("registers", i.Registers)
	return r
}

func importOf(r row) *graph.Import {
	return &graph.Import{
		ID: r.text("id"), Loader: r.text("loader"), Version: int(r.number("version")), Content: r.text("content"), Options: r.text("options"),
		Registers: r.text("registers"), Digest: r.text("digest"),
	}
}

// Imports returns the log rows with these ids.
func (s *Store) Imports(ctx context.Context, ids []string) ([]*graph.Import, error) {
	rows, err := s.rows(ctx, query{"MATCH (n:Import) WHERE n.id IN $ids RETURN n " + importFields, map[string]any{"ids": ids}})
	if err != nil {
		return nil, err
	}
	found := map[string]*graph.Import{}
	for _, r := range rows {
		found[r.text("id")] = importOf(r)
	}
	out := make([]*graph.Import, len(ids))
	for i, id := range ids {
		out[i] = found[id]
	}
	return out, nil
}
