package export

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"onrecord/graph/network"
)

func dayAt(n int) time.Time { return time.Unix(int64(n)*secondsADay, 0).UTC() }

// For every sequence of windows, each day that lies in one belongs to exactly one slice, whose window holds it and to whose middle no other window
// that holds it is nearer.
func TestPeriods(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []network.Slice
		kernel := rapid.Bool().Draw(t, "kernel")
		from, last := rapid.IntRange(-1000, 20000).Draw(t, "from"), 0
		for range rapid.IntRange(0, 8).Draw(t, "slices") {
			from += rapid.IntRange(0, 9).Draw(t, "step")
			last = max(last, from+rapid.IntRange(0, 12).Draw(t, "size"))
			s := network.Slice{From: dayAt(from), Until: dayAt(last + 1)}
			if kernel {
				middle := dayAt((from + last) / 2)
				s.Middle = &middle
			}
			all = append(all, s)
		}
		owner := map[int64]int{}
		for i, p := range periods(all) {
			for d := p.first; d <= p.last; d++ {
				if other, taken := owner[d]; taken {
					t.Fatalf("day %d belongs to the slices %d and %d", d, other, i)
				}
				owner[d] = i
			}
		}
		held := 0
		for d := int64(-1000); len(all) > 0 && d <= int64(last); d++ {
			i, owned := owner[d]
			inside := false
			for j := range all {
				if d < day(all[j].From) || d > day(all[j].LastDay()) {
					continue
				}
				inside = true
				if owned && away(&all[j], d) < away(&all[i], d) {
					t.Fatalf("day %d belongs to slice %d and is nearer to the middle of slice %d", d, i, j)
				}
			}
			if inside != owned {
				t.Fatalf("day %d lies in a window: %v, belongs to a slice: %v", d, inside, owned)
			}
			if owned {
				held++
				if d < day(all[i].From) || d > day(all[i].LastDay()) {
					t.Fatalf("day %d lies outside of slice %d, to which it belongs", d, i)
				}
			}
		}
		if held != len(owner) {
			t.Fatalf("%d days in windows, %d belong to slices", held, len(owner))
		}
	})
}

// away is twice the distance of a day from the slice's middle.
func away(s *network.Slice, d int64) int64 {
	m := 2*d - twiceMiddle(s, spell{day(s.From), day(s.LastDay())})
	return max(m, -m)
}

func TestExtended(t *testing.T) {
	var spells []spell
	for _, s := range []spell{{1, 3}, {4, 4}, {6, 9}} {
		spells = extended(spells, s)
	}
	if len(spells) != 2 || spells[0] != (spell{1, 4}) || spells[1] != (spell{6, 9}) {
		t.Errorf("got %v, want 1-4 and 6-9", spells)
	}
	if first, last := (spell{-1, 20089}).dates(); first != "1969-12-31" || last != "2025-01-01" {
		t.Errorf("dates %s and %s", first, last)
	}
}
