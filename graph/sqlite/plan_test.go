package sqlite

import (
	"path/filepath"
	"strings"
	"testing"

	"onrecord/graph"
)

// plan is how SQLite goes about a question, a step a line.
func plan(t *testing.T, s *Store, q query) string {
	t.Helper()
	var steps []string
	err := s.look(t.Context(), func(r *reading) error {
		return r.rows(query{"EXPLAIN QUERY PLAN " + q.text, q.args}, func(scan scanner) error {
			var id, parent, unused int
			var step string
			err := scan(&id, &parent, &unused, &step)
			steps = append(steps, step)
			return err
		})
	})
	if err != nil {
		t.Fatalf("%v\n%s", err, q.text)
	}
	return strings.Join(steps, "\n")
}

// The pages that are asked for most read one range of one index, and sort nothing.
func TestPlans(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "plan.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	one := []string{"person:a"}
	for _, c := range []struct {
		name, index string
		f           graph.StatementFilter
	}{
		{"all", "SEARCH s USING COVERING INDEX statement_in_order (said_sort>?)", graph.StatementFilter{}},
		{"of a speaker", "SEARCH s USING COVERING INDEX statement_speaker (speaker_id=? AND said_sort>?)", graph.StatementFilter{Speakers: one}},
		{"made at a meeting", "SEARCH s USING COVERING INDEX statement_made_at (made_at_id=? AND said_sort>?)", graph.StatementFilter{MadeAt: one}},
		{"between dates", "SEARCH s USING COVERING INDEX statement_in_order (said_sort>?)", graph.StatementFilter{SaidFrom: "2025", SaidTo: "2026"}},
	} {
		for _, direction := range []graph.OrderDirection{graph.Ascending, graph.Descending} {
			l, err := statementList(c.f, graph.StatementOrder{Direction: direction})
			if err != nil {
				t.Fatal(err)
			}
			want := c.index
			if direction == graph.Descending {
				want = strings.Replace(want, "said_sort>?", "said_sort<?", 1)
			}
			got := plan(t, s, l.window(graph.Window{Limit: 50, HasCursor: true, Key: int64(0), ID: "statement:a"}))
			if !strings.HasPrefix(got, want) || strings.Contains(got, "B-TREE") || strings.Contains(got, "SCAN") {
				t.Errorf("%s, %s:\n%s\nwant\n%s", c.name, direction, got, want)
			}
		}
	}
}
