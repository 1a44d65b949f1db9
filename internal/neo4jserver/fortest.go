package neo4jserver

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// shared is the one server of this test process. It ends with the process.
var shared = sync.OnceValues(func() (*Server, error) {
	ctx := context.Background()
	s, err := Start(ctx)
	if err != nil || !s.Named {
		return s, err
	}
	if err := ownDuringTests(s); err != nil {
		return nil, err
	}
	return s, s.mark(ctx)
})

// ForTest returns a server with an empty database; without a server the test fails. All
// tests of one process share the server, so they must not run in parallel. Test processes of other packages have
// their own, or, where the user named one, wait for their turn.
func ForTest(t testing.TB) *Server {
	t.Helper()
	s, err := shared()
	if err != nil {
		t.Fatalf("no Neo4j server to test against: %v", err)
	}
	if err := s.wipe(t.Context()); err != nil {
		t.Fatalf("emptying the Neo4j database: %v", err)
	}
	return s
}

// held are the locks that stay open for as long as this process lives.
var held []*os.File

// ownDuringTests keeps other test processes off the server that the user named.
func ownDuringTests(s *Server) error {
	dir, err := cacheDir()
	if err != nil {
		return err
	}
	f, err := lock(filepath.Join(dir, "neo4j-named.lock"))
	held = append(held, f)
	return err
}
