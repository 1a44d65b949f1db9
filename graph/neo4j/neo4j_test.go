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

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store { return open(t, neo4jserver.ForTest(t)) })
}

func open(t *testing.T, server *neo4jserver.Server) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(t.Context(), neo4j.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
