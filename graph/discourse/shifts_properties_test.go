package discourse_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

var (
	days     = []string{"2025-12-20", "2025-12-21", "2025-12-22", "2025-12-23", "2025-12-24", "2025-12-25"}
	anyDates = append([]string{"2024", "2025", "2025-11", "2025-12", "../2025-12-21", "2025-12-23/..", "../..", "2025-12-21T10:00:00Z", "202X"}, days...)
	papers   = []string{"source:gazette", "source:herald", "source:courier", "source:times"}
)

// told draws what vale said of the pier: each statement once, its id in no relation to its date.
func told(dates []string, values []graph.StanceValue, sources *rapid.Generator[[]string]) *rapid.Generator[[]graph.Coding] {
	return rapid.Custom(func(t *rapid.T) []graph.Coding {
		ids := rapid.Permutation([]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}).Draw(t, "ids")
		var all []graph.Coding
		for _, id := range ids[:rapid.IntRange(0, len(ids)).Draw(t, "statements")] {
			c := coding(fmt.Sprintf("%02d", id), rapid.SampledFrom(dates).Draw(t, "date"), rapid.SampledFrom(values).Draw(t, "value"), 1)
			c.SourceIDs = sources.Draw(t, "sources")
			all = append(all, c)
		}
		return all
	})
}

// someSources draws one to three of the papers, sorted, and now and then none.
var someSources = rapid.Custom(func(t *rapid.T) []string {
	ids := rapid.SliceOfNDistinct(rapid.SampledFrom(papers), 0, 3, rapid.ID[string]).Draw(t, "papers")
	slices.Sort(ids)
	return ids
})

var everything = told(anyDates, graph.StanceValues, someSources)

func shiftsOf(t *rapid.T, codings []graph.Coding) []discourse.Shift {
	all, err := discourse.Positions(stream(codings...))
	if err != nil {
		t.Fatal(err)
	}
	var shifts []discourse.Shift
	for _, p := range all {
		shifts = append(shifts, p.Shifts()...)
	}
	return shifts
}

func shorts(shifts []discourse.Shift) []string {
	var all []string
	for _, s := range shifts {
		all = append(all, short(s))
	}
	return all
}

func TestForEveryShift(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shifts := shiftsOf(t, everything.Draw(t, "told"))
		for i, s := range shifts {
			if s.From.Value == s.To.Value || s.From.Value == graph.Neutral || s.To.Value == graph.Neutral {
				t.Fatalf("from %s to %s", s.From.Value, s.To.Value)
			}
			if slices.ContainsFunc(s.From.SourceIDs, func(id string) bool { return slices.Contains(s.To.SourceIDs, id) }) {
				t.Fatalf("from %v to %v, inside one source", s.From.SourceIDs, s.To.SourceIDs)
			}
			_, latest := s.From.Date.Bounds()
			earliest, _ := s.To.Date.Bounds()
			if s.Certain && latest >= earliest {
				t.Fatalf("certain from %s to %s", s.From.Date.EDTF, s.To.Date.EDTF)
			}
			if s.From.Date.SortKey() > s.To.Date.SortKey() {
				t.Fatalf("from %s back to %s", s.From.Date.EDTF, s.To.Date.EDTF)
			}
			if i > 0 && shifts[i-1].To.Value != s.From.Value {
				t.Fatalf("to %s and then from %s", shifts[i-1].To.Value, s.From.Value)
			}
		}
	})
}

// The rules of Shifts once more, written down without care for speed.
func TestShiftsByTheLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := everything.Draw(t, "told")
		all, err := discourse.Positions(stream(drawn...))
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, p := range all {
			want = byTheLetter(p.Points)
		}
		if diff := cmp.Diff(want, shorts(shiftsOf(t, drawn))); diff != "" {
			t.Fatalf("-want +got:\n%s", diff)
		}
	})
}

