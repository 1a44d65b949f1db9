package network_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/network"
)

// on is a supporting statement by vale on each date.
func on(dates ...string) []graph.Coding {
	var codings []graph.Coding
	for i, date := range dates {
		codings = append(codings, said(fmt.Sprintf("%03d", i), date, "vale", "pier", graph.Support))
	}
	return inOrder(codings)
}

// slicesOf writes slices down as "01-30..02-02 2", with the number of statements.
func slicesOf(n *network.Network) string {
	var all []string
	for _, s := range n.Slices {
		all = append(all, fmt.Sprintf("%s..%s %d", s.From.Format(time.DateOnly), s.LastDay().Format(time.DateOnly), s.Counts.Statements))
	}
	return strings.Join(all, ", ")
}

func TestWindows(t *testing.T) {
	for _, c := range []struct {
		name   string
		window network.Window
		dates  []string
		want   string
	}{
		{"days", network.Window{Size: 2}, []string{"2025-01-01", "2025-01-03"},
			"2025-01-01..2025-01-02 1, 2025-01-02..2025-01-03 1"},
		{"the default step is one", network.Window{Size: 1, Unit: network.Day}, []string{"2025-01-01", "2025-01-01", "2025-01-03"},
			"2025-01-01..2025-01-01 2, 2025-01-02..2025-01-02 0, 2025-01-03..2025-01-03 1"},
		{"one window is enough", network.Window{Size: 30}, []string{"2025-01-01", "2025-01-03"}, "2025-01-01..2025-01-30 2"},
		{"steps leave gaps", network.Window{Size: 1, Step: 3}, []string{"2025-01-01", "2025-01-02", "2025-01-04"},
			"2025-01-01..2025-01-01 1, 2025-01-04..2025-01-04 1"},
		{"steps leave the last out", network.Window{Size: 1, Step: 3}, []string{"2025-01-01", "2025-01-03"}, "2025-01-01..2025-01-01 1"},
		{"weeks from the first day", network.Window{Size: 1, Unit: network.Week}, []string{"2025-01-01", "2025-01-08"},
			"2025-01-01..2025-01-07 1, 2025-01-08..2025-01-14 1"},
		// A month after 31 January ends with February; the one after that is 31 March again.
		{"the last of months", network.Window{Size: 1, Unit: network.Month}, []string{"2025-01-31", "2025-02-28", "2025-03-31"},
			"2025-01-31..2025-02-27 1, 2025-02-28..2025-03-30 1, 2025-03-31..2025-04-29 1"},
		{"a leap day", network.Window{Size: 1, Unit: network.Year}, []string{"2024-02-29", "2025-02-28"},
			"2024-02-29..2025-02-27 1, 2025-02-28..2026-02-27 1"},
		{"quarters by month", network.Window{Size: 3, Step: 3, Unit: network.Month}, []string{"2025-01-01", "2025-03-31", "2025-04-01"},
			"2025-01-01..2025-03-31 2, 2025-04-01..2025-06-30 1"},
		{"a month lies where it begins", network.Window{Size: 1, Unit: network.Week}, []string{"2025-01", "2025-01-31"},
			"2025-01-01..2025-01-07 1, 2025-01-08..2025-01-14 0, 2025-01-15..2025-01-21 0, 2025-01-22..2025-01-28 0, 2025-01-29..2025-02-04 1"},
		{"before 1970", network.Window{Size: 1, Unit: network.Month}, []string{"1969-12-01", "1970-01-02"},
			"1969-12-01..1969-12-31 1, 1970-01-01..1970-01-31 1"},
		{"statements", network.Window{Size: 2, Unit: network.Statement}, []string{"2025-01-01", "2025-02-01", "2025-03-01"},
			"2025-01-01..2025-02-01 2, 2025-02-01..2025-03-01 2"},
		{"the last may be short", network.Window{Size: 2, Step: 2, Unit: network.Statement}, []string{"2025-01-01", "2025-02-01", "2025-03-01"},
			"2025-01-01..2025-02-01 2, 2025-03-01..2025-03-01 1"},
		{"more than there are", network.Window{Size: 9, Unit: network.Statement}, []string{"2025-01-01", "2025-02-01"}, "2025-01-01..2025-02-01 2"},
		{"undated", network.Window{Size: 1}, []string{"../..", "../.."}, ""},
		{"nothing", network.Window{Size: 1, Unit: network.Statement}, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := compute(t, network.Input{Kind: network.TwoMode, Window: &c.window}, on(c.dates...))
			if got := slicesOf(n); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestUndated(t *testing.T) {
	n := compute(t, network.Input{Kind: network.TwoMode, Window: &network.Window{Size: 1}}, on("2025-01-01", "../..", "../.."))
	if n.Undated != 2 || n.Counts.Statements != 3 || len(n.Slices) != 1 || n.Slices[0].Counts.Statements != 1 || n.Slices[0].Undated != 0 {
		t.Errorf("%+v", n)
	}
}

// Duplicates are left out before windows are cut, as DNA does: the second statement of the year isn't there in its month either.
func TestDuplicatesBeforeWindows(t *testing.T) {
	n := compute(t, network.Input{Kind: network.TwoMode, Duplicates: network.PerYear, Window: &network.Window{Size: 1, Unit: network.Month}}, on("2025-01-01", "2025-02-01", "2026-01-01"))
	if got := slicesOf(n); !strings.HasPrefix(got, "2025-01-01..2025-01-31 1, 2025-02-01..2025-02-28 0,") {
		t.Error(got)
	}
}

// A statement on two topics is not cut in two.
func TestStatementsAreWhole(t *testing.T) {
	first, second := said("a", "2025-01-01", "vale", "berth", graph.Support), said("a", "2025-01-01", "vale", "pier", graph.Support)
	n := compute(t, network.Input{Kind: network.TwoMode, Window: &network.Window{Size: 1, Unit: network.Statement}}, []graph.Coding{first, second, said("b", "2025-01-01", "vale", "pier", graph.Support)})
	if got := slicesOf(n); got != "2025-01-01..2025-01-01 2, 2025-01-01..2025-01-01 1" {
		t.Error(got)
	}
}

func TestTooManySlices(t *testing.T) {
	for _, w := range []network.Window{{Size: 1}, {Size: 1, Kernel: network.Gaussian}} {
		_, err := network.Compute(ctx, network.Input{Kind: network.TwoMode, Window: &w}, stream(on("2000", "2025")...))
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "longer step") {
			t.Errorf("%+v: err = %v, want ErrInvalid", w, err)
		}
	}
	if n := compute(t, network.Input{Kind: network.TwoMode, Window: &network.Window{Size: 1}}, on("2000-01-01", "2005-06-22")); len(n.Slices) != 2000 {
		t.Errorf("%d slices, want 2000", len(n.Slices))
	}
}

// MinStatements looks at the whole network: vale speaks three times, if once a day.
func TestMinimumOfSlices(t *testing.T) {
	codings := append(on("2025-01-01", "2025-01-02", "2025-01-03"), said("x", "2025-01-03", "hale", "pier", graph.Support))
	n := compute(t, network.Input{Kind: network.TwoMode, MinStatements: 3, Window: &network.Window{Size: 1}}, codings)
	for _, s := range n.Slices {
		if len(s.Nodes) != 2 || s.Nodes[0].ID != "person:vale" || s.Nodes[0].Statements != 1 {
			t.Errorf("%s: %v", s.From, s.Nodes)
		}
	}
}

// A slice is the network of what was said in its window.
func TestSlicesAreNetworks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		in.Duplicates = network.Include
		in.Window = &network.Window{Size: rapid.IntRange(1, 9).Draw(t, "size"), Step: rapid.IntRange(1, 9).Draw(t, "step"), Unit: rapid.SampledFrom([]network.Unit{network.Week, network.Month, network.Year}).Draw(t, "unit")}
		n := compute(t, in, codings)
		in.Window = nil
		for _, s := range n.Slices {
			var inside []graph.Coding
			for _, c := range codings {
				if key := c.SaidAt.SortKey(); key >= s.From.Unix() && key < s.Until.Unix() {
					inside = append(inside, c)
				}
			}
			compareNaive(t, in, inside, s.Network)
			for _, e := range s.Edges {
				if len(s.Evidence(e.Source, e.Target)) == 0 {
					t.Fatalf("%+v has no evidence", e)
				}
			}
		}
	})
}

// Windows of statements that move on by their size take in every dated statement once.
func TestStatementWindowsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		size := rapid.IntRange(1, 9).Draw(t, "size")
		in.Window = &network.Window{Size: size, Step: size, Unit: network.Statement}
		n := compute(t, in, codings)
		sum := n.Undated
		for _, s := range n.Slices {
			sum += s.Counts.Statements
		}
		if sum != n.Counts.Statements {
			t.Fatalf("%d in slices and undated, %d in all", sum, n.Counts.Statements)
		}
	})
}
