package edtf

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var qualifier = rapid.SampledFrom([]string{"", "", "?", "~", "%"})

// wholeDay draws a day of a four-digit year.
var wholeDay = rapid.Custom(func(t *rapid.T) time.Time {
	return day(1, 1, 1).AddDate(0, 0, rapid.IntRange(0, 3_600_000).Draw(t, "days"))
})

// coarsened draws a way to write a date that is true of the day.
func coarsened(t *rapid.T, d time.Time) string {
	year := d.Format("2006")
	year = rapid.SampledFrom([]string{year, year[:3] + "X", year[:2] + "XX"}).Draw(t, "year")
	month := rapid.SampledFrom([]string{"", "-XX", d.Format("-01"), d.Format("-01")[:2] + "X", "-XX-XX"}).Draw(t, "month")
	if month == "" || strings.Count(month, "-") == 2 {
		return year + month + qualifier.Draw(t, "qualifier")
	}
	return year + month + rapid.SampledFrom([]string{"", "-XX", d.Format("-02")}).Draw(t, "day") + qualifier.Draw(t, "qualifier")
}

func mustParse(t *rapid.T, s string) Date {
	d, err := Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	if d.String() != s {
		t.Fatalf("String gives %q, want %q", d, s)
	}
	return d
}

// within says whether no moment of inner lies outside outer.
func within(inner, outer Date) bool {
	startsIn := !outer.earliest.known || inner.earliest.known && !inner.earliest.at.Before(outer.earliest.at)
	endsIn := !outer.latest.known || inner.latest.known && !inner.latest.at.After(outer.latest.at)
	return startsIn && endsIn
}

func TestCoarserContainsFiner(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		when := wholeDay.Draw(t, "day")
		exact, coarse := mustParse(t, when.Format(time.DateOnly)), mustParse(t, coarsened(t, when))
		if !within(exact, coarse) {
			t.Fatalf("%s reaches outside %s", exact, coarse)
		}
	})
}

func TestIntervalContainsItsEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := wholeDay.Draw(t, "a"), wholeDay.Draw(t, "b")
		if b.Before(a) {
			a, b = b, a
		}
		first, second := a.Format(time.DateOnly), b.Format(time.DateOnly)
		interval := mustParse(t, first+"/"+second)
		for _, end := range []string{first, second} {
			if !within(mustParse(t, end), interval) {
				t.Fatalf("%s reaches outside %s", end, interval)
			}
		}
		for _, s := range []string{"../" + second, first + "/..", "[" + second + "," + first + "]", "{" + first + ".." + second + "}"} {
			if wider := mustParse(t, s); !within(interval, wider) {
				t.Fatalf("%s reaches outside %s", interval, wider)
			}
		}
	})
}

// anyText draws strings that look like dates, most of them wrong.
var anyText = rapid.Custom(func(t *rapid.T) string {
	pieces := rapid.SliceOfN(rapid.SampledFrom([]string{
		"2025", "19XX", "-", "-02", "-30", "-21", "-X", "/", "..", "?", "~", "T10:00:00", "Z", "+02", "[", "]", "{", "}", ",", "Y", "E", "S", "1", "0",
	}), 0, 8).Draw(t, "pieces")
	return strings.Join(pieces, "")
})

func TestEarliestIsNotAfterLatest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText.Draw(t, "text")
		if rapid.Bool().Draw(t, "valid") {
			s = coarsened(t, wholeDay.Draw(t, "day"))
		}
		d, err := Parse(s)
		if err != nil {
			if err.Error() == "" || strings.Contains(err.Error(), "%!") {
				t.Fatalf("Parse(%q): unreadable error %q", s, err)
			}
			return
		}
		if d.earliest.known && d.latest.known && d.latest.at.Before(d.earliest.at) {
			t.Fatalf("%s: latest %v is before earliest %v", d, d.latest.at, d.earliest.at)
		}
		if open := !d.earliest.known || !d.latest.known; open != (d.Precision() == Open) {
			t.Fatalf("%s: bounds %v %v and precision %s", d, d.earliest, d.latest, d.Precision())
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2025-12-21", "2016-XX", "?2004-06-~11", "Y-17E7", "1950S2", "[..1760-12-03]", "1985-04-12T23:20:30+04:30", "/", "-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Parse(s); err == nil && d.String() != s {
			t.Fatal(fmt.Sprint(d))
		}
	})
}
