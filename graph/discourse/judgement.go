package discourse

import (
	"cmp"
	"math"
	"slices"

	"onrecord/graph"
)

// vote is one coder's judgement of one statement on one topic.
type vote struct {
	value      graph.StanceValue
	confidence float64
}

// settle is the value that several coders' judgements of one statement on one topic come to, and how
// sure it is, as Positions promises; false when it is a tie. It sorts votes, so that their order doesn't matter.
func settle(votes []vote) (vote, bool) {
	slices.SortFunc(votes, func(a, b vote) int {
		return cmp.Or(cmp.Compare(a.value, b.value), cmp.Compare(a.confidence, b.confidence))
	})
	best, tie := vote{confidence: math.Inf(-1)}, true
	for i := 0; i < len(votes); {
		end := i + 1
		for end < len(votes) && votes[end].value == votes[i].value {
			end++
		}
		if sum := total(votes[i:end]); sum > best.confidence {
			best, tie = vote{votes[i].value, sum}, false
		} else if sum == best.confidence {
			tie = true
		}
		i = end
	}
	best.confidence /= float64(len(votes))
	return best, !tie
}

// total adds so that 0.1 and 0.2 make 0.3.
func total(votes []vote) float64 {
	if len(votes) == 1 {
		return votes[0].confidence
	}
	sum := 0.0
	for _, v := range votes {
		sum += v.confidence
	}
	return math.Round(sum*1e9) / 1e9
}
