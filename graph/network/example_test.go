package network_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

// said is a coding by one coder: "vale on pier SUPPORT".
func said(id, date, holder, topic string, value graph.StanceValue) graph.Coding {
	return graph.Coding{
		StanceID: "stance:" + id, StatementID: "statement:" + id, SourceIDs: []string{"source:" + id}, HolderID: "person:" + holder, TopicID: "topic:" + topic,
		Value: value, SaidAt: graph.UncertainDate{EDTF: date}, Confidence: 1, Coder: graph.Coder{Name: "lia", Kind: graph.CoderHuman},
	}
}

// The worked example. Three people speak of two topics, each stance in a statement of its own:
//
//	        pier              berth
//	        S   O   C   N     S   O   C   N     t   t without N   X² without N
//	hale    1   1   .   .     .   .   2   .     4   4             1+1+4 = 6
//	lund    .   1   .   .     .   .   .   1     2   1             1
//	vale    2   .   .   .     .   1   1   .     4   4             4+1+1 = 6
func workedExample() []graph.Coding {
	return inOrder([]graph.Coding{
		said("01", "2025-01-01", "hale", "pier", graph.Support), said("02", "2025-01-02", "hale", "pier", graph.Oppose),
		said("03", "2025-01-03", "hale", "berth", graph.Conditional), said("04", "2025-01-04", "hale", "berth", graph.Conditional),
		said("05", "2025-01-05", "lund", "pier", graph.Oppose), said("06", "2025-01-06", "lund", "berth", graph.Neutral),
		said("07", "2025-01-07", "vale", "pier", graph.Support), said("08", "2025-01-08", "vale", "pier", graph.Support),
		said("09", "2025-01-09", "vale", "berth", graph.Oppose), said("10", "2025-01-10", "vale", "berth", graph.Conditional),
	})
}

// weights writes a network down as "hale vale 4".
func weights(n *network.Network) map[string]float64 {
	all := map[string]float64{}
	for _, e := range n.Edges {
		all[short(e.Source)+" "+short(e.Target)] = e.Weight
	}
	return all
}

func short(id string) string {
	_, name, _ := strings.Cut(id, ":")
	return name
}

