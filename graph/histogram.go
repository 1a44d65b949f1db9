package graph

import (
	"fmt"
	"slices"
	"time"
)

// Interval is how long a bucket of a histogram is.
type Interval string

const (
	IntervalDay     Interval = "DAY"
	IntervalWeek    Interval = "WEEK" // from Monday on (ISO 8601)
	IntervalMonth   Interval = "MONTH"
	IntervalQuarter Interval = "QUARTER"
	IntervalYear    Interval = "YEAR"
)

// Intervals lists every interval the GraphQL contract serves, from the shortest.
var Intervals = []Interval{IntervalDay, IntervalWeek, IntervalMonth, IntervalQuarter, IntervalYear}

// MaxBuckets is the most buckets a histogram has.
const MaxBuckets = 1000

// Bucket is a stretch of time and how much was said in it.
type Bucket struct {
	From, Until string // EDTF: the first and the last day; of years beyond 9999 the year alone
	Count       int    // statements whose sort key lies in it
	Certain     int    // those of them that were certainly made in it
	Tally       StanceTally
}

// StanceTally is how many statements take each stance: one that takes several counts for each, and once in Statements.
type StanceTally struct {
	Support, Oppose, Conditional, Neutral int
	Statements                            int
	// Earliest is the first second one of the statements may have been made, Latest the last; OpenEarliest and OpenLatest where that
	// is open for one of them, 0 when there are none.
	Earliest, Latest int64
}

// Histogram is a histogram while a store counts, as Reader.Histogram promises it.
type Histogram struct {
	interval Interval
	buckets  map[int64]*Bucket // by their number, which grows with time
}

// NewHistogram begins a histogram; ErrInvalid when there is no such interval.
func NewHistogram(i Interval) (*Histogram, error) {
	if err := oneOf("histogram", "interval", i, Intervals); err != nil {
		return nil, err
	}
	return &Histogram{i, map[int64]*Bucket{}}, nil
}

// Count adds so many statements whose date has these bounds.
func (h *Histogram) Count(earliest, latest int64, statements int) {
	if b, number := h.bucket(earliest, latest); b != nil {
		b.Count += statements
		if h.start(number) <= earliest && latest < h.start(number+1) {
			b.Certain += statements
		}
	}
}

// StanceBit stands for a stance in a set of them.
func StanceBit(v StanceValue) int { return 1 << slices.Index(StanceValues, v) }

// Tally adds so many statements whose date has these bounds, each of which takes all the stances in a set of bits.
func (h *Histogram) Tally(earliest, latest int64, stances, statements int) {
	b, _ := h.bucket(earliest, latest)
	if b == nil || stances == 0 {
		return
	}
	t := &b.Tally
	for v, n := range map[StanceValue]*int{Support: &t.Support, Oppose: &t.Oppose, Conditional: &t.Conditional, Neutral: &t.Neutral} {
		if stances&StanceBit(v) != 0 {
			*n += statements
		}
	}
	if t.Statements == 0 {
		t.Earliest, t.Latest = earliest, latest
	}
	t.Statements += statements
	t.Earliest, t.Latest = min(t.Earliest, earliest), max(t.Latest, latest)
}

// bucket is the one of a date with these bounds, and its number; nil when nothing is known of the date.
func (h *Histogram) bucket(earliest, latest int64) (*Bucket, int64) {
	key := earliest
	if earliest == OpenEarliest {
		if key = latest; latest == OpenLatest {
			return nil, 0
		}
	}
	n := h.number(key)
	b := h.buckets[n]
	if b == nil {
		b = &Bucket{}
		h.buckets[n] = b
	}
	return b, n
}

const (
	secondsOfDay = 24 * 60 * 60
	fromMonday   = 3 // days from a Monday to 1 January 1970
)

// number is that of the bucket in which a second lies.
func (h *Histogram) number(second int64) int64 {
	day := floor(second, secondsOfDay)
	switch h.interval {
	case IntervalDay:
		return day
	case IntervalWeek:
		return floor(day+fromMonday, 7)
	}
	t := time.Unix(second, 0).UTC()
	return floor(12*int64(t.Year())+int64(t.Month())-1, h.months())
}

// start is the first second of a bucket.
func (h *Histogram) start(number int64) int64 {
	switch h.interval {
	case IntervalDay:
		return number * secondsOfDay
	case IntervalWeek:
		return (7*number - fromMonday) * secondsOfDay
	}
	month := number * h.months()
	year := floor(month, 12)
	return time.Date(int(year), time.Month(month-12*year)+time.January, 1, 0, 0, 0, 0, time.UTC).Unix()
}

// months is how many months a bucket has.
func (h *Histogram) months() int64 {
	return map[Interval]int64{IntervalMonth: 1, IntervalQuarter: 3, IntervalYear: 12}[h.interval]
}

func floor(n, by int64) int64 {
	q := n / by
	if n%by < 0 {
		q--
	}
	return q
}

// Buckets are the buckets from the first that was added to until the last, in order; none when none was. ErrInvalid when they are more
// than MaxBuckets.
func (h *Histogram) Buckets() ([]*Bucket, error) {
	if len(h.buckets) == 0 {
		return nil, nil
	}
	first, last := int64(OpenLatest), int64(OpenEarliest)
	for n := range h.buckets {
		first, last = min(first, n), max(last, n)
	}
	if last-first >= MaxBuckets {
		return nil, h.tooMany(first, last)
	}
	var all []*Bucket
	for n := first; n <= last; n++ {
		b := h.buckets[n]
		if b == nil {
			b = &Bucket{}
		}
		b.From, b.Until = dayOf(h.start(n)), dayOf(h.start(n+1)-1)
		all = append(all, b)
	}
	return all, nil
}

// tooMany says which interval would do.
func (h *Histogram) tooMany(first, last int64) error {
	from, to := h.start(first), h.start(last)
	advice := "narrow it by saidFrom and saidTo"
	for _, longer := range Intervals[slices.Index(Intervals, h.interval)+1:] {
		l := Histogram{interval: longer}
		if l.number(to)-l.number(from) < MaxBuckets {
			advice = fmt.Sprintf("ask for interval %s, or narrow it by saidFrom and saidTo", longer)
			break
		}
	}
	return fmt.Errorf("a histogram by %s from %s to %s has %d buckets, more than %d; %s: %w",
		h.interval, dayOf(from), dayOf(h.start(last+1)-1), last-first+1, MaxBuckets, advice, ErrInvalid)
}

// dayOf is the day of a second in EDTF, which knows days of years with four digits only.
func dayOf(second int64) string {
	year, month, day := time.Unix(second, 0).UTC().Date()
	switch {
	case year > 9999 || year < -9999:
		return fmt.Sprintf("Y%d", year)
	case year < 0:
		return fmt.Sprintf("-%04d-%02d-%02d", -year, month, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
