package network_test

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

// TestDocumentedExample computes the example of docs/positions.md that readers are asked to check by hand, and compares it with what
// the tables there say.
func TestDocumentedExample(t *testing.T) {
	codings := []graph.Coding{
		said("1", "2025-01-01", "a", "ceasefire", graph.Support), said("2", "2025-01-02", "a", "ceasefire", graph.Support),
		said("3", "2025-01-03", "a", "plan", graph.Oppose), said("4", "2025-01-04", "b", "ceasefire", graph.Support),
		said("5", "2025-01-05", "b", "plan", graph.Support), said("6", "2025-01-06", "c", "ceasefire", graph.Oppose),
	}
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "positions.md"))
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^\| (CONGRUENCE|CONFLICT|SUBTRACT|IGNORE)(?:, ([A-Z_]+))? \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$`)
	rows := row.FindAllStringSubmatch(string(page), -1)
	if len(rows) != 8 {
		t.Fatalf("the page has %d rows of the example", len(rows))
	}
	for _, r := range rows {
		in := network.Input{Kind: network.Actors, Measure: network.Measure(r[1]), Normalise: network.Normalisation(r[2])}
		n, err := network.Compute(ctx, in, stream(codings...))
		if err != nil {
			t.Fatal(err)
		}
		weights := map[string]float64{}
		for _, e := range n.Edges {
			weights[e.Source+e.Target] = e.Weight
		}
		for i, pair := range []string{"person:aperson:b", "person:aperson:c", "person:bperson:c"} {
			cell := strings.TrimSpace(r[3+i])
			got, there := weights[pair]
			if cell == "absent" {
				if there {
					t.Errorf("%s %s: %s weighs %v and is documented as absent", r[1], r[2], pair, got)
				}
				continue
			}
			want, err := strconv.ParseFloat(strings.ReplaceAll(cell[strings.LastIndex(cell, " ")+1:], "−", "-"), 64)
			if err != nil || !there || math.Abs(got-want) > 0.0005 {
				t.Errorf("%s %s: %s weighs %v, documented %q", r[1], r[2], pair, got, cell)
			}
		}
	}
}
