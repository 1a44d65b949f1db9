package gold

import (
	"cmp"
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/graph/edtf"
)

// sameMeetings says which meeting of an answer is which annotated one, one to one, by their keys. Keys and names are each side's own, so meetings
// are known by when and where they were, what they are called and of what kind they are; dates that can't both be true part them. The most alike come
// first, then those named first.
func sameMeetings(gold, answer []Meeting) map[string]string {
	type candidate struct {
		alike        float64
		gold, answer int
	}
	var all []candidate
	for i := range gold {
		for j := range answer {
			if a := alike(&gold[i], &answer[j]); a >= enoughAlike {
				all = append(all, candidate{a, i, j})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.alike, a.alike) })
	same, taken := map[string]string{}, map[int]bool{}
	for _, c := range all {
		key := answer[c.answer].Key
		if _, have := same[key]; !have && !taken[c.gold] {
			same[key], taken[c.gold] = gold[c.gold].Key, true
		}
	}
	return same
}

// What makes two meetings alike. A date, a place or a kind alone isn't enough: two may be held on one day, or in one town.
const (
	sameDate     = 1.5
	closeDate    = 0.75 // both may mean the same day
	samePlace    = 1.5
	otherPlace   = -3.0
	sameName     = 2.0 // times the share of the words that both names have
	sameKind     = 1.0
	enoughAlike  = 2.0
	cannotBeSame = -100.0
)

func alike(a, b *Meeting) float64 {
	return likeDates(a.Date, b.Date) + likePlaces(a.Place, b.Place) + sameName*likeNames(a, b) + sameKind*float64(one(a.Kind != "" && strings.EqualFold(a.Kind, b.Kind)))
}

func likeDates(a, b string) float64 {
	if a == "" || b == "" {
		return 0
	}
	x, errX := edtf.Parse(a)
	y, errY := edtf.Parse(b)
	switch {
	case errX != nil || errY != nil:
		return 0
	case sameBounds(x, y):
		return sameDate
	case apart(x, y):
		return cannotBeSame
	}
	return closeDate
}

// apart says that two dates have no moment in common.
func apart(x, y edtf.Date) bool {
	before := func(x, y edtf.Date) bool {
		end, known := x.Latest()
		start, knownToo := y.Earliest()
		return known && knownToo && end.Before(start)
	}
	return before(x, y) || before(y, x)
}

func likePlaces(a, b string) float64 {
	x, y := telling(graph.NameTokens(a)), telling(graph.NameTokens(b))
	switch {
	case len(x) == 0 || len(y) == 0:
		return 0
	case shared(x, y) > 0:
		return samePlace
	}
	return otherPlace
}

// likeNames is the share of words that the most alike names of two meetings have in common.
func likeNames(a, b *Meeting) float64 {
	best := 0.0
	for _, m := range append([]string{a.Name}, a.Aliases...) {
		for _, n := range append([]string{b.Name}, b.Aliases...) {
			x, y := telling(graph.Terms(m)), telling(graph.Terms(n))
			if both := shared(x, y); both > 0 {
				best = max(best, float64(both)/float64(len(x)+len(y)-both))
			}
		}
	}
	return best
}

// linking are words that names of meetings and places share without being alike.
var linking = set("a an and at for in of on the to with")

func telling(words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return linking[w] })
}

// shared counts the texts of a that b has too.
func shared(a, b []string) int {
	n := 0
	for _, w := range a {
		n += one(slices.Contains(b, w))
	}
	return n
}
