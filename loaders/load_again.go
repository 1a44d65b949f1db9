package loaders

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// readAgain reads the sources again that were resolved against other registers, or coded by other codebooks.
func (l *Load) readAgain(ctx context.Context, reg *Register) error {
	var stale []*graph.Import
	err := graph.Walk(ctx, l.Store, graph.KindImport, func(b *graph.Batch) error {
		for _, row := range b.Imports {
			if graph.KindOf(row.ID) == graph.KindSource && row.Registers != reg.digest() {
				stale = append(stale, row)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, row := range stale {
		if err := l.again(ctx, row, reg); refusal(ctx, err) {
			l.addRejects(row.ID, fmt.Errorf("reading it again: %w", err))
		} else if err != nil {
			return err
		}
	}
	return nil
}

func (l *Load) again(ctx context.Context, row *graph.Import, reg *Register) error {
	loader, err := Named(l.Loaders, row.Loader)
	if err != nil {
		return err
	}
	nodes, err := l.Store.Nodes(ctx, []string{row.ID}, graph.With{})
	if err != nil {
		return err
	}
	source, ok := nodes[0].(*graph.Source)
	if !ok {
		return nil
	}
	d := &Document{Name: row.ID}
	if d.Text, err = l.Store.SourceText(ctx, row.ID); err != nil {
		return err
	}
	options := Options{}.over(row)
	options.apply(d)
	d.Title, d.Authors, d.Language, d.RetrievedAt = source.Title, source.Authors, source.Language, source.RetrievedAt
	if source.Published != nil {
		d.Published = source.Published.EDTF
	}
	if d.Publisher == "" && source.Publisher != nil {
		d.Publisher = source.Publisher.Name
	}
	if _, err := l.readAndWrite(ctx, d, row.ID, loader, options, reg, row); err != nil {
		return err
	}
	l.mu.Lock()
	l.report.Resolved++
	l.mu.Unlock()
	return nil
}
