package export

import (
	"cmp"
	"slices"
	"time"

	"onrecord/graph/network"
)

// spell is a time from the first day to the last, both included, in days since 1 January 1970 (UTC).
type spell struct{ first, last int64 }

// timeline says when nodes and edges are there, and how much edges weigh then.
type timeline struct {
	nodes map[string][]spell
	edges map[pair][]weighed
}

type pair struct{ source, target string }

type weighed struct {
	spell
	weight float64
}

// newTimeline is what the slices say; empty for none.
func newTimeline(all []network.Slice) timeline {
	t := timeline{map[string][]spell{}, map[pair][]weighed{}}
	for i, s := range periods(all) {
		if s.first > s.last {
			continue
		}
		for _, n := range all[i].Nodes {
			t.nodes[n.ID] = extended(t.nodes[n.ID], s)
		}
		for _, e := range all[i].Edges {
			at := pair{e.Source, e.Target}
			t.edges[at] = append(t.edges[at], weighed{s, e.Weight})
		}
	}
	return t
}

// periods are the days that stand for each slice, none of them for two: the window's or, where windows overlap, those of the overlap that are
// nearer to the slice's middle, and of equally near ones the later slice's. A slice that is left without a day has a period that ends before it
// begins.
func periods(all []network.Slice) []spell {
	days := make([]spell, len(all))
	for i := range all {
		days[i] = spell{day(all[i].From), day(all[i].LastDay())}
	}
	own := slices.Clone(days)
	for i := range max(len(all)-1, 0) {
		if days[i+1].first > days[i].last {
			continue
		}
		// The first day d that is nearer to the later middle: 2d-m1 >= m2-2d, where m1 and m2 are twice the middles.
		middles := twiceMiddle(&all[i], days[i]) + twiceMiddle(&all[i+1], days[i+1])
		cut := -floorDiv(-middles, 4)
		cut = min(max(cut, days[i+1].first), days[i].last+1)
		own[i].last, own[i+1].first = cut-1, cut
	}
	return own
}

func twiceMiddle(s *network.Slice, days spell) int64 {
	if s.Middle != nil {
		return 2 * day(*s.Middle)
	}
	return days.first + days.last
}

const secondsADay = 24 * 60 * 60

func day(t time.Time) int64 { return floorDiv(t.Unix(), secondsADay) }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// extended adds a spell that is later than all; one that begins on the day after the last one prolongs it.
func extended(spells []spell, next spell) []spell {
	if n := len(spells); n > 0 && spells[n-1].last+1 == next.first {
		spells[n-1].last = next.last
		return spells
	}
	return append(spells, next)
}

// ofEdge are the spells of an edge.
func (t timeline) ofEdge(at pair) []spell {
	var spells []spell
	for _, w := range t.edges[at] {
		spells = extended(spells, w.spell)
	}
	return spells
}

// dates are the first and the last day as GEXF writes them.
func (s spell) dates() (first, last string) { return dateOf(s.first), dateOf(s.last) }

func dateOf(day int64) string { return time.Unix(day*secondsADay, 0).UTC().Format(time.DateOnly) }

// everyEdge are the edges of the network and those that only slices have, which weigh 0 here, in the order of Edges.
func (v *view) everyEdge(t timeline) []network.Edge {
	all := slices.Clone(v.Edges)
	known := map[pair]bool{}
	for _, e := range all {
		known[pair{e.Source, e.Target}] = true
	}
	for at := range t.edges {
		if !known[at] {
			all = append(all, network.Edge{Source: at.source, Target: at.target})
		}
	}
	slices.SortFunc(all, func(a, b network.Edge) int {
		return cmp.Or(cmp.Compare(v.place[a.Source], v.place[b.Source]), cmp.Compare(v.place[a.Target], v.place[b.Target]))
	})
	return all
}