func compareWeights(t *testing.T, n *network.Network, want map[string]float64) {
	t.Helper()
	got := weights(n)
	for pair, w := range want {
		if math.Abs(got[pair]-w) > 1e-12 {
			t.Errorf("%s: %v, want %v", pair, got[pair], w)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestActors(t *testing.T) {
	r6 := math.Sqrt(6)
	for _, c := range []struct {
		measure   network.Measure
		normalise network.Normalisation
		// hale-vale, hale-lund, lund-vale
		hv, hl, lv float64
	}{
		// pier 1·2 + berth 2·1; pier 1·1; nothing
		{network.Congruence, network.None, 4, 1, 0},
		// (4+4)/2, (4+1)/2, (1+4)/2
		{network.Congruence, network.Average, 4 / 4., 1 / 2.5, 0},
		// only hale: O 1; only vale: berth O 1; both: 1·2 + 2·1. only hale: S 1, C 2; both: 1·1
		{network.Congruence, network.Jaccard, 4 / 6., 1 / 4., 0},
		{network.Congruence, network.DNACosine, 4 / 16., 1 / 4., 0},
		{network.Congruence, network.Cosine, 4 / 6., 1 / r6, 0},
		// hale's O with vale's 2 S; hale's S with lund's O; lund's O with vale's 2 S
		{network.Conflict, network.None, 2, 1, 2},
		{network.Conflict, network.Average, 2 / 4., 1 / 2.5, 2 / 2.5},
		// only lund: O 1; only vale: S 2, O 1, C 1
		{network.Conflict, network.Jaccard, 2 / 6., 1 / 4., 2 / 5.},
		{network.Conflict, network.DNACosine, 2 / 16., 1 / 4., 2 / 4.},
		{network.Conflict, network.Cosine, 2 / 6., 1 / r6, 2 / r6},
		// 4-2, 1-1, 0-2
		{network.Subtract, network.None, 2, 0, -2},
		{network.Subtract, network.Average, 2 / 4., 0, -2 / 2.5},
		{network.Subtract, network.Jaccard, 2 / 6., 0, -2 / 5.},
		{network.Subtract, network.DNACosine, 2 / 16., 0, -2 / 4.},
		{network.Subtract, network.Cosine, 2 / 6., 0, -2 / r6},
		// pier 2·2 + berth 2·2; 2·1 + 2·1; 1·2 + 1·2
		{network.Ignore, network.None, 8, 4, 4},
		{network.Ignore, network.Average, 8 / 4., 4 / 3., 4 / 3.},
		// lund's N, which only lund says, counts: 3+1+1; 2+4
		{network.Ignore, network.Jaccard, 8 / 6., 4 / 5., 4 / 6.},
		{network.Ignore, network.DNACosine, 8 / 16., 4 / 8., 4 / 8.},
		// lengths √(2²+2²), √(1²+1²), √(2²+2²)
		{network.Ignore, network.Cosine, 1, 1, 1},
	} {
		t.Run(fmt.Sprint(c.measure, " ", c.normalise), func(t *testing.T) {
			n := compute(t, network.Input{Kind: network.Actors, Measure: c.measure, Normalise: c.normalise}, workedExample())
			want := map[string]float64{}
			for pair, w := range map[string]float64{"hale vale": c.hv, "hale lund": c.hl, "lund vale": c.lv} {
				if w != 0 {
					want[pair] = w
				}
			}
			compareWeights(t, n, want)
		})
	}
}

func TestTopics(t *testing.T) {
	for _, c := range []struct {
		measure   network.Measure
		normalise network.Normalisation
		want      float64
	}{
		{network.Congruence, network.None, 0},          // hale S, O and C; vale S and O, C: nobody takes the same stance on both
		{network.Conflict, network.None, 2},            // vale's 2 S with 1 O
		{network.Subtract, network.Average, -2. / 4.5}, // 5 statements on pier, 4 on berth
		{network.Ignore, network.None, 9},              // hale 2·2, lund 1·1, vale 2·2
		{network.Ignore, network.DNACosine, 9. / 25},
	} {
		n := compute(t, network.Input{Kind: network.Topics, Measure: c.measure, Normalise: c.normalise}, workedExample())
		want := map[string]float64{}
		if c.want != 0 {
			want["berth pier"] = c.want
		}
		compareWeights(t, n, want)
	}
}

func TestTwoMode(t *testing.T) {
	for _, c := range []struct {
		measure   network.Measure
		normalise network.Normalisation
		want      map[string]float64
	}{
		{network.Ignore, network.None, map[string]float64{"hale pier": 2, "hale berth": 2, "lund pier": 1, "lund berth": 1, "vale pier": 2, "vale berth": 2}},
		{network.Ignore, network.Activity, map[string]float64{"hale pier": .5, "hale berth": .5, "lund pier": .5, "lund berth": .5, "vale pier": .5, "vale berth": .5}},
		{network.Ignore, network.Prominence, map[string]float64{"hale pier": .4, "hale berth": .4, "lund pier": .2, "lund berth": .2, "vale pier": .4, "vale berth": .4}},
		// hale's two stances on pier cancel out, and a condition counts nothing
		{network.Subtract, network.None, map[string]float64{"lund pier": -1, "vale pier": 2, "vale berth": -1}},
		{network.Subtract, network.Activity, map[string]float64{"lund pier": -1, "vale pier": 2 / 4., "vale berth": -1 / 4.}},
		{network.Subtract, network.Prominence, map[string]float64{"lund pier": -1 / 5., "vale pier": 2 / 5., "vale berth": -1 / 4.}},
		{network.Combine, network.None, map[string]float64{"hale pier": 1 + 2, "hale berth": 4, "lund pier": 2, "vale pier": 1, "vale berth": 2 + 4}},
		{network.Combine, network.Activity, map[string]float64{"hale pier": 3 / 4., "hale berth": 1, "lund pier": 2, "vale pier": 1 / 4., "vale berth": 6 / 4.}},
		{network.Combine, network.Prominence, map[string]float64{"hale pier": 3 / 5., "hale berth": 1, "lund pier": 2 / 5., "vale pier": 1 / 5., "vale berth": 6 / 4.}},
	} {
		t.Run(fmt.Sprint(c.measure, " ", c.normalise), func(t *testing.T) {
			compareWeights(t, compute(t, network.Input{Kind: network.TwoMode, Measure: c.measure, Normalise: c.normalise}, workedExample()), c.want)
		})
	}
}

func TestCountsAndNodes(t *testing.T) {
	for _, c := range []struct {
		in   network.Input
		want string
	}{
		{network.Input{Kind: network.Actors}, "[{person:hale 4} {person:lund 1} {person:vale 4}] 9 3 3 3 0"},
		{network.Input{Kind: network.TwoMode}, "[{person:hale 4} {person:lund 2} {person:vale 4} {topic:berth 5} {topic:pier 5}] 10 3 3 3 1"},
		{network.Input{Kind: network.TwoMode, Measure: network.Subtract}, "[{person:hale 4} {person:lund 1} {person:vale 4} {topic:berth 4} {topic:pier 5}] 9 3 3 3 0"},
		{network.Input{Kind: network.Topics, MinStatements: 5}, "[{topic:pier 5}] 9 3 3 3 0"},
	} {
		n := compute(t, c.in, workedExample())
		if got := fmt.Sprint(n.Nodes, n.Counts.Statements, n.Counts.Support, n.Counts.Oppose, n.Counts.Conditional, n.Counts.Neutral); got != c.want {
			t.Errorf("%+v: %s, want %s", c.in, got, c.want)
		}
		if n.Counts.Earliest.Format("2006-01-02") != "2025-01-01" || n.Counts.Latest.Format("2006-01-02") != "2025-01-10" || n.Undated != 0 {
			t.Errorf("%+v: counts %+v", c.in, n.Counts)
		}
	}
}

// What is left out still counts in what weights are divided by: hale and vale make 4 of 5 statements on each topic.
func TestMinimum(t *testing.T) {
	n := compute(t, network.Input{Kind: network.TwoMode, Normalise: network.Prominence, MinStatements: 3}, workedExample())
	compareWeights(t, n, map[string]float64{"hale pier": .4, "hale berth": .4, "vale pier": .4, "vale berth": .4})
	least := 2.0
	n = compute(t, network.Input{Kind: network.Actors, MinWeight: &least}, workedExample())
	compareWeights(t, n, map[string]float64{"hale vale": 4})
	if len(n.Nodes) != 3 {
		t.Errorf("nodes %v, want those without an edge too", n.Nodes)
	}
}
