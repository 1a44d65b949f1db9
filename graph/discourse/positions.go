// Package discourse computes what no single statement says from a stream of codings: who holds which position on what,
// how it moved over time and across meetings, and how far the coders agree. Its functions are pure; nothing here is stored.
package discourse

import (
	"cmp"
	"iter"
	"slices"

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
	SourceIDs   []string // the sources that record the statement, each once, sorted
	Confidence  float64  // 0..1, see Positions

	when *span // what Date means; nil in a point that Positions didn't make
}

func (p *Point) span() span {
	if p.when == nil {
		return *read(p.Date)
	}
	return *p.when
}

// Positions groups codings into positions, in the order of (holder id, topic id). The order of the codings
// does not matter. Codings without a holder are nobody's position and left out. The first error of the
// stream ends it and is returned.
//
// A stance counts for its holder and, where the holder spoke for an institution, for that institution too:
// an institution's position is made of its own statements and of those made on its behalf.
//
// A statement gives one point on a topic, however many coders judged it. Where they agree, that is its value.
// Where they disagree, it is the value with the highest sum of confidences, so that two coders outweigh
// one who is no surer than they. Where those sums are equal nothing is known, and there is no point: not a
// NEUTRAL one, because neutral is a finding about the speaker and a tie is one about the coders.
// The point's confidence is that sum over the number of all the statement's codings on the topic: the
// coders' mean where they agree, and less for each who doesn't.
func Positions(codings iter.Seq2[graph.Coding, error]) ([]*Position, error) {
	dates, all := spans{}, piles{}
	for c, err := range codings {
		if err != nil {
			return nil, err
		}
		if c.HolderID == "" {
			continue
		}
		when := dates.of(c.SaidAt)
		one := judged{when.key(), &Point{c.SaidAt, c.Value, c.StatementID, c.SourceIDs, c.Confidence, when}}
		all.add(c.HolderID, c.TopicID, one)
		if c.OnBehalfOfID != "" && c.OnBehalfOfID != c.HolderID {
			all.add(c.OnBehalfOfID, c.TopicID, one)
		}
	}
	var positions []*Position
	for at, pile := range all {
		if points := pile.points(); len(points) > 0 {
			positions = append(positions, &Position{at.holder, at.topic, points, Count(points)})
		}
	}
	slices.SortFunc(positions, func(a, b *Position) int {
		return cmp.Or(cmp.Compare(a.HolderID, b.HolderID), cmp.Compare(a.TopicID, b.TopicID))
	})
	return positions, nil
}

// Of keeps the positions of these holders, in the same order; all when no holder is named.
//
// Whoever asks a store for the codings of some holders needs it: a statement made on behalf of one of
// them comes along with its speaker, whose other statements don't, and half a position is a wrong one.
func Of(positions []*Position, holders []string) []*Position {
	if len(holders) == 0 {
		return positions
	}
	asked := map[string]bool{}
	for _, id := range holders {
		asked[id] = true
	}
	var kept []*Position
	for _, p := range positions {
		if asked[p.HolderID] {
			kept = append(kept, p)
		}
	}
	return kept
}

// piles are the codings of each position to be.
type piles map[place]*pile

type place struct{ holder, topic string }

type pile []judged

// judged is what one coder made of a statement. Positions share its point; nothing changes it.
type judged struct {
	key   int64 // the date's SortKey
	point *Point
}

func (all piles) add(holder, topic string, one judged) {
	at := place{holder, topic}
	p := all[at]
	if p == nil {
		p = &pile{}
		all[at] = p
	}
	*p = append(*p, one)
}

// points makes one point of each statement but for ties, oldest first.
func (p pile) points() []*Point {
	slices.SortFunc(p, func(a, b judged) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.point.StatementID, b.point.StatementID))
	})
	points := make([]*Point, 0, len(p))
	for i := 0; i < len(p); {
		end := i + 1
		for end < len(p) && p[end].point.StatementID == p[i].point.StatementID {
			end++
		}
		if point := p[i:end].settled(); point != nil {
			points = append(points, point)
		}
		i = end
	}
	return points
}

// settled is the point that all codings of one statement come to; nil for a tie.
func (p pile) settled() *Point {
	if len(p) == 1 {
		return p[0].point
	}
	point, votes := *p[0].point, make([]vote, len(p))
	for i, one := range p {
		votes[i] = vote{one.point.Value, one.point.Confidence}
		point.SourceIDs = union(point.SourceIDs, one.point.SourceIDs)
	}
	best, ok := settle(votes)
	if !ok {
		return nil
	}
	point.Value, point.Confidence = best.value, best.confidence
	return &point
}

// union is what is in one of two sorted lists, sorted; neither is changed.
func union(a, b []string) []string {
	if slices.Equal(a, b) {
		return a
	}
	both := slices.Concat(a, b)
	slices.Sort(both)
	return slices.Compact(both)
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
		if said := point.span(); said.dated() && said.latest <= end {
			return point
		}
	}
	return nil
}
