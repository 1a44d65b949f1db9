package neo4j_test

import (
	"os"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"onrecord/graph/storetest"
	"onrecord/internal/neo4jserver"
)

// Every query of docs/neo4j.md runs on the sample graph and finds something.
func TestDocumentedQueries(t *testing.T) {
	server := neo4jserver.ForTest(t)
	s := open(t, server)
	defer s.Close(t.Context())
	for _, b := range storetest.Sample() {
		if _, err := s.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	d, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	queries := documented(t)
	if len(queries) < 6 {
		t.Errorf("%d queries found, want at least 6", len(queries))
	}
	if _, err := driver.ExecuteQuery(t.Context(), d, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", nil, driver.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		result, err := driver.ExecuteQuery(t.Context(), d, q, nil, driver.EagerResultTransformer)
		if err != nil {
			t.Errorf("%s\n%v", q, err)
		} else if len(result.Records) == 0 {
			t.Errorf("%s\nfinds nothing", q)
		} else if n := result.Summary.Notifications(); len(n) > 0 {
			t.Errorf("%s\nis warned of: %s", q, n[0].Description())
		}
	}
}

// documented lists the Cypher blocks of docs/neo4j.md.
func documented(t *testing.T) []string {
	text, err := os.ReadFile("../../docs/neo4j.md")
	if err != nil {
		t.Fatal(err)
	}
	var queries []string
	for _, block := range strings.Split(string(text), "```cypher\n")[1:] {
		query, _, _ := strings.Cut(block, "```")
		queries = append(queries, query)
	}
	return queries
}
