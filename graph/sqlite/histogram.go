package sqlite

import (
	"context"

	"onrecord/graph"
)

// Histogram counts the statements that f chooses in buckets of time.
func (s *Store) Histogram(ctx context.Context, f graph.StatementFilter, i graph.Interval, with graph.With) ([]*graph.Bucket, error) {
	h, err := graph.NewHistogram(i)
	if err != nil {
		return nil, err
	}
	if err := f.Validate(); err != nil {
		return nil, err
	}
	err = s.look(ctx, func(r *reading) error {
		chosen, err := r.chosen(&f)
		if err != nil {
			return err
		}
		if err := r.countByDate(h, chosen); err != nil || !with.Stances {
			return err
		}
		return r.tallyByDate(h, f.Topics, chosen)
	})
	if err != nil {
		return nil, err
	}
	return h.Buckets()
}

// countByDate counts the statements of each date: there are far fewer dates than statements.
func (r *reading) countByDate(h *graph.Histogram, chosen chosen) error {
	from, args := chosen.in("statement s", "s.n")
	q := query{"SELECT s.said_earliest, s.said_latest, count(*) FROM " + from + " GROUP BY s.said_earliest, s.said_latest", args}
	return r.rows(q, func(scan scanner) error {
		var earliest, latest int64
		var n int
		err := scan(&earliest, &latest, &n)
		h.Count(earliest, latest, n)
		return err
	})
}

// tallyByDate counts the stances that they take on some topics, or on all.
func (r *reading) tallyByDate(h *graph.Histogram, topics []string, chosen chosen) error {
	bits := "CASE t.value"
	var args []any
	for _, v := range graph.StanceValues {
		bits += " WHEN ? THEN ?"
		args = append(args, string(v), graph.StanceBit(v))
	}
	from, more := chosen.in("stance t INDEXED BY stance_by_statement", "t.statement")
	c := conditions{args: append(args, more...)}
	c.where("t.statement IS NOT NULL")
	oneOf(&c, "t.topic_id", topics)
	q := query{`SELECT said_earliest, said_latest, stances, count(*) FROM (
			SELECT t.said_earliest, t.said_latest, sum(DISTINCT ` + bits + ` END) AS stances FROM ` + from + " WHERE " + c.sql() + ` GROUP BY t.statement)
		GROUP BY said_earliest, said_latest, stances`, c.args}
	return r.rows(q, func(scan scanner) error {
		var earliest, latest int64
		var stances, n int
		err := scan(&earliest, &latest, &stances, &n)
		h.Tally(earliest, latest, stances, n)
		return err
	})
}
