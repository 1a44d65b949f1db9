package speakers

import (
	"math"
	"os"
	"regexp"
	"testing"

	"onrecord/loaders/article/clauses"
)

// TestEveryRuleHasConfidence holds the tables to the rules that the package names.
func TestEveryRuleHasConfidence(t *testing.T) {
	for file, table := range map[string]map[string]float64{"../clauses/contents.go": clauses.ContentConfidence, "speakers.go": speakerConfidence} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		rules := regexp.MustCompile(`(?m)^\t(?:Rule|By)\w+\s*= "([a-z-]+)"`).FindAllSubmatch(source, -1)
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

// For every rule of the words with every rule of the speaker, and for every chance a model may give, the confidence has three decimals.
func TestConfidenceIsInThousandths(t *testing.T) {
	whole := func(c float64) bool { return c == math.Round(c*1000)/1000 }
	for speaker := range speakerConfidence {
		for words := 0.001; words < 1; words += 0.0037 {
			if c := Confidence(words, speaker); !whole(c) {
				t.Fatalf("%v for %v and %s", c, words, speaker)
			}
		}
	}
}
