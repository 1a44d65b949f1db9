package sqlite

import (
	"context"
	"encoding/json"
	"iter"

	"onrecord/graph"
)

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
	q := query{"SELECT " + holder + ", s.record ->> '$.saidAt', t.record FROM stance t JOIN statement s ON s.id = t.statement_id WHERE " +
		c.sql() + " ORDER BY s.said_sort, t.statement_id, t.topic_id, t.id", c.args}
	var out []graph.Coding
	err := s.look(ctx, func(r *reading) error {
		return r.rows(q, func(scan scanner) error {
			coding, err := readCoding(scan)
			out = append(out, coding)
			return err
		})
	})
	return out, err
}

func readCoding(scan scanner) (graph.Coding, error) {
	var c graph.Coding
	var saidAt, record []byte
	if err := scan(&c.HolderID, &saidAt, &record); err != nil {
		return c, err
	}
	var t graph.Stance
	if err := json.Unmarshal(record, &t); err != nil {
		return c, err
	}
	c.TopicID, c.Value, c.StatementID, c.Confidence, c.CoderName = t.TopicID, t.Value, t.StatementID, t.Confidence, t.Coder.Name
	return c, json.Unmarshal(saidAt, &c.SaidAt)
}

var putStance = upsert("stance", "id", "statement_id", "topic_id", "value", "holder_id", "record")

func (w *writing) stance(s *graph.Stance) error {
	kept := *s
	kept.CodedAt = toTheSecond(s.CodedAt)
	return w.run(putStance, s.ID, s.StatementID, s.TopicID, string(s.Value), s.HolderID, record(&kept))
}
