package export

import (
	"regexp"
	"strconv"
	"strings"

	"onrecord/graph"
)

// calendar is a plain year, month or day in EDTF, or a moment of a day; seasons have months above 12.
var calendar = regexp.MustCompile(`^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T.*)?)?)?$`)

// dateParts are the year, month and day of a plain date, as far as it is known; nil for any other.
func dateParts(edtf string) []int {
	m := calendar.FindStringSubmatch(edtf)
	if m == nil {
		return nil
	}
	var parts []int
	for _, digits := range m[1:] {
		if digits == "" {
			break
		}
		n, err := strconv.Atoi(digits)
		if err != nil {
			return nil
		}
		parts = append(parts, n)
	}
	return parts
}

// inWords writes a date that isn't plain, as well as it is known: "not after 2025-12-23"; "" when nothing is known. What has no words of
// its own stays EDTF.
func inWords(d graph.UncertainDate) string {
	if d.Earliest() == nil && d.Latest() == nil {
		return ""
	}
	from, until, interval := strings.Cut(d.EDTF, "/")
	switch {
	case !interval:
		return d.EDTF
	case d.Earliest() == nil:
		return "not after " + until
	case d.Latest() == nil:
		return "not before " + from
	}
	return from + " to " + until
}

// cslDate is a date of CSL-JSON.
type cslDate struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Circa   bool    `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

// cslDateOf is the date for CSL: parts for plain dates, spans between two of them and approximate ones, words for all others; nil when nothing
// is known.
func cslDateOf(d *graph.UncertainDate) *cslDate {
	if d == nil {
		return nil
	}
	if from, until, interval := strings.Cut(d.EDTF, "/"); interval {
		if a, b := dateParts(from), dateParts(until); a != nil && b != nil {
			return &cslDate{Parts: [][]int{a, b}}
		}
	}
	plain, circa := strings.CutSuffix(d.EDTF, "~")
	if parts := dateParts(plain); parts != nil {
		return &cslDate{Parts: [][]int{parts}, Circa: circa}
	}
	if words := inWords(*d); words != "" {
		return &cslDate{Literal: words}
	}
	return nil
}
