// Package edtf reads dates as uncertain as sources give them: ISO 8601-2:2019 extended
// dates (EDTF), levels 0, 1 and 2.
//
//	2025-12-21  2025-12  2025          a day, a month, a year
//	2025-12-21T14:30:00+02:00          a moment; UTC when no zone is given
//	2025-12-15/2025-12-21  2014/..     an interval; ".." is an open end, an empty end is unknown
//	2025-12-21?  2004-06~-11  ?2004    uncertain, approximate (~), both (%), in whole or in part
//	201X  2016-XX  156X-12-25          digits that are not specified
//	2025-21  2025-33  2025-41          seasons, quarters, terms and halves
//	-0044  Y170000002  Y17E8  1950S2   years before 0, long years, significant digits
//	[1667,1670..1672]  {1960,1961-12}  one of a set, all of a set
//
// Two things the specification leaves open are settled here. A season means the three
// months of the northern hemisphere, winter beginning in December of its year, unless the code
// says southern. An approximate or uncertain date has the bounds of the date itself, not wider ones:
// how far "about" reaches is the reader's judgement, and the sign stays in the text.
package edtf

import (
	"errors"
	"strings"
	"time"
)

// Precision says how finely a date is known.
type Precision string

const (
	Time     Precision = "TIME"
	Day      Precision = "DAY"
	Month    Precision = "MONTH"
	Season   Precision = "SEASON" // also a quarter, a third or a half of a year
	Year     Precision = "YEAR"
	Decade   Precision = "DECADE"
	Interval Precision = "INTERVAL" // also a set, and a span of years coarser than a decade
	Open     Precision = "OPEN"     // unbounded on at least one side
)

// Date is a parsed EDTF string.
type Date struct {
	text             string
	earliest, latest bound
	precision        Precision
}

// bound is one end of what a date may mean; the zero bound is open.
type bound struct {
	at    time.Time
	known bool
}

// Parse reads s. The error says which part of s is wrong and why; it doesn't repeat s.
func Parse(s string) (Date, error) {
	if d, ok := parsePlain(s); ok {
		d.text = s
		return d, nil
	}
	d, err := parse(s)
	if err != nil {
		return Date{}, err
	}
	d.text = s
	if !d.earliest.known || !d.latest.known {
		d.precision = Open
	}
	return d, nil
}

func parse(s string) (Date, error) {
	switch {
	case s == "":
		return Date{}, errors.New("empty")
	case s[0] == '[' || s[0] == '{':
		return parseSet(s)
	case strings.Contains(s, "/"):
		return parseInterval(s)
	}
	return parseOne(s)
}

// parseOne reads what an interval or a set is made of.
func parseOne(s string) (Date, error) {
	switch {
	case strings.HasPrefix(s, "Y"):
		return parseLongYear(s)
	case strings.Contains(s, "T"):
		return parseMoment(s)
	}
	return parseCalendar(s)
}

// String returns the text that was parsed.
func (d Date) String() string { return d.text }

// Earliest returns the first moment the date may mean; false when it is open or unknown.
func (d Date) Earliest() (time.Time, bool) { return d.earliest.at, d.earliest.known }

// Latest returns the last second the date may mean; false when it is open or unknown.
func (d Date) Latest() (time.Time, bool) { return d.latest.at, d.latest.known }

// Precision is the word for how finely the date is known: the finest that is true of all it
// may mean. "2004-XX-11" is a YEAR, "1985-04-XX" a MONTH, "19XX" an INTERVAL, "XXXX-12-25" OPEN.
func (d Date) Precision() Precision { return d.precision }
