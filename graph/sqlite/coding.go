package sqlite

import (
	"context"
	"iter"

	"onrecord/graph"
)

var stances = table[graph.Stance]{
	name:    "stance",
	columns: []string{"id", "statement_id", "topic_id", "value", "holder_id", "coder_name", "coder_kind", "confidence", "coded_at", "origin"},
	fields: func(s *graph.Stance) []any {
		return []any{&s.ID, &s.StatementID, &s.TopicID, &s.Value, &s.HolderID, &s.Coder.Name, &s.Coder.Kind, &s.Confidence, seconds{&s.CodedAt}, &s.Origin}
	},
}

// Codings yields the codings that f chooses. All of them are read before the first is handed on: they are then of one moment,
// and the caller may take as long as it likes and ask the store in between.
func (s *Store) Codings(ctx context.Context, f graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		found, err := s.codings(ctx, f)
		for _, c := range found {
			if ctx.Err() != nil {
				err = s.failed(ctx, ctx.Err())
				break
			}
			if !yield(c, nil) {
				return
			}
		}
		if err != nil {
			yield(graph.Coding{}, err)
		}
	}
}

// holder is whose stance t is: the one the coder named, else the statement's speaker, else nobody.
const holder = "CASE WHEN t.holder_id <> '' THEN t.holder_id ELSE s.speaker_id END"

func (s *Store) codings(ctx context.Context, f graph.CodingFilter) ([]graph.Coding, error) {
	if err := f.Statements.Validate(); err != nil {
		return nil, err
	}
	var c conditions
	oneOf(&c, "t.topic_id", f.Topics)
	if len(f.Holders) > 0 {
		holders := list(f.Holders)
		c.where(`(t.holder_id IN (SELECT value FROM json_each(?)) OR t.holder_id = '' AND s.speaker_id IN (SELECT value FROM json_each(?)))`, holders, holders)
	}
	c.where("EXISTS (SELECT 1 FROM agent WHERE agent.id = " + holder + ")")
	if err := c.statements(&f.Statements); err != nil {
		return nil, err
	}
	q := query{"SELECT " + holder + `, t.topic_id, t.value, t.statement_id, s.said_edtf, s.said_printed, t.confidence, t.coder_name
		FROM stance t JOIN statement s ON s.id = t.statement_id WHERE ` + c.sql() + " ORDER BY s.said_sort, t.statement_id, t.topic_id, t.id", c.args}
	var out []graph.Coding
	err := s.look(ctx, func(r *reading) error {
		return r.rows(q, func(scan scanner) error {
			out = append(out, graph.Coding{})
			o := &out[len(out)-1]
			return scan(&o.HolderID, &o.TopicID, &o.Value, &o.StatementID, &o.SaidAt.EDTF, &o.SaidAt.AsPrinted, &o.Confidence, &o.CoderName)
		})
	})
	return out, err
}

var putStance = stances.put()

func (w *writing) stance(s *graph.Stance) error { return w.run(putStance, stances.fields(s)...) }
