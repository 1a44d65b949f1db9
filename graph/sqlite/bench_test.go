package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord/graph"
	"onrecord/graph/sqlite"
)

// perSource is how many statements a generated source holds, each with one quote.
const perSource = 20

var words = strings.Fields(`peace security guarantee territory ceasefire summit talks delegation president minister plan proposal border front line
winter energy gas pipeline sanctions assets reconstruction election vote parliament army drone missile air defence alliance membership`)

func text(r *rand.Rand, n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = words[r.IntN(len(words))]
		if r.IntN(8) == 0 {
			out[i] += fmt.Sprint(r.IntN(3000))
		}
	}
	return strings.Join(out, " ")
}

func speaker(n int) string { return fmt.Sprintf("person:speaker-%03d", n) }

// speakers is a batch of everybody who speaks in generated sources.
func speakers() *graph.Batch {
	b := &graph.Batch{Institutions: []*graph.Institution{{ID: "institution:paper", Name: "The Paper", Kind: graph.InstitutionMedia}}}
	for n := range 300 {
		b.People = append(b.People, &graph.Person{ID: speaker(n), Name: fmt.Sprintf("Speaker %03d", n)})
	}
	return b
}

// generated is the n-th source: a handful of speakers, one week.
func generated(n int) *graph.Batch {
	r := rand.New(rand.NewPCG(7, uint64(n)))
	id := graph.SourceID(fmt.Append(nil, n))
	day := time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(5000))
	source := &graph.Source{ID: id, Kind: graph.SourceArticle, Title: text(r, 6), PublisherID: "institution:paper", ContentHash: id,
		Published: &graph.UncertainDate{EDTF: day.Format(time.DateOnly)}}
	b := &graph.Batch{Sources: []*graph.Source{source}}
	cast := r.IntN(300)
	for range perSource {
		words, start := text(r, 15+r.IntN(15)), len(source.Content)
		at := graph.Locator{SourceID: id, Start: start, End: start + len(words)}
		source.Content += words + "\n"
		said := graph.UncertainDate{EDTF: day.AddDate(0, 0, -r.IntN(7)).Format(time.DateOnly), AsPrinted: "this week"}
		s := &graph.Statement{ID: at.StatementID(), SpeakerID: speaker((cast + r.IntN(5)*7) % 300), Text: words, Language: "en", SaidAt: said, Origin: id}
		b.Statements = append(b.Statements, s)
		b.Quotes = append(b.Quotes, &graph.Quote{ID: at.QuoteID(), StatementID: s.ID, SourceID: id, Kind: graph.QuoteDirect,
			Fragments:        []graph.TextSelector{{Start: start, End: start + len(words), Exact: words, Prefix: "he said: ", Suffix: " and left"}},
			SpeakerAsPrinted: "the minister", Cue: "said", Attribution: graph.Attribution{Method: "rules", Rule: "say-clause", Confidence: 0.9}})
	}
	b.Imports = []*graph.Import{{ID: id, Loader: "bench", Version: 1, Content: id, Digest: b.Digest()}}
	return b
}

func put(t testing.TB, s *sqlite.Store, b *graph.Batch) {
	t.Helper()
	if _, err := s.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkWrite writes sources into a growing file, a durable transaction each.
func BenchmarkWrite(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "bench.db"))
	defer s.Close(b.Context())
	put(b, s, speakers())
	sources := make([]*graph.Batch, b.N)
	for n := range sources {
		sources[n] = generated(n)
	}
	b.ResetTimer()
	for _, source := range sources {
		put(b, s, source)
	}
	b.ReportMetric(float64(b.N*perSource)/b.Elapsed().Seconds(), "statements/s")
}

// BenchmarkStatements asks for pages of a graph of 100,000 statements.
func BenchmarkStatements(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "bench.db"))
	defer s.Close(b.Context())
	put(b, s, speakers())
	for n := range 100_000 / perSource {
		put(b, s, generated(n))
	}
	with := graph.With{Agents: true, Quotes: true}
	for _, c := range []struct {
		name string
		f    func(n int) graph.StatementFilter
		o    graph.StatementOrder
	}{
		{"SaidAt", func(int) graph.StatementFilter { return graph.StatementFilter{} }, graph.StatementOrder{}},
		{"OfSpeaker", func(n int) graph.StatementFilter { return graph.StatementFilter{Speakers: []string{speaker(n % 300)}} }, graph.StatementOrder{}},
		{"BySpeaker", func(int) graph.StatementFilter { return graph.StatementFilter{} }, graph.StatementOrder{Field: graph.BySpeaker}},
		{"Text", func(n int) graph.StatementFilter {
			return graph.StatementFilter{Text: "peace drone" + fmt.Sprint(n%3000)}
		}, graph.StatementOrder{}},
		{"CommonText", func(int) graph.StatementFilter { return graph.StatementFilter{Text: "peace drone"} }, graph.StatementOrder{}},
		{"Between", func(n int) graph.StatementFilter {
			return graph.StatementFilter{SaidFrom: fmt.Sprint(2011 + n%10), SaidTo: fmt.Sprint(2011 + n%10)}
		}, graph.StatementOrder{}},
	} {
		b.Run(c.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n++
				if _, err := s.Statements(b.Context(), c.f(n), c.o, graph.Page{First: 50}, with); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("Search", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Search(b.Context(), graph.SearchFilter{Text: "peace drone"}, graph.Page{First: 20}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
