package discourse_test

import (
	"errors"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

func stream(codings ...graph.Coding) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		for _, c := range codings {
			if !yield(c, nil) {
				return
			}
		}
	}
}

// coding is a coding by one coder, "vale" on "pier" unless changed.
func coding(statement, date string, value graph.StanceValue, confidence float64) graph.Coding {
	return graph.Coding{HolderID: "person:vale", TopicID: "topic:pier", StatementID: "statement:" + statement,
		SaidAt: graph.UncertainDate{EDTF: date}, Value: value, Confidence: confidence, Coder: graph.Coder{Name: "lia", Kind: graph.CoderHuman}}
}

// asSeen compares what others can see of points.
var asSeen = cmpopts.IgnoreUnexported(discourse.Point{})

func positions(t *testing.T, codings ...graph.Coding) []*discourse.Position {
	t.Helper()
	all, err := discourse.Positions(stream(codings...))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func at(s string) *time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return &t
}

func TestPositions(t *testing.T) {
	other := coding("d", "2024", graph.Oppose, 1)
	other.HolderID = "person:hale"
	elsewhere := coding("e", "2025-01", graph.Neutral, 1)
	elsewhere.TopicID = "topic:berth"
	nobody := coding("f", "2025-01", graph.Neutral, 1)
	nobody.HolderID = ""
	got := positions(t,
		coding("b", "2025-12-22", graph.Oppose, 0.75), coding("a", "2025-12-22", graph.Support, 1), other,
		coding("c", "2025-03", graph.Conditional, 0.5), elsewhere, nobody)
	want := []*discourse.Position{
		{HolderID: "person:hale", TopicID: "topic:pier", Points: []*discourse.Point{
			{Date: graph.UncertainDate{EDTF: "2024"}, Value: graph.Oppose, StatementID: "statement:d", Confidence: 1},
		}, Counts: discourse.Counts{Oppose: 1, Statements: 1, Earliest: at("2024-01-01T00:00:00Z"), Latest: at("2024-12-31T23:59:59Z")}},
		{HolderID: "person:vale", TopicID: "topic:berth", Points: []*discourse.Point{
			{Date: graph.UncertainDate{EDTF: "2025-01"}, Value: graph.Neutral, StatementID: "statement:e", Confidence: 1},
		}, Counts: discourse.Counts{Neutral: 1, Statements: 1, Earliest: at("2025-01-01T00:00:00Z"), Latest: at("2025-01-31T23:59:59Z")}},
		{HolderID: "person:vale", TopicID: "topic:pier", Points: []*discourse.Point{
			{Date: graph.UncertainDate{EDTF: "2025-03"}, Value: graph.Conditional, StatementID: "statement:c", Confidence: 0.5},
			{Date: graph.UncertainDate{EDTF: "2025-12-22"}, Value: graph.Support, StatementID: "statement:a", Confidence: 1},
			{Date: graph.UncertainDate{EDTF: "2025-12-22"}, Value: graph.Oppose, StatementID: "statement:b", Confidence: 0.75},
		}, Counts: discourse.Counts{Support: 1, Oppose: 1, Conditional: 1, Statements: 3, Earliest: at("2025-03-01T00:00:00Z"), Latest: at("2025-12-22T23:59:59Z")}},
	}
	if diff := cmp.Diff(want, got, asSeen); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A statement made for an institution is a point of the speaker's position and of the institution's.
func TestOnBehalf(t *testing.T) {
	minister := coding("a", "2025-08-12", graph.Oppose, 1)
	minister.OnBehalfOfID = "institution:harbour"
	envoy := coding("b", "2025-12-20", graph.Support, 1)
	envoy.HolderID, envoy.OnBehalfOfID = "person:hale", "institution:harbour"
	itself := coding("c", "2026", graph.Neutral, 1)
	itself.HolderID, itself.OnBehalfOfID = "institution:harbour", "institution:harbour"
	nobody := coding("d", "2026", graph.Neutral, 1)
	nobody.HolderID, nobody.OnBehalfOfID = "", "institution:harbour"
	all := positions(t, minister, envoy, itself, nobody)
	for _, c := range []struct {
		name    string
		holders []string
		want    []string
	}{
		{"everybody", nil, []string{"institution:harbour a b c", "person:hale b", "person:vale a"}},
		{"the institution alone", []string{"institution:harbour"}, []string{"institution:harbour a b c"}},
		{"two", []string{"person:vale", "person:hale"}, []string{"person:hale b", "person:vale a"}},
		{"a stranger", []string{"person:stranger"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, p := range discourse.Of(all, c.holders) {
				held := p.HolderID
				for _, point := range p.Points {
					held += " " + strings.TrimPrefix(point.StatementID, "statement:")
				}
				got = append(got, held)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Coders who name different holders still judge one statement of the institution's.
func TestOnBehalfBySeveralCoders(t *testing.T) {
	one := coding("a", "2025", graph.Support, 0.75)
	one.OnBehalfOfID = "institution:harbour"
	other := coding("a", "2025", graph.Oppose, 0.25)
	other.HolderID = "institution:harbour"
	got := discourse.Of(positions(t, one, other), []string{"institution:harbour"})
	if p := got[0].Points[0]; len(got[0].Points) != 1 || p.Value != graph.Support || p.Confidence != 0.375 {
		t.Errorf("got %+v, want one point, SUPPORT at 0.375", p)
	}
}

// An institution that speaks for itself is judged once by each coder, not twice.
func TestOnBehalfOfItself(t *testing.T) {
	one, other := coding("a", "2025", graph.Support, 0.5), coding("a", "2025", graph.Oppose, 0.75)
	one.HolderID, one.OnBehalfOfID, other.HolderID = "institution:harbour", "institution:harbour", "institution:harbour"
	if p := positions(t, one, other)[0].Points[0]; p.Value != graph.Oppose {
		t.Errorf("got %+v, want OPPOSE", p)
	}
}

func TestSourcesOfAPoint(t *testing.T) {
	one, two := coding("a", "2025", graph.Support, 1), coding("a", "2025", graph.Support, 1)
	one.SourceIDs, two.SourceIDs = []string{"source:b", "source:d"}, []string{"source:a", "source:b"}
	got := positions(t, one, two)[0].Points[0].SourceIDs
	if diff := cmp.Diff([]string{"source:a", "source:b", "source:d"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"source:b", "source:d"}, one.SourceIDs); diff != "" {
		t.Errorf("the coding was changed: %s", diff)
	}
}

func TestSeveralCoders(t *testing.T) {
	type vote struct {
		value      graph.StanceValue
		confidence float64
	}
	for _, c := range []struct {
		name  string
		votes []vote
		want  graph.StanceValue // "" for no point
		sure  float64
	}{
		{"agreement", []vote{{graph.Support, 0.75}, {graph.Support, 0.25}}, graph.Support, 0.5},
		{"agreement without confidence", []vote{{graph.Oppose, 0}, {graph.Oppose, 0}}, graph.Oppose, 0},
		{"the surer one", []vote{{graph.Support, 0.75}, {graph.Oppose, 0.5}}, graph.Support, 0.375},
		{"two outweigh one", []vote{{graph.Support, 1}, {graph.Oppose, 0.75}, {graph.Oppose, 0.75}}, graph.Oppose, 0.5},
		{"a tie is not neutral", []vote{{graph.Support, 0.5}, {graph.Oppose, 0.5}}, "", 0},
		{"a tie of sums", []vote{{graph.Support, 0.3}, {graph.Oppose, 0.1}, {graph.Oppose, 0.2}}, "", 0},
		{"a tie below the best", []vote{{graph.Support, 0.5}, {graph.Oppose, 0.5}, {graph.Conditional, 0.75}}, graph.Conditional, 0.25},
	} {
		t.Run(c.name, func(t *testing.T) {
			var codings []graph.Coding
			for _, v := range c.votes {
				codings = append(codings, coding("a", "2025", v.value, v.confidence))
			}
			got := positions(t, codings...)
			if c.want == "" {
				if len(got) != 0 {
					t.Errorf("got %+v, want no position", got[0])
				}
				return
			}
			if p := got[0].Points[0]; len(got[0].Points) != 1 || p.Value != c.want || p.Confidence != c.sure {
				t.Errorf("got %+v, want %s at %v", p, c.want, c.sure)
			}
		})
	}
}

func TestCurrent(t *testing.T) {
	p := positions(t,
		coding("open", "../..", graph.Oppose, 1),
		coding("since", "2025-11/..", graph.Neutral, 1),
		coding("month", "2025-12", graph.Conditional, 1),
		coding("day", "2025-12-21", graph.Support, 1),
		coding("before", "../2025-01-10", graph.Oppose, 1))[0]
	for asOf, want := range map[string]string{
		"": "statement:day", "2025-12-31": "statement:day", "2025-12-21": "statement:day", "2025-12-20": "statement:before",
		"2025-12": "statement:day", "2025-11": "statement:before", "2025-01-10": "statement:before", "2025-01-09": "", "2025/..": "statement:day", "late": "",
	} {
		got := ""
		if c := p.Current(asOf); c != nil {
			got = c.StatementID
		}
		if got != want {
			t.Errorf("Current(%q) = %q, want %q", asOf, got, want)
		}
	}
	if c := positions(t, coding("open", "../..", graph.Oppose, 1))[0].Current(""); c != nil {
		t.Errorf("a point of no date is current: %+v", c)
	}
	if c := p.Counts; c.Statements != 5 || c.Earliest != nil || c.Latest != nil {
		t.Errorf("open dates give bounded counts: %+v", c)
	}
}

// Points need not come from Positions.
func TestPointsMadeByHand(t *testing.T) {
	points := []*discourse.Point{{Date: graph.UncertainDate{EDTF: "2025-03"}, Value: graph.Support}, {Date: graph.UncertainDate{EDTF: "2025-12"}, Value: graph.Oppose}}
	if got := (&discourse.Position{Points: points}).Current("2025-11"); got != points[0] {
		t.Errorf("current is %+v, want the first", got)
	}
	if c := discourse.Count(points); !c.Earliest.Equal(*at("2025-03-01T00:00:00Z")) || !c.Latest.Equal(*at("2025-12-31T23:59:59Z")) {
		t.Errorf("counts %+v", c)
	}
}

func TestError(t *testing.T) {
	broken := errors.New("broken")
	all, err := discourse.Positions(func(yield func(graph.Coding, error) bool) {
		if yield(coding("a", "2025", graph.Support, 1), nil) {
			yield(graph.Coding{}, broken)
		}
	})
	if all != nil || !errors.Is(err, broken) {
		t.Errorf("got %v, %v", all, err)
	}
}

// codings draws codings in which each statement has one date.
var codings = rapid.Custom(func(t *rapid.T) []graph.Coding {
	dates := []string{"2024", "2025-03", "2025-12-21", "2025-12-22", "../2025-02-01", "2025-06/..", "../..", "202X"}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Coding {
		n := rapid.IntRange(0, len(dates)-1).Draw(t, "statement")
		c := coding(string(rune('a'+n)), dates[n], rapid.SampledFrom(graph.StanceValues).Draw(t, "value"), rapid.Float64Range(0, 1).Draw(t, "confidence"))
		c.HolderID = rapid.SampledFrom([]string{"person:vale", "person:hale", ""}).Draw(t, "holder")
		c.OnBehalfOfID = rapid.SampledFrom([]string{"institution:harbour", "person:hale", ""}).Draw(t, "on behalf of")
		c.SourceIDs = someSources.Draw(t, "sources")
		c.TopicID = rapid.SampledFrom([]string{"topic:pier", "topic:berth"}).Draw(t, "topic")
		return c
	}), 0, 30).Draw(t, "codings")
})

func TestOrderOfCodingsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := codings.Draw(t, "codings")
		one, err1 := discourse.Positions(stream(drawn...))
		two, err2 := discourse.Positions(stream(rapid.Permutation(drawn).Draw(t, "permuted")...))
		if diff := cmp.Diff(one, two, asSeen); diff != "" || err1 != nil || err2 != nil {
			t.Fatalf("%v %v\n%s", err1, err2, diff)
		}
	})
}

func TestCountsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, err := discourse.Positions(stream(codings.Draw(t, "codings")...))
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range all {
			c := p.Counts
			if sum := c.Support + c.Oppose + c.Conditional + c.Neutral; sum != c.Statements || sum != len(p.Points) || sum == 0 {
				t.Fatalf("%d points, counts %+v", len(p.Points), c)
			}
			if i > 0 && (all[i-1].HolderID > p.HolderID || all[i-1].HolderID == p.HolderID && all[i-1].TopicID >= p.TopicID) {
				t.Fatalf("%s %s after %s %s", p.HolderID, p.TopicID, all[i-1].HolderID, all[i-1].TopicID)
			}
			for _, point := range p.Points {
				if point.Confidence < 0 || point.Confidence > 1 {
					t.Fatalf("confidence %v", point.Confidence)
				}
			}
		}
	})
}

// As time goes on a position only moves on: the current point never lies before the one that was current earlier.
func TestCurrentIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, err := discourse.Positions(stream(codings.Draw(t, "codings")...))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
		first := rapid.IntRange(0, 1500).Draw(t, "first")
		second := first + rapid.IntRange(0, 1500).Draw(t, "later")
		for _, p := range all {
			index := func(days int) int {
				now := p.Current(start.AddDate(0, 0, days).Format(time.DateOnly))
				for i, point := range p.Points {
					if point == now {
						return i
					}
				}
				return -1
			}
			if index(first) > index(second) {
				t.Fatalf("point %d is current on day %d and point %d on day %d", index(first), first, index(second), second)
			}
		}
	})
}
