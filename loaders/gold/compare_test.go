package gold

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
)

// text of 100 code points, of which none is trimmed.
var hundred = strings.Repeat("x", 100)

func quote(start, end int, kind Kind, name string) Quote {
	return Quote{Span: Span{start, end}, Kind: kind, SpeakerName: name, Speech: true}
}

func compare(t *testing.T, gold, answer []Quote, o Options) Figures {
	t.Helper()
	tally, err := Compare(&Document{ID: "d", Text: hundred, Quotes: gold}, &Document{Quotes: answer}, o)
	if err != nil {
		t.Fatal(err)
	}
	return tally.Figures()
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-12 {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

func TestSpansAreMatchedAtFourFifthsOfTheLonger(t *testing.T) {
	for _, tt := range []struct {
		found Span
		hit   int
	}{
		{Span{10, 20}, 1},
		{Span{10, 18}, 1}, // 8 of 10
		{Span{10, 17}, 0}, // 7 of 10
		{Span{8, 20}, 1},  // 10 of 12
		{Span{7, 20}, 0},  // 10 of 13
		{Span{11, 21}, 1}, // 9 of 10, begins later
		{Span{12, 22}, 1}, // 8 of 10
		{Span{20, 30}, 0},
	} {
		f := compare(t, []Quote{quote(10, 20, Direct, "")}, []Quote{quote(tt.found.Start, tt.found.End, Direct, "")}, Options{})
		if f.Overlap.All.Hit != tt.hit {
			t.Errorf("%v: %d hits, want %d", tt.found, f.Overlap.All.Hit, tt.hit)
		}
		if exact := one(tt.found == Span{10, 20}); f.Exact.All.Hit != exact {
			t.Errorf("%v: %d exact hits, want %d", tt.found, f.Exact.All.Hit, exact)
		}
	}
}

// A gold quote is credited once: 0-10 goes to the found quote that is equal, and the other one is an invention.
// Precision 1 of 2, recall 1 of 1, F1 = 2 * 0.5 * 1 / 1.5.
func TestAQuoteIsCreditedOnce(t *testing.T) {
	f := compare(t, []Quote{quote(0, 10, Direct, "")}, []Quote{quote(0, 9, Direct, ""), quote(0, 10, Direct, "")}, Options{})
	if diff := cmp.Diff(SpanFigures{PRF{0.5, 1, 2 * 0.5 / 1.5}, 1, 2, 1}, f.Overlap.All); diff != "" {
		t.Error(diff)
	}
}

// Gold: direct 0-20 by Lang, indirect 30-50 by Moreau, indirect 60-80 by nobody.
// Found: direct 0-20 by Lang, direct 30-50 by Lang, mixed 85-95.
// All: 2 of 3 found, 2 of 3 right: F1 2/3. Direct: recall 1/1, precision 2/2. Indirect: recall 1/2, nothing found, so precision is 0.
// Speakers: 2 judged, 1 right. Both right: 1 of 3 and 3.
func TestKindsAreCountedOnTheirOwnSides(t *testing.T) {
	f := compare(t,
		[]Quote{quote(0, 20, Direct, "Robert Lang"), quote(30, 50, Indirect, "Moreau"), quote(60, 80, Indirect, "")},
		[]Quote{quote(0, 20, Direct, "Mayor Lang"), quote(30, 50, Direct, "Lang"), quote(85, 95, Mixed, "")}, Options{})
	near(t, "all", f.Overlap.All.F1, 2.0/3)
	near(t, "direct", f.Overlap.Direct.F1, 1)
	near(t, "indirect recall", f.Overlap.Indirect.Recall, 0.5)
	near(t, "indirect precision", f.Overlap.Indirect.Precision, 0)
	near(t, "mixed recall", f.Overlap.Mixed.Recall, 0) // nothing there, something found
	near(t, "speakers", *f.Speaker.All.Name, 0.5)
	near(t, "both right", f.EndToEnd.F1, 1.0/3)
	if f.Speaker.Mixed.Name != nil {
		t.Errorf("mixed speakers: %v of nothing", *f.Speaker.Mixed.Name)
	}
}

func TestSpeakers(t *testing.T) {
	at := func(q Quote, from NameFrom, spans ...Span) Quote {
		q.NameFrom, q.SpeakerSpans = from, spans
		return q
	}
	for _, tt := range []struct {
		what        string
		gold, found Quote
		options     Options
		want        verdict
		judged      int
		bothRight   int
	}{
		{"same head", quote(0, 9, Direct, "Dr. Lang"), quote(0, 9, Direct, "R. Lang"), Options{}, verdict{name: true}, 1, 1},
		{"other head", quote(0, 9, Direct, "Lang"), quote(0, 9, Direct, "Moreau"), Options{}, verdict{}, 1, 0},
		{"unnamed", quote(0, 9, Direct, "Lang"), quote(0, 9, Direct, ""), Options{}, verdict{silent: true}, 1, 0},
		{"same words", at(quote(0, 9, Direct, "Lang"), FromSpan, Span{20, 24}), at(quote(0, 9, Direct, "he"), "", Span{23, 30}), Options{}, verdict{span: true}, 1, 0},
		{"pronoun nobody settled", at(quote(0, 9, Direct, "he"), FromUnresolved, Span{20, 22}), at(quote(0, 9, Direct, "Lang"), "", Span{20, 22}), Options{}, verdict{name: true, span: true}, 1, 1},
		{"nobody and nobody", quote(0, 9, Direct, ""), quote(0, 9, Direct, ""), Options{}, verdict{nobody: true, silent: true}, 0, 1},
		{"nobody and somebody", quote(0, 9, Direct, ""), quote(0, 9, Direct, "Lang"), Options{}, verdict{nobody: true}, 0, 0},
		{"named only, a noun", at(quote(0, 9, Direct, "a nurse"), FromNominal), quote(0, 9, Direct, "nurse"), Options{Named: true}, verdict{name: true}, 0, 1},
		{"named only, settled", at(quote(0, 9, Direct, "Lang"), FromGoldCoref), quote(0, 9, Direct, "Lang"), Options{Named: true}, verdict{name: true}, 1, 1},
	} {
		if got := judge(&tt.gold, &tt.found); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.what, got, tt.want)
		}
		tally, err := Compare(&Document{Text: hundred, Quotes: []Quote{tt.gold}}, &Document{Quotes: []Quote{tt.found}}, tt.options)
		if err != nil {
			t.Fatal(err)
		}
		if tally.Speaker[0].N != tt.judged || tally.BothRight != tt.bothRight {
			t.Errorf("%s: %d judged, %d both right; want %d, %d", tt.what, tally.Speaker[0].N, tally.BothRight, tt.judged, tt.bothRight)
		}
	}
}

