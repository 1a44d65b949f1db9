package edtf

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"
)

// parseCalendar reads a year, a month, a season or a day, with qualified and unspecified parts.
func parseCalendar(s string) (Date, error) {
	parts, negative, err := splitCalendar(s)
	if err != nil {
		return Date{}, err
	}
	if len(parts) == 1 && strings.Contains(parts[0], "S") {
		return parseSignificant(parts[0], negative)
	}
	if len(parts) > 1 && !strings.Contains(parts[1], "X") && parts[1] > "20" {
		return parseSeason(parts, negative)
	}
	p := pattern{negative: negative, year: parts[0], month: "XX", day: "XX"}
	if len(parts) > 1 {
		p.month = parts[1]
	}
	if len(parts) > 2 {
		p.day = parts[2]
	}
	return p.date()
}

// splitCalendar returns the one to three parts without their qualifiers, each
// of the right length and of digits and X (the year alone may carry an S).
func splitCalendar(s string) (parts []string, negative bool, err error) {
	lead := ""
	if isQualifier(s[0]) {
		lead, s = s[:1], s[1:]
	}
	if strings.HasPrefix(s, "-") {
		negative, s = true, s[1:]
	}
	parts = strings.Split(lead+s, "-")
	if len(parts) > 3 {
		return nil, false, fmt.Errorf("%q after the day", strings.Join(parts[3:], "-"))
	}
	for i, name := range []string{"year", "month", "day"}[:len(parts)] {
		if parts[i], err = bare(name, parts[i]); err != nil {
			return nil, false, err
		}
	}
	return parts, negative, nil
}

// bare strips the qualifiers of one part and checks its digits.
func bare(name, part string) (string, error) {
	if part != "" && isQualifier(part[0]) {
		part = part[1:]
	}
	if n := len(part); n > 0 && isQualifier(part[n-1]) {
		part = part[:n-1]
	}
	digits, width, words := part, 2, "two"
	if name == "year" {
		digits, _, _ = strings.Cut(part, "S")
		width, words = 4, "four"
	}
	for _, r := range digits {
		if r != 'X' && (r < '0' || r > '9') {
			return "", fmt.Errorf("%s %q: %q is neither a digit nor an X", name, part, r)
		}
	}
	if len(digits) != width {
		return "", fmt.Errorf("%s %q must have %s digits", name, part, words)
	}
	return part, nil
}

func isQualifier(c byte) bool { return c == '?' || c == '~' || c == '%' }

// pattern is a day with X for every digit that isn't specified; a year is a day of
// which month and day are XX.
type pattern struct {
	negative         bool
	year, month, day string
}

func (p pattern) date() (Date, error) {
	if p.negative && p.year == "0000" {
		return Date{}, errors.New("there is no year -0000; the year before 0001 is 0000")
	}
	if _, ok := (pattern{year: "2000", month: p.month, day: p.day}).edge(1); !ok {
		return Date{}, p.problem() // in no year at all: no need to try ten thousand
	}
	first, ok := p.edge(1)
	if !ok {
		return Date{}, p.problem()
	}
	if p.year == "XXXX" {
		return Date{}, nil
	}
	last, _ := p.edge(-1)
	return Date{earliest: from(first), latest: until(last.AddDate(0, 0, 1)), precision: p.precision()}, nil
}

// edge returns the first (step 1) or the last (step -1) day that fits.
func (p pattern) edge(step int) (time.Time, bool) {
	sign := 1
	if p.negative {
		sign = -1
	}
	for y := range values(p.year, step*sign) {
		for m := range values(p.month, step) {
			if m < 1 || m > 12 {
				continue
			}
			days := daysIn(y*sign, m)
			for d := range values(p.day, step) {
				if d >= 1 && d <= days {
					return day(y*sign, m, d), true
				}
			}
		}
	}
	return time.Time{}, false
}

// values yields the numbers that a pattern may mean, upwards (step 1) or downwards (step -1).
func values(mask string, step int) iter.Seq[int] {
	start, end := number(strings.ReplaceAll(mask, "X", "0")), number(strings.ReplaceAll(mask, "X", "9"))
	if step < 0 {
		start, end = end, start
	}
	return func(yield func(int) bool) {
		for n := start; n != end+step; n += step {
			if fits(mask, n) && !yield(n) {
				return
			}
		}
	}
}

func fits(mask string, n int) bool {
	for i := len(mask) - 1; i >= 0; i-- {
		if mask[i] != 'X' && int(mask[i]-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return n == 0
}

// number reads digits that have been checked.
func number(digits string) int {
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	return n
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func daysIn(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func from(t time.Time) bound  { return bound{t, true} }
func until(t time.Time) bound { return bound{t.Add(-time.Second), true} }

func (p pattern) precision() Precision {
	switch {
	case strings.HasSuffix(p.year, "X") && !strings.Contains(p.year[:3], "X"):
		return Decade
	case strings.Contains(p.year, "X"):
		return Interval
	case strings.Contains(p.month, "X"):
		return Year
	case strings.Contains(p.day, "X"):
		return Month
	}
	return Day
}

// problem says why no day fits.
func (p pattern) problem() error {
	if _, ok := (pattern{year: "2000", month: p.month, day: "XX"}).edge(1); !ok {
		return fmt.Errorf("month %s is neither a month (01 to 12) nor a season (21 to 41)", p.month)
	}
	_, exists := pattern{year: "2000", month: "01", day: p.day}.edge(1)
	if !exists || strings.Contains(p.year+p.month, "X") {
		return fmt.Errorf("there is no day %s in %s-%s", p.day, p.year, p.month)
	}
	y, m := number(p.year), number(p.month)
	if p.negative {
		y = -y
	}
	return fmt.Errorf("day %s: %s %d has %d days", p.day, time.Month(m), y, daysIn(y, m))
}
