package network_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/network"
)

var kernels = map[network.Kernel]func(u float64) float64{
	network.Uniform:      func(u float64) float64 { return .5 * inside(u) },
	network.Triangular:   func(u float64) float64 { return (1 - math.Abs(u)) * inside(u) },
	network.Epanechnikov: func(u float64) float64 { return .75 * (1 - u*u) * inside(u) },
	network.Gaussian:     func(u float64) float64 { return math.Exp(-u*u/2) / math.Sqrt(2*math.Pi) },
}

func inside(u float64) float64 {
	if math.Abs(u) <= 1 {
		return 1
	}
	return 0
}

// Every measure and normalisation works on weighed statements; a pair of them weighs the geometric mean of the two.
func TestKernels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, codings := inputs.Draw(t, "in"), drawn.Draw(t, "codings")
		w := network.Window{Size: rapid.IntRange(1, 300).Draw(t, "size"), Step: 50, Kernel: rapid.SampledFrom(network.Kernels[1:]).Draw(t, "kernel")}
		in.Window = &w
		if in.Validate() != nil { // COMBINE
			return
		}
		for _, s := range compute(t, in, codings).Slices {
			weigh := func(c graph.Coding) float64 {
				if c.SaidAt.SortKey() == graph.OpenLatest {
					return 0
				}
				days := float64(c.SaidAt.SortKey()-s.Middle.Unix()) / (24 * 60 * 60)
				k := kernels[w.Kernel](2 * days / float64(w.Size))
				if in.Kind == network.TwoMode {
					return k
				}
				return math.Sqrt(k)
			}
			want, _ := naive(in, codings, weigh)
			got := map[[2]string]float64{}
			for _, e := range s.Edges {
				got[[2]string{e.Source, e.Target}] = e.Weight
				if ids := s.Evidence(e.Source, e.Target); len(ids) == 0 {
					t.Fatalf("%+v has no evidence", e)
				}
			}
			for pair, weight := range want {
				if !math.IsNaN(weight) && math.Abs(got[pair]-weight) > 1e-9*max(1, math.Abs(weight)) {
					t.Fatalf("%s: %v weighs %v, want %v", s.Middle, pair, got[pair], weight)
				}
				delete(got, pair)
			}
			if len(got) > 0 {
				t.Fatalf("%s: edges of nothing: %v", s.Middle, got)
			}
		}
	})
}

func TestKernelSlices(t *testing.T) {
	for _, c := range []struct {
		window network.Window
		want   string // From, Middle, LastDay and the weight of vale on pier
	}{
		// Statements on 1 and 3 January; K(2·d/4) is 1-d/2.
		{network.Window{Size: 4, Kernel: network.Triangular}, "[2024-12-30 2025-01-01 2025-01-02 1] [2024-12-31 2025-01-02 2025-01-03 1] [2025-01-01 2025-01-03 2025-01-04 1]"},
		// A window of three days is the day and a half on either side.
		{network.Window{Size: 3, Step: 2, Kernel: network.Uniform}, "[2024-12-30 2025-01-01 2025-01-02 0.5] [2025-01-01 2025-01-03 2025-01-04 0.5]"},
		{network.Window{Size: 2, Step: 9, Unit: network.Week, Kernel: network.Epanechnikov}, fmt.Sprintf("[2024-12-25 2025-01-01 2025-01-07 %.4g]", .75+.75*(1-4./49))},
		// 3 January is 2/31 of a month after the first, and the bounds are the same days of December and February.
		{network.Window{Size: 2, Unit: network.Month, Kernel: network.Triangular}, fmt.Sprintf("[2024-12-01 2025-01-01 2025-01-31 %.4g]", 1+1-2./31)},
		{network.Window{Size: 1, Unit: network.Year, Kernel: network.Triangular}, fmt.Sprintf("[2024-07-02 2025-01-01 2025-07-02 %.4g]", 1+1-2*2./365)},
	} {
		got := ""
		n := compute(t, network.Input{Kind: network.TwoMode, Window: &c.window}, on("2025-01-01", "2025-01-03"))
		for i, s := range n.Slices {
			if i > 0 {
				got += " "
			}
			got += fmt.Sprintf("[%s %s %s %.4g]", s.From.Format(time.DateOnly), s.Middle.Format(time.DateOnly), s.LastDay().Format(time.DateOnly), s.Edges[0].Weight)
		}
		if got != c.want {
			t.Errorf("%+v: %s, want %s", c.window, got, c.want)
		}
	}
}

// DNA asserts as many time points for its sample, of 26 January to 16 February 2005.
func TestDNASlices(t *testing.T) {
	n := compute(t, network.Input{Kind: network.Actors, Actor: network.Institution, Measure: network.Subtract, Normalise: network.Average, Window: &network.Window{Size: 8, Kernel: network.Gaussian}}, dnaCodings(t))
	if len(n.Slices) != 22 {
		t.Errorf("%d slices, want 22", len(n.Slices))
	}
	for _, s := range n.Slices {
		if p := polarisation(t, s.Network); p <= 0 || p >= 1 {
			t.Errorf("%s: polarisation %v", s.Middle, p)
		}
	}
}
