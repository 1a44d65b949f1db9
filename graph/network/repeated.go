package network

import "time"

// repeated knows what was said before, within what Input.Duplicates names: by the same row on the same column and, unless the measure
// is IGNORE, with the same stance. The first is kept, and only what was kept makes another one a duplicate.
//
// Two statements share a document when they share a source. They share a week when their dates' SortKeys lie in the same ISO week of
// the same year (UTC), and months likewise: DNA compares the week and the month without the year, so that there January 2005
// is January 2006. A statement without a date shares no week, month or year.
type repeated struct {
	within   Duplicates
	anyValue bool
	seen     map[occasion]struct{}
	sources  *numbers
}

type occasion struct {
	row, col int32
	stance   stance
	period   int64
}

func newRepeated(in Input) repeated {
	return repeated{in.Duplicates, in.Measure == Ignore, map[occasion]struct{}{}, newNumbers()}
}

// first says whether the act is the first of its kind, and remembers it if so.
func (r *repeated) first(a act, said *said, sources []string) bool {
	o := occasion{row: a.row, col: a.col, stance: a.stance}
	if r.anyValue {
		o.stance = 0
	}
	switch r.within {
	case PerDocument:
		return r.firstIn(o, sources)
	case PerWeek, PerMonth, PerYear:
		if !said.dated() {
			return true
		}
		o.period = period(r.within, said.key())
	case PerRange:
	default:
		return true
	}
	_, before := r.seen[o]
	r.seen[o] = struct{}{}
	return !before
}

func (r *repeated) firstIn(o occasion, sources []string) bool {
	for _, id := range sources {
		o.period = int64(r.sources.of(id))
		if _, before := r.seen[o]; before {
			return false
		}
	}
	for _, id := range sources {
		o.period = int64(r.sources.of(id))
		r.seen[o] = struct{}{}
	}
	return true
}

const secondsOfDay = 24 * 60 * 60

// period numbers the weeks, months or years of all time.
func period(within Duplicates, second int64) int64 {
	switch t := time.Unix(second, 0).UTC(); within {
	case PerMonth:
		return int64(t.Year())*12 + int64(t.Month())
	case PerYear:
		return int64(t.Year())
	}
	return floor(floor(second, secondsOfDay)+3, 7) // the first day of 1970 was a Thursday, and ISO weeks begin with Monday
}

// floor divides and rounds down, before 1970 too.
func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
