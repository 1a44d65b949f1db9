package network_test

import (
	"errors"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

func TestDuplicates(t *testing.T) {
	for _, c := range []struct {
		name   string
		dates  []string
		within network.Duplicates
		want   int // statements that count
	}{
		{"every one", []string{"2025-01-01", "2025-01-01"}, network.Include, 2},
		{"Monday to Sunday", []string{"2025-03-03", "2025-03-09"}, network.PerWeek, 1},
		{"Sunday and Monday", []string{"2025-03-09", "2025-03-10"}, network.PerWeek, 2},
		{"a week across New Year", []string{"2024-12-30", "2025-01-05"}, network.PerWeek, 1},
		// Friday 1 January 2021 lies in week 53 of 2020; week 1 of 2021 begins on the 4th.
		{"week 53 and week 1", []string{"2020-12-28", "2021-01-03", "2021-01-04"}, network.PerWeek, 2},
		{"the same week of two years", []string{"2005-01-05", "2006-01-04"}, network.PerWeek, 2},
		{"week 53 of two years", []string{"2015-12-31", "2020-12-31"}, network.PerWeek, 2},
		{"before 1970", []string{"1969-12-28", "1969-12-29", "1970-01-04"}, network.PerWeek, 2},
		{"a month", []string{"2025-01-01", "2025-01-31", "2025-02-01"}, network.PerMonth, 2},
		{"January of two years", []string{"2005-01-15", "2006-01-15"}, network.PerMonth, 2},
		{"a year", []string{"2025-01-01", "2025-12-31", "2026-01-01"}, network.PerYear, 2},
		{"once", []string{"1990", "2025", "../.."}, network.PerRange, 1},
		// Each of these has a source of its own.
		{"documents", []string{"2025-01-01", "2025-01-01"}, network.PerDocument, 2},
		{"undated ones share no week", []string{"../..", "../.."}, network.PerWeek, 2},
		{"a year lies where it begins", []string{"2025", "2025-01-02"}, network.PerWeek, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var codings []graph.Coding
			for i, date := range c.dates {
				codings = append(codings, said(string(rune('a'+i)), date, "vale", "pier", graph.Support))
			}
			n := compute(t, network.Input{Kind: network.TwoMode, Duplicates: c.within}, inOrder(codings))
			if n.Counts.Statements != c.want || n.Edges[0].Weight != float64(c.want) {
				t.Errorf("%d statements, weight %v, want %d", n.Counts.Statements, n.Edges[0].Weight, c.want)
			}
		})
	}
}

// b shares a source with a, and c one with b; but b is gone, so c is no duplicate of what is kept.
func TestDuplicatesBySeveralSources(t *testing.T) {
	a, b, c := said("a", "2025", "vale", "pier", graph.Support), said("b", "2025", "vale", "pier", graph.Support), said("c", "2025", "vale", "pier", graph.Support)
	a.SourceIDs, b.SourceIDs, c.SourceIDs = []string{"source:1", "source:2"}, []string{"source:2", "source:3"}, []string{"source:3"}
	n := compute(t, network.Input{Kind: network.TwoMode, Duplicates: network.PerDocument}, []graph.Coding{a, b, c})
	if got := n.Evidence("person:vale", "topic:pier"); len(got) != 2 || got[0] != "statement:a" || got[1] != "statement:c" {
		t.Errorf("kept %v, want a and c", got)
	}
}

// The stance makes a difference but under IGNORE.
func TestDuplicatesByStance(t *testing.T) {
	codings := []graph.Coding{said("a", "2025", "vale", "pier", graph.Support), said("b", "2025", "vale", "pier", graph.Oppose), said("c", "2025", "vale", "pier", graph.Support)}
	for measure, want := range map[network.Measure]int{network.Ignore: 1, network.Subtract: 2, network.Combine: 2} {
		if n := compute(t, network.Input{Kind: network.TwoMode, Measure: measure, Duplicates: network.PerYear}, codings); n.Counts.Statements != want {
			t.Errorf("%s: %d statements, want %d", measure, n.Counts.Statements, want)
		}
	}
}

