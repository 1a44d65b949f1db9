package dates

import (
	"fmt"
	"time"

	"onrecord/graph/edtf"
)

// unit is how coarse a date is; finer ones come first.
type unit int

const (
	none unit = iota // recognised, not resolved
	day
	weekend
	week
	month
	part // of a year: a season, a quarter, a half
	year
	decade
	century
	span // from one date to another
)

// date is a day or a longer time.
type date struct {
	unit   unit
	at     time.Time // the first day
	code   int       // EDTF's number of a part of a year
	text   string    // a span's EDTF
	approx bool
	dated  bool // its year is printed, not inferred
}

func dayOf(t time.Time) date     { return date{unit: day, at: t} }
func weekOf(t time.Time) date    { return date{unit: week, at: monday(t)} }
func monthOf(t time.Time) date   { return date{unit: month, at: ymd(t.Year(), t.Month(), 1)} }
func yearOf(y int) date          { return date{unit: year, at: ymd(y, 1, 1)} }
func decadeOf(y int) date        { return date{unit: decade, at: ymd(y-y%10, 1, 1)} }
func centuryOf(y int) date       { return date{unit: century, at: ymd(y-y%100, 1, 1)} }
func partOf(y, code int) date    { return date{unit: part, at: partStart(y, code), code: code} }
func weekendOf(t time.Time) date { return date{unit: weekend, at: monday(t).AddDate(0, 0, 5)} }

func ymd(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// monday is the first day of the week of t.
func monday(t time.Time) time.Time {
	sinceMonday := (int(t.Weekday()) + 6) % 7
	return t.AddDate(0, 0, -sinceMonday)
}

// partStart is the first day of a season, quarter or half.
func partStart(y, code int) time.Time {
	d, err := edtf.Parse(fmt.Sprintf("%04d-%d", y, code))
	if err != nil {
		return ymd(y, 1, 1)
	}
	t, _ := d.Earliest()
	return t
}

// edtf writes the date; "" when it is not resolved or its year doesn't have four digits.
func (d date) edtf() string {
	s := d.format()
	if d.approx && s != "" {
		s += "~"
	}
	if _, err := edtf.Parse(s); err != nil {
		return ""
	}
	return s
}

func (d date) format() string {
	switch d.unit {
	case day:
		return d.at.Format(time.DateOnly)
	case weekend:
		return d.at.Format(time.DateOnly) + "/" + d.at.AddDate(0, 0, 1).Format(time.DateOnly)
	case week:
		return d.at.Format(time.DateOnly) + "/" + d.at.AddDate(0, 0, 6).Format(time.DateOnly)
	case month:
		return d.at.Format("2006-01")
	case part:
		return fmt.Sprintf("%04d-%d", d.at.Year(), d.code)
	case year:
		return d.at.Format("2006")
	case decade:
		return d.at.Format("2006")[:3] + "X"
	case century:
		return d.at.Format("2006")[:2] + "XX"
	case span:
		return d.text
	}
	return ""
}

// shift moves a date by n units; the result is as coarse as the coarser of the two.
func (d date) shift(n int, u unit) date {
	if d.unit == none || d.unit > year || u < d.unit {
		return date{}
	}
	switch u {
	case day:
		if d.unit == day {
			return dayOf(d.at.AddDate(0, 0, n))
		}
	case week:
		return weekOf(d.at.AddDate(0, 0, 7*n))
	case month:
		return monthOf(ymd(d.at.Year(), d.at.Month()+time.Month(n), 1))
	case year:
		if d.unit == part {
			return partOf(d.at.Year()+n, d.code)
		}
		return yearOf(d.at.Year() + n)
	case decade:
		return yearOf(d.at.Year() + 10*n)
	}
	return date{}
}

// within is the day, month or year that d lies in.
func (d date) within(u unit) date {
	if d.unit == none || d.unit > u {
		return date{}
	}
	switch u {
	case day:
		return d
	case week:
		return weekOf(d.at)
	case month:
		return monthOf(d.at)
	case year:
		return yearOf(d.at.Year())
	}
	return date{}
}

// parseDate reads back what edtf wrote, days, months, parts of years and years only.
func parseDate(s string) date {
	d, err := edtf.Parse(s)
	if err != nil {
		return date{}
	}
	t, known := d.Earliest()
	if !known {
		return date{}
	}
	switch d.Precision() {
	case edtf.Time, edtf.Day:
		return dayOf(ymd(t.Date()))
	case edtf.Month:
		return monthOf(t)
	case edtf.Season:
		var y, code int
		if _, err := fmt.Sscanf(s, "%4d-%2d", &y, &code); err == nil {
			return partOf(y, code)
		}
	case edtf.Year:
		return yearOf(t.Year())
	}
	return date{}
}
