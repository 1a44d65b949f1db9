package discourse

import (
	"math"
	"slices"

	"onrecord/graph"
)

// judgement is what all coders said of one statement on one topic.
type judgement struct {
	date        graph.UncertainDate
	codings     int
	confidences map[graph.StanceValue][]float64
}

func (j *judgement) add(c graph.Coding) {
	if j.confidences == nil {
		j.confidences = map[graph.StanceValue][]float64{}
	}
	j.confidences[c.Value] = append(j.confidences[c.Value], c.Confidence)
	j.codings++
}

// point is the value the judgement settles on; nil when it is a tie.
func (j *judgement) point(statement string) *Point {
	var best graph.StanceValue
	most, tie := math.Inf(-1), false
	for value, confidences := range j.confidences {
		sum := total(confidences)
		if sum > most {
			best, most, tie = value, sum, false
		} else if sum == most {
			tie = true
		}
	}
	if tie {
		return nil
	}
	return &Point{Date: j.date, Value: best, StatementID: statement, Confidence: most / float64(j.codings)}
}

// total adds in one order whatever the order of the numbers, and so that 0.1 and 0.2 make 0.3.
func total(numbers []float64) float64 {
	if len(numbers) == 1 {
		return numbers[0]
	}
	slices.Sort(numbers)
	sum := 0.0
	for _, n := range numbers {
		sum += n
	}
	return math.Round(sum*1e9) / 1e9
}
