package gold

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// The rule as it is said: of all pairs that may match, the one that shares most, then the leftmost, and so on with what is left.
func matchAllPairs(gold, system []Span, exact bool) [][2]int {
	share := func(i, j int) float64 {
		g, s := gold[i], system[j]
		return float64(g.overlap(s)) / float64(max(g.End-g.Start, s.End-s.Start, 1))
	}
	var all [][2]int
	for i, g := range gold {
		for j, s := range system {
			if exact && g == s && !g.Empty() || !exact && share(i, j) >= 0.8 {
				all = append(all, [2]int{i, j})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(share(b[0], b[1]), share(a[0], a[1])), cmp.Compare(gold[a[0]].Start, gold[b[0]].Start))
	})
	var out [][2]int
	for _, p := range all {
		if !slices.ContainsFunc(out, func(o [2]int) bool { return o[0] == p[0] || o[1] == p[1] }) {
			out = append(out, p)
		}
	}
	return out
}

// For every two collections of spans, nested, equal and empty ones among them, what match looks at is enough.
func TestMatchIsTheRule(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		spans := rapid.SliceOfN(rapid.Custom(func(r *rapid.T) Span {
			start := rapid.IntRange(0, 60).Draw(r, "start")
			return Span{start, start + rapid.IntRange(0, 25).Draw(r, "length")}
		}), 0, 15)
		gold, system := spans.Draw(r, "gold"), spans.Draw(r, "system")
		for _, exact := range []bool{true, false} {
			var got [][2]int
			for _, m := range match(gold, system, exact) {
				got = append(got, [2]int{m.gold, m.system})
			}
			if diff := gocmp.Diff(matchAllPairs(gold, system, exact), got); diff != "" {
				r.Fatalf("exact %v: %s", exact, diff)
			}
		}
	})
}
