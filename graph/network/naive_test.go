package network_test

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"math"
	"slices"
	"testing"
	"time"

	"onrecord/graph"
	"onrecord/graph/network"
)

// ctx is one that nothing stops.
var ctx = context.Background()

func stream(codings ...graph.Coding) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		for _, c := range codings {
			if !yield(c, nil) {
				return
			}
		}
	}
}

// inOrder puts codings into the order of graph.Reader.Codings.
func inOrder(codings []graph.Coding) []graph.Coding {
	return slices.SortedStableFunc(slices.Values(codings), func(a, b graph.Coding) int {
		return cmp.Or(cmp.Compare(a.SaidAt.SortKey(), b.SaidAt.SortKey()), cmp.Compare(a.StatementID, b.StatementID), cmp.Compare(a.TopicID, b.TopicID), cmp.Compare(a.StanceID, b.StanceID))
	})
}

type fataler interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Errorf(string, ...any)
}

func compute(t fataler, in network.Input, codings []graph.Coding) *network.Network {
	t.Helper()
	n, err := network.Compute(ctx, in, stream(codings...))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// everyInput is every combination that computes a network from stances.
func everyInput() []network.Input {
	var all []network.Input
	for _, kind := range []network.Kind{network.TwoMode, network.Actors, network.Topics} {
		for _, actor := range network.ActorKinds {
			for _, measure := range network.Measures {
				for _, normalise := range network.Normalisations {
					for _, duplicates := range network.AllDuplicates {
						in := network.Input{Kind: kind, Actor: actor, Measure: measure, Normalise: normalise, Duplicates: duplicates}
						if in.Validate() == nil {
							all = append(all, in)
						}
					}
				}
			}
		}
	}
	return all
}

// stances are in the order of SUPPORT, OPPOSE, CONDITIONAL, NEUTRAL.
var stances = graph.StanceValues

// naive computes as the rules are written: with a full table X(i,j,k), one loop for each sum. Each statement has one coder and counts
// as weigh says. It returns the weights of all pairs, those that are 0 too.
func naive(in network.Input, codings []graph.Coding, weigh func(graph.Coding) float64) (weights map[[2]string]float64, kept []graph.Coding) {
	x := map[[2]string]map[graph.StanceValue]float64{}
	var actors, topics []string
	for _, c := range codings {
		if c.HolderID = actorOf(in, c); c.HolderID == "" || c.Value == graph.Neutral && in.Measure != network.Ignore {
			continue
		}
		if slices.ContainsFunc(kept, func(before graph.Coding) bool { return duplicate(in, before, c) }) {
			continue
		}
		kept = append(kept, c)
		i, j := c.HolderID, c.TopicID
		if in.Kind == network.Topics {
			i, j = j, i
		}
		if x[[2]string{i, j}] == nil {
			x[[2]string{i, j}] = map[graph.StanceValue]float64{}
		}
		x[[2]string{i, j}][c.Value] += weigh(c)
		if !slices.Contains(actors, i) {
			actors = append(actors, i)
		}
		if !slices.Contains(topics, j) {
			topics = append(topics, j)
		}
	}
	weights = map[[2]string]float64{}
	for n, i := range actors {
		if in.Kind == network.TwoMode {
			for _, j := range topics {
				weights[[2]string{i, j}] = naiveCross(in, x, actors, topics, i, j)
			}
			continue
		}
		for _, other := range actors[n+1:] {
			weights[[2]string{min(i, other), max(i, other)}] = naivePair(in, x, topics, i, other)
		}
	}
	return weights, kept
}

func actorOf(in network.Input, c graph.Coding) string {
	switch kind := graph.KindOf(c.HolderID); {
	case kind == graph.KindPerson && in.Actor != network.Institution, kind == graph.KindInstitution && in.Actor == network.Institution:
		return c.HolderID
	case in.Actor == network.Institution:
		return c.OnBehalfOfID
	}
	return ""
}

func duplicate(in network.Input, a, b graph.Coding) bool {
	if a.HolderID != b.HolderID || a.TopicID != b.TopicID || in.Measure != network.Ignore && a.Value != b.Value {
		return false
	}
	s, t := time.Unix(a.SaidAt.SortKey(), 0).UTC(), time.Unix(b.SaidAt.SortKey(), 0).UTC()
	undated := a.SaidAt.SortKey() == graph.OpenLatest || b.SaidAt.SortKey() == graph.OpenLatest
	switch in.Duplicates {
	case network.PerDocument:
		return slices.ContainsFunc(a.SourceIDs, func(id string) bool { return slices.Contains(b.SourceIDs, id) })
	case network.PerWeek:
		y1, w1 := s.ISOWeek()
		y2, w2 := t.ISOWeek()
		return !undated && y1 == y2 && w1 == w2
	case network.PerMonth:
		return !undated && s.Format("2006-01") == t.Format("2006-01")
	case network.PerYear:
		return !undated && s.Year() == t.Year()
	}
	return in.Duplicates == network.PerRange
}

func naiveCross(in network.Input, x map[[2]string]map[graph.StanceValue]float64, actors, topics []string, i, j string) float64 {
	at := x[[2]string{i, j}]
	weight, divisor := 0.0, 1.0
	for n, k := range stances {
		switch in.Measure {
		case network.Ignore:
			weight += at[k]
		case network.Subtract:
			weight += at[k] * []float64{1, -1, 0, 0}[n]
		case network.Combine:
			if at[k] > 0 {
				weight += []float64{1, 2, 4, 0}[n]
			}
		}
	}
	switch in.Normalise {
	case network.Activity:
		divisor = 0
		for _, topic := range topics {
			for _, k := range stances {
				divisor += x[[2]string{i, topic}][k]
			}
		}
	case network.Prominence:
		divisor = 0
		for _, actor := range actors {
			for _, k := range stances {
				divisor += x[[2]string{actor, j}][k]
			}
		}
	}
	return weight / divisor
}

func naivePair(in network.Input, x map[[2]string]map[graph.StanceValue]float64, topics []string, i, other string) float64 {
	var congruence, conflict, ignore, t1, t2, only1, only2, both, squares1, squares2, topicSquares1, topicSquares2 float64
	for _, j := range topics {
		a, b := x[[2]string{i, j}], x[[2]string{other, j}]
		sum1, sum2 := 0.0, 0.0
		for _, k := range stances {
			congruence += a[k] * b[k]
			both += a[k] * b[k]
			if b[k] == 0 {
				only1 += a[k]
			}
			if a[k] == 0 {
				only2 += b[k]
			}
			sum1, sum2 = sum1+a[k], sum2+b[k]
			squares1, squares2 = squares1+a[k]*a[k], squares2+b[k]*b[k]
		}
		conflict += a[graph.Support]*b[graph.Oppose] + a[graph.Oppose]*b[graph.Support]
		ignore += sum1 * sum2
		t1, t2 = t1+sum1, t2+sum2
		topicSquares1, topicSquares2 = topicSquares1+sum1*sum1, topicSquares2+sum2*sum2
	}
	weight := map[network.Measure]float64{network.Congruence: congruence, network.Conflict: conflict, network.Subtract: congruence - conflict, network.Ignore: ignore}[in.Measure]
	switch in.Normalise {
	case network.Average:
		return weight / ((t1 + t2) / 2)
	case network.Jaccard:
		return weight / (only1 + only2 + both)
	case network.DNACosine:
		return weight / (t1 * t2)
	case network.Cosine:
		if in.Measure == network.Ignore {
			return weight / (math.Sqrt(topicSquares1) * math.Sqrt(topicSquares2))
		}
		return weight / (math.Sqrt(squares1) * math.Sqrt(squares2))
	}
	return weight
}

// compareNaive also checks what holds for every network: order, no edge of weight 0, each pair once.
func compareNaive(t fataler, in network.Input, codings []graph.Coding, n *network.Network) {
	t.Helper()
	want, kept := naive(in, codings, func(graph.Coding) float64 { return 1 })
	name := fmt.Sprint(in.Kind, in.Actor, in.Measure, in.Normalise, in.Duplicates)
	if n.Counts.Statements != len(kept) {
		t.Errorf("%s: %d statements, want %d", name, n.Counts.Statements, len(kept))
	}
	for pair, weight := range want {
		if weight == 0 {
			delete(want, pair)
		}
	}
	if len(n.Edges) != len(want) {
		t.Errorf("%s: %d edges, want %d", name, len(n.Edges), len(want))
	}
	for i, e := range n.Edges {
		if w := want[[2]string{e.Source, e.Target}]; e.Weight == 0 || math.Abs(e.Weight-w) > 1e-9 {
			t.Errorf("%s: %s, %s: %v, want %v", name, e.Source, e.Target, e.Weight, w)
		}
		if i > 0 && cmp.Or(cmp.Compare(n.Edges[i-1].Source, e.Source), cmp.Compare(n.Edges[i-1].Target, e.Target)) >= 0 {
			t.Errorf("%s: %s, %s is out of order", name, e.Source, e.Target)
		}
	}
}

var _ fataler = (*testing.T)(nil)
