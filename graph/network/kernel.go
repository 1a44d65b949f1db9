package network

import (
	"math"
	"sort"
	"time"
)

// locate finds the acts' positions, once for all windows.
func (b *basis) locate() {
	b.positions = make([]float64, b.table.dated)
	for i := range b.positions {
		if i > 0 && b.table.acts[i].statement == b.table.acts[i-1].statement {
			b.positions[i] = b.positions[i-1]
		} else {
			b.positions[i] = b.in.Window.Unit.position(b.table.key(i))
		}
	}
}

// around is the window whose middle is so many units after the first day. Its acts are those that weigh something.
func (b *basis) around(first time.Time, units int) window {
	unit, half := b.in.Window.Unit, float64(b.in.Window.Size)/2
	middle := unit.after(first, units)
	at := unit.position(middle.Unix())
	w := window{from: unit.moment(at - half), until: unit.moment(at + half), middle: &middle}
	w.lo = sort.Search(b.table.dated, func(i int) bool { return b.positions[i] >= at || b.kernel(i, at) > 0 })
	w.hi = sort.Search(b.table.dated, func(i int) bool { return b.positions[i] > at && b.kernel(i, at) == 0 })
	return w
}

// kernel is what the kernel around a position gives the act.
func (b *basis) kernel(act int, at float64) float64 {
	w := b.in.Window
	return w.Kernel.weight(2 * (b.positions[act] - at) / float64(w.Size))
}

// weights are how much the acts from lo count; nil for 1 each. They aren't kept: of many slices they would fill the memory.
func (b *basis) weights() []float64 {
	if b.middle == nil {
		return nil
	}
	at := b.in.Window.Unit.position(b.middle.Unix())
	pairs := b.in.Kind != TwoMode && b.in.Kind != Mentions
	weights := make([]float64, b.hi-b.lo)
	for i := range weights {
		weights[i] = b.kernel(b.lo+i, at)
		if pairs {
			weights[i] = math.Sqrt(weights[i])
		}
	}
	return weights
}

// weight is K(u).
func (k Kernel) weight(u float64) float64 {
	if k == Gaussian {
		return math.Exp(-u*u/2) / math.Sqrt(2*math.Pi)
	}
	if math.Abs(u) > 1 {
		return 0
	}
	switch k {
	case Triangular:
		return 1 - math.Abs(u)
	case Epanechnikov:
		return 0.75 * (1 - u*u)
	}
	return 0.5
}

// position is where a second lies on a scale of units: days or weeks since 1970, months or years with the fraction of the month or
// year that has passed.
func (u Unit) position(second int64) float64 {
	switch u {
	case Day:
		return float64(second) / secondsOfDay
	case Week:
		return float64(second) / (7 * secondsOfDay)
	}
	t := time.Unix(second, 0).UTC()
	begin := u.begin(t.Year(), t.Month())
	length := u.after(begin, 1).Unix() - begin.Unix()
	return float64(u.number(t.Year(), t.Month())) + float64(second-begin.Unix())/float64(length)
}

// moment is the moment at a position.
func (u Unit) moment(position float64) time.Time {
	switch u {
	case Day:
		return time.Unix(int64(math.Round(position*secondsOfDay)), 0).UTC()
	case Week:
		return time.Unix(int64(math.Round(position*7*secondsOfDay)), 0).UTC()
	}
	whole := math.Floor(position)
	begin := u.begin(0, 1)
	begin = u.after(begin, int(whole)-u.number(0, 1))
	length := u.after(begin, 1).Sub(begin)
	return begin.Add(time.Duration((position - whole) * float64(length))).Round(time.Second)
}

// begin is the first moment of the month or year, number its place among all.
func (u Unit) begin(year int, month time.Month) time.Time {
	if u == Year {
		month = time.January
	}
	return time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
}

func (u Unit) number(year int, month time.Month) int {
	if u == Year {
		return year
	}
	return year*12 + int(month) - 1
}