func TestCoders(t *testing.T) {
	first, second, tie := said("a", "2025", "vale", "pier", graph.Support), said("a", "2025", "vale", "pier", graph.Oppose), said("b", "2025", "vale", "pier", graph.Support)
	second.Coder.Name, second.Confidence = "max", .5
	against := tie
	against.Coder.Name, against.Value = "max", graph.Oppose
	n := compute(t, network.Input{Kind: network.TwoMode, Measure: network.Subtract}, []graph.Coding{first, second, tie, against})
	compareWeights(t, n, map[string]float64{"vale pier": 1})
}

// A statement that two coders give to two holders is one statement of the institution for which both spoke.
func TestInstitutions(t *testing.T) {
	person, itself, nobody := said("a", "2025", "vale", "pier", graph.Support), said("a", "2025", "", "pier", graph.Support), said("b", "2025", "hale", "pier", graph.Support)
	person.OnBehalfOfID, itself.HolderID, itself.Coder.Name = "institution:port", "institution:port", "max"
	codings := []graph.Coding{person, itself, nobody}
	n := compute(t, network.Input{Kind: network.TwoMode, Actor: network.Institution}, codings)
	compareWeights(t, n, map[string]float64{"port pier": 1})
	n = compute(t, network.Input{Kind: network.TwoMode}, codings)
	compareWeights(t, n, map[string]float64{"vale pier": 1, "hale pier": 1})
}

func TestOrderIsChecked(t *testing.T) {
	later, earlier := said("a", "2025-02", "vale", "pier", graph.Support), said("b", "2025-01", "vale", "pier", graph.Support)
	if _, err := network.Compute(ctx, network.Input{Kind: network.Actors}, stream(later, earlier)); err == nil || errors.Is(err, graph.ErrInvalid) {
		t.Errorf("err = %v, want one that blames the store and not who asks", err)
	}
	broken := errors.New("broken")
	_, err := network.Compute(ctx, network.Input{Kind: network.Actors}, func(yield func(graph.Coding, error) bool) {
		if yield(later, nil) {
			yield(graph.Coding{}, broken)
		}
	})
	if !errors.Is(err, broken) {
		t.Errorf("err = %v, want that of the stream", err)
	}
}

func TestBars(t *testing.T) {
	codings := []graph.Coding{
		said("a", "2025", "vale", "pier", graph.Support), said("b", "2025", "vale", "berth", graph.Support),
		said("c", "2025", "vale", "berth", graph.Neutral), said("d", "2025", "hale", "pier", graph.Support),
	}
	for i := range codings {
		codings[i].SourceIDs = []string{"source:1"}
	}
	// In one document, vale supports once, whatever the topic; pier is supported once, whoever does.
	for kind, want := range map[network.Kind][]network.Bar{
		network.Actors: {bar("person:hale", 1, 0), bar("person:vale", 1, 1)},
		network.Topics: {bar("topic:berth", 1, 1), bar("topic:pier", 1, 0)},
	} {
		got, err := network.Bars(ctx, network.Input{Kind: kind, Duplicates: network.PerDocument}, stream(codings...))
		if err != nil || len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
			t.Errorf("%s: %+v, %v, want %+v", kind, got, err, want)
		}
	}
	for in, hint := range map[*network.Input]string{
		{Kind: network.TwoMode, Measure: network.Congruence}: "ACTORS or TOPICS, not of TWO_MODE",
		{Kind: "BARS"}: `"BARS" is unknown`,
	} {
		if _, err := network.Bars(ctx, *in, stream()); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), hint) {
			t.Errorf("err = %v, want ErrInvalid with %q", err, hint)
		}
	}
}

func bar(id string, support, neutral int) network.Bar {
	b := network.Bar{ID: id}
	b.Counts.Support, b.Counts.Neutral, b.Counts.Statements = support, neutral, support+neutral
	return b
}
