package gold

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSameMeetings(t *testing.T) {
	gold := []Meeting{
		{Key: "vienna", Name: "Vienna talks", Date: "2025-03-03/2025-03-04", Place: "Vienna", Kind: "TALKS"},
		{Key: "graz", Name: "first round in Graz", Date: "2025-01", Place: "Graz", Kind: "TALKS"},
		{Key: "call", Name: "phone call", Date: "2025-03-02", Kind: "CALL"},
	}
	for _, tt := range []struct {
		what   string
		answer Meeting
		want   string
	}{
		{"place and day", Meeting{Name: "two days of talks", Date: "2025-03-04", Place: "Vienna, Austria", Kind: "TALKS"}, "vienna"},
		{"name, no date", Meeting{Name: "Vienna talks", Kind: "TALKS"}, "vienna"},
		{"another name of it", Meeting{Name: "the meeting", Aliases: []string{"talks in Vienna"}}, "vienna"},
		{"place, another day", Meeting{Name: "Vienna talks", Date: "2025-03-10", Place: "Vienna", Kind: "TALKS"}, ""},
		{"month and place", Meeting{Name: "round", Date: "2025-01-20", Place: "Graz"}, "graz"},
		{"day and kind, no place", Meeting{Name: "conversation", Date: "2025-03-02", Kind: "CALL"}, "call"},
		{"the only one of its kind", Meeting{Name: "conversation", Kind: "CALL"}, "call"},
		{"the only one of its kind, another day", Meeting{Name: "conversation", Date: "2025-03-05", Kind: "CALL"}, ""},
		{"one of two of its kind", Meeting{Name: "conversations", Kind: "TALKS"}, ""},
		{"a place that stands in the name, and the kind", Meeting{Name: "the Graz round", Kind: "TALKS"}, "graz"},
		{"kind and place elsewhere", Meeting{Name: "talks", Date: "2025-03-04", Place: "Linz", Kind: "TALKS"}, ""},
		{"day without year", Meeting{Name: "conversation", Date: "XXXX-03-02", Kind: "CALL"}, "call"},
		{"another day without year", Meeting{Name: "phone call", Date: "XXXX-03-05", Kind: "CALL"}, ""},
		{"month without year", Meeting{Name: "round", Date: "XXXX-01", Place: "Graz"}, "graz"},
		{"places that stand in the names", Meeting{Name: "first round", Place: "the town hall of Graz"}, "graz"},
		{"nothing", Meeting{}, ""},
	} {
		tt.answer.Key = "x"
		if got := sameMeetings(gold, []Meeting{tt.answer})["x"]; got != tt.want {
			t.Errorf("%s: %q, want %q", tt.what, got, tt.want)
		}
	}
}

// One annotated meeting is not two of the answer's: the one named alike is it.
func TestSameMeetingsAreOneToOne(t *testing.T) {
	gold := []Meeting{{Key: "g", Name: "Vienna talks", Place: "Vienna", Kind: "TALKS"}}
	answer := []Meeting{{Key: "a", Name: "meeting", Place: "Vienna", Kind: "TALKS"}, {Key: "b", Name: "Vienna talks", Place: "Vienna", Kind: "TALKS"}}
	if diff := cmp.Diff(map[string]string{"b": "g"}, sameMeetings(gold, answer)); diff != "" {
		t.Error(diff)
	}
}

// The annotation knows the talks and a call, the answer the talks and a visit; so three meetings in all, and three matched quotes make 9 cells.
//
//	quote   annotation          answer
//	0-10    at talks            at talks      evidence 60-70 and 60-68: 0.8
//	20-30   at call             at visit      dated otherwise
//	40-50   about talks, call   about talks   abstained from the date
//	80-90   about call          (missed)
//	(none)                      90-95 about the visit
//
// At: 2 links in gold, 2 found, 1 hit. About: 2 of matched quotes in gold, 3 in all; 1 found on matched ones, 2 in all; 1 hit.
func TestOccasions(t *testing.T) {
	at := func(q Quote, saidAt, madeAt string, about ...string) Quote {
		q.SaidAt, q.MadeAt, q.About = saidAt, madeAt, about
		return q
	}
	talks := Meeting{Key: "t", Name: "Alm talks", Place: "Alm"}
	gold := &Document{
		Text: hundred, Occasions: true, Meetings: []Meeting{talks, {Key: "c", Name: "phone call", Kind: "CALL"}},
		Quotes: []Quote{
			at(quote(0, 10, Direct, ""), "2025-03-04", "t"), at(quote(20, 30, Direct, ""), "2025-03", "c"),
			at(quote(40, 50, Direct, ""), "2025", "", "t", "c"), at(quote(80, 88, Direct, ""), "", "", "c"),
		},
	}
	gold.Quotes[0].RelayedBy, gold.Quotes[1].RelayedBy = "Mayor Lang", "Lang"
	gold.Quotes[0].MadeAtEvidence = Span{60, 70}
	talks.Key = "m1"
	answer := &Document{
		Meetings: []Meeting{talks, {Key: "m2", Name: "state visit", Place: "Linz", Kind: "VISIT"}},
		Quotes: []Quote{
			at(quote(0, 10, Direct, ""), "2025-03-04/2025-03-04", "m1"), at(quote(20, 30, Direct, ""), "2025-04", "m2"),
			at(quote(40, 50, Direct, ""), "", "", "m1"), at(quote(90, 95, Direct, ""), "", "", "m2"),
		},
	}
	answer.Quotes[0].RelayedBy, answer.Quotes[1].RelayedBy, answer.Quotes[2].RelayedBy = "Lang", "Moreau", "Lang"
	answer.Quotes[0].MadeAtEvidence = Span{60, 68}
	n := tally(t, gold, answer, Options{})
	want := Occasions{
		Documents: 1, Meetings: LinkCounts{2, 2, 1}, Dates: DateCounts{Right: 1, Wrong: 1, Abstained: 1}, Relayed: LinkCounts{2, 3, 1},
		MadeAt: Links{Matched: LinkCounts{2, 2, 1}, All: LinkCounts{2, 2, 1}, Table: [2][2]int{{6, 1}, {1, 1}}, Evidence: 1, Overlap: 0.8},
		About:  Links{Matched: LinkCounts{2, 1, 1}, All: LinkCounts{3, 2, 1}, Table: [2][2]int{{7, 0}, {1, 1}}},
	}
	if diff := cmp.Diff(want, n.Occasions); diff != "" {
		t.Error(diff)
	}
	f := NewReport([]*Tally{n}, Breakdown{}).Occasions
	near(t, "made at", f.MadeAt.All.F1, 0.5)
	near(t, "evidence", *f.MadeAt.Overlap, 0.8)
	// observed 7/9, expected (7*7 + 2*2)/81: kappa = (63 - 53) / (81 - 53).
	near(t, "kappa", *f.MadeAt.Kappa, 10.0/28)
	near(t, "about, end to end", f.About.All.Precision, 0.5)
}

// An annotation that doesn't speak of meetings says nothing of an answer's.
func TestNoOccasionsToldOf(t *testing.T) {
	q := quote(0, 10, Direct, "")
	q.MadeAt, q.SaidAt = "m1", "2025"
	n := tally(t, &Document{Text: hundred, Quotes: []Quote{quote(0, 10, Direct, "")}}, &Document{Quotes: []Quote{q}, Meetings: []Meeting{{Key: "m1"}}}, Options{})
	if r := NewReport([]*Tally{n}, Breakdown{}); r.Occasions != nil {
		t.Errorf("%+v", r.Occasions)
	}
}
