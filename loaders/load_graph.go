package loaders

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// graph writes a whole graph. Two files of one load that go by the same name are no versions of each other: the second is refused.
func (l *Load) graph(ctx context.Context, name string, b *graph.Batch, row *graph.Import) error {
	if other := l.graphs[row.ID]; other != "" {
		l.reject(name, fmt.Errorf("goes by the name %s as %s does, which is loaded; give one of the files another name: %w", row.ID, other, graph.ErrConflict))
		return nil
	}
	row.Content = "" // a program may save such a file again, with other bytes and nothing changed
	outcome, err := l.replace(ctx, b, row, "")
	if err != nil {
		return l.refused(ctx, name, err)
	}
	l.graphs[row.ID] = name
	l.done(outcome)
	return nil
}

// leftOut reports what a file holds that the graph has no place for.
func (l *Load) leftOut(name string, what []LeftOut) {
	for _, w := range what {
		w.File = name
		l.report.LeftOut = append(l.report.LeftOut, w)
	}
}
