package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"onrecord/graph"
	"onrecord/graph/neo4j"
	"onrecord/graph/sqlite"
	"onrecord/internal/neo4jserver"
	"onrecord/server"
)

// connections is how many clients ask at once.
const connections = 8

// BenchmarkSQLite loads the standard graph and asks for pages of it.
func BenchmarkSQLite(b *testing.B) {
	s := openSQLite(b)
	b.Cleanup(func() { closeStore(b, s) })
	b.Run("load", func(b *testing.B) { load(b, s, 64) })
	b.Run("page", func(b *testing.B) { page(b, server.New(s, quiet)) })
	b.Run("page-of-speaker", func(b *testing.B) { pageOfSpeaker(b, server.New(s, quiet)) })
}

// BenchmarkNeo4j does the same on a real Neo4j, and beside it the same page by the bare driver.
func BenchmarkNeo4j(b *testing.B) {
	at := neo4jserver.ForTest(b)
	s, err := neo4j.Open(b.Context(), neo4j.Config{URI: at.URI, Username: at.Username, Password: at.Password})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { closeStore(b, s) })
	b.Run("load", func(b *testing.B) { load(b, s, 8) })
	b.Run("page", func(b *testing.B) {
		before := s.Queries()
		requests := page(b, server.New(s, quiet))
		b.ReportMetric(float64(s.Queries()-before)/float64(requests), "cypher/req")
	})
	b.Run("page-of-speaker", func(b *testing.B) { pageOfSpeaker(b, server.New(s, quiet)) })
	b.Run("page-bare-driver", func(b *testing.B) { page(b, bareDriver(b, at)) })
}

var quiet = server.Options{Log: slog.New(slog.DiscardHandler)}

func openSQLite(b *testing.B) graph.Store {
	s, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"))
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// openNeo4j opens a real Neo4j, empty.
func openNeo4j(b *testing.B) graph.Store {
	at := neo4jserver.ForTest(b)
	s, err := neo4j.Open(b.Context(), neo4j.Config{URI: at.URI, Username: at.Username, Password: at.Password})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

func closeStore(b *testing.B, s graph.Store) {
	if err := s.Close(context.Background()); err != nil {
		b.Error(err)
	}
}

// load writes the standard graph, a source a transaction, with so many writers. It is measured
// once: the later benchmarks ask for what it wrote.
func load(b *testing.B, s graph.Store, writers int) {
	if there, err := s.Count(b.Context()); err != nil || len(there) > 0 {
		b.Skipf("loaded already (%v)", err)
	}
	batches := slices.Collect(Generate(Standard))
	b.ResetTimer()
	if _, err := s.Write(b.Context(), batches[0]); err != nil {
		b.Fatal(err)
	}
	queue := make(chan *graph.Batch)
	var group sync.WaitGroup
	for range writers {
		group.Go(func() {
			for batch := range queue {
				if _, err := s.Write(b.Context(), batch); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for _, batch := range batches[1:] {
		queue <- batch
	}
	close(queue)
	group.Wait()
	b.ReportMetric(float64(Standard.Statements)/b.Elapsed().Seconds(), "statements/s")
}

const pageQuery = `query Page($speakers: [ID!]) { statements(first: 50, filter: {speakers: $speakers}) { nodes { id text saidAt { edtf }
  speaker { __typename ... on Person { id name } ... on Institution { id name } }
  quotes { id kind speakerAsPrinted fragments { start end exact } source { id title publisher { name } } } } pageInfo { hasNextPage endCursor } } }`

func page(b *testing.B, h http.Handler) int {
	return ask(b, h, func(int) map[string]any { return nil })
}

func pageOfSpeaker(b *testing.B, h http.Handler) int {
	return ask(b, h, func(i int) map[string]any { return map[string]any{"speakers": []string{personID(i * 7 % 100)}} })
}

// ask sends the page's query over so many connections and reports requests a second and the 99th percentile.
func ask(b *testing.B, h http.Handler, variables func(i int) map[string]any) int {
	srv := httptest.NewServer(h)
	defer srv.Close()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections}}
	defer client.CloseIdleConnections()
	for i := range 2 * connections { // warm up: plans, caches
		request(b, client, srv.URL, variables(i))
	}
	var mu sync.Mutex
	var took []time.Duration
	queue := make(chan int)
	var group sync.WaitGroup
	b.ResetTimer()
	for range connections {
		group.Go(func() {
			for i := range queue {
				start := time.Now()
				request(b, client, srv.URL, variables(i))
				mu.Lock()
				took = append(took, time.Since(start))
				mu.Unlock()
			}
		})
	}
	for i := range b.N {
		queue <- i
	}
	close(queue)
	group.Wait()
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "req/s")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	return b.N + 2*connections
}

func request(b *testing.B, client *http.Client, url string, variables map[string]any) {
	body, err := json.Marshal(map[string]any{"query": pageQuery, "variables": variables})
	if err != nil {
		b.Error(err)
		return
	}
	resp, err := client.Post(url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		b.Error(err)
		return
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK || bytes.Count(answer, []byte(`"edtf"`)) < 10 || bytes.Contains(answer, []byte(`"errors"`)) {
		b.Errorf("status %d, %v: %.300s", resp.StatusCode, err, answer)
	}
}

// bareQuery is the page as one would write it by hand for this layout.
const bareQuery = `MATCH (s:Statement) WHERE s.saidSort IS NOT NULL AND s.id IS NOT NULL
WITH s ORDER BY s.saidSort, s.id LIMIT 51
OPTIONAL MATCH (a:Agent)-[:MADE]->(s)
RETURN s.id AS id, s.text AS text, s.saidAt AS edtf, a.id AS speakerId, a.name AS speaker,
  [(s)<-[:OF]-(q:Quote)-[:IN]->(o:Source) | [q.id, q.kind, q.speakerAsPrinted, q.fragments, o.id, o.title, [(o)-[:PUBLISHED_BY]->(p) | p.name]]] AS quotes
ORDER BY s.saidSort, s.id`

// bareDriver answers every request with the first page, by one hand-written Cypher and encoding/json: the
// limit that a GraphQL server on this store could reach.
func bareDriver(b *testing.B, at *neo4jserver.Server) http.Handler {
	d, err := driver.NewDriverWithContext(at.URI, driver.BasicAuth(at.Username, at.Password, ""))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := d.Close(context.Background()); err != nil {
			b.Error(err)
		}
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rows, err := bareRows(r.Context(), d)
		if err != nil {
			http.Error(w, fmt.Sprint(err), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(map[string]any{"data": rows}); err != nil {
			b.Error(err)
		}
	})
}

func bareRows(ctx context.Context, d driver.DriverWithContext) ([]map[string]any, error) {
	session := d.NewSession(ctx, driver.SessionConfig{AccessMode: driver.AccessModeRead, DatabaseName: "neo4j"})
	defer session.Close(ctx)
	result, err := session.Run(ctx, bareQuery, nil)
	if err != nil {
		return nil, err
	}
	var rows []map[string]any
	for result.Next(ctx) {
		rows = append(rows, result.Record().AsMap())
	}
	return rows, result.Err()
}
