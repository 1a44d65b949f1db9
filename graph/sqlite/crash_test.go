package sqlite_test

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/graph"
)

// crashPath tells the test's own program, started anew, to be the writer that is killed.
const crashPath = "ONRECORD_CRASH_PATH"

// kills is how often the writer is killed.
const kills = 5

// TestCrash kills a writer at random moments. Whenever it is killed, the file holds whole sources only, and every source
// that was written before the last one.
func TestCrash(t *testing.T) {
	if path := os.Getenv(crashPath); path != "" {
		writeForEver(t, path)
	}
	path := filepath.Join(t.TempDir(), "crash.db")
	whole := 0
	for range kills {
		killWriter(t, path)
		whole = checkWhole(t, path, whole)
	}
	if whole == 0 {
		t.Error("nothing was written before any of the kills")
	}
}

// writeForEver goes on with the sources where the last writer was killed.
func writeForEver(t *testing.T, path string) {
	s := open(t, path)
	counts, err := s.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for n := counts[graph.KindSource]; ; n++ {
		put(t, s, generated(n))
	}
}

// killWriter starts a writer, and kills it some time after it has begun to write.
func killWriter(t *testing.T, path string) {
	t.Helper()
	writer := exec.Command(os.Args[0], "-test.run=^TestCrash$")
	writer.Env = append(os.Environ(), crashPath+"="+path)
	if err := writer.Start(); err != nil {
		t.Fatal(err)
	}
	before := size(path + "-wal")
	for deadline := time.Now().Add(time.Minute); size(path+"-wal") == before && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(time.Duration(rand.IntN(300)) * time.Millisecond)
	if err := writer.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	writer.Wait() // it was killed: its error says so
}

// size is the size of a file, 0 when there is none.
func size(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// checkWhole checks that the file holds the first sources, at least as many as before, whole and nothing else. It returns how many.
func checkWhole(t *testing.T, path string, before int) int {
	t.Helper()
	var problem string
	if err := database(t, path).QueryRow("PRAGMA integrity_check").Scan(&problem); err != nil || problem != "ok" {
		t.Fatalf("integrity: %q, error %v", problem, err)
	}
	s := open(t, path)
	defer closed(t, s)
	counts, err := s.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	n := counts[graph.KindSource]
	if n < before {
		t.Fatalf("%d sources, %d before", n, before)
	}
	want := &graph.Batch{}
	for i := range n {
		want.Append(generated(i))
	}
	want.Sort()
	got := &graph.Batch{}
	for _, kind := range graph.Kinds {
		err := graph.Walk(t.Context(), s, kind, func(b *graph.Batch) error { got.Append(b); return nil })
		if err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("after a kill: -want +got\n%.2000s", diff)
	}
	return n
}
