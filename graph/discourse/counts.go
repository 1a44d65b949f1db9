package discourse

import (
	"time"

	"onrecord/graph"
)

// Counts says how often each stance was taken. Support, Oppose, Conditional and Neutral add up to Statements.
type Counts struct {
	Support     int `json:"support"`
	Oppose      int `json:"oppose"`
	Conditional int `json:"conditional"`
	Neutral     int `json:"neutral"`
	Statements  int `json:"statements"`
	// Earliest is the first moment one of the statements may have been made, Latest the last second; nil
	// when that is open for one of them, or when there are none.
	Earliest *time.Time `json:"earliest"`
	Latest   *time.Time `json:"latest"`
}

// Count counts points.
func Count(points []*Point) Counts {
	var c Counts
	if len(points) == 0 {
		return c
	}
	all := span{graph.OpenLatest, graph.OpenEarliest}
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
		s := p.span()
		all.earliest, all.latest = min(all.earliest, s.earliest), max(all.latest, s.latest)
	}
	if all.earliest != graph.OpenEarliest {
		c.Earliest = moment(all.earliest)
	}
	if all.latest != graph.OpenLatest {
		c.Latest = moment(all.latest)
	}
	return c
}

func moment(unix int64) *time.Time {
	t := time.Unix(unix, 0).UTC()
	return &t
}