// Gold: said 0-10, thought 20-30, said 40-50.
// Found: said 0-10; said 20-30, which matches what is left out; thought 40-50, which matches what was said and so counts; thought 60-70,
// which matches nothing and is left out; said 80-90, an invention.
// So 2 gold quotes, 3 found ones, 2 hits.
func TestOnlySpeech(t *testing.T) {
	thought := func(q Quote) Quote { q.Speech = false; return q }
	f := compare(t,
		[]Quote{quote(0, 10, Direct, ""), thought(quote(20, 30, Direct, "")), quote(40, 50, Direct, "")},
		[]Quote{quote(0, 10, Direct, ""), quote(20, 30, Direct, ""), thought(quote(40, 50, Direct, "")), thought(quote(60, 70, Direct, "")), quote(80, 90, Direct, "")},
		Options{Speech: true})
	if got := f.Overlap.All; got.Gold != 2 || got.System != 3 || got.Hit != 2 {
		t.Errorf("%+v, want 2 gold, 3 found, 2 hits", got)
	}
}

func TestStrictSpansAreNotTrimmed(t *testing.T) {
	text := "“We go,” he said."
	gold := &Document{Text: text, Quotes: []Quote{quote(0, 8, Direct, "")}} // with its marks
	answer := &Document{Quotes: []Quote{quote(1, 6, Direct, "")}}           // without: 5 of 8
	for strict, want := range map[bool]int{false: 1, true: 0} {
		tally, err := Compare(gold, answer, Options{StrictSpan: strict})
		if err != nil {
			t.Fatal(err)
		}
		if got := tally.Exact[0].GoldHit; got != want {
			t.Errorf("strict %v: %d hits, want %d", strict, got, want)
		}
	}
}

