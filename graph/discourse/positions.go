// Package discourse computes what no single statement says from a stream of codings: who holds
// which position on what, and how it went over time. Its functions are pure; nothing here is stored.
package discourse

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"onrecord/graph"
)

// Position is one holder's stances on one topic in time.
type Position struct {
	HolderID string
	TopicID  string
	Points   []*Point // oldest first: by the date's SortKey, then by statement id; never empty
	Counts   Counts
}

// Point is the stance that one statement takes.
type Point struct {
	Date        graph.UncertainDate
	Value       graph.StanceValue
	StatementID string
	Confidence  float64 // 0..1, see Positions
}

// Counts says how often each stance was taken. Support, Oppose, Conditional and Neutral add up to Statements.
type Counts struct {
	Support, Oppose, Conditional, Neutral int
	Statements                            int
	// Earliest is the first moment one of the statements may have been made, Latest the last second; nil
	// when that is open for one of them, or when there are none.
	Earliest, Latest *time.Time
}

// Positions groups codings into positions, in the order of (holder id, topic id). The order of the codings
// does not matter. Codings without a holder are nobody's position and left out. The first error of the
// stream ends it and is returned.
//
// A statement gives one point on a topic, however many coders judged it. Where they agree, that is its value.
// Where they disagree, it is the value with the highest sum of confidences, so that two coders outweigh
// one who is no surer than they. Where those sums are equal nothing is known, and there is no point: not a
// NEUTRAL one, because neutral is a finding about the speaker and a tie is one about the coders.
// The point's confidence is that sum over the number of all the statement's codings on the topic: the
// coders' mean where they agree, and less for each who doesn't.
func Positions(codings iter.Seq2[graph.Coding, error]) ([]*Position, error) {
	judged := map[place]*judgement{}
	for c, err := range codings {
		if err != nil {
			return nil, err
		}
		if c.HolderID == "" {
			continue
		}
		at := place{c.HolderID, c.TopicID, c.StatementID}
		if judged[at] == nil {
			judged[at] = &judgement{date: c.SaidAt}
		}
		judged[at].add(c)
	}
	return gather(judged), nil
}

// place is where a point stands: each has at most one.
type place struct{ holder, topic, statement string }

func gather(judged map[place]*judgement) []*Position {
	byHolder := map[[2]string]*Position{}
	var all []*Position
	for at, j := range judged {
		point := j.point(at.statement)
		if point == nil {
			continue
		}
		key := [2]string{at.holder, at.topic}
		p := byHolder[key]
		if p == nil {
			p = &Position{HolderID: at.holder, TopicID: at.topic}
			byHolder[key] = p
			all = append(all, p)
		}
		p.Points = append(p.Points, point)
	}
	for _, p := range all {
		slices.SortFunc(p.Points, comparePoints)
		p.Counts = Count(p.Points)
	}
	slices.SortFunc(all, func(a, b *Position) int {
		return cmp.Or(cmp.Compare(a.HolderID, b.HolderID), cmp.Compare(a.TopicID, b.TopicID))
	})
	return all
}

func comparePoints(a, b *Point) int {
	return cmp.Or(cmp.Compare(a.Date.SortKey(), b.Date.SortKey()), cmp.Compare(a.StatementID, b.StatementID))
}

// Current is the last of the points that certainly lie not after the end of asOf (EDTF), or of all when asOf
// is "". A point that is open on both sides never counts; one that is open towards the future counts
// only when asOf is "" or open itself. nil when none counts, and when asOf is not EDTF.
func (p *Position) Current(asOf string) *Point {
	_, end, err := graph.Range("", asOf)
	if err != nil {
		return nil
	}
	for _, point := range slices.Backward(p.Points) {
		earliest, latest := point.Date.Bounds()
		dated := earliest != graph.OpenEarliest || latest != graph.OpenLatest
		if dated && latest <= end {
			return point
		}
	}
	return nil
}
