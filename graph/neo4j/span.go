package neo4j

import (
	"math"

	"onrecord/graph"
)

// span says roughly how long the time is in which a statement may have been made. Among statements of one span those that overlap
// a time lie in a short range of the index in the order of their dates; among all of them they would not.
type span struct {
	name    string
	seconds int64 // the longest
}

const day = 24 * 60 * 60

// spans are the bounded ones, from the shortest.
var spans = []span{{"day", 2 * day}, {"month", 31 * day}, {"year", 366 * day}, {"long", math.MaxInt64}}

// The spans that are open on one side or both.
const (
	openEarliest = "before"
	openLatest   = "after"
	openBoth     = "any"
)

func spanOf(earliest, latest int64) string {
	switch {
	case earliest == graph.OpenEarliest && latest == graph.OpenLatest:
		return openBoth
	case earliest == graph.OpenEarliest:
		return openEarliest
	case latest == graph.OpenLatest:
		return openLatest
	}
	for _, s := range spans {
		if latest-earliest <= s.seconds {
			return s.name
		}
	}
	panic("the last span bounds every time")
}

// rangesOf lists for each span between which sort keys all statements lie that overlap [from, to].
func rangesOf(from, to int64) []map[string]any {
	ranges := []map[string]any{
		{"span": openBoth, "low": int64(math.MinInt64), "high": int64(math.MaxInt64)},
		{"span": openEarliest, "low": from, "high": int64(math.MaxInt64)}, // sorted by its end
		{"span": openLatest, "low": int64(math.MinInt64), "high": to},
	}
	for _, s := range spans {
		low := int64(math.MinInt64)
		if from > low+s.seconds {
			low = from - s.seconds
		}
		ranges = append(ranges, map[string]any{"span": s.name, "low": low, "high": to})
	}
	return ranges
}

// byDate leaves the question for the dates themselves in the filter.
func byDate(c *conditions, f *graph.StatementFilter) (path, bool) {
	from, to, err := graph.Range(f.SaidFrom, f.SaidTo)
	if err != nil || from == graph.OpenEarliest && to == graph.OpenLatest {
		return path{}, false
	}
	b := branch{
		match:   "MATCH (s:Statement) USING INDEX s:Statement(saidSpan, saidSort, id)",
		where:   []string{"s.saidSpan = range.span", "s.saidSort >= range.low", "s.saidSort <= range.high"},
		columns: []string{"s.saidSpan", "s.saidSort", "s.id"},
	}
	each := "UNWIND " + c.param(rangesOf(from, to)) + " AS range\n"
	return path{each: each, over: "range", sorted: graph.BySaidAt, branches: []branch{b}}, true
}
