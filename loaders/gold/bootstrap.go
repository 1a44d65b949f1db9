package gold

import (
	"math/rand/v2"
	"slices"
)

// Interval is where a figure lies with 95 % certainty, had other documents of the same sort been annotated.
type Interval [2]float64

// Intervals are those of the figures that are told first; nil where the figure isn't defined.
type Intervals struct {
	Exact    ByKind[*Interval] `json:"exact"`   // F1
	Overlap  ByKind[*Interval] `json:"0.8"`     // F1
	Speaker  ByKind[*Interval] `json:"speaker"` // by name
	EndToEnd *Interval         `json:"end_to_end"`
}

// seed makes the same documents give the same intervals.
const seed = 1

// bootstrap draws as many documents as there are, with replacement, so many times, and takes the figures between which 95 % of the draws
// lie (percentile method: B. Efron, Bootstrap methods: another look at the jackknife, The Annals of Statistics 7 (1979), 1-26). Documents
// are drawn, not quotes: those of one article are alike. Tallies must be in an order of their own, such as that of their IDs.
// A single document tells nothing of others, and has no intervals.
func bootstrap(tallies []*Tally, times int) *Intervals {
	if times == 0 || len(tallies) < 2 {
		return nil
	}
	r := rand.New(rand.NewPCG(seed, uint64(len(tallies))))
	draws := make([]Figures, times)
	for i := range draws {
		var drawn Tally
		for range tallies {
			drawn.addFigures(tallies[r.IntN(len(tallies))])
		}
		draws[i] = drawn.Figures()
	}
	f1 := func(s *SpanFigures) *float64 { return &s.F1 }
	name := func(s *SpeakerFigures) *float64 { return s.Name }
	return &Intervals{
		Exact:    intervals(draws, func(f *Figures) *ByKind[SpanFigures] { return &f.Exact }, f1),
		Overlap:  intervals(draws, func(f *Figures) *ByKind[SpanFigures] { return &f.Overlap }, f1),
		Speaker:  intervals(draws, func(f *Figures) *ByKind[SpeakerFigures] { return &f.Speaker }, name),
		EndToEnd: interval(draws, func(f *Figures) *float64 { return &f.EndToEnd.F1 }),
	}
}

func intervals[T any](draws []Figures, of func(*Figures) *ByKind[T], figure func(*T) *float64) ByKind[*Interval] {
	at := func(kind func(*ByKind[T]) *T) *Interval {
		return interval(draws, func(f *Figures) *float64 { return figure(kind(of(f))) })
	}
	return ByKind[*Interval]{
		All:      at(func(b *ByKind[T]) *T { return &b.All }),
		Direct:   at(func(b *ByKind[T]) *T { return &b.Direct }),
		Mixed:    at(func(b *ByKind[T]) *T { return &b.Mixed }),
		Indirect: at(func(b *ByKind[T]) *T { return &b.Indirect }),
	}
}

// interval leaves out draws in which the figure isn't defined; nil when it is in none.
func interval(draws []Figures, figure func(*Figures) *float64) *Interval {
	var values []float64
	for i := range draws {
		if v := figure(&draws[i]); v != nil {
			values = append(values, *v)
		}
	}
	if len(values) == 0 {
		return nil
	}
	slices.Sort(values)
	tail := len(values) / 40 // 2.5 % on each side
	return &Interval{values[tail], values[len(values)-1-tail]}
}
