package network

import "onrecord/graph"

// stance is a value's place in a cell. What each value does:
//
//	            congruent with  in conflict with  SUBTRACT of TWO_MODE  COMBINE
//	SUPPORT     SUPPORT         OPPOSE            +1                    1
//	OPPOSE      OPPOSE          SUPPORT           -1                    2
//	CONDITIONAL CONDITIONAL     nothing            0                    4
//	NEUTRAL     left out        left out          left out              left out
//
// SUPPORT and OPPOSE are DNA's 1 and 0. CONDITIONAL is a side of its own: whoever sets the same kind of condition agrees, and a
// condition is no opposite. It counts in everything that normalisations divide by. NEUTRAL takes no side: under every measure
// but IGNORE such a stance is left out altogether, so that it counts in no node's statements either. Under IGNORE all
// four count alike.
type stance = uint8

const (
	support stance = iota
	oppose
	conditional
	neutral
	stances // how many there are
)

func stanceOf(v graph.StanceValue) (s stance, known bool) {
	switch v {
	case graph.Support:
		return support, true
	case graph.Oppose:
		return oppose, true
	case graph.Conditional:
		return conditional, true
	case graph.Neutral:
		return neutral, true
	}
	return 0, false
}

// vector is how often each stance is taken.
type vector [stances]float64

func (v *vector) total() float64 { return v[support] + v[oppose] + v[conditional] + v[neutral] }

// agreement and disagreement are what two nodes' vectors on one shared topic (or of one shared actor) add to the measures.
func agreement(a, b *vector) float64 {
	return a[support]*b[support] + a[oppose]*b[oppose] + a[conditional]*b[conditional]
}

func disagreement(a, b *vector) float64 { return a[support]*b[oppose] + a[oppose]*b[support] }

// counts says whether a stance of one node goes into the measure, given the stances (a set of bits) that the other takes on the same.
func (m Measure) counts(s stance, others uint8) bool {
	same := others&(1<<s) != 0
	against := s == support && others&(1<<oppose) != 0 || s == oppose && others&(1<<support) != 0
	switch m {
	case Congruence:
		return same
	case Conflict:
		return against
	case Subtract:
		return same || against
	}
	return others != 0
}
