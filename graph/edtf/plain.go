package edtf

import "time"

// parsePlain reads what nearly every date is, 2025-12-21, 2025-12 or 2025 with at most a qualifier at its end,
// without allocating: positions and networks ask for the bounds of each of a hundred thousand codings.
// It returns false for anything else, valid or not; parseOne reads all dates, these included.
func parsePlain(s string) (Date, bool) {
	if n := len(s); n > 0 && isQualifier(s[n-1]) {
		s = s[:n-1]
	}
	if !isPlain(s) {
		return Date{}, false
	}
	y, m, d := number(s[:4]), 1, 1
	if len(s) > len("2006") {
		m = number(s[5:7])
	}
	if len(s) > len("2006-01") {
		d = number(s[8:])
	}
	if m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return Date{}, false // a season or a day that doesn't exist
	}
	start := day(y, m, d)
	switch len(s) {
	case len("2006"):
		return Date{earliest: from(start), latest: until(day(y+1, 1, 1)), precision: Year}, true
	case len("2006-01"):
		return Date{earliest: from(start), latest: until(day(y, m+1, 1)), precision: Month}, true
	}
	return Date{earliest: from(start), latest: until(start.Add(24 * time.Hour)), precision: Day}, true
}

// isPlain says whether s is written like 2006, 2006-01 or 2006-01-02.
func isPlain(s string) bool {
	if len(s) != len("2006") && len(s) != len("2006-01") && len(s) != len("2006-01-02") {
		return false
	}
	for i := range len(s) {
		isDigit := s[i] >= '0' && s[i] <= '9'
		if mustBeDash := i == 4 || i == 7; mustBeDash && s[i] != '-' || !mustBeDash && !isDigit {
			return false
		}
	}
	return true
}
