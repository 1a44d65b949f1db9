package network

import (
	"context"
	"slices"
	"sort"
	"time"
)

// maxSlices bounds how many slices one answer has.
const maxSlices = 2000

// slice makes the slices of the network. It computes none when all together are too large.
func (b *basis) slice(ctx context.Context, n *Network) error {
	windows, err := b.windows()
	if err != nil {
		return err
	}
	for _, w := range windows {
		if err := b.left.slice(w.hi-w.lo, len(b.table.rows), len(b.table.cols)); err != nil {
			return err
		}
	}
	n.Slices = make([]Slice, 0, len(windows))
	for _, w := range windows {
		part := &basis{in: b.in, table: b.table, lo: w.lo, hi: w.hi, keepRows: b.keepRows, keepCols: b.keepCols, left: b.left, middle: w.middle, positions: b.positions}
		if err := stopped(ctx); err != nil {
			return err
		}
		inside, err := part.network(ctx)
		if err != nil {
			return err
		}
		n.Slices = append(n.Slices, Slice{From: w.from, Until: w.until, Middle: w.middle, Network: inside})
	}
	return nil
}

// window is a place for a slice. Its acts are those from lo to hi.
type window struct {
	from, until time.Time
	middle      *time.Time
	lo, hi      int
}

// windows are those of the whole network, oldest first; none when nothing is dated.
func (b *basis) windows() ([]window, error) {
	if b.table.dated == 0 {
		return nil, nil
	}
	w, place := b.in.Window, b.byTime
	first, last := time.Unix(b.table.key(0), 0).UTC().Truncate(24*time.Hour), time.Unix(b.table.key(b.table.dated-1), 0).UTC()
	switch {
	case w.Unit == Statement:
		return b.runs()
	case w.Kernel != NoKernel:
		place = b.around
		b.locate()
	}
	var all []window
	for from := first; !from.After(last); from = w.Unit.after(first, len(all)*w.Step) {
		if len(all) == maxSlices {
			return nil, invalid("window: more than %d slices between %s and %s: ask for a longer step", maxSlices, first.Format(time.DateOnly), last.Format(time.DateOnly))
		}
		at := place(first, len(all)*w.Step)
		all = append(all, at)
		if at.middle == nil && at.until.After(last) {
			break
		}
	}
	return all, nil
}

// byTime is the window that begins so many units after the first day.
func (b *basis) byTime(first time.Time, units int) window {
	unit := b.in.Window.Unit
	w := window{from: unit.after(first, units), until: unit.after(first, units+b.in.Window.Size)}
	w.lo, w.hi = b.search(w.from.Unix()), b.search(w.until.Unix())
	return w
}

// search is the first dated act that is not before the second.
func (b *basis) search(second int64) int {
	return sort.Search(b.table.dated, func(i int) bool { return b.table.key(i) >= second })
}

// runs are the windows of the unit STATEMENT.
func (b *basis) runs() ([]window, error) {
	var begins []int // of each statement, its first act
	for i := range b.table.dated {
		if i == 0 || b.table.acts[i].statement != b.table.acts[i-1].statement {
			begins = append(begins, i)
		}
	}
	statements := len(begins)
	begins = append(begins, b.table.dated)
	var all []window
	for i := 0; i < statements; i += b.in.Window.Step {
		if len(all) == maxSlices {
			return nil, invalid("window: %d statements make more than %d slices: ask for a longer step", statements, maxSlices)
		}
		end := min(statements, i+min(b.in.Window.Size, statements))
		w := window{lo: begins[i], hi: begins[end]}
		w.from = time.Unix(b.table.key(w.lo), 0).UTC().Truncate(24 * time.Hour)
		w.until = time.Unix(b.table.key(w.hi-1), 0).UTC().Truncate(24*time.Hour).AddDate(0, 0, 1)
		all = append(all, w)
		if end == statements {
			break
		}
	}
	return slices.Clip(all), nil
}

// after is the day so many units after the first. Months later is the same day of the month or, where there is none, its last day.
func (u Unit) after(first time.Time, n int) time.Time {
	switch u {
	case Day:
		return first.AddDate(0, 0, n)
	case Week:
		return first.AddDate(0, 0, 7*n)
	case Year:
		n *= 12
	}
	day := first.Day()
	month := first.AddDate(0, 0, 1-day).AddDate(0, n, 0)
	return month.AddDate(0, 0, min(day, month.AddDate(0, 1, -1).Day())-1)
}
