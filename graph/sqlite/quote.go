package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"

	"onrecord/graph"
)

var quotes = table[graph.Quote]{
	name: "quote",
	columns: []string{"id", "statement_id", "source_id", "kind", "start", "stop", "exact", "prefix", "suffix", "later_fragments",
		"speaker_as_printed", "cue", "method", "rule", "confidence", "candidates", "relayed_by", "meeting_evidence"},
	fields: func(q *graph.Quote) []any {
		if len(q.Fragments) == 0 {
			q.Fragments = make([]graph.TextSelector, 1) // to be read
		}
		first := &q.Fragments[0]
		return []any{&q.ID, &q.StatementID, &q.SourceID, &q.Kind, &first.Start, &first.End, &first.Exact, &first.Prefix, &first.Suffix,
			laterFragments{&q.Fragments}, &q.SpeakerAsPrinted, &q.Cue, &q.Attribution.Method, &q.Attribution.Rule, &q.Attribution.Confidence,
			inJSON(&q.Attribution.Candidates), &q.RelayedByID, inJSON(&q.MeetingEvidence)}
	},
}

// laterFragments keeps all fragments but the first as JSON; NULL when there are none, as mostly.
type laterFragments struct{ at *[]graph.TextSelector }

func (l laterFragments) Value() (driver.Value, error) {
	later := (*l.at)[1:]
	if len(later) == 0 {
		return nil, nil
	}
	return inJSON(&later).Value()
}

// Scan comes after the columns of the first fragment, which append may move.
func (l laterFragments) Scan(value any) error {
	var later []graph.TextSelector
	err := inJSON(&later).Scan(value)
	*l.at = append(*l.at, later...)
	return err
}

// Quotes returns the quotes in a source, with that source.
func (s *Store) Quotes(ctx context.Context, sourceID string, p graph.Page) (*graph.QuoteConnection, error) {
	w, err := p.Window(graph.KindQuote, sourceID)
	if err != nil {
		return nil, err
	}
	l := quotes.list("start")
	l.where("source_id = ?", sourceID)
	return page(ctx, s, quotes, l, w, func(r *reading, rows []row[graph.Quote]) error { return r.bringSources(recordsOf(rows)) })
}

// bringSources sets the Source of quotes.
func (r *reading) bringSources(quotes []*graph.Quote) error {
	var ids []string
	for _, q := range quotes {
		ids = append(ids, q.SourceID)
	}
	sources, err := r.sourcesByID(ids)
	for _, q := range quotes {
		q.Source = sources[q.SourceID]
	}
	return err
}

var (
	putQuote    = quotes.put("statement")
	statementAt = "SELECT n FROM statement WHERE id = ?"
)

// beforeQuotes notes whose quotes these will be, and whose they were.
func (w *writing) beforeQuotes(quotes []*graph.Quote) error {
	ids := make([]string, len(quotes))
	for i, q := range quotes {
		ids[i] = q.ID
		w.changed[q.StatementID] = true
	}
	before, err := w.ids("SELECT statement_id FROM quote WHERE id IN (SELECT value FROM json_each(?))", list(ids))
	for _, id := range before {
		w.changed[id] = true
	}
	return err
}

func (w *writing) quote(q *graph.Quote) error {
	n, there := w.places[q.StatementID]
	if !there {
		err := w.rows(query{statementAt, []any{q.StatementID}}, func(scan scanner) error {
			there = true
			return scan(&n)
		})
		if err != nil {
			return err
		}
	}
	return w.run(putQuote, append(quotes.fields(q), sql.NullInt64{Int64: n, Valid: there})...)
}

// joinQuotes finds the statements that quotes waited for.
func (w *writing) joinQuotes(statements []string) error {
	return w.run(`UPDATE quote SET statement = (SELECT n FROM statement WHERE id = statement_id)
		WHERE statement IS NULL AND statement_id IN (SELECT value FROM json_each(?))`, list(statements))
}
