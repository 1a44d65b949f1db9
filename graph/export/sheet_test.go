package export

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestFormulas(t *testing.T) {
	for cell, want := range map[string]string{
		"=1": "'=1", "+1": "'+1", "-1": "'-1", "@SUM(1)": "'@SUM(1)", "\t=1": "'\t=1", "\rx": "'\rx", "'=1": "''=1", "''@": "'''@",
		"": "", "'": "'", "'tis": "'tis", "a=1": "a=1", " =1": " =1", "\n=1": "\n=1", "1": "1",
	} {
		s, err := newSheet(&bytes.Buffer{}, Options{Spreadsheet: true})
		if err != nil {
			t.Fatal(err)
		}
		s.text(cell)
		if s.row[0] != want {
			t.Errorf("%q becomes %q, want %q", cell, s.row[0], want)
		}
	}
	s, err := newSheet(&bytes.Buffer{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s.text("=1"); s.row[0] != "=1" {
		t.Errorf("without Spreadsheet =1 becomes %q", s.row[0])
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[float64]string{0: "0", 3: "3", -2: "-2", 0.1: "0.1", 1e6: "1000000", 1e21: "1e+21", 1e-7: "1e-07", 123456789.25: "123456789.25"} {
		if got := number(n); got != want {
			t.Errorf("%v is written %s, want %s", n, got, want)
		}
	}
}

// decimal is what every program reads as a number; igraph's Pajek wants no + and a digit before the point.
var decimal = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?(e[+-][0-9]+)?$`)

// For every number, what is written reads back as the same.
func TestNumberReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Float64().Draw(t, "n")
		text := number(n)
		if back, err := strconv.ParseFloat(text, 64); err != nil || back != n || !decimal.MatchString(text) {
			t.Fatalf("%v is written %s and read %v, error %v", n, text, back, err)
		}
	})
}

// split takes apart what joined put together.
func split(cell string) []string {
	var values []string
	for _, v := range strings.Split(strings.ReplaceAll(cell, "||", "\x00"), " | ") {
		values = append(values, strings.ReplaceAll(v, "\x00", "|"))
	}
	return values
}

// For every list of one value or more, a cell that holds it can be taken apart again.
func TestJoined(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.StringMatching(`[a| ]{0,6}`), 1, 4).Draw(t, "values")
		if diff := cmp.Diff(values, split(joined(values))); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}
