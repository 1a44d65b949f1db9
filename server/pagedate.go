package server

import (
	"strings"
	"time"

	"onrecord/graph"
)

// day is the calendar day that an EDTF date names; false when it names none, or isn't certain of it.
func day(edtf string) (time.Time, bool) {
	if strings.Contains(edtf, "/") {
		return time.Time{}, false
	}
	date, _, _ := strings.Cut(edtf, "T")
	t, err := time.Parse(time.DateOnly, date)
	return t, err == nil
}

// dateInWords is a date in English, no more exact than it is known: "December 2025", "not after 23 December 2025".
func dateInWords(d graph.UncertainDate) string {
	from, until, interval := strings.Cut(d.EDTF, "/")
	switch {
	case d.Earliest() == nil && d.Latest() == nil:
		return "date unknown"
	case !interval || from == until:
		return pointInWords(from)
	case d.Earliest() == nil:
		return "not after " + pointInWords(until)
	case d.Latest() == nil:
		return "not before " + pointInWords(from)
	}
	return pointInWords(from) + " to " + pointInWords(until)
}

// doubts are EDTF's signs behind a date, in words.
var doubts = map[byte]string{'~': "about ", '?': "perhaps ", '%': "perhaps about "}

var layouts = []struct{ edtf, words string }{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}, {"2006", "2006"}}

// pointInWords is a date that is no interval. What has no words of its own, such as "201X", stays EDTF.
func pointInWords(edtf string) string {
	if t, ok := day(edtf); ok {
		return t.Format("2 January 2006")
	}
	bare, doubt := edtf, ""
	if n := len(edtf); n > 0 && doubts[edtf[n-1]] != "" {
		bare, doubt = edtf[:n-1], doubts[edtf[n-1]]
	}
	for _, l := range layouts {
		if t, err := time.Parse(l.edtf, bare); err == nil {
			return doubt + t.Format(l.words)
		}
	}
	return edtf
}
