package graph

import (
	"strings"
	"testing"
)

var commonDates = []string{"2025-12-20", "2025-12", "2025", "2025-12~", "../2025-12-20", "2025-12-15/2025-12-20", "../.."}

// Positions and networks ask for the bounds of every coding, again and again.
func TestBoundsOfCommonDatesAllocateNothing(t *testing.T) {
	for _, s := range commonDates {
		d := UncertainDate{EDTF: s}
		if n := testing.AllocsPerRun(100, func() { d.Bounds(); d.SortKey(); d.Precision() }); n != 0 {
			t.Errorf("%s: %v allocations", s, n)
		}
	}
}

func BenchmarkBounds(b *testing.B) {
	for _, s := range commonDates {
		d := UncertainDate{EDTF: s}
		b.Run(strings.ReplaceAll(s, "/", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d.Bounds()
			}
		})
	}
}
