package discourse_test

import (
	"fmt"
	"testing"
	"time"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// stances makes n codings in the order a store yields them: one holder on ten topics, each statement in a source of
// its own, over so many days that a few share one, and a change of side now and then.
func stances(n int) []graph.Coding {
	start := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	all := make([]graph.Coding, n)
	for i := range all {
		all[i] = coding(fmt.Sprintf("%09d", i), start.AddDate(0, 0, i*9000/n).Format(time.DateOnly), graph.StanceValues[i/97%4], 1)
		all[i].TopicID, all[i].SourceIDs = fmt.Sprint("topic:", i%10), []string{fmt.Sprintf("source:%032x", i)}
	}
	return all
}

var sizes = []int{10_000, 100_000, 1_000_000}

func BenchmarkPositions(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			all := stances(n)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := discourse.Positions(stream(all...)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkShifts(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			held, err := discourse.Positions(stream(stances(n)...))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				for _, p := range held {
					p.Shifts()
				}
			}
		})
	}
}

// One position, in one source but for a few points: what is passed over must not be compared with all that went before.
func BenchmarkShiftsInOneSource(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			all := stances(n)
			for i := range all {
				all[i].TopicID = "topic:pier"
				if i%1000 > 0 {
					all[i].SourceIDs = []string{"source:book"}
				}
			}
			held, err := discourse.Positions(stream(all...))
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				held[0].Shifts()
			}
		})
	}
}

func BenchmarkAgreement(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			all := stances(n)
			for i := range all {
				all[i].Coder.Name = fmt.Sprint("coder ", i%4)
				all[i].StatementID = fmt.Sprintf("statement:%09d", i/40)
				all[i].TopicID = fmt.Sprint("topic:", i/4%10)
			}
			for b.Loop() {
				if _, err := discourse.Agreement(stream(all...), discourse.Ordinal); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
