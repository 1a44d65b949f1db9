package discourse

import (
	"fmt"

	"onrecord/graph"
)

// Shift is a change of side between two points of a position.
type Shift struct {
	From, To *Point
	// Certain is false where From may have been said after To, and where another side may have been taken at
	// the time of one of them.
	Certain bool
	// Explanation says in English what changed and, unless it is certain, why it isn't:
	// "from opposing (2025-08-12) to supporting under a condition (2025-12-20): softened".
	Explanation string
}

// Shifts are the changes of the position, oldest first; none is no shifts. The rules:
//
//  1. There are three sides: SUPPORT, OPPOSE and CONDITIONAL. To go from one to another is a shift; the table below names
//     each. NEUTRAL takes no side. It neither makes a shift nor ends one: who opposes, then reports, and then supports has gone
//     from opposing to supporting.
//  2. Points whose date is open on both sides, or which no source is known to record, are passed over.
//  3. Points of different sides that one source records, and that may have been said at the same time, contradict each
//     other within that source; all of them are passed over. Who says yes and no in one document has not changed over time.
//  4. The other points are walked in the position's order. The first one's side is the present side. A point of the present
//     side confirms it. A point of another side makes a shift, from the last point that took or confirmed the present side and
//     shares no source with it; from then on its side is the present one. When all of those share a source with it, it
//     is passed over: a change needs a second source.
//  5. A shift is certain when From's latest moment lies before To's earliest, no point of another side than From's may have
//     been said at the time of From, and none of another side than To's at the time of To; of the points that the rules 1 to 3 leave.
//
// The changes, from the row to the column:
//
//	             SUPPORT                OPPOSE                    CONDITIONAL
//	SUPPORT      -                      reversed into opposition  qualified
//	OPPOSE       reversed into support  -                         softened
//	CONDITIONAL  no longer conditional  hardened                  -
//
// The rules 3 and 4 are what "never inside one source" means: the two points of a shift share no source. Rule 5 is what becomes of
// dates that may overlap: the shift is there for a reader to judge, but not certain.
//
// Statements of one day are walked in the order of their ids, which mean nothing. No shift is certain by that order: where
// both sides were taken on the day, rule 5 calls what begins or ends there uncertain. Only where such statements
// share sources with others can it decide, by rule 4, whether a shift is found.
func (p *Position) Shifts() []Shift {
	points := eligible(p.Points)
	var shifts []Shift
	var present run
	for _, point := range points {
		if len(present.points) > 0 && point.Value != present.points[0].Value {
			from, ok := present.before(point)
			if !ok {
				continue
			}
			shifts = append(shifts, Shift{From: from.Point, To: point.Point})
			present = run{}
		}
		present.add(point)
	}
	judge(shifts, points)
	return shifts
}

// judge says of each shift whether it is certain, given the eligible points of its position, and why not.
func judge(shifts []Shift, points []said) {
	if len(shifts) == 0 {
		return
	}
	all := sidesOf(points)
	for i := range shifts {
		s := &shifts[i]
		doubt := all.doubt(said{s.From, s.From.span()}, said{s.To, s.To.span()})
		s.Certain = doubt == ""
		s.Explanation = explain(s.From, s.To, doubt)
	}
}

// doubt is why a shift isn't certain; "" when it is.
func (all sides) doubt(from, to said) string {
	if from.latest >= to.earliest {
		return "the two dates may overlap"
	}
	first, second := all.contradict(from), all.contradict(to)
	switch {
	case first && second:
		return "another side may have been taken at the time of either"
	case first:
		return "another side may have been taken at the time of the first"
	case second:
		return "another side may have been taken at the time of the second"
	}
	return ""
}

var taking = map[graph.StanceValue]string{
	graph.Support:     "supporting",
	graph.Oppose:      "opposing",
	graph.Conditional: "supporting under a condition",
}

var changes = map[[2]graph.StanceValue]string{
	{graph.Support, graph.Oppose}:      "reversed into opposition",
	{graph.Support, graph.Conditional}: "qualified",
	{graph.Oppose, graph.Support}:      "reversed into support",
	{graph.Oppose, graph.Conditional}:  "softened",
	{graph.Conditional, graph.Support}: "no longer conditional",
	{graph.Conditional, graph.Oppose}:  "hardened",
}

func explain(from, to *Point, doubt string) string {
	change := changes[[2]graph.StanceValue{from.Value, to.Value}]
	if doubt != "" {
		change = "perhaps " + change + "; " + doubt
	}
	return fmt.Sprintf("from %s (%s) to %s (%s): %s", taking[from.Value], from.Date.EDTF, taking[to.Value], to.Date.EDTF, change)
}
