package discourse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// history makes codings of vale on the pier from lines of date, stance and sources ("2025-08-12 OPPOSE gazette,herald"); the
// statements are a, b, c, … in the order of the lines.
func history(lines ...string) []graph.Coding {
	var all []graph.Coding
	for i, line := range lines {
		f := strings.Fields(line)
		c := coding(string(rune('a'+i)), f[0], graph.StanceValue(f[1]), 1)
		if len(f) > 2 {
			c.SourceIDs = strings.Split(f[2], ",")
		}
		all = append(all, c)
	}
	return all
}

// short writes a shift as "a>b" where it is certain and else as "a?b".
func short(s discourse.Shift) string {
	sign := "?"
	if s.Certain {
		sign = ">"
	}
	return strings.TrimPrefix(s.From.StatementID, "statement:") + sign + strings.TrimPrefix(s.To.StatementID, "statement:")
}

func TestShifts(t *testing.T) {
	for _, c := range []struct {
		name    string
		history []string
		want    string
	}{
		{"two sources", []string{"2025-08-12 OPPOSE gazette", "2025-12-20 SUPPORT herald"}, "a>b"},
		{"there and back", []string{"2025-08-12 OPPOSE gazette", "2025-10 CONDITIONAL herald", "2025-12-20 OPPOSE courier"}, "a>b b>c"},
		{"from the last that confirms", []string{"2025-08-12 OPPOSE gazette", "2025-09 OPPOSE herald", "2025-12-20 SUPPORT courier"}, "b>c"},
		{"one source", []string{"2025-08-12 OPPOSE gazette", "2025-12-20 SUPPORT gazette"}, ""},
		{"one source of several", []string{"2025-08-12 OPPOSE gazette,herald", "2025-12-20 SUPPORT courier,herald"}, ""},
		{"a second source confirms the first side", []string{"2025-08-12 OPPOSE herald", "2025-08-12 OPPOSE gazette", "2025-12-20 SUPPORT gazette"}, "a>c"},
		{"a second source confirms the new side", []string{"2025-08-12 OPPOSE gazette", "2025-12-20 SUPPORT gazette", "2025-12-21 SUPPORT herald"}, "a>c"},
		{"what is passed over ends nothing", []string{"2005 SUPPORT gazette", "2010 OPPOSE gazette", "2012 SUPPORT herald"}, ""},
		{"yes and no in one document", []string{"2025-12-20 OPPOSE gazette", "2025-12-20 SUPPORT gazette"}, ""},
		{"yes and no in one document settle nothing for others", []string{
			"2025-08-12 OPPOSE herald", "2025-12-20 OPPOSE gazette", "2025-12-20 SUPPORT gazette", "2025-12-30 SUPPORT courier"}, "a>d"},
		{"perhaps at one time in one document", []string{"2025 OPPOSE gazette", "2025-12-20 SUPPORT gazette", "2026-01 SUPPORT herald"}, ""},
		{"neutral takes no side", []string{"2025-08-12 OPPOSE gazette", "2025-09 NEUTRAL herald", "2025-12-20 OPPOSE courier", "2026-01 NEUTRAL herald"}, ""},
		{"neutral ends no side", []string{"2025-08-12 OPPOSE gazette", "2025-09 NEUTRAL herald", "2025-12-20 SUPPORT courier"}, "a>c"},
		{"undated", []string{"2025-08-12 OPPOSE gazette", "../.. SUPPORT herald"}, ""},
		{"no source known", []string{"2025-08-12 OPPOSE gazette", "2025-12-20 SUPPORT"}, ""},
		{"month and day", []string{"2025-12 OPPOSE gazette", "2025-12-20 SUPPORT herald"}, "a?b"},
		{"month and month", []string{"2025-11 OPPOSE gazette", "2025-12 SUPPORT herald"}, "a>b"},
		{"one day", []string{"2025-12-20 OPPOSE gazette", "2025-12-20 SUPPORT herald"}, "a?b"},
		{"one day, then certainty is lost", []string{"2025-11-01 OPPOSE gazette", "2025-12-20 SUPPORT herald", "2025-12-20 OPPOSE courier", "2026-01 SUPPORT times"}, "a?b b?c c?d"},
		{"another side while the first was said", []string{"2025-08 OPPOSE gazette", "2025-08-10 SUPPORT herald", "2025-12 OPPOSE courier"}, "a?b b?c"},
		{"a wide date among narrow ones", []string{"2025 SUPPORT gazette", "2025-03-01 SUPPORT herald", "2025-03-02 SUPPORT courier", "2025-11 OPPOSE times"}, "c?d"},
		{"an open date among others", []string{"2024-05 OPPOSE gazette", "2025-01 SUPPORT herald", "2025-02 SUPPORT courier", "../2025-06 SUPPORT times"}, "a?b"},
		{"one second in one document", []string{"2025-12-20T10:00:00Z OPPOSE gazette", "2025-12-20T10:00:00Z SUPPORT gazette", "2025-12-21 SUPPORT herald"}, ""},
		{"one second and the next", []string{"2025-12-20T10:00:00Z OPPOSE gazette", "2025-12-20T10:00:01Z SUPPORT herald"}, "a>b"},
		{"not after", []string{"../2025-01-10 OPPOSE gazette", "2025-03 SUPPORT herald"}, "a>b"},
		{"not after, too late", []string{"../2025-01-10 OPPOSE gazette", "2025-01-10 SUPPORT herald"}, "b?a"},
		{"not before", []string{"2025-01 OPPOSE gazette", "2025-03/.. SUPPORT herald"}, "a>b"},
		{"not before, too early", []string{"2025-01/.. OPPOSE gazette", "2025-03 SUPPORT herald"}, "a?b"},
		{"a decade", []string{"201X OPPOSE gazette", "2020 SUPPORT herald"}, "a>b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range positions(t, history(c.history...)...)[0].Shifts() {
				got = append(got, short(s))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestExplanations(t *testing.T) {
	for _, c := range []struct {
		history []string
		want    string
	}{
		{[]string{"2025-08-12 SUPPORT gazette", "2025-12-20 OPPOSE herald"}, "from supporting (2025-08-12) to opposing (2025-12-20): reversed into opposition"},
		{[]string{"2025-08-12 SUPPORT gazette", "2025-12-20 CONDITIONAL herald"}, "from supporting (2025-08-12) to supporting under a condition (2025-12-20): qualified"},
		{[]string{"2025-08-12 OPPOSE gazette", "2025-12-20 SUPPORT herald"}, "from opposing (2025-08-12) to supporting (2025-12-20): reversed into support"},
		{[]string{"2025-08-12 OPPOSE gazette", "2025-12-20 CONDITIONAL herald"}, "from opposing (2025-08-12) to supporting under a condition (2025-12-20): softened"},
		{[]string{"2025-08-12 CONDITIONAL gazette", "2025-12-20 SUPPORT herald"}, "from supporting under a condition (2025-08-12) to supporting (2025-12-20): no longer conditional"},
		{[]string{"2025-08-12 CONDITIONAL gazette", "2025-12-20 OPPOSE herald"}, "from supporting under a condition (2025-08-12) to opposing (2025-12-20): hardened"},
		{[]string{"2025-12 OPPOSE gazette", "2025-12-20 SUPPORT herald"},
			"from opposing (2025-12) to supporting (2025-12-20): perhaps reversed into support; the two dates may overlap"},
		{[]string{"2025-12-20T10:00:00Z OPPOSE gazette", "2025-12-20T10:00:00Z SUPPORT herald"},
			"from opposing (2025-12-20T10:00:00Z) to supporting (2025-12-20T10:00:00Z): perhaps reversed into support; the two dates may overlap"},
		{[]string{"2025-10-01 SUPPORT gazette", "2025-10-01 OPPOSE herald", "2025-12-20 SUPPORT courier"},
			"from opposing (2025-10-01) to supporting (2025-12-20): perhaps reversed into support; another side may have been taken at the time of the first"},
		{[]string{"2025-08-12 OPPOSE gazette", "2025-10-01 SUPPORT herald", "2025-10-01 OPPOSE courier"},
			"from opposing (2025-08-12) to supporting (2025-10-01): perhaps reversed into support; another side may have been taken at the time of the second"},
		{[]string{"2025-08-12 OPPOSE gazette", "2025-08-12 SUPPORT herald", "2025-10-01 OPPOSE courier", "2025-10-01 SUPPORT times"},
			"from supporting (2025-08-12) to opposing (2025-10-01): perhaps reversed into opposition; another side may have been taken at the time of either"},
	} {
		var got []string
		for _, s := range positions(t, history(c.history...)...)[0].Shifts() {
			got = append(got, s.Explanation)
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%v:\nwant %s\ngot  %s", c.history, c.want, strings.Join(got, "\n     "))
		}
	}
}

// An institution moves when the second of its members says otherwise than the first.
func TestShiftOfAnInstitution(t *testing.T) {
	all := history("2025-08-12 OPPOSE gazette", "2025-12-20 SUPPORT herald")
	for i := range all {
		all[i].HolderID = fmt.Sprintf("person:%d", i)
		all[i].OnBehalfOfID = "institution:harbour"
	}
	var got []string
	for _, p := range positions(t, all...) {
		for _, s := range p.Shifts() {
			got = append(got, p.HolderID+" "+short(s))
		}
	}
	if diff := cmp.Diff([]string{"institution:harbour a>b"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
