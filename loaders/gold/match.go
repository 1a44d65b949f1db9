package gold

import (
	"cmp"
	"slices"
)

// enough is the share of the longer of two spans that both must cover to be the same quote.
const enough = 0.8

// matched is a pair of a gold quote and a found one, by index.
type matched struct {
	gold, system int
	overlap      float64 // shared code points over those of the longer span
	start        int     // of the gold span
}

// match pairs gold spans with found ones, one to one, so that no quote is credited twice: the best overlap first, and of equal ones the
// leftmost. Exact wants the same span, else at least 0.8 of the longer one must be shared: both spans must be covered.
func match(gold, system []Span, exact bool) []matched {
	order := byStart(system)
	var candidates []matched
	for i, g := range gold {
		for _, j := range order[firstNear(system, order, g):] {
			s := system[j]
			if s.Start > g.End {
				break
			}
			longer := max(g.End-g.Start, s.End-s.Start, 1)
			m := matched{i, j, float64(g.overlap(s)) / float64(longer), g.Start}
			if exact && g == s && !g.Empty() || !exact && m.overlap >= enough {
				candidates = append(candidates, m)
			}
		}
	}
	slices.SortFunc(candidates, func(a, b matched) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(a.start, b.start), cmp.Compare(a.gold, b.gold), cmp.Compare(a.system, b.system))
	})
	goldTaken, systemTaken := make([]bool, len(gold)), make([]bool, len(system))
	out := candidates[:0]
	for _, m := range candidates {
		if !goldTaken[m.gold] && !systemTaken[m.system] {
			goldTaken[m.gold], systemTaken[m.system] = true, true
			out = append(out, m)
		}
	}
	return out
}

// byStart lists the indexes of spans in the order of their starts.
func byStart(spans []Span) []int {
	order := make([]int, len(spans))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(spans[a].Start, spans[b].Start), cmp.Compare(spans[a].End, spans[b].End), cmp.Compare(a, b))
	})
	return order
}

// firstNear is the place in order of the first found span that begins late enough to share 0.8 of the longer one with g: such a span is
// at most a quarter longer than g, so it begins at most that much before it.
func firstNear(system []Span, order []int, g Span) int {
	earliest := g.Start - (g.End-g.Start)/4 - 1
	i, _ := slices.BinarySearchFunc(order, earliest, func(j, start int) int { return cmp.Compare(system[j].Start, start) })
	return i
}
