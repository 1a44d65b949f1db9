package discourse_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

func by(coder, statement string, value graph.StanceValue) graph.Coding {
	c := coding(statement, "2025", value, 1)
	c.Coder.Name = coder
	return c
}

// Three statements judged by lia and tom, who differ on c, and one by lia alone:
//
//	     a        b       c        d
//	lia  SUPPORT  OPPOSE  SUPPORT  NEUTRAL
//	tom  SUPPORT  OPPOSE  OPPOSE   .
//
// Nominal: six values are pairable, 3 SUPPORT and 3 OPPOSE. Of the pairs in one unit 2 differ, of all pairs 2·3·3 = 18:
// alpha = 1 - 5·2/18 = 4/9. Ordinal: SUPPORT and OPPOSE are the only pairable values, so the difference is one constant and
// alpha the same. Kappa: they agree in 2 of 3; by chance in 2/3·1/3 + 1/3·2/3 = 4/9; (2/3-4/9)/(1-4/9) = 2/5.
func TestAgreement(t *testing.T) {
	codings := []graph.Coding{
		by("tom", "c", graph.Oppose), by("lia", "a", graph.Support), by("lia", "b", graph.Oppose), by("lia", "c", graph.Support),
		by("lia", "d", graph.Neutral), by("tom", "a", graph.Support), by("tom", "b", graph.Oppose), by("tom", "b", graph.Oppose),
	}
	for _, level := range []discourse.Level{"", discourse.Nominal, discourse.Ordinal} {
		got, err := discourse.Agreement(stream(codings...), level)
		if err != nil {
			t.Fatal(err)
		}
		alpha, kappa := 4.0/9, 0.4
		want := &discourse.Reliability{
			Level: discourse.Nominal, Coders: []string{"lia", "tom"}, Units: 4, PairableUnits: 3, Alpha: &alpha,
			Pairs: []discourse.Pair{{A: "lia", B: "tom", Units: 3, Observed: 2.0 / 3, Expected: 4.0 / 9, Kappa: &kappa}},
		}
		if level == discourse.Ordinal {
			want.Level = level
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// OPPOSE and NEUTRAL are neighbours, OPPOSE and SUPPORT are the ends: to differ by the former is to differ less.
//
//	     a        b       c
//	lia  SUPPORT  OPPOSE  OPPOSE
//	tom  SUPPORT  OPPOSE  NEUTRAL
//
// Counts: OPPOSE 3, NEUTRAL 1, SUPPORT 2, together 6. Differences: OPPOSE-NEUTRAL (3/2+1/2)² = 4, NEUTRAL-SUPPORT
// (1/2+2/2)² = 2.25, OPPOSE-SUPPORT (3/2+1+2/2)² = 12.25. Observed: 2 pairs of 4, so 8. Expected: 2·(3·1·4 + 1·2·2.25 + 3·2·12.25)
// = 180. alpha = 1 - 5·8/180 = 7/9. With tom's SUPPORT on c counts are 3 and 3, and alpha is 4/9 as above.
func TestOrdinalAgreement(t *testing.T) {
	for value, want := range map[graph.StanceValue]float64{graph.Neutral: 7.0 / 9, graph.Support: 4.0 / 9} {
		got, err := discourse.Agreement(stream(
			by("lia", "a", graph.Support), by("tom", "a", graph.Support), by("lia", "b", graph.Oppose), by("tom", "b", graph.Oppose),
			by("lia", "c", graph.Oppose), by("tom", "c", value),
		), discourse.Ordinal)
		if err != nil {
			t.Fatal(err)
		}
		if got.Alpha == nil || math.Abs(*got.Alpha-want) > 1e-12 {
			t.Errorf("%s: alpha %v, want %v", value, show(got.Alpha), want)
		}
	}
}

func TestAgreementThatIsNotDefined(t *testing.T) {
	other := by("tom", "a", graph.Oppose)
	other.TopicID = "topic:berth"
	for _, c := range []struct {
		name            string
		codings         []graph.Coding
		units, pairable int
		pairs           int
	}{
		{"no coding", nil, 0, 0, 0},
		{"one coder", []graph.Coding{by("lia", "a", graph.Support), by("lia", "b", graph.Oppose)}, 2, 0, 0},
		{"one value always", []graph.Coding{by("lia", "a", graph.Support), by("tom", "a", graph.Support)}, 1, 1, 1},
		{"two topics of one statement", []graph.Coding{by("lia", "a", graph.Support), other}, 2, 0, 0},
	} {
		got, err := discourse.Agreement(stream(c.codings...), discourse.Nominal)
		if err != nil {
			t.Fatal(err)
		}
		if got.Units != c.units || got.PairableUnits != c.pairable || len(got.Pairs) != c.pairs || got.Alpha != nil {
			t.Errorf("%s: %+v", c.name, got)
		}
		for _, p := range got.Pairs {
			if p.Kappa != nil || p.Observed != 1 || p.Expected != 1 {
				t.Errorf("%s: %+v", c.name, p)
			}
		}
	}
}

// Who names another holder still judged the same words.
func TestAgreementWhateverTheHolder(t *testing.T) {
	other := by("tom", "a", graph.Support)
	other.HolderID = "institution:harbour"
	got, err := discourse.Agreement(stream(by("lia", "a", graph.Support), other), discourse.Nominal)
	if err != nil || got.PairableUnits != 1 {
		t.Errorf("%+v, %v", got, err)
	}
}

// A coder who judges the same words twice, of two holders, leaves it open what the coder judged; a rule that bears a person's name is
// not that person.
func TestAgreementTellsCodersApart(t *testing.T) {
	rule := by("lia", "b", graph.Oppose)
	rule.Coder.Kind = graph.CoderRule
	got, err := discourse.Agreement(stream(by("lia", "a", graph.Support), by("lia", "a", graph.Oppose), by("tom", "a", graph.Oppose),
		by("lia", "b", graph.Support), rule), discourse.Nominal)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"lia (HUMAN)", "lia (RULE)", "tom"}; got.Contradictory != 1 || !slices.Equal(got.Coders, want) || got.PairableUnits != 1 {
		t.Errorf("got %+v, want the coders %q", got, want)
	}
}

func TestAgreementRefuses(t *testing.T) {
	broken := errors.New("broken")
	failing := func(yield func(graph.Coding, error) bool) { yield(graph.Coding{}, broken) }
	if got, err := discourse.Agreement(failing, discourse.Nominal); got != nil || !errors.Is(err, broken) {
		t.Errorf("got %v, %v", got, err)
	}
	for want, c := range map[string]struct {
		level   discourse.Level
		codings []graph.Coding
	}{
		`level "RATIO" is none of [NOMINAL ORDINAL]: invalid input`:                                  {"RATIO", nil},
		`statement:a: stance "MAYBE" is none of [OPPOSE NEUTRAL CONDITIONAL SUPPORT]: invalid input`: {"", []graph.Coding{by("lia", "a", "MAYBE")}},
	} {
		got, err := discourse.Agreement(stream(c.codings...), c.level)
		if got != nil || !errors.Is(err, graph.ErrInvalid) || err.Error() != want {
			t.Errorf("got %v, %v\nwant %s", got, err, want)
		}
	}
}

func TestOrderOfCodingsMakesNoAgreement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var drawn []graph.Coding
		for _, coder := range []string{"lia", "tom", "ann", "bo"} {
			for _, statement := range rapid.SliceOfDistinct(rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}), rapid.ID[string]).Draw(t, coder) {
				drawn = append(drawn, by(coder, statement, rapid.SampledFrom(graph.StanceValues).Draw(t, statement)))
			}
		}
		level := rapid.SampledFrom(discourse.Levels).Draw(t, "level")
		one, err1 := discourse.Agreement(stream(drawn...), level)
		two, err2 := discourse.Agreement(stream(rapid.Permutation(drawn).Draw(t, "permuted")...), level)
		if diff := cmp.Diff(one, two); diff != "" || err1 != nil || err2 != nil {
			t.Fatalf("%v %v\n%s", err1, err2, diff)
		}
		for _, p := range one.Pairs {
			if p.A >= p.B || p.Units == 0 || p.Kappa != nil && (*p.Kappa > 1 || *p.Kappa < -1 || (*p.Kappa == 1) != (p.Observed == 1)) {
				t.Fatalf("%+v", p)
			}
		}
	})
}
