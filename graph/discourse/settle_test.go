package discourse_test

import (
	"cmp"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// Settle gives the points of Positions, whatever the order of a statement's codings.
func TestSettleIsPositions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := rapid.Permutation(codings.Draw(t, "codings")).Draw(t, "permuted")
		for i := range drawn { // Positions gives these to the institution too
			drawn[i].OnBehalfOfID = ""
		}
		slices.SortStableFunc(drawn, func(a, b graph.Coding) int { return cmp.Compare(a.StatementID, b.StatementID) })
		type place struct{ holder, topic, statement string }
		got := map[place]graph.Coding{}
		last := ""
		for c, err := range discourse.Settle(stream(drawn...)) {
			if err != nil {
				t.Fatal(err)
			}
			at := place{c.HolderID, c.TopicID, c.StatementID}
			if _, twice := got[at]; twice {
				t.Fatalf("%v twice", at)
			}
			if order := c.StatementID + "\n" + c.TopicID + "\n" + c.HolderID; order < last {
				t.Fatalf("%q after %q", order, last)
			} else {
				last = order
			}
			got[at] = c
		}
		positions, err := discourse.Positions(stream(drawn...))
		if err != nil {
			t.Fatal(err)
		}
		points := 0
		for _, p := range positions {
			for _, point := range p.Points {
				points++
				if c, there := got[place{p.HolderID, p.TopicID, point.StatementID}]; !there || !slices.Equal(c.SourceIDs, point.SourceIDs) || c.Value != point.Value || c.Confidence != point.Confidence {
					t.Fatalf("%+v, want %+v", c, point)
				}
			}
		}
		if points != len(got) {
			t.Fatalf("%d settled, want %d points", len(got), points)
		}
	})
}

func TestSettle(t *testing.T) {
	one, two := coding("a", "2025", graph.Support, 1), coding("a", "2025", graph.Support, .5)
	one.StanceID, two.StanceID, two.Coder.Name = "stance:1", "stance:2", "max"
	alone := coding("b", "2025", graph.Neutral, .5)
	alone.StanceID = "stance:3"
	var got []graph.Coding
	for c := range discourse.Settle(stream(one, two, alone)) {
		got = append(got, c)
	}
	if len(got) != 2 || got[0].Confidence != .75 || got[0].StanceID != "" || got[0].Coder != (graph.Coder{}) || got[1].StanceID != "stance:3" || got[1].Coder.Name != "lia" {
		t.Errorf("got %+v", got)
	}
	for c := range discourse.Settle(stream(one, alone)) { // whoever stops is not asked again
		if c.StatementID != "statement:a" {
			t.Errorf("got %+v first", c)
		}
		break
	}
	broken := errors.New("broken")
	for c, err := range discourse.Settle(func(yield func(graph.Coding, error) bool) { yield(graph.Coding{}, broken) }) {
		if !errors.Is(err, broken) {
			t.Errorf("got %+v, %v", c, err)
		}
	}
}
