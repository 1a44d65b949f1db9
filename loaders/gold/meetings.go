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
// first, then those named first. Of those left over, the only one of its kind on both sides is the same if nothing speaks against it: "the call".
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
	goldTaken, answerTaken := make([]bool, len(gold)), make([]bool, len(answer))
	same := map[string]string{}
	take := func(i, j int) {
		goldTaken[i], answerTaken[j] = true, true
		same[answer[j].Key] = gold[i].Key
	}
	for _, c := range all {
		if !goldTaken[c.gold] && !answerTaken[c.answer] {
			take(c.gold, c.answer)
		}
	}
	for i := range gold {
		only := onlyOf(gold, goldTaken, gold[i].Kind)
		j := onlyOf(answer, answerTaken, gold[i].Kind)
		if only == i && j >= 0 && alike(&gold[i], &answer[j]) >= sameKind {
			take(i, j)
		}
	}
	return same
}

// onlyOf is the one meeting of a kind that isn't taken; -1 when there is none, or several.
func onlyOf(meetings []Meeting, taken []bool, kind string) int {
	found := -1
	for i, m := range meetings {
		if taken[i] || kind == "" || !strings.EqualFold(m.Kind, kind) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
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
	kind := float64(one(a.Kind != "" && strings.EqualFold(a.Kind, b.Kind)))
	return likeDates(a.Date, b.Date) + likePlaces(a, b) + sameName*likeNames(a, b) + sameKind*kind
}

func likeDates(a, b string) float64 {
	if a == "" || b == "" {
		return 0
	}
	if strings.HasPrefix(a, noYear) || strings.HasPrefix(b, noYear) {
		return likeDays(a, b)
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

// noYear begins a date of a year that isn't told: XXXX-05-14.
const noYear = "XXXX-"

// likeDays compares dates by month and day alone.
func likeDays(a, b string) float64 {
	_, x, okX := strings.Cut(a, "-")
	_, y, okY := strings.Cut(b, "-")
	switch {
	case !okX || !okY: // a year
		return 0
	case x == y:
		return sameDate
	case strings.HasPrefix(x, y) || strings.HasPrefix(y, x):
		return closeDate
	}
	return cannotBeSame
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

// likePlaces looks for a place also in the names of the other side: "meeting at the Old Mill".
func likePlaces(a, b *Meeting) float64 {
	x, y := telling(graph.NameTokens(a.Place)), telling(graph.NameTokens(b.Place))
	inNames := func(place []string, m *Meeting) bool {
		return shared(place, graph.NameTokens(strings.Join(m.names(), " "))) > 0
	}
	switch {
	case shared(x, y) > 0 || inNames(x, b) || inNames(y, a):
		return samePlace
	case len(x) > 0 && len(y) > 0:
		return otherPlace
	}
	return 0
}

func (m *Meeting) names() []string { return append([]string{m.Name}, m.Aliases...) }

// likeNames is the share of words that the most alike names of two meetings have in common.
func likeNames(a, b *Meeting) float64 {
	best := 0.0
	for _, m := range a.names() {
		for _, n := range b.names() {
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