func byTheLetter(points []*discourse.Point) []string {
	shared := func(a, b *discourse.Point) bool {
		return slices.ContainsFunc(a.SourceIDs, func(id string) bool { return slices.Contains(b.SourceIDs, id) })
	}
	overlap := func(a, b *discourse.Point) bool {
		aFirst, aLast := a.Date.Bounds()
		bFirst, bLast := b.Date.Bounds()
		return aFirst <= bLast && bFirst <= aLast
	}
	sided := slices.DeleteFunc(slices.Clone(points), func(p *discourse.Point) bool {
		return p.Value == graph.Neutral || p.Date.EDTF == "../.." || len(p.SourceIDs) == 0
	})
	taking := slices.DeleteFunc(slices.Clone(sided), func(p *discourse.Point) bool {
		return slices.ContainsFunc(sided, func(q *discourse.Point) bool { return q.Value != p.Value && shared(p, q) && overlap(p, q) })
	})
	contradicted := func(p *discourse.Point) bool {
		return slices.ContainsFunc(taking, func(q *discourse.Point) bool { return q.Value != p.Value && overlap(p, q) })
	}
	var found []string
	var present []*discourse.Point
	for _, p := range taking {
		if len(present) == 0 || present[0].Value == p.Value {
			present = append(present, p)
			continue
		}
		for _, from := range slices.Backward(present) {
			if shared(from, p) {
				continue
			}
			_, latest := from.Date.Bounds()
			earliest, _ := p.Date.Bounds()
			found = append(found, short(discourse.Shift{From: from, To: p, Certain: latest < earliest && !contradicted(from) && !contradicted(p)}))
			present = []*discourse.Point{p}
			break
		}
	}
	return found
}

func TestOrderOfCodingsMakesNoShift(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := everything.Draw(t, "told")
		if diff := cmp.Diff(shiftsOf(t, drawn), shiftsOf(t, rapid.Permutation(drawn).Draw(t, "permuted")), asSeen); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Statements of one day are walked in the order of their ids, which mean nothing: what is certain must not hang on them.
func TestOrderWithinADayMakesNothingCertain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := told(days, graph.StanceValues, rapid.Just([]string{})).Draw(t, "told")
		ids := make([]int, len(drawn))
		for i := range drawn {
			drawn[i].SourceIDs, ids[i] = []string{fmt.Sprint("source:", i)}, i
		}
		renamed := slices.Clone(drawn)
		for i, id := range rapid.Permutation(ids).Draw(t, "other ids") {
			renamed[i].StatementID = fmt.Sprintf("statement:%02d", id)
		}
		certain := func(shifts []discourse.Shift) (all []string) {
			for _, s := range shifts {
				if s.Certain {
					all = append(all, s.Explanation)
				}
			}
			return all
		}
		if diff := cmp.Diff(certain(shiftsOf(t, drawn)), certain(shiftsOf(t, renamed))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestWhatTakesNoSideChangesNoShift(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := everything.Draw(t, "told")
		neutral := coding("neutral", rapid.SampledFrom(anyDates).Draw(t, "date"), graph.Neutral, 1)
		undated := coding("undated", "../..", rapid.SampledFrom(graph.StanceValues).Draw(t, "value"), 1)
		neutral.SourceIDs, undated.SourceIDs = someSources.Draw(t, "sources"), someSources.Draw(t, "sources")
		if diff := cmp.Diff(shiftsOf(t, drawn), shiftsOf(t, append(slices.Clip(drawn), neutral, undated)), asSeen); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestOneSourceHoldsNoShift(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := everything.Draw(t, "told")
		for i := range drawn {
			drawn[i].SourceIDs = []string{"source:book"}
		}
		if got := shorts(shiftsOf(t, drawn)); len(got) > 0 {
			t.Fatal(got)
		}
	})
}

func TestOneSideHoldsNoShift(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		side := rapid.SampledFrom(graph.StanceValues).Draw(t, "side")
		if got := shorts(shiftsOf(t, told(anyDates, []graph.StanceValue{side, graph.Neutral}, someSources).Draw(t, "told"))); len(got) > 0 {
			t.Fatal(got)
		}
	})
}

func TestMirroredStancesMirrorShifts(t *testing.T) {
	mirror := map[graph.StanceValue]graph.StanceValue{
		graph.Support: graph.Oppose, graph.Oppose: graph.Support, graph.Conditional: graph.Conditional, graph.Neutral: graph.Neutral,
	}
	rapid.Check(t, func(t *rapid.T) {
		drawn := everything.Draw(t, "told")
		mirrored := slices.Clone(drawn)
		for i := range mirrored {
			mirrored[i].Value = mirror[mirrored[i].Value]
		}
		if diff := cmp.Diff(shorts(shiftsOf(t, drawn)), shorts(shiftsOf(t, mirrored))); diff != "" {
			t.Fatal(diff)
		}
	})
}
