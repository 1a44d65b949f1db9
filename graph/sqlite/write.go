package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"onrecord/graph"
)

// Write writes a batch in one transaction, which batches written at the same time may share.
func (s *Store) Write(ctx context.Context, b *graph.Batch) (graph.Result, error) {
	if err := b.Validate(); err != nil {
		return graph.Result{}, err
	}
	if len(b.Imports) > 1 && !b.Partial {
		return graph.Result{}, fmt.Errorf("a batch of %d imports that isn't partial: %w", len(b.Imports), graph.ErrInvalid)
	}
	return s.write(ctx, b)
}

// writing is the writing of one batch. ctx is looked at between records: to watch it within each would cost more than to write one.
type writing struct {
	ctx     context.Context
	on      *connection
	places  map[string]int64 // of searchable records: where those of the batch are kept
	words   []indexedWords   // to be put into the full-text index
	changed map[string]bool  // statements, by id, that were changed, or whose quotes or stances were
}

func (w *writing) exec(text string, args ...any) (sql.Result, error) {
	return w.on.run(context.WithoutCancel(w.ctx), text, args...)
}

func (w *writing) run(text string, args ...any) error {
	_, err := w.exec(text, args...)
	return err
}

func (w *writing) rows(q query, each func(scanner) error) error {
	return w.on.rows(context.WithoutCancel(w.ctx), q, each)
}

func (w *writing) batch(b *graph.Batch) (graph.Result, error) {
	result := graph.Result{Outcome: graph.Created}
	if err := w.refuseTaken(b); err != nil {
		return result, err
	}
	if len(b.Imports) == 1 && !b.Partial {
		own := b.Imports[0]
		digest, err := w.digest(own.ID)
		if err != nil {
			return result, err
		}
		switch digest {
		case "":
		case own.Digest:
			return graph.Result{Outcome: graph.Unchanged}, w.importRow(own)
		default:
			result.Outcome = graph.Updated
		}
		if result.Kept, err = w.removeStale(own.ID, b); err != nil {
			return result, err
		}
	}
	return result, w.records(b)
}

// digest is the digest of the import that the store holds; "" when it holds none.
func (w *writing) digest(id string) (digest string, err error) {
	err = w.rows(query{"SELECT digest FROM import WHERE id = ?", []any{id}}, func(scan scanner) error { return scan(&digest) })
	return digest, err
}

// refuseTaken refuses a batch that would take over a record of another origin.
func (w *writing) refuseTaken(b *graph.Batch) error {
	origins := map[string]string{}
	for _, r := range b.People {
		origins[r.ID] = r.Origin
	}
	for _, r := range b.Institutions {
		origins[r.ID] = r.Origin
	}
	for _, r := range b.Topics {
		origins[r.ID] = r.Origin
	}
	for _, r := range b.Meetings {
		origins[r.ID] = r.Origin
	}
	if len(origins) == 0 {
		return nil
	}
	ids := make([]string, 0, len(origins))
	for id := range origins {
		ids = append(ids, id)
	}
	const there = `WITH asked AS MATERIALIZED (SELECT value AS id FROM json_each(?))
		SELECT id, origin FROM agent WHERE id IN asked UNION ALL SELECT id, origin FROM topic WHERE id IN asked
		UNION ALL SELECT id, origin FROM meeting WHERE id IN asked`
	return w.rows(query{there, []any{list(ids)}}, func(scan scanner) error {
		var id, origin string
		if err := scan(&id, &origin); err != nil {
			return err
		}
		if origin != "" && origin != origins[id] {
			return fmt.Errorf("%s is defined by %s already; one id, one definition: %w", id, origin, graph.ErrConflict)
		}
		return nil
	})
}

// records writes all records: what is referred to before what refers, the words last.
func (w *writing) records(b *graph.Batch) error {
	for _, step := range []func() error{
		func() error { return w.lookUpPlaces(b) },
		func() error { return each(w, b.Institutions, w.institution) },
		func() error { return each(w, b.People, w.person) },
		func() error { return each(w, b.Memberships, w.membership) },
		func() error { return each(w, b.Topics, w.topic) },
		func() error { return each(w, b.Meetings, w.meeting) },
		func() error { return each(w, b.Participations, w.participation) },
		func() error { return each(w, b.Sources, w.source) },
		func() error { return each(w, b.Statements, w.statement) },
		func() error { return w.afterStatements(b.Statements) },
		func() error { return w.beforeQuotes(b.Quotes) },
		func() error { return each(w, b.Quotes, w.quote) },
		func() error { return each(w, b.Stances, w.stance) },
		w.copyStatements,
		func() error { return each(w, b.Imports, w.importRow) },
		w.index,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func each[R any](w *writing, rows []*R, write func(*R) error) error {
	for _, r := range rows {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		if err := write(r); err != nil {
			return err
		}
	}
	return nil
}

var imports = table[graph.Import]{
	name:    "import",
	columns: []string{"id", "loader", "version", "content", "options", "registers", "digest"},
	fields: func(i *graph.Import) []any {
		return []any{&i.ID, &i.Loader, &i.Version, &i.Content, &i.Options, &i.Registers, &i.Digest}
	},
}

var putImport = imports.put()

func (w *writing) importRow(i *graph.Import) error { return w.run(putImport, imports.fields(i)...) }
