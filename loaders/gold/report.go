package gold

import (
	"cmp"
	"slices"
)

// Report is what is told of an evaluation; its JSON is one object.
type Report struct {
	Documents int `json:"documents"`
	Figures
	Intervals    *Intervals          `json:"intervals,omitempty"`
	Faults       Faults              `json:"faults"`
	Attributions Attributions        `json:"attributions"`
	Reliability  *ReliabilityFigures `json:"reliability,omitempty"` // nil when no answer says how confident it is
	Rules        *RulesFigures       `json:"rules,omitempty"`
	Publishers   []PublisherFigures  `json:"publishers,omitempty"`
	Occasions    *OccasionFigures    `json:"occasions,omitempty"` // nil when no annotation speaks of them
}

// PublisherFigures are those of one publisher's documents.
type PublisherFigures struct {
	Publisher string `json:"publisher"`
	Documents int    `json:"documents"`
	Figures
	Intervals *Intervals `json:"intervals,omitempty"`
}

// Breakdown chooses what is told besides.
type Breakdown struct {
	Rules, Publishers bool
	// Bootstrap is from how many draws intervals are taken; 0 tells none.
	Bootstrap int
}

// NewReport adds up the tallies of documents. Their order plays no part.
func NewReport(tallies []*Tally, b Breakdown) *Report {
	tallies = slices.Clone(tallies)
	slices.SortStableFunc(tallies, func(a, b *Tally) int { return cmp.Compare(a.ID, b.ID) })
	total := sum(tallies)
	r := &Report{
		Documents: len(tallies), Figures: total.Figures(), Intervals: bootstrap(tallies, b.Bootstrap), Faults: total.Faults, Attributions: total.Attributions,
		Reliability: total.Reliability.figures(), Occasions: total.Occasions.figures(),
	}
	if b.Rules {
		r.Rules = total.Rules.figures()
	}
	if b.Publishers {
		r.Publishers = byPublisher(tallies, b.Bootstrap)
	}
	return r
}

// byPublisher tells publishers in the order of their names; documents without one are those of "".
func byPublisher(tallies []*Tally, times int) []PublisherFigures {
	of := map[string][]*Tally{}
	for _, t := range tallies {
		of[t.Publisher] = append(of[t.Publisher], t)
	}
	out := []PublisherFigures{}
	for publisher, tallies := range of {
		total := sum(tallies)
		out = append(out, PublisherFigures{publisher, len(tallies), total.Figures(), bootstrap(tallies, times)})
	}
	slices.SortFunc(out, func(a, b PublisherFigures) int { return cmp.Compare(a.Publisher, b.Publisher) })
	return out
}

func sum(tallies []*Tally) *Tally {
	var total Tally
	for _, t := range tallies {
		total.Add(t)
	}
	return &total
}
