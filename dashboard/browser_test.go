package dashboard_test

import (
	"cmp"
	"context"
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"onrecord/dashboard"
	"onrecord/graph"
	"onrecord/graph/neo4j"
	"onrecord/graph/sqlite"
	"onrecord/internal/neo4jserver"
	"onrecord/server"
)

const samples = "../samples"

// TestBrowser opens the dashboard in Chromium (tests/*.test.mjs), with the samples in each store.
func TestBrowser(t *testing.T) {
	program := filepath.Join(t.TempDir(), "onrecord")
	run(t, exec.CommandContext(t.Context(), "go", "build", "-o", program, "../cmd/onrecord"))
	t.Run("SQLite", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "samples.db")
		load(t, program, "sqlite:"+path)
		store, err := sqlite.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		inBrowser(t, store, "tests/*.test.mjs")
	})
	t.Run("Neo4j", func(t *testing.T) {
		s := neo4jserver.ForTest(t)
		load(t, program, s.URI, "NEO4J_USERNAME="+s.Username, "NEO4J_PASSWORD="+s.Password)
		store, err := neo4j.Open(t.Context(), neo4j.Config{URI: s.URI, Username: s.Username, Password: s.Password})
		if err != nil {
			t.Fatal(err)
		}
		inBrowser(t, store, "tests/*.test.mjs")
	})
}

// TestUnits runs the tests of the dashboard's parts, without a browser.
func TestUnits(t *testing.T) {
	needs(t, "node_modules/.bin/vitest")
	files(t, "src/*")
	files(t, "src/*/*")
	files(t, "src/*/*/*")
	run(t, exec.CommandContext(t.Context(), "node_modules/.bin/vitest", "run"))
}

// needs fails the test when a file that make test brings is missing. It must not pass without having looked.
func needs(t *testing.T, file string) {
	t.Helper()
	if _, err := os.Stat(file); err != nil {
		t.Fatalf("%v: run make test", err)
	}
}

// files lists files, and looks at each so that `go test` notices when one changes and runs the test again.
func files(t *testing.T, pattern string) []string {
	t.Helper()
	all, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range all {
		if _, err := os.Stat(file); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func load(t *testing.T, program, store string, env ...string) {
	t.Helper()
	args := []string{"load", "--store", store}
	for _, name := range []string{"register.yaml", "articles/*.txt", "transcripts/*.txt", "codebook.yaml", "codings.yaml"} {
		args = append(args, files(t, filepath.Join(samples, name))...)
	}
	c := exec.CommandContext(t.Context(), program, args...)
	c.Env = append(os.Environ(), env...)
	run(t, c)
}

// inBrowser runs tests against a server of what the store holds, and closes it.
func inBrowser(t *testing.T, store graph.Store, pattern string) {
	t.Helper()
	if !dashboard.Built() {
		t.Fatal("the dashboard is not built: run make test")
	}
	needs(t, "node_modules/playwright-core")
	needs(t, cmp.Or(os.Getenv("CHROMIUM"), "/usr/bin/chromium"))
	// No reader waits so long for a page's head, but a machine that runs all tests at once may need it.
	site := httptest.NewServer(server.New(store, server.Options{Dashboard: dashboard.Files(), HeadTimeout: time.Minute, Log: slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))}))
	defer func() {
		site.Close()
		if err := store.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	}()
	files(t, "tests/*.mjs")
	tests := files(t, pattern)
	c := exec.CommandContext(t.Context(), "node", append([]string{"--test", "--test-reporter=spec"}, tests...)...)
	c.Env = append(os.Environ(), "ONRECORD_ADDRESS="+site.URL)
	run(t, c)
}

// run waits for a command, and fails the test with all that it said when it fails.
func run(t *testing.T, c *exec.Cmd) {
	t.Helper()
	said, err := c.CombinedOutput()
	t.Logf("%s\n%s", c, said)
	if err != nil {
		t.Fatal(err)
	}
}
