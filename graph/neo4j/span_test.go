package neo4j

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
)

// Every statement that overlaps a time lies in the range of its span.
func TestRangesHoldWhatOverlaps(t *testing.T) {
	moment := rapid.OneOf(rapid.Int64Range(-100*366*day, 100*366*day), rapid.Int64Range(-3*day, 3*day),
		rapid.SampledFrom([]int64{math.MinInt64, math.MinInt64 / 2, -1 << 55, 1 << 55, math.MaxInt64 / 2, math.MaxInt64}))
	rapid.Check(t, func(rt *rapid.T) {
		earliest, latest := sortedPair(moment.Draw(rt, "said"), moment.Draw(rt, "said"))
		from, to := sortedPair(moment.Draw(rt, "asked"), moment.Draw(rt, "asked"))
		if latest < from || earliest > to {
			return
		}
		key := earliest
		if earliest == graph.OpenEarliest {
			key = latest
		}
		for _, r := range rangesOf(from, to) {
			if r["span"] == spanOf(earliest, latest) && (key < r["low"].(int64) || key > r["high"].(int64)) {
				rt.Errorf("said between %d and %d, asked for %d to %d: %d is outside of %v", earliest, latest, from, to, key, r)
			}
		}
	})
}

func sortedPair(a, b int64) (int64, int64) { return min(a, b), max(a, b) }
