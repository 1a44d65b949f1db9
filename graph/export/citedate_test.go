package export

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
)

func TestCiteDates(t *testing.T) {
	parts := func(p ...[]int) *cslDate { return &cslDate{Parts: p} }
	words := func(s string) *cslDate { return &cslDate{Literal: s} }
	for _, c := range []struct {
		edtf  string
		csl   *cslDate
		plain string
	}{
		{"2025", parts([]int{2025}), "2025"},
		{"0044-03", parts([]int{44, 3}), "0044-03"},
		{"2025-12-22", parts([]int{2025, 12, 22}), "2025-12-22"},
		{"2025-12-21T23:30:00-02:00", parts([]int{2025, 12, 21}), "2025-12-21T23:30:00-02:00"},
		{"2025-12-20/2025-12-22", parts([]int{2025, 12, 20}, []int{2025, 12, 22}), ""},
		{"2025/2026-02", parts([]int{2025}, []int{2026, 2}), ""},
		{"2025-12~", &cslDate{Parts: [][]int{{2025, 12}}, Circa: true}, ""},
		{"2025-12?", words("2025-12?"), ""},
		{"2025-21", words("2025-21"), ""}, // spring
		{"201X", words("201X"), ""},
		{"-0044", words("-0044"), ""},
		{"[2025,2026]", words("[2025,2026]"), ""},
		{"2025~/2026", words("2025~ to 2026"), ""},
		{"../2025-12-23", words("not after 2025-12-23"), ""},
		{"/2025-12-23", words("not after 2025-12-23"), ""},
		{"2014/..", words("not before 2014"), ""},
		{"../..", nil, ""},
		{"XXXX", nil, ""},
	} {
		if diff := cmp.Diff(c.csl, cslDateOf(&graph.UncertainDate{EDTF: c.edtf})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.edtf, diff)
		}
		if got := plainDate(c.edtf); got != c.plain {
			t.Errorf("%s: plain %q, want %q", c.edtf, got, c.plain)
		}
	}
	if cslDateOf(nil) != nil {
		t.Error("no date gives one")
	}
}
