package gold

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func tally(t *testing.T, gold, answer *Document, o Options) *Tally {
	t.Helper()
	n, err := Compare(gold, answer, o)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Of the gold quotes, 0-10 is matched; 20-30 is touched by 15-35, which is too long; 40-50 by 42-44, too short, and by 45-49, which shares more of it;
// 60-70 by 65-75, shifted; 80-90 by nothing. 95-100 touches no gold quote.
func TestFaults(t *testing.T) {
	gold := []Quote{quote(0, 10, Direct, ""), quote(20, 30, Direct, ""), quote(40, 50, Direct, ""), quote(60, 70, Direct, ""), quote(80, 90, Direct, "")}
	answer := []Quote{quote(0, 10, Direct, ""), quote(15, 35, Direct, ""), quote(42, 44, Direct, ""), quote(45, 49, Direct, ""), quote(65, 75, Direct, ""), quote(95, 100, Direct, "")}
	n := tally(t, &Document{Text: hundred, Quotes: gold}, &Document{Quotes: answer}, Options{})
	if diff := cmp.Diff(Faults{Missed: 1, TooLong: 1, TooShort: 1, Shifted: 1, Invented: 1}, n.Faults); diff != "" {
		t.Error(diff)
	}
}

// What isn't speech is no fault, on either side.
func TestFaultsOfSpeechAlone(t *testing.T) {
	thought := quote(20, 30, Direct, "")
	thought.Speech = false
	wish := quote(60, 70, Direct, "")
	wish.Speech = false
	n := tally(t, &Document{Text: hundred, Quotes: []Quote{thought}}, &Document{Quotes: []Quote{wish}}, Options{Speech: true})
	if n.Faults != (Faults{}) {
		t.Errorf("%+v", n.Faults)
	}
}

func TestAttributions(t *testing.T) {
	for _, tt := range []struct {
		gold, found string
		want        Attributions
	}{
		{"Robert Lang", "Mayor Lang", Attributions{Right: 1}},
		{"Robert Lang", "Anna Moreau", Attributions{Wrong: 1}},
		{"Robert Lang", "", Attributions{Unresolved: 1}},
		{"Robert Lang", "He", Attributions{Unresolved: 1}},
		{"Robert Lang", "the official", Attributions{Unresolved: 1}},
		{"Robert Lang", "The official", Attributions{Unresolved: 1}},
		{"a nurse", "Élise Moreau", Attributions{Wrong: 1}},
		{"a nurse", "the nurse", Attributions{Right: 1}},
		{"", "Lang", Attributions{Unfounded: 1}},
		{"", "officials", Attributions{}}, // names nobody either
	} {
		n := tally(t, &Document{Text: hundred, Quotes: []Quote{quote(0, 9, Direct, tt.gold)}}, &Document{Quotes: []Quote{quote(0, 9, Direct, tt.found)}}, Options{})
		if n.Attributions != tt.want {
			t.Errorf("%q for %q: %+v, want %+v", tt.found, tt.gold, n.Attributions, tt.want)
		}
	}
}

// Three answers of 0.95: two are right, one is an invention. One of 0.25: matched, with a wrong speaker.
// Right are 2 of 3 and 0 of 1; the error is (|3*0.95 - 2| + |0.25 - 0|) / 4.
func TestReliability(t *testing.T) {
	sure := func(q Quote, confidence float64) Quote { q.Confidence = confidence; return q }
	n := tally(t,
		&Document{Text: hundred, Quotes: []Quote{quote(0, 10, Direct, "Lang"), quote(20, 30, Direct, "Lang"), quote(40, 50, Direct, "Lang")}},
		&Document{Quotes: []Quote{sure(quote(0, 10, Direct, "Lang"), 0.95), sure(quote(20, 30, Direct, "Lang"), 0.95), sure(quote(40, 50, Direct, "Moreau"), 0.25), sure(quote(70, 80, Direct, "Lang"), 0.95)}},
		Options{})
	f := NewReport([]*Tally{n}, Breakdown{}).Reliability
	near(t, "ECE", f.ECE, (0.85+0.25)/4)
	if f.Sure.N != 3 {
		t.Errorf("%d sure answers, want 3", f.Sure.N)
	}
	near(t, "sure and right", *f.Sure.Right, 2.0/3)
	near(t, "sure and matched, right speaker", *f.Sure.Speaker, 1)
	if len(f.Bins) != 2 || f.Bins[0].From != 0.2 || f.Bins[0].N != 1 || f.Bins[1].From != 0.9 {
		t.Errorf("bins %+v", f.Bins)
	}
	near(t, "mean", f.Bins[1].Confidence, 0.95)
	if got := NewReport(nil, Breakdown{}).Reliability; got != nil {
		t.Errorf("of nothing: %+v", got)
	}
}

func TestConfidenceOfOneIsInTheLastBin(t *testing.T) {
	var r Reliability
	r.add(1, AnswerCounts{N: 1})
	if r[bins-1].N != 1 {
		t.Errorf("%+v", r)
	}
}

// Words by the rule "that": two answers, one matched, with the right speaker.
func TestRules(t *testing.T) {
	by := func(q Quote, rule string) Quote { q.Rule = rule; return q }
	n := tally(t, &Document{Text: hundred, Quotes: []Quote{quote(0, 10, Direct, "Lang")}},
		&Document{Quotes: []Quote{by(quote(0, 10, Direct, "Lang"), "that/surname"), by(quote(20, 30, Direct, ""), "that/pronoun"), by(quote(40, 50, Direct, ""), "alone")}}, Options{})
	half, whole, none := 0.5, 1.0, 0.0
	want := &RulesFigures{
		Words:   []RuleFigures{{"that", AnswerFigures{2, &half, &whole, &half}}, {"alone", AnswerFigures{1, &none, nil, &none}}},
		Speaker: []RuleFigures{{"pronoun", AnswerFigures{1, &none, nil, &none}}, {"surname", AnswerFigures{1, &whole, &whole, &whole}}},
	}
	if diff := cmp.Diff(want, NewReport([]*Tally{n}, Breakdown{Rules: true}).Rules); diff != "" {
		t.Error(diff)
	}
}

// Two documents, one found and one missed. A draw of two has F1 1 (both the first: a quarter of the draws), 2/3 or 0; so the interval
// at 95 % is all there is. With the same document twice, every draw is the same.
func TestIntervals(t *testing.T) {
	found := tally(t, &Document{ID: "a", Publisher: "Courier", Text: hundred, Quotes: []Quote{quote(0, 10, Direct, "Lang")}}, &Document{Quotes: []Quote{quote(0, 10, Direct, "Lang")}}, Options{})
	missed := tally(t, &Document{ID: "b", Publisher: "Post", Text: hundred, Quotes: []Quote{quote(0, 10, Direct, "Lang")}}, nil, Options{})
	r := NewReport([]*Tally{found, missed}, Breakdown{Bootstrap: 200, Publishers: true})
	near(t, "F1", r.Overlap.All.F1, 2.0/3)
	if want := (Interval{0, 1}); *r.Intervals.Overlap.All != want || *r.Intervals.EndToEnd != want {
		t.Errorf("intervals %v, %v", *r.Intervals.Overlap.All, *r.Intervals.EndToEnd)
	}
	if len(r.Publishers) != 2 || r.Publishers[0].Publisher != "Courier" || r.Publishers[0].Overlap.All.F1 != 1 || r.Publishers[0].Intervals != nil {
		t.Errorf("publishers %+v", r.Publishers)
	}
	twice := NewReport([]*Tally{found, found}, Breakdown{Bootstrap: 200})
	if got := *twice.Intervals.Overlap.All; got != (Interval{1, 1}) {
		t.Errorf("interval %v of two documents alike", got)
	}
	if twice.Intervals.Speaker.Mixed != nil {
		t.Error("mixed quotes have an interval and there is none of them")
	}
	if NewReport([]*Tally{found, missed}, Breakdown{}).Intervals != nil {
		t.Error("intervals without draws")
	}
}

// For every collection of documents, the report is the same in whatever order they come, and its figures lie between 0 and 1.
func TestTheOrderOfDocumentsPlaysNoPart(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var tallies []*Tally
		for i := range rapid.IntRange(0, 5).Draw(r, "documents") {
			d := &Document{ID: fmt.Sprint(i), Publisher: rapid.SampledFrom([]string{"", "Courier", "Post"}).Draw(r, "publisher"), Text: hundred, Quotes: drawQuotes(r, 100, "gold")}
			n, err := Compare(d, &Document{Quotes: drawQuotes(r, 100, "answers")}, drawOptions(r))
			if err != nil {
				r.Fatal(err)
			}
			tallies = append(tallies, n)
		}
		all := Breakdown{Rules: true, Publishers: true, Bootstrap: 20}
		want := NewReport(tallies, all)
		if diff := cmp.Diff(want, NewReport(rapid.Permutation(tallies).Draw(r, "order"), all)); diff != "" {
			r.Fatal(diff)
		}
		for _, v := range []float64{want.Exact.All.F1, want.Overlap.Mixed.Precision, want.EndToEnd.Recall} {
			if math.IsNaN(v) || v < 0 || v > 1 {
				r.Fatalf("%+v", want.Figures)
			}
		}
		f := want.Faults
		if missing := f.Missed + f.TooLong + f.TooShort + f.Shifted; missing != want.Overlap.All.Gold-want.Overlap.All.Hit {
			r.Fatalf("%d faults, and %d of %d gold quotes are matched", missing, want.Overlap.All.Hit, want.Overlap.All.Gold)
		}
	})
}
