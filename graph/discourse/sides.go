package discourse

import (
	"slices"
	"sort"

	"onrecord/graph"
)

// said is a point with what its date means.
type said struct {
	*Point
	span
}

// eligible are the points that can make a shift, by the rules 1 to 3 of Shifts, in the same order.
func eligible(points []*Point) []said {
	all := make([]said, 0, len(points))
	for _, p := range points {
		s := said{p, p.span()}
		if p.Value != graph.Neutral && s.dated() && len(p.SourceIDs) > 0 {
			all = append(all, s)
		}
	}
	out := contested(all)
	if len(out) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(s said) bool { return out[s.Point] })
}

// contested are the points that another one in the same source contradicts.
func contested(points []said) map[*Point]bool {
	found := map[*Point]bool{}
	for _, same := range divided(points) {
		here := sidesOf(same)
		for _, p := range same {
			if here.contradict(p) {
				found[p.Point] = true
			}
		}
	}
	return found
}

// divided are the points of each source that records more than one side.
func divided(points []said) map[string][]said {
	first, several := make(map[string]graph.StanceValue, len(points)), map[string][]said{}
	for _, p := range points {
		for _, source := range p.SourceIDs {
			if value, met := first[source]; !met {
				first[source] = p.Value
			} else if value != p.Value {
				several[source] = nil
			}
		}
	}
	if len(several) == 0 {
		return nil
	}
	for _, p := range points {
		for _, source := range p.SourceIDs {
			if same, ok := several[source]; ok {
				several[source] = append(same, p)
			}
		}
	}
	return several
}

// sides are points by the side they take.
type sides map[graph.StanceValue]*times

// times are the bounds of some dates, each sorted by itself: what overlaps with a date is what neither ends
// before it nor starts after it, and two searches count those.
type times struct{ earliest, latest []int64 }

func sidesOf(points []said) sides {
	all := sides{}
	for _, p := range points {
		t := all[p.Value]
		if t == nil {
			t = &times{}
			all[p.Value] = t
		}
		t.earliest, t.latest = append(t.earliest, p.earliest), append(t.latest, p.latest)
	}
	for _, t := range all {
		slices.Sort(t.earliest)
		slices.Sort(t.latest)
	}
	return all
}

// contradict says whether one of the points takes another side than p and may have been said at the same time.
func (all sides) contradict(p said) bool {
	for value, t := range all {
		if value != p.Value && t.overlap(p.span) {
			return true
		}
	}
	return false
}

func (t *times) overlap(s span) bool {
	ended, _ := slices.BinarySearch(t.latest, s.earliest)
	begun := sort.Search(len(t.earliest), func(i int) bool { return t.earliest[i] > s.latest })
	return begun > ended
}

// run is points of one side, oldest first.
type run struct {
	points []said
	common []string // the sources that all of them share
}

func (r *run) add(p said) {
	if len(r.points) == 0 {
		r.common = p.SourceIDs
	} else if len(r.common) > 0 {
		r.common = shared(r.common, p.SourceIDs)
	}
	r.points = append(r.points, p)
}

// before is the last point of the run that shares no source with p; false when there is none.
func (r *run) before(p said) (said, bool) {
	if len(shared(r.common, p.SourceIDs)) > 0 {
		return said{}, false
	}
	for _, last := range slices.Backward(r.points) {
		if len(shared(last.SourceIDs, p.SourceIDs)) == 0 {
			return last, true
		}
	}
	return said{}, false
}

// shared is what is in both of two sorted lists, sorted.
func shared(a, b []string) []string {
	var both []string
	for _, s := range a {
		if _, ok := slices.BinarySearch(b, s); ok {
			both = append(both, s)
		}
	}
	return both
}
