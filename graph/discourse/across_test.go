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

// compared writes a comparison as "points before | points after | shift".
func compared(c *discourse.Comparison) string {
	shift := "-"
	if c.Shift != nil {
		shift = short(*c.Shift)
	}
	return fmt.Sprintf("%d | %d | %s", c.Before.Statements, c.After.Statements, shift)
}

func TestAcross(t *testing.T) {
	for _, c := range []struct {
		name    string
		meeting string
		days    int
		history []string
		want    string // "" for no comparison
	}{
		{"moved", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette", "2025-08-20 SUPPORT herald"}, "1 | 1 | a>b"},
		{"stayed", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette", "2025-08-20 OPPOSE herald"}, "1 | 1 | -"},
		{"in one source", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette", "2025-08-20 SUPPORT gazette"}, "1 | 1 | -"},
		{"a second source", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette", "2025-08-19 SUPPORT herald", "2025-08-20 SUPPORT gazette"}, "1 | 2 | a>b"},
		{"the last of each", "2025-08-15", 30, []string{
			"2025-08-11 SUPPORT gazette", "2025-08-12 OPPOSE herald", "2025-08-18 OPPOSE times", "2025-08-20 SUPPORT courier"}, "2 | 2 | b>d"},
		{"back again", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette", "2025-08-18 SUPPORT herald", "2025-08-20 OPPOSE courier"}, "1 | 2 | -"},
		{"neutral counts and takes no side", "2025-08-15", 30, []string{
			"2025-08-12 OPPOSE gazette", "2025-08-13 NEUTRAL herald", "2025-08-20 SUPPORT courier", "2025-08-21 NEUTRAL courier"}, "2 | 2 | a>c"},
		{"yes and no in one document", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette", "2025-08-20 SUPPORT herald", "2025-08-20 OPPOSE herald"}, "1 | 2 | -"},
		{"both sides on one day", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette", "2025-08-12 SUPPORT times", "2025-08-20 OPPOSE herald"}, "2 | 1 | b?c"},
		{"before alone", "2025-08-15", 30, []string{"2025-08-12 OPPOSE gazette"}, "1 | 0 | -"},
		{"after alone", "2025-08-15", 30, []string{"2025-08-20 OPPOSE gazette"}, "0 | 1 | -"},
		{"on the day", "2025-08-15", 30, []string{"2025-08-15 OPPOSE gazette"}, ""},
		{"on the day of a moment", "2025-08-15T11:30:00Z", 30, []string{"2025-08-15T09:00:00Z OPPOSE gazette", "2025-08-15T18:00:00Z SUPPORT herald"}, ""},
		{"the next day", "2025-08-15T11:30:00Z", 1, []string{"2025-08-14 OPPOSE gazette", "2025-08-16 SUPPORT herald"}, "1 | 1 | a>b"},
		{"days of days", "2025-08-15/2025-08-17", 1, []string{"2025-08-14 OPPOSE gazette", "2025-08-16 NEUTRAL times", "2025-08-18 SUPPORT herald"}, "1 | 1 | a>c"},
		{"too far off", "2025-08-15", 2, []string{"2025-08-12 OPPOSE gazette", "2025-08-18 SUPPORT herald"}, ""},
		{"just near enough", "2025-08-15", 3, []string{"2025-08-12 OPPOSE gazette", "2025-08-18 SUPPORT herald"}, "1 | 1 | a>b"},
		{"perhaps too far off", "2025-08-15", 30, []string{"2025-07 OPPOSE gazette", "2025-08-12/2025-09-20 SUPPORT herald", "2025-09-01/2025-09-20 SUPPORT herald"}, ""},
		{"near enough for certain", "2025-08-15", 60, []string{"2025-07 OPPOSE gazette", "2025-09 SUPPORT herald"}, "1 | 1 | a>b"},
		{"perhaps during the meeting", "2025-08-15", 3000, []string{"2025-08 OPPOSE gazette", "2025 OPPOSE gazette"}, ""},
		{"not after", "2025-08-15", 3000, []string{"../2025-08-12 OPPOSE gazette", "2025-08-20/.. SUPPORT herald"}, ""},
		{"all days", "2025-08-15", 1 << 62, []string{"0001 OPPOSE gazette", "9999 SUPPORT herald"}, "1 | 1 | a>b"},
		{"no days", "2025-08-15", 0, []string{"2025-08-14 OPPOSE gazette", "2025-08-16 SUPPORT herald"}, ""},
		{"fewer than no days", "2025-08-15", -1 << 63, []string{"2025-08-14 OPPOSE gazette", "2025-08-16 SUPPORT herald"}, ""},
		{"before 1970", "1960-08-15T11:30:00Z", 1, []string{"1960-08-14 OPPOSE gazette", "1960-08-15 OPPOSE times", "1960-08-16 SUPPORT herald"}, "1 | 1 | a>c"},
		{"a meeting at no date", "../..", 30, []string{"2025-08-12 OPPOSE gazette"}, ""},
		{"a meeting not after a day", "../2025-08-15", 30, []string{"2025-08-20 OPPOSE gazette"}, ""},
		{"a meeting that isn't over", "2025-08-15/..", 30, []string{"2025-08-12 OPPOSE gazette"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, one := range discourse.Across(positions(t, history(c.history...)...), graph.UncertainDate{EDTF: c.meeting}, c.days) {
				got += compared(one)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestAcrossKeepsTheOrderOfPositions(t *testing.T) {
	all := history("2025-08-12 OPPOSE gazette", "2025-08-12 OPPOSE gazette", "2025-08-20 SUPPORT herald", "2024 SUPPORT herald")
	all[1].TopicID, all[2].HolderID, all[3].HolderID = "topic:berth", "person:hale", "person:absent"
	var got []string
	for _, c := range discourse.Across(positions(t, all...), graph.UncertainDate{EDTF: "2025-08-15"}, 30) {
		got = append(got, c.HolderID+" "+c.TopicID)
	}
	if diff := cmp.Diff([]string{"person:hale topic:pier", "person:vale topic:berth", "person:vale topic:pier"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestForEveryComparison(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, err := discourse.Positions(stream(everything.Draw(t, "told")...))
		if err != nil {
			t.Fatal(err)
		}
		meeting := graph.UncertainDate{EDTF: rapid.SampledFrom(days).Draw(t, "meeting")}
		start, end := meeting.Bounds()
		near := rapid.IntRange(1, 400).Draw(t, "days")
		for _, c := range discourse.Across(all, meeting, near) {
			if c.Before.Statements+c.After.Statements == 0 || c.Moved != (c.Shift != nil) {
				t.Fatalf("%+v", c)
			}
			if b := c.Before; b.Statements > 0 && b.Latest.Unix() >= start || c.After.Statements > 0 && c.After.Earliest.Unix() <= end {
				t.Fatalf("before until %v, after from %v, met %s", b.Latest, c.After.Earliest, meeting.EDTF)
			}
			if c.Moved {
				_, latest := c.Shift.From.Date.Bounds()
				earliest, _ := c.Shift.To.Date.Bounds()
				if latest >= start || earliest <= end || c.Shift.From.Value == c.Shift.To.Value {
					t.Fatalf("moved %s, met %s", c.Shift.Explanation, meeting.EDTF)
				}
				if slices.ContainsFunc(c.Shift.From.SourceIDs, func(id string) bool { return slices.Contains(c.Shift.To.SourceIDs, id) }) {
					t.Fatalf("moved inside one source: %s", c.Shift.Explanation)
				}
			}
			for _, more := range discourse.Across(all, meeting, near+1) {
				if more.Before.Statements < c.Before.Statements || more.After.Statements < c.After.Statements {
					t.Fatalf("%d days hold more than %d", near, near+1)
				}
			}
		}
	})
}
