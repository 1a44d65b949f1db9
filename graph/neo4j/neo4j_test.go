package neo4j_test

import (
	"testing"

	"go.uber.org/goleak"

	"onrecord/graph"
	"onrecord/graph/neo4j"
	"onrecord/graph/storetest"
	"onrecord/internal/neo4jserver"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// After every write of the suite the layout is checked too.
func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		server := neo4jserver.ForTest(t)
		s := open(t, server)
		s.ReadCodingsAtOnce(3)
		return checked{s, newLayout(t, server)}
	})
}

func config(s *neo4jserver.Server) neo4j.Config {
	return neo4j.Config{URI: s.URI, Username: s.Username, Password: s.Password}
}

func open(t *testing.T, server *neo4jserver.Server) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(t.Context(), config(server))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// opened is open, closed when the test ends.
func opened(t *testing.T, server *neo4jserver.Server) *neo4j.Store {
	t.Helper()
	s := open(t, server)
	t.Cleanup(func() {
		if err := s.Close(t.Context()); err != nil {
			t.Error(err)
		}
	})
	return s
}
