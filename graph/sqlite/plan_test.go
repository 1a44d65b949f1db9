package sqlite

import (
	"path/filepath"
	"slices"
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

// Codings by holder, by topic and by who is spoken for read ranges of indexes; all of them are one walk along the table.
func TestCodingPlans(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "plan.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	one, some := []string{"person:a"}, []string{"person:a", "institution:b"}
	held := func(more string) []string {
		return []string{"SEARCH t USING INDEX stance_held_by (held_by=?" + more + ")", "SEARCH t USING INDEX stance_on_behalf_of (on_behalf_of=?" + more + ")"}
	}
	for _, c := range []struct {
		name  string
		f     graph.CodingFilter
		steps []string // those that read tables of ours, in order
	}{
		{"all", graph.CodingFilter{}, []string{"SCAN t"}},
		{"when", graph.CodingFilter{Statements: graph.StatementFilter{SaidFrom: "2020", SaidTo: "2021"}}, []string{"SCAN t"}},
		{"by a coder", graph.CodingFilter{Coders: one}, []string{"SCAN t"}},
		{"of a holder", graph.CodingFilter{Holders: one}, held("")},
		{"of holders on topics", graph.CodingFilter{Holders: some, Topics: some}, held(" AND topic_id=?")},
		{"on topics", graph.CodingFilter{Topics: some}, []string{"SEARCH t USING INDEX stance_topic (topic_id=?)"}},
		{"in a language", graph.CodingFilter{Statements: graph.StatementFilter{Languages: one}}, []string{"SCAN t", "SEARCH s USING INTEGER PRIMARY KEY (rowid=?)"}},
		{"of a holder in a language", graph.CodingFilter{Holders: one, Topics: one, Statements: graph.StatementFilter{Languages: one}},
			[]string{held(" AND topic_id=?")[0], "SEARCH s USING INTEGER PRIMARY KEY (rowid=?)", held(" AND topic_id=?")[1], "SEARCH s USING INTEGER PRIMARY KEY (rowid=?)"}},
		{"of a speaker", graph.CodingFilter{Statements: graph.StatementFilter{Speakers: one}},
			[]string{"SEARCH s USING COVERING INDEX statement_speaker (speaker_id=?)", "SEARCH t USING INDEX stance_by_statement (statement=?)"}},
	} {
		q, err := codingsQuery(c.f)
		if err != nil {
			t.Fatal(err)
		}
		whole := plan(t, s, q)
		var steps []string
		for step := range strings.SplitSeq(whole, "\n") {
			if strings.HasPrefix(step, "SCAN t") || strings.HasPrefix(step, "SCAN s") || strings.HasPrefix(step, "SEARCH") {
				steps = append(steps, step)
			}
		}
		if !slices.Equal(steps, c.steps) || strings.Contains(whole, "B-TREE") {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, whole, strings.Join(c.steps, "\n"))
		}
	}
}

// Where all statements are counted, each field is read from an index alone, in the order of its values.
func TestFacetPlans(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "plan.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	for field, want := range map[graph.FacetField][]string{
		graph.FacetSpeaker: {"s USING COVERING INDEX statement_speaker"}, graph.FacetLanguage: {"s USING COVERING INDEX statement_language"},
		graph.FacetTopic: {"t USING COVERING INDEX stance_topic"}, graph.FacetStance: {"t USING COVERING INDEX stance_by_value"},
		graph.FacetSource: {"q USING COVERING INDEX quote_by_source"}, graph.FacetKind: {"q USING COVERING INDEX quote_by_kind"},
		graph.FacetPublisher: {"o USING COVERING INDEX source_publisher", "q USING COVERING INDEX quote_by_source"},
	} {
		got := plan(t, s, facetQuery(field, &graph.StatementFilter{}, chosen{all: true}, 10))
		for _, step := range want {
			if !strings.Contains(got, step) {
				t.Errorf("%s:\n%s\nwant in it %s", field, got, step)
			}
		}
		if strings.Contains(got, "B-TREE FOR GROUP BY") {
			t.Errorf("%s is sorted:\n%s", field, got)
		}
	}
}
