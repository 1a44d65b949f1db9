package graph

import (
	"fmt"
	"math"
	"time"

	"onrecord/graph/edtf"
)

// UncertainDate is a date as well as it is known, in EDTF (ISO 8601-2).
type UncertainDate struct {
	EDTF      string `json:"edtf"`                // "2025-12-22", "2025-08", "../2025-12-23"
	AsPrinted string `json:"asPrinted,omitempty"` // "late Monday"
}

// The bounds of an open date.
const (
	OpenEarliest = math.MinInt64
	OpenLatest   = math.MaxInt64
)

// NewDate returns the date s, or ErrInvalid when s is not EDTF.
func NewDate(s, asPrinted string) (UncertainDate, error) {
	if _, err := edtf.Parse(s); err != nil {
		return UncertainDate{}, fmt.Errorf("date %q: %v: %w", s, err, ErrInvalid)
	}
	return UncertainDate{EDTF: s, AsPrinted: asPrinted}, nil
}

// Bounds returns the first and the last second the date may mean, as Unix time (UTC);
// OpenEarliest or OpenLatest where it is open. A date that doesn't parse is open on both sides.
func (d UncertainDate) Bounds() (earliest, latest int64) {
	earliest, latest = OpenEarliest, OpenLatest
	parsed, err := edtf.Parse(d.EDTF)
	if err != nil {
		return earliest, latest
	}
	if t, ok := parsed.Earliest(); ok {
		earliest = t.Unix()
	}
	if t, ok := parsed.Latest(); ok {
		latest = t.Unix()
	}
	return earliest, latest
}

// SortKey is the second by which dates are ordered: the earliest possible one or, where
// that is open, the latest. A date open on both sides comes last.
func (d UncertainDate) SortKey() int64 {
	earliest, latest := d.Bounds()
	if earliest == OpenEarliest {
		return latest
	}
	return earliest
}

// Earliest is the first moment the date may mean; nil when open.
func (d UncertainDate) Earliest() *time.Time {
	if s, _ := d.Bounds(); s != OpenEarliest {
		return moment(s)
	}
	return nil
}

// Latest is the last second the date may mean; nil when open.
func (d UncertainDate) Latest() *time.Time {
	if _, s := d.Bounds(); s != OpenLatest {
		return moment(s)
	}
	return nil
}

func moment(unix int64) *time.Time {
	t := time.Unix(unix, 0).UTC()
	return &t
}

// DatePrecision says how finely a date is known.
type DatePrecision string

// Precision is how finely the date is known.
func (d UncertainDate) Precision() DatePrecision {
	parsed, err := edtf.Parse(d.EDTF)
	if err != nil {
		return DatePrecision(edtf.Open)
	}
	return DatePrecision(parsed.Precision())
}
