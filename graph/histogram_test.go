package graph

import (
	"errors"
	"strings"
	"testing"
)

func TestHistogramBuckets(t *testing.T) {
	for _, c := range []struct {
		interval Interval
		edtf     string
		want     string // from until certain
	}{
		{IntervalDay, "2024-02-29", "2024-02-29 2024-02-29 1"},
		{IntervalWeek, "2026-01-01", "2025-12-29 2026-01-04 1"}, // ISO week 1 of 2026
		{IntervalWeek, "1969-12-31", "1969-12-29 1970-01-04 1"},
		{IntervalWeek, "0000-01-01", "-0001-12-27 0000-01-02 1"}, // a Saturday in the proleptic calendar
		{IntervalMonth, "2025-02-28T23:59:59Z", "2025-02-01 2025-02-28 1"},
		{IntervalQuarter, "1969-12", "1969-10-01 1969-12-31 1"},
		{IntervalYear, "-0500-03", "-0500-01-01 -0500-12-31 1"},
		{IntervalYear, "Y170000002", "Y170000002 Y170000002 1"},
		{IntervalMonth, "2025", "2025-01-01 2025-01-31 0"},
		{IntervalYear, "../2025-12-23", "2025-01-01 2025-12-31 0"},
		{IntervalYear, "2025-12-23/..", "2025-01-01 2025-12-31 0"},
		{IntervalYear, "../..", ""},
	} {
		h, err := NewHistogram(c.interval)
		if err != nil {
			t.Fatal(err)
		}
		earliest, latest := UncertainDate{EDTF: c.edtf}.Bounds()
		h.Count(earliest, latest, 1)
		buckets, err := h.Buckets()
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, b := range buckets {
			got += b.From + " " + b.Until + " " + string(rune('0'+b.Certain))
			for _, day := range []string{b.From, b.Until} {
				if _, err := NewDate(day, ""); err != nil {
					t.Errorf("%s by %s: %v", c.edtf, c.interval, err)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s by %s: %q, want %q", c.edtf, c.interval, got, c.want)
		}
	}
}

func TestHistogramTooMany(t *testing.T) {
	for _, c := range []struct {
		interval    Interval
		last, words string // "" when it isn't too many
	}{
		{IntervalDay, "2002-09-26", ""}, // 1,000 days from 2000-01-01
		{IntervalDay, "2002-09-27", "ask for interval WEEK"},
		{IntervalDay, "2050-01-01", "ask for interval MONTH"},
		{IntervalWeek, "2200-01-01", "ask for interval QUARTER"},
		{IntervalMonth, "2999-01-01", "ask for interval YEAR"},
		{IntervalYear, "3000-01-01", "a histogram by YEAR from 2000-01-01 to 3000-12-31 has 1001 buckets, more than 1000; narrow it by saidFrom"},
	} {
		h, err := NewHistogram(c.interval)
		if err != nil {
			t.Fatal(err)
		}
		for _, day := range []string{"2000-01-01", c.last} {
			earliest, latest := UncertainDate{EDTF: day}.Bounds()
			h.Count(earliest, latest, 1)
		}
		buckets, err := h.Buckets()
		switch {
		case c.words == "" && (err != nil || len(buckets) != MaxBuckets):
			t.Errorf("%s to %s: %d buckets, error %v", c.interval, c.last, len(buckets), err)
		case c.words != "" && (!errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), c.words)):
			t.Errorf("%s to %s: error %v, want one with %q", c.interval, c.last, err, c.words)
		}
	}
}
