package sqlite_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/graph"
)

// Questions may be large: SQLite's own bounds on the depth of expressions and the number of parameters are not ours.
func TestLargeQuestions(t *testing.T) {
	s := open(t, ":memory:")
	defer closed(t, s)
	put(t, s, speakers())
	put(t, s, generated(1))
	one := generated(1).Statements[0]

	many := make([]string, 5000)
	for i := range many {
		many[i] = fmt.Sprintf("person:nobody-%d", i)
	}
	var or, and []*graph.StatementFilter
	for range 1200 {
		or = append(or, &graph.StatementFilter{Text: "nowhere"})
		and = append(and, &graph.StatementFilter{Languages: []string{"en"}})
	}
	long := strings.Repeat(one.Text+" ", 200)
	for name, f := range map[string]graph.StatementFilter{
		"many speakers":     {Speakers: append(many, one.SpeakerID)},
		"many alternatives": {Or: append(or, &graph.StatementFilter{})},
		"many conditions":   {And: and},
		"a long text":       {Text: long},
	} {
		c, err := s.Statements(t.Context(), f, graph.StatementOrder{}, graph.Page{First: 100, Count: true}, graph.With{})
		if err != nil || len(c.Edges) == 0 {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if c, err := s.Search(t.Context(), graph.SearchFilter{Text: long}, graph.Page{}); err != nil || len(c.Edges) == 0 {
		t.Errorf("search for a long text: error %v", err)
	}
	if _, err := s.People(t.Context(), graph.AgentFilter{Name: strings.Join(many, " ")}, graph.Page{}); err != nil {
		t.Errorf("a long name: %v", err)
	}
	if nodes, err := s.Nodes(t.Context(), append(many, one.ID), graph.With{Quotes: true}); err != nil || nodes[len(many)] == nil {
		t.Errorf("many ids: error %v", err)
	}
}
