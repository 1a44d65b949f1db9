package bench

import (
	"bufio"
	"bytes"
	"encoding/json"
	"iter"
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"

	"onrecord/dashboard"
	"onrecord/graph"
	"onrecord/server"
)

// BenchmarkSQLiteDashboard opens the dashboard on a graph of 100,000 coded statements, in a real browser, and reports what the browser measured
// (dashboard/tests/measure.mjs): milliseconds, unless the figure's name is that of things.
func BenchmarkSQLiteDashboard(b *testing.B) { inBrowser(b, openSQLite(b)) }

func BenchmarkNeo4jDashboard(b *testing.B) { inBrowser(b, openNeo4j(b)) }

func inBrowser(b *testing.B, store graph.Store) {
	if !dashboard.Built() {
		b.Fatal("the dashboard is not built: run make build")
	}
	b.Cleanup(func() { closeStore(b, store) })
	const statements = 100_000
	next, stop := iter.Pull(Generate(coded(statements)))
	defer stop()
	grow(b, store, next, 0, statements)
	site := httptest.NewServer(server.New(store, server.Options{Dashboard: dashboard.Files(), Log: slog.New(slog.DiscardHandler)}))
	defer site.Close()
	for b.Loop() {
		c := exec.CommandContext(b.Context(), "node", "../dashboard/tests/measure.mjs")
		c.Env = append(os.Environ(), "ONRECORD_ADDRESS="+site.URL)
		said, err := c.CombinedOutput()
		if err != nil {
			b.Fatalf("%v\n%s", err, said)
		}
		reportFigures(b, said)
	}
}

// reportFigures reports each {"name": …, "value": …} that stands on a line of its own.
func reportFigures(b *testing.B, said []byte) {
	b.Helper()
	lines := bufio.NewScanner(bytes.NewReader(said))
	for lines.Scan() {
		var figure struct {
			Name  string
			Value float64
		}
		if json.Unmarshal(lines.Bytes(), &figure) == nil && figure.Name != "" {
			b.ReportMetric(figure.Value, figure.Name)
		}
	}
}
