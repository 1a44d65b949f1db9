package bench

import (
	"context"
	"flag"
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/graph/network"
)

var codingSizes = flag.String("codings", "10000,100000", "how many codings BenchmarkSQLiteCodings and BenchmarkNeo4jCodings read, of one graph that grows")

// coded is a graph in which every statement is coded, and most who speak do so for an institution.
func coded(statements int) Shape {
	return Shape{Statements: statements, PerSource: 20, Speakers: 500, Topics: 200, CodedPercent: 100, Bodies: 30}
}

// atOnce is how many statements a batch holds on loading.
const atOnce = 5000

func BenchmarkSQLiteCodings(b *testing.B) { ofSizes(b, openSQLite) }

func BenchmarkNeo4jCodings(b *testing.B) { ofSizes(b, openNeo4j) }

// ofSizes asks for codings of a growing graph. From the second size on it reports how the time grows from one size to the next: with
// the number of codings to the power of the exponent.
func ofSizes(b *testing.B, open func(*testing.B) graph.Store) {
	type point struct{ statements, seconds float64 }
	before := map[string]point{}
	var sizes []int
	for size := range strings.SplitSeq(*codingSizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil {
			b.Fatal(err)
		}
		sizes = append(sizes, n)
	}
	slices.Sort(sizes)
	s := open(b)
	b.Cleanup(func() { closeStore(b, s) })
	next, stop := iter.Pull(Generate(coded(sizes[len(sizes)-1])))
	defer stop()
	written := 0
	for _, n := range sizes {
		written = grow(b, s, next, written, n)
		for _, q := range codingQuestions {
			b.Run(fmt.Sprint(n, "/", q.name), func(b *testing.B) {
				found, took := readCodings(b, s, q.f, q.compute)
				b.ReportMetric(float64(found), "codings")
				now := point{float64(n), took.Seconds()}
				if last, known := before[q.name]; known && last.statements < now.statements {
					b.ReportMetric(math.Log(now.seconds/last.seconds)/math.Log(now.statements/last.statements), "exponent")
				}
				before[q.name] = now
			})
		}
	}
}

// grow writes the next sources of the graph in large batches, until it has so many statements.
func grow(b *testing.B, s graph.Store, next func() (*graph.Batch, bool), written, statements int) int {
	batch := &graph.Batch{Partial: true}
	for written < statements {
		source, more := next()
		if !more {
			b.Fatalf("%d statements, want %d", written, statements)
		}
		batch.Append(source)
		written += len(source.Statements)
		if len(batch.Statements) < atOnce && written < statements {
			continue
		}
		if _, err := s.Write(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		batch = &graph.Batch{Partial: true}
	}
	return written
}

// codings is a stream of them.
type codings = iter.Seq2[graph.Coding, error]

// codingQuestions are what positions and networks ask; most is said by speaker 0, for body 0. compute is what becomes of the codings; nil only
// counts them.
var codingQuestions = []struct {
	name    string
	f       graph.CodingFilter
	compute func(context.Context, codings) error
}{
	{"all", graph.CodingFilter{}, nil},
	{"network-of-all", graph.CodingFilter{}, congruence},
	{"year", graph.CodingFilter{Statements: graph.StatementFilter{SaidFrom: "2012", SaidTo: "2012"}}, nil},
	{"topics", graph.CodingFilter{Topics: firstTopics()}, nil},
	{"person-on-topics", graph.CodingFilter{Holders: []string{personID(0)}, Topics: firstTopics()}, nil},
	{"positions-of-person-on-topics", graph.CodingFilter{Holders: []string{personID(0)}, Topics: firstTopics()}, positionsAndShifts},
	{"institution-on-topics", graph.CodingFilter{Holders: []string{bodyID(0)}, Topics: firstTopics()}, nil},
}

// congruence is the one-mode network of all people.
func congruence(ctx context.Context, c codings) error {
	_, err := network.Compute(ctx, network.Input{Kind: network.Actors}, c)
	return err
}

func positionsAndShifts(_ context.Context, c codings) error {
	all, err := discourse.Positions(c)
	for _, p := range all {
		p.Shifts()
	}
	return err
}

func firstTopics() []string {
	var ids []string
	for i := range 10 {
		ids = append(ids, topicID(i))
	}
	return ids
}

// readCodings reads the codings as often as asked. It returns how many there are and how long it takes.
func readCodings(b *testing.B, s graph.Store, f graph.CodingFilter, compute func(context.Context, codings) error) (found int, took time.Duration) {
	b.ReportAllocs()
	n := 0
	counted := func(yield func(graph.Coding, error) bool) {
		for c, err := range s.Codings(b.Context(), f) {
			found++
			if !yield(c, err) {
				return
			}
		}
	}
	if compute == nil {
		compute = func(_ context.Context, c codings) error {
			for _, err := range c {
				if err != nil {
					return err
				}
			}
			return nil
		}
	}
	for range 3 { // warm up: plans, caches
		if err := compute(b.Context(), counted); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		n, found = n+1, 0
		if err := compute(b.Context(), counted); err != nil {
			b.Fatal(err)
		}
	}
	if found == 0 {
		b.Fatal("no codings: " + fmt.Sprintf("%+v", f))
	}
	return found, b.Elapsed() / time.Duration(n)
}
