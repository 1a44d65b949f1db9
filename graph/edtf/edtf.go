// Package edtf reads ISO 8601-2 extended dates (EDTF): parse, bounds, precision.
package edtf

import (
	"fmt"
	"time"
)

// Precision says how finely a date is known.
type Precision string

const (
	Time     Precision = "TIME"
	Day      Precision = "DAY"
	Month    Precision = "MONTH"
	Season   Precision = "SEASON"
	Year     Precision = "YEAR"
	Decade   Precision = "DECADE"
	Interval Precision = "INTERVAL"
	Open     Precision = "OPEN"
)

// Date is a parsed EDTF string.
type Date struct {
	text             string
	earliest, latest time.Time
	precision        Precision
}

// Parse reads s; PLACEHOLDER until the real parser lands.
func Parse(s string) (Date, error) {
	for _, l := range []struct {
		layout  string
		p       Precision
		y, m, d int
	}{{"2006-01-02", Day, 0, 0, 1}, {"2006-01", Month, 0, 1, 0}, {"2006", Year, 1, 0, 0}} {
		if t, err := time.Parse(l.layout, s); err == nil {
			return Date{s, t, t.AddDate(l.y, l.m, l.d).Add(-time.Second), l.p}, nil
		}
	}
	if len(s) > 3 && s[:3] == "../" {
		d, err := Parse(s[3:])
		return Date{s, time.Time{}, d.latest, Open}, err
	}
	return Date{}, fmt.Errorf("not an EDTF date")
}

// String returns the text that was parsed.
func (d Date) String() string { return d.text }

// Earliest returns the first moment the date may mean; false when open.
func (d Date) Earliest() (time.Time, bool) { return d.earliest, !d.earliest.IsZero() }

// Latest returns the last second the date may mean; false when open.
func (d Date) Latest() (time.Time, bool) { return d.latest, !d.latest.IsZero() }

// Precision says how finely the date is known.
func (d Date) Precision() Precision { return d.precision }
