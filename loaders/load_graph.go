package loaders

import (
	"context"

	"onrecord/graph"
)

// graph writes a whole graph.
func (l *Load) graph(ctx context.Context, name string, b *graph.Batch, row *graph.Import) error {
	row.Content = "" // a program may save such a file again, with other bytes and nothing changed
	outcome, err := l.replace(ctx, b, row, "")
	if err != nil {
		return l.refused(ctx, name, err)
	}
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
