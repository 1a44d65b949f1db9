package discourse_test

import (
	"errors"
	"iter"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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
		SaidAt: graph.UncertainDate{EDTF: date}, Value: value, Confidence: confidence, CoderName: "lia"}
}

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
			{graph.UncertainDate{EDTF: "2024"}, graph.Oppose, "statement:d", 1},
		}, Counts: discourse.Counts{Oppose: 1, Statements: 1, Earliest: at("2024-01-01T00:00:00Z"), Latest: at("2024-12-31T23:59:59Z")}},
		{HolderID: "person:vale", TopicID: "topic:berth", Points: []*discourse.Point{
			{graph.UncertainDate{EDTF: "2025-01"}, graph.Neutral, "statement:e", 1},
		}, Counts: discourse.Counts{Neutral: 1, Statements: 1, Earliest: at("2025-01-01T00:00:00Z"), Latest: at("2025-01-31T23:59:59Z")}},
		{HolderID: "person:vale", TopicID: "topic:pier", Points: []*discourse.Point{
			{graph.UncertainDate{EDTF: "2025-03"}, graph.Conditional, "statement:c", 0.5},
			{graph.UncertainDate{EDTF: "2025-12-22"}, graph.Support, "statement:a", 1},
			{graph.UncertainDate{EDTF: "2025-12-22"}, graph.Oppose, "statement:b", 0.75},
		}, Counts: discourse.Counts{Support: 1, Oppose: 1, Conditional: 1, Statements: 3, Earliest: at("2025-03-01T00:00:00Z"), Latest: at("2025-12-22T23:59:59Z")}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
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
		c.TopicID = rapid.SampledFrom([]string{"topic:pier", "topic:berth"}).Draw(t, "topic")
		return c
	}), 0, 30).Draw(t, "codings")
})

func TestOrderOfCodingsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := codings.Draw(t, "codings")
		one, err1 := discourse.Positions(stream(drawn...))
		two, err2 := discourse.Positions(stream(rapid.Permutation(drawn).Draw(t, "permuted")...))
		if diff := cmp.Diff(one, two); diff != "" || err1 != nil || err2 != nil {
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