func TestCompareRefusesAnswersOfAnotherText(t *testing.T) {
	gold := &Document{ID: "d", Text: "We go."}
	for _, answer := range []*Document{{Text: "We stay."}, {Quotes: []Quote{quote(0, 7, Direct, "")}}} {
		if _, err := Compare(gold, answer, Options{}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%+v: %v", answer, err)
		}
	}
}

// quotes draws the quotes of a text of so many code points.
func drawQuotes(r *rapid.T, length int, label string) []Quote {
	return rapid.SliceOfN(rapid.Custom(func(r *rapid.T) Quote {
		start := rapid.IntRange(0, length-1).Draw(r, "start")
		q := quote(start, rapid.IntRange(start+1, length).Draw(r, "end"), rapid.SampledFrom(Kinds).Draw(r, "kind"),
			rapid.SampledFrom([]string{"", "he", "Lang", "Anna Moreau", "officials"}).Draw(r, "speaker"))
		if rapid.Bool().Draw(r, "spans") {
			q.SpeakerSpans = []Span{{start, start + 1}}
		}
		q.NameFrom = rapid.SampledFrom([]NameFrom{"", FromSpan, FromGoldCoref, FromNominal, FromUnresolved}).Draw(r, "from")
		if q.NameFrom == FromUnresolved {
			q.SpeakerSpans = []Span{{start, start + 1}} // a pronoun stands somewhere
		}
		q.Speech = rapid.Bool().Draw(r, "speech")
		q.Confidence = rapid.Float64Range(0, 1).Draw(r, "confidence")
		q.Rule = rapid.SampledFrom([]string{"", "that/surname", "quote/surname", "quote/pronoun"}).Draw(r, "rule")
		return q
	}), 0, 12).Draw(r, label)
}

func drawOptions(r *rapid.T) Options {
	return Options{rapid.Bool().Draw(r, "only speech"), rapid.Bool().Draw(r, "only named"), rapid.Bool().Draw(r, "strict")}
}

// For every annotation that has no span twice and names whom it points at, it is perfect against itself.
func TestGoldAgainstItselfIsPerfect(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		quotes := drawQuotes(r, 100, "quotes")
		taken := map[Span]bool{}
		var apart []Quote
		for _, q := range quotes {
			if q.SpeakerName == "" && q.SpeakerSpans != nil {
				q.SpeakerName = "somebody"
			}
			if !taken[q.Span] {
				taken[q.Span] = true
				apart = append(apart, q)
			}
		}
		d := &Document{Text: hundred, Quotes: apart}
		o := drawOptions(r)
		tally, err := Compare(d, d, o)
		if err != nil {
			r.Fatal(err)
		}
		f := tally.Figures()
		for _, s := range []SpanFigures{f.Exact.All, f.Exact.Direct, f.Exact.Mixed, f.Exact.Indirect, f.Overlap.All, f.Overlap.Direct, f.Overlap.Mixed, f.Overlap.Indirect} {
			if s.F1 != 1 {
				r.Fatalf("%+v", f)
			}
		}
		if n := f.Speaker.All; n.N > 0 && *n.Either != 1 || f.EndToEnd.F1 != 1 {
			r.Fatalf("%+v", f)
		}
	})
}

// A quote in a quote is judged where the annotation has such, and left out where each word has one speaker.
func TestQuotesWithinQuotesAreJudgedWhereTheAnnotationHasThem(t *testing.T) {
	outer, inner := quote(0, 50, Indirect, "Lund"), quote(10, 50, Indirect, "Costa")
	inner.Within = true
	for occasions, want := range map[bool]int{false: 1, true: 2} {
		tally, err := Compare(&Document{ID: "d", Text: hundred, Quotes: []Quote{outer}, Occasions: occasions}, &Document{Quotes: []Quote{outer, inner}}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := tally.Figures().Overlap.All.System; got != want {
			t.Errorf("annotated occasions %v: %d answers are judged, want %d", occasions, got, want)
		}
	}
}
