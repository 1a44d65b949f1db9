package sqlite_test

import (
	"path/filepath"
	"testing"

	"go.uber.org/goleak"

	"onrecord/graph"
	"onrecord/graph/sqlite"
	"onrecord/graph/storetest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store { return open(t, filepath.Join(t.TempDir(), "test.db")) })
}

func TestStoreInMemory(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store { return open(t, ":memory:") })
}
