package discourse

import (
	"slices"

	"onrecord/graph"
)

// Comparison is a position before and after a meeting.
type Comparison struct {
	HolderID, TopicID string
	Before, After     Counts // of all points in the time, NEUTRAL ones included
	Moved             bool
	Shift             *Shift // from before to after; nil unless Moved
}

const (
	secondsOfDay = 24 * 60 * 60
	mostDays     = 1_000_000_000 // more reach beyond all history; the bound keeps sums of seconds from overflowing
)

// Across compares positions before a meeting with those after it, in the order of the positions. The rules:
//
//  1. The meeting takes up whole days (UTC), from that of its earliest moment to that of its latest. Points that
//     may lie in those days are neither before nor after: nobody knows on which side of the meeting they fell.
//  2. Before are the points that certainly lie in the given number of days that end where the meeting's days
//     begin, after those that certainly lie in as many days that follow on the meeting's. A point that may lie outside counts in neither,
//     so that "2025-08" is not before a meeting of 15 August.
//  3. A position with no point before and none after is left out.
//  4. It has moved when the last side taken before differs from the last one taken after, in two sources: there is a shift from one of
//     the points of that last side before to one of that last side after, the latest such pair that shares no source. Which
//     points take a side is as in the rules 1 to 3 of Position.Shifts, by all points of the position, and so is whether the shift is certain.
//
// A meeting whose date is open on either side has no before and after: none are compared.
func Across(positions []*Position, meeting graph.UncertainDate, days int) []*Comparison {
	earliest, latest := meeting.Bounds()
	if earliest == graph.OpenEarliest || latest == graph.OpenLatest {
		return nil
	}
	first, next := startOfDay(earliest), startOfDay(latest)+secondsOfDay
	length := int64(max(0, min(days, mostDays))) * secondsOfDay
	before, after := span{first - length, first - 1}, span{next, next + length - 1}
	var all []*Comparison
	for _, p := range positions {
		earlier, later := before.points(p), after.points(p)
		if len(earlier) == 0 && len(later) == 0 {
			continue
		}
		c := &Comparison{HolderID: p.HolderID, TopicID: p.TopicID, Before: Count(earlier), After: Count(later)}
		if len(earlier) > 0 && len(later) > 0 {
			c.Shift = p.shift(before, after)
			c.Moved = c.Shift != nil
		}
		all = append(all, c)
	}
	return all
}

// startOfDay is the first second of the day, in years before 1970 too.
func startOfDay(second int64) int64 {
	into := second % secondsOfDay
	if into < 0 {
		into += secondsOfDay
	}
	return second - into
}

// points are the position's points that certainly lie within the span.
func (s span) points(p *Position) []*Point {
	var within []*Point
	for _, point := range p.Points {
		if s.contains(point.span()) {
			within = append(within, point)
		}
	}
	return within
}

func (s span) contains(t span) bool { return s.earliest <= t.earliest && t.latest <= s.latest }

// shift is the change from the last side that was taken before to the last one after; nil when there is none.
func (p *Position) shift(before, after span) *Shift {
	points := eligible(p.Points)
	earlier, later := lastRun(points, before), lastRun(points, after)
	if len(earlier.points) == 0 || len(later.points) == 0 || earlier.points[0].Value == later.points[0].Value {
		return nil
	}
	for _, to := range slices.Backward(later.points) {
		if from, ok := earlier.before(to); ok {
			shifts := []Shift{{From: from.Point, To: to.Point}}
			judge(shifts, points)
			return &shifts[0]
		}
	}
	return nil
}

// lastRun is the last run of points within the span.
func lastRun(points []said, within span) run {
	var r run
	for _, p := range points {
		if !within.contains(p.span) {
			continue
		}
		if len(r.points) > 0 && r.points[0].Value != p.Value {
			r = run{}
		}
		r.add(p)
	}
	return r
}
