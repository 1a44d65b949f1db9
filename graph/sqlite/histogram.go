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
	var c conditions
	if err := c.statements(&f); err != nil {
		return nil, err
	}
	err = s.look(ctx, func(r *reading) error {
		if err := r.countByDate(h, &c); err != nil || !with.Stances {
			return err
		}
		return r.tallyByDate(h, &f, &c)
	})
	if err != nil {
		return nil, err
	}
	return h.Buckets()
}

// countByDate counts the statements of each date: there are far fewer dates than statements.
func (r *reading) countByDate(h *graph.Histogram, c *conditions) error {
	q := query{"SELECT said_earliest, said_latest, count(*) FROM statement s WHERE " + c.sql() + " GROUP BY said_sort, said_earliest, said_latest", c.args}
	return r.rows(q, func(scan scanner) error {
		var earliest, latest int64
		var n int
		err := scan(&earliest, &latest, &n)
		h.Count(earliest, latest, n)
		return err
	})
}

// tallyByDate counts the stances that they take.
func (r *reading) tallyByDate(h *graph.Histogram, f *graph.StatementFilter, chosen *conditions) error {
	var c conditions
	from := "stance t"
	c.where("t.statement IS NOT NULL")
	if len(chosen.parts) > 0 {
		from = "statement s CROSS JOIN stance t ON t.statement_id = s.id AND t.statement = s.n"
	}
	oneOf(&c, "t.topic_id", f.Topics)
	c.parts, c.args = append(c.parts, chosen.parts...), append(c.args, chosen.args...)
	bits := "CASE t.value"
	var args []any
	for _, v := range graph.StanceValues {
		bits += " WHEN ? THEN ?"
		args = append(args, string(v), graph.StanceBit(v))
	}
	q := query{`SELECT said_earliest, said_latest, stances, count(*) FROM (
			SELECT t.said_earliest, t.said_latest, sum(DISTINCT ` + bits + ` END) AS stances FROM ` + from + " WHERE " + c.sql() + ` GROUP BY t.statement_id)
		GROUP BY said_earliest, said_latest, stances`, append(args, c.args...)}
	return r.rows(q, func(scan scanner) error {
		var earliest, latest int64
		var stances, n int
		err := scan(&earliest, &latest, &stances, &n)
		h.Tally(earliest, latest, stances, n)
		return err
	})
}
