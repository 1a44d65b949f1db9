package discourse

import (
	"time"

	"onrecord/graph"
)

// Count counts points.
func Count(points []*Point) Counts {
	var c Counts
	if len(points) == 0 {
		return c
	}
	first, last := int64(graph.OpenLatest), int64(graph.OpenEarliest)
	for _, p := range points {
		c.Statements++
		switch p.Value {
		case graph.Support:
			c.Support++
		case graph.Oppose:
			c.Oppose++
		case graph.Conditional:
			c.Conditional++
		case graph.Neutral:
			c.Neutral++
		}
		earliest, latest := p.Date.Bounds()
		first, last = min(first, earliest), max(last, latest)
	}
	if first != graph.OpenEarliest {
		c.Earliest = moment(first)
	}
	if last != graph.OpenLatest {
		c.Latest = moment(last)
	}
	return c
}

func moment(unix int64) *time.Time {
	t := time.Unix(unix, 0).UTC()
	return &t
}
