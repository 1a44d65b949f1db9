package article

import (
	"os"
	"regexp"
	"testing"
)

// TestEveryRuleHasConfidence holds the tables to the rules that the package names.
func TestEveryRuleHasConfidence(t *testing.T) {
	for file, table := range map[string]map[string]float64{"contents.go": contentConfidence, "speakers.go": speakerConfidence} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		rules := regexp.MustCompile(`(?m)^\t(?:rule|by)\w+\s*= "([a-z-]+)"`).FindAllSubmatch(source, -1)
		if len(rules) != len(table) {
			t.Errorf("%s names %d rules, the table has %d", file, len(rules), len(table))
		}
		for _, r := range rules {
			if c := table[string(r[1])]; c <= 0 || c > 1 {
				t.Errorf("confidence of %s: %v", r[1], c)
			}
		}
	}
}

// The surer words and speaker are, the surer is the quote; and never surer than certain.
func TestCalibrationRises(t *testing.T) {
	last := -1.0
	for p := 0.0; p <= 1; p += 0.001 {
		c := calibrated(p)
		if c < last || c < 0 || c > 1 {
			t.Fatalf("%.3f is calibrated to %.4f, after %.4f", p, c, last)
		}
		last = c
	}
}
