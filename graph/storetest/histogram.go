package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"onrecord/graph"
)

var histogramCases = []readCase{
	{"Histogram/Sample", testHistogramSample},
	{"Histogram/Filters", testHistogramFilters},
	{"Histogram/TooMany", testHistogramTooMany},
	{"Histogram/Invalid", testHistogramInvalid},
}

// bars writes a histogram as "from..until=count(certain)", and the stances where there are some.
func bars(buckets []*graph.Bucket) string {
	var all []string
	for _, b := range buckets {
		text := fmt.Sprintf("%s..%s=%d(%d)", b.From, b.Until, b.Count, b.Certain)
		if t := b.Tally; t.Statements > 0 {
			text += fmt.Sprintf("+%d-%d~%d/%d of %d", t.Support, t.Oppose, t.Conditional, t.Neutral, t.Statements)
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

// histogram counts the statements that f chooses, date by date.
func (m model) histogram(f *graph.StatementFilter, i graph.Interval) []*graph.Bucket {
	var all []*graph.Bucket
	var first, last time.Time
	chosen := m.statements(f, graph.StatementOrder{})
	chosen = slices.DeleteFunc(chosen, func(id string) bool { return m.said(id).Earliest() == nil && m.said(id).Latest() == nil })
	for n, id := range chosen { // in the order of their sort keys
		at := time.Unix(m.said(id).SortKey(), 0).UTC()
		if last = at; n == 0 {
			first = at
		}
	}
	for from := began(first, i); len(chosen) > 0 && !from.After(last); from = next(from, i) {
		b := &graph.Bucket{From: from.Format(time.DateOnly), Until: next(from, i).AddDate(0, 0, -1).Format(time.DateOnly)}
		for _, id := range chosen {
			if at := time.Unix(m.said(id).SortKey(), 0); !at.Before(from) && at.Before(next(from, i)) {
				b.Count++
				if e, l := m.said(id).Earliest(), m.said(id).Latest(); e != nil && l != nil && !e.Before(from) && l.Before(next(from, i)) {
					b.Certain++
				}
				m.tally(&b.Tally, f, id)
			}
		}
		all = append(all, b)
	}
	return all
}

func (m model) said(id string) graph.UncertainDate { return m[id].Value.(*graph.Statement).SaidAt }

func (m model) tally(t *graph.StanceTally, f *graph.StatementFilter, id string) {
	taken := map[string]bool{}
	m.stanceValues(f, m[id].Value.(*graph.Statement), graph.FacetStance, taken)
	if len(taken) == 0 {
		return
	}
	for value, n := range map[graph.StanceValue]*int{graph.Support: &t.Support, graph.Oppose: &t.Oppose, graph.Conditional: &t.Conditional, graph.Neutral: &t.Neutral} {
		if taken[string(value)] {
			*n++
		}
	}
	earliest, latest := m.said(id).Bounds()
	if t.Statements == 0 {
		t.Earliest, t.Latest = earliest, latest
	}
	t.Statements, t.Earliest, t.Latest = t.Statements+1, min(t.Earliest, earliest), max(t.Latest, latest)
}

// began is when the bucket of a moment begins.
func began(t time.Time, i graph.Interval) time.Time {
	day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	switch i {
	case graph.IntervalWeek:
		for day.Weekday() != time.Monday {
			day = day.AddDate(0, 0, -1)
		}
	case graph.IntervalMonth:
		return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	case graph.IntervalQuarter:
		return time.Date(t.Year(), (t.Month()-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
	case graph.IntervalYear:
		return time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day
}

func next(from time.Time, i graph.Interval) time.Time {
	switch i {
	case graph.IntervalDay:
		return from.AddDate(0, 0, 1)
	case graph.IntervalWeek:
		return from.AddDate(0, 0, 7)
	case graph.IntervalMonth:
		return from.AddDate(0, 1, 0)
	case graph.IntervalQuarter:
		return from.AddDate(0, 3, 0)
	}
	return from.AddDate(1, 0, 0)
}

// What the Herald records: h7 on the 19th; h4 on the 20th or 21st; h2 h3 on the 21st; h1 h9 on the 22nd; h6 on the 23rd, and h5 h8 not after it. The stances are those of h7 (against),
// h3 (for), h1 (for, and neutral), h6 and h5 (against).
func testHistogramSample(t *testing.T, s graph.Store) {
	f := graph.StatementFilter{Sources: []string{heraldStory}}
	for i, want := range map[graph.Interval]string{
		graph.IntervalDay: "2025-12-19..2025-12-19=1(1)+0-1~0/0 of 1 2025-12-20..2025-12-20=1(0) 2025-12-21..2025-12-21=2(2)+1-0~0/0 of 1 " +
			"2025-12-22..2025-12-22=2(2)+1-0~0/1 of 1 2025-12-23..2025-12-23=3(1)+0-2~0/0 of 2",
		graph.IntervalWeek:    "2025-12-15..2025-12-21=4(4)+1-1~0/0 of 2 2025-12-22..2025-12-28=5(3)+1-2~0/1 of 3",
		graph.IntervalMonth:   "2025-12-01..2025-12-31=9(7)+2-3~0/1 of 5",
		graph.IntervalQuarter: "2025-10-01..2025-12-31=9(7)+2-3~0/1 of 5",
		graph.IntervalYear:    "2025-01-01..2025-12-31=9(7)+2-3~0/1 of 5",
	} {
		got, err := s.Histogram(t.Context(), f, i, graph.With{Stances: true})
		if err != nil {
			t.Fatal(err)
		}
		same(t, string(i), bars(got), want)
	}
	f.Topics = []string{guarantees}
	got, err := s.Histogram(t.Context(), f, graph.IntervalMonth, graph.With{Stances: true})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "on a topic", bars(got), "2025-12-01..2025-12-31=1(1)+1-0~0/1 of 1")
	got, err = s.Histogram(t.Context(), f, graph.IntervalMonth, graph.With{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "without stances", bars(got), "2025-12-01..2025-12-31=1(1)")
}

func testHistogramFilters(t *testing.T, s graph.Store) {
	m := sampleModel()
	for _, f := range facetFilters {
		for _, i := range graph.Intervals[2:] { // the sample reaches from 2020 to 2025
			got, err := s.Histogram(t.Context(), f, i, graph.With{Stances: true})
			if err != nil {
				t.Fatal(err)
			}
			same(t, fmt.Sprintf("%s of %+v", i, f), got, m.histogram(&f, i))
		}
	}
}

func testHistogramTooMany(t *testing.T, s graph.Store) {
	_, err := s.Histogram(t.Context(), graph.StatementFilter{}, graph.IntervalDay, graph.With{})
	refused(t, "five years by day", err, graph.ErrInvalid)
	if err != nil && !strings.Contains(err.Error(), string(graph.IntervalWeek)) {
		t.Errorf("%v: doesn't say which interval would do", err)
	}
}

func testHistogramInvalid(t *testing.T, s graph.Store) {
	for _, c := range []struct {
		f graph.StatementFilter
		i graph.Interval
	}{{graph.StatementFilter{}, "DECADE"}, {graph.StatementFilter{}, ""}, {graph.StatementFilter{Text: "?"}, graph.IntervalYear}, {graph.StatementFilter{SaidFrom: "soon"}, graph.IntervalYear}} {
		_, err := s.Histogram(t.Context(), c.f, c.i, graph.With{})
		refused(t, fmt.Sprintf("%+v", c), err, graph.ErrInvalid)
	}
}

// compareHistograms counts what a random filter chooses.
func compareHistograms(rt *rapid.T, s graph.Store, m model) {
	f, i := drawFilter(rt, m, 1), pick(rt, "interval", graph.Intervals)
	got, err := s.Histogram(rt.Context(), *f, i, graph.With{Stances: true})
	if err != nil {
		rt.Fatalf("Histogram(%+v): %v", *f, err)
	}
	alike(rt, fmt.Sprintf("%s of statements by %+v", i, *f), got, m.histogram(f, i))
}
