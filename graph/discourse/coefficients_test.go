package discourse_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph/discourse"
)

// units turns coders' rows of values, one column a unit and "." where a coder gave none, into the values of each unit.
func units(order string, rows ...string) [][]int {
	all := make([][]int, len(strings.Fields(rows[0])))
	for _, row := range rows {
		for i, value := range strings.Fields(row) {
			if value != "." {
				all[i] = append(all[i], strings.Index(order, value))
			}
		}
	}
	return all
}

// The worked examples of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): B, two observers of twelve
// units; C and D, four observers of twelve units with values missing.
func TestAlphaOfPublishedExamples(t *testing.T) {
	twoObservers := units("abcde", "a a b b d c c c e d d a", "b a b b b c c c e d d d")
	fourObservers := units("12345",
		"1 2 3 3 2 1 4 1 2 . . .",
		"1 2 3 3 2 2 4 1 2 5 . 3",
		". 3 3 3 2 3 4 2 2 5 1 .",
		"1 2 3 3 2 4 4 1 2 5 1 .")
	for _, c := range []struct {
		name  string
		units [][]int
		level discourse.Level
		want  float64
	}{
		{"B", twoObservers, discourse.Nominal, 0.692},
		{"C", fourObservers, discourse.Nominal, 0.743},
		{"D", fourObservers, discourse.Ordinal, 0.815},
	} {
		got := discourse.Alpha(c.units, c.level)
		if got == nil || math.Abs(*got-c.want) > 0.0005 {
			t.Errorf("%s: alpha = %v, want %v", c.name, show(got), c.want)
		}
	}
}

func show(f *float64) any {
	if f == nil {
		return "not defined"
	}
	return *f
}

func TestAlphaThatIsNotDefined(t *testing.T) {
	for name, units := range map[string][][]int{
		"no unit": nil, "one coder": {{0}, {1}}, "nothing varies": {{2, 2}, {2, 2, 2}}, "what varies has one coder": {{2, 2}, {1}},
	} {
		for _, level := range discourse.Levels {
			if got := discourse.Alpha(units, level); got != nil {
				t.Errorf("%s, %s: %v", name, level, *got)
			}
		}
	}
}

func TestKappaOfPublishedExamples(t *testing.T) {
	for _, c := range []struct {
		name                      string
		table                     [][]int
		observed, expected, kappa float64
	}{
		{"Cohen 1960, table 2, page 45", [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, 0.70, 0.41, 0.492},
		// The next three are the examples of the English Wikipedia, "Cohen's kappa".
		{"50 applications", [][]int{{20, 5}, {10, 15}}, 0.7, 0.5, 0.4},
		{"equal shares, unequal chance", [][]int{{45, 15}, {25, 15}}, 0.6, 0.54, 0.1304},
		{"equal shares, less chance", [][]int{{25, 35}, {5, 35}}, 0.6, 0.46, 0.2593},
	} {
		_, observed, expected, kappa := discourse.Kappa(c.table)
		if kappa == nil || math.Abs(*kappa-c.kappa) > 0.0005 || math.Abs(observed-c.observed) > 1e-12 || math.Abs(expected-c.expected) > 1e-12 {
			t.Errorf("%s: %v, %v, %v, want %v, %v, %v", c.name, observed, expected, show(kappa), c.observed, c.expected, c.kappa)
		}
	}
}

func TestKappaThatIsNotDefined(t *testing.T) {
	for name, table := range map[string][][]int{"no value": nil, "no unit": {{0, 0}, {0, 0}}, "one value always": {{0, 0}, {0, 7}}} {
		if _, _, _, kappa := discourse.Kappa(table); kappa != nil {
			t.Errorf("%s: %v", name, *kappa)
		}
	}
}

// someUnits draws units of up to four values of five.
var someUnits = rapid.SliceOfN(rapid.SliceOfN(rapid.IntRange(0, 4), 0, 4), 0, 12)

func TestForEveryAlpha(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		units := someUnits.Draw(t, "units")
		permuted := rapid.Permutation(units).Draw(t, "permuted")
		names := rapid.Permutation([]int{0, 1, 2, 3, 4}).Draw(t, "names of values")
		var renamed, reversed [][]int
		agree, varies := true, map[int]bool{}
		for _, unit := range units {
			var r, v []int
			for _, value := range unit {
				r, v = append(r, names[value]), append(v, 4-value)
				if len(unit) > 1 {
					agree = agree && value == unit[0]
					varies[value] = true
				}
			}
			slices.Reverse(r)
			renamed, reversed = append(renamed, r), append(reversed, v)
		}
		for _, level := range discourse.Levels {
			alpha := discourse.Alpha(units, level)
			if (alpha != nil) != (len(varies) > 1) {
				t.Fatalf("%s: alpha %v of %d values", level, show(alpha), len(varies))
			}
			if alpha != nil && (math.IsNaN(*alpha) || *alpha > 1 || *alpha < -1 || (*alpha == 1) != agree) {
				t.Fatalf("%s: alpha %v", level, *alpha)
			}
			if show(alpha) != show(discourse.Alpha(permuted, level)) {
				t.Fatalf("%s: the order of the units matters", level)
			}
			if !near(alpha, discourse.Alpha(reversed, level)) {
				t.Fatalf("%s: the direction of the order matters", level)
			}
		}
		if !near(discourse.Alpha(units, discourse.Nominal), discourse.Alpha(renamed, discourse.Nominal)) {
			t.Fatal("the order of nominal values matters")
		}
	})
}

func near(a, b *float64) bool {
	return a == nil && b == nil || a != nil && b != nil && math.Abs(*a-*b) < 1e-9
}
