package sqlite

import (
	"context"
	"encoding/json"
	"iter"

	"onrecord/graph"
)

// codingChunk is how many codings are read at a time: no connection is held while the caller works.
const codingChunk = 5000

// codingPlace is a coding's place in the order of Codings.
type codingPlace struct {
	sort                     int64
	statement, topic, stance string
}

func (s *Store) Codings(ctx context.Context, f graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		c, err := codings(f)
		if err != nil {
			yield(graph.Coding{}, err)
			return
		}
		var after *codingPlace
		for {
			chunk, last, err := s.codingsAfter(ctx, c, after)
			if err != nil {
				yield(graph.Coding{}, err)
				return
			}
			for _, coding := range chunk {
				if err := ctx.Err(); err != nil {
					yield(graph.Coding{}, s.ended(ctx, err))
					return
				}
				if !yield(coding, nil) {
					return
				}
			}
			if len(chunk) < codingChunk {
				return
			}
			after = &last
		}
	}
}

// holder is whose stance t is: the one the coder named, else the statement's speaker, else ”.
const holder = "CASE WHEN t.holder_id <> '' THEN t.holder_id ELSE s.speaker_id END"

func codings(f graph.CodingFilter) (conditions, error) {
	var c conditions
	if err := f.Statements.Validate(); err != nil {
		return c, err
	}
	oneOf(&c, "t.topic_id", f.Topics)
	if len(f.Holders) > 0 {
		holders := list(f.Holders)
		// Written as two ranges, so that each is looked up in an index.
		c.where(`(t.holder_id IN (SELECT value FROM json_each(?)) OR t.holder_id = '' AND s.speaker_id IN (SELECT value FROM json_each(?)))`, holders, holders)
	}
	c.where("EXISTS (SELECT 1 FROM agent WHERE agent.id = " + holder + ")")
	return c, c.statements(&f.Statements)
}

func (s *Store) codingsAfter(ctx context.Context, c conditions, after *codingPlace) ([]graph.Coding, codingPlace, error) {
	if after != nil {
		c = conditions{parts: c.parts[:len(c.parts):len(c.parts)], args: c.args[:len(c.args):len(c.args)]}
		c.where("(s.said_sort, s.id, t.topic_id, t.id) > (?, ?, ?, ?)", after.sort, after.statement, after.topic, after.stance)
	}
	q := query{`SELECT ` + holder + `, s.said_sort, s.record ->> '$.saidAt', t.record FROM statement s JOIN stance t ON t.statement_id = s.id
		WHERE ` + c.sql() + ` ORDER BY s.said_sort, s.id, t.topic_id, t.id LIMIT ?`, append(c.args[:len(c.args):len(c.args)], codingChunk)}
	var out []graph.Coding
	var last codingPlace
	err := s.rows(ctx, q, func(scan func(...any) error) error {
		coding := graph.Coding{}
		var saidAt, record []byte
		var t graph.Stance
		if err := scan(&coding.HolderID, &last.sort, &saidAt, &record); err != nil {
			return err
		}
		if err := json.Unmarshal(record, &t); err != nil {
			return err
		}
		last.statement, last.topic, last.stance = t.StatementID, t.TopicID, t.ID
		coding.TopicID, coding.Value, coding.StatementID = t.TopicID, t.Value, t.StatementID
		coding.Confidence, coding.CoderName = t.Confidence, t.Coder.Name
		out = append(out, coding)
		return json.Unmarshal(saidAt, &out[len(out)-1].SaidAt)
	})
	return out, last, err
}
