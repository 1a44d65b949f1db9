package sqlite

import (
	"context"

	"onrecord/graph"
)

// Quotes returns the quotes in a source, with that source.
func (s *Store) Quotes(ctx context.Context, sourceID string, p graph.Page) (*graph.QuoteConnection, error) {
	w, err := p.Window(graph.KindQuote, sourceID)
	if err != nil {
		return nil, err
	}
	l := listed("quote", "start")
	l.where("source_id = ?", sourceID)
	return page(ctx, s, l, w, (*reading).bringSources)
}

// bringSources sets the Source of quotes.
func (r *reading) bringSources(quotes []row[graph.Quote]) error {
	var ids []string
	for _, q := range quotes {
		ids = append(ids, q.record.SourceID)
	}
	sources, err := r.sourcesByID(ids)
	for _, q := range quotes {
		q.record.Source = sources[q.record.SourceID]
	}
	return err
}

// putQuote finds the statement's row; NULL when it is not there.
const putQuote = `INSERT INTO quote (id, statement_id, statement, source_id, kind, confidence, start, record)
	VALUES (?1, ?2, (SELECT n FROM statement WHERE id = ?2), ?3, ?4, ?5, ?6, ?7)
	ON CONFLICT (id) DO UPDATE SET statement_id = excluded.statement_id, statement = excluded.statement, source_id = excluded.source_id,
		kind = excluded.kind, confidence = excluded.confidence, start = excluded.start, record = excluded.record`

func (w *writing) quote(q *graph.Quote) error {
	return w.run(putQuote, q.ID, q.StatementID, q.SourceID, string(q.Kind), q.Attribution.Confidence, q.Fragments[0].Start, record(q))
}

// joinQuotes finds the statements that quotes waited for.
func (w *writing) joinQuotes(statements []string) error {
	return w.run(`UPDATE quote SET statement = (SELECT n FROM statement WHERE id = statement_id)
		WHERE statement IS NULL AND statement_id IN (SELECT value FROM json_each(?))`, list(statements))
}
