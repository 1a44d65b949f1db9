package edtf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// farthestYear bounds what a time.Time can hold with room to spare.
const farthestYear = 100_000_000_000

// parseLongYear reads Y170000002, Y-17E7 and Y171010000S3.
func parseLongYear(s string) (Date, error) {
	s = strings.TrimPrefix(s, "Y")
	if n := len(s); n > 0 && isQualifier(s[n-1]) {
		s = s[:n-1]
	}
	s, significant, hasSignificant := strings.Cut(s, "S")
	s, negative := strings.CutPrefix(s, "-")
	digits, exponent, hasExponent := strings.Cut(s, "E")
	year, err := digitsOf("year", digits)
	if err != nil {
		return Date{}, err
	}
	if hasExponent {
		zeros, err := digitsOf("exponent", exponent)
		if err != nil {
			return Date{}, err
		}
		for ; zeros > 0 && year > 0 && year <= farthestYear; zeros-- {
			year *= 10
		}
	}
	if year <= 9999 || strings.HasPrefix(digits, "0") {
		return Date{}, errors.New("a year after Y must have more than four digits and no leading zero")
	}
	if year > farthestYear {
		return Date{}, fmt.Errorf("the year is farther away than %d", farthestYear)
	}
	if !hasSignificant {
		significant = strconv.Itoa(len(strconv.Itoa(year)))
	}
	return significantYears(year, len(strconv.Itoa(year)), significant, negative)
}

// parseSignificant reads 1950S2: some year, of which the first two digits are certain.
func parseSignificant(s string, negative bool) (Date, error) {
	digits, significant, _ := strings.Cut(s, "S")
	if strings.Contains(digits, "X") {
		return Date{}, errors.New("a year with significant digits has no X")
	}
	return significantYears(number(digits), len(digits), significant, negative)
}

func significantYears(year, width int, significant string, negative bool) (Date, error) {
	n, err := digitsOf("significant digits", significant)
	if err != nil {
		return Date{}, err
	}
	if n < 1 || n > width {
		return Date{}, fmt.Errorf("significant digits %d: must be 1 to %d", n, width)
	}
	size := 1
	for ; n < width; n++ {
		size *= 10
	}
	first := year - year%size
	last := first + size - 1
	if negative {
		first, last = -last, -first
	}
	precision := Interval
	switch size {
	case 1:
		precision = Year
	case 10:
		precision = Decade
	}
	return Date{earliest: from(day(first, 1, 1)), latest: until(day(last+1, 1, 1)), precision: precision}, nil
}

// digitsOf reads a whole number of at most 18 digits.
func digitsOf(name, s string) (int, error) {
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0, fmt.Errorf("%s %q: %q is not a digit", name, s, r)
		}
	}
	if s == "" || len(s) > 18 {
		return 0, fmt.Errorf("%s %q must have 1 to 18 digits", name, s)
	}
	return number(s), nil
}
