package neo4j_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"onrecord/graph"
	"onrecord/graph/neo4j"
	"onrecord/graph/storetest"
	"onrecord/internal/neo4jserver"
)

func TestOpenUnavailable(t *testing.T) {
	const secret = "hunter2-hunter2"
	good := config(neo4jserver.ForTest(t))
	for name, c := range map[string]struct {
		config neo4j.Config
		says   string
	}{
		"nobody listens":         {neo4j.Config{URI: "bolt://127.0.0.1:1", Username: "neo4j", Password: secret}, "127.0.0.1:1"},
		"nobody listens, routed": {neo4j.Config{URI: "neo4j://127.0.0.1:1", Username: "neo4j", Password: secret}, "check that the server runs"},
		"wrong password":         {neo4j.Config{URI: good.URI, Username: "neo4j", Password: secret}, "NEO4J_PASSWORD"},
		"wrong user":             {neo4j.Config{URI: good.URI, Username: "nobody", Password: good.Password}, "NEO4J_USERNAME"},
		"no such database":       {neo4j.Config{URI: good.URI, Username: good.Username, Password: good.Password, Database: "atlantis"}, "atlantis"},
		"no such scheme":         {neo4j.Config{URI: "http://127.0.0.1:7474", Username: "neo4j", Password: secret}, "http"},
		"no URL":                 {neo4j.Config{URI: "bolt://neo4j:" + secret + "@%zz", Username: "neo4j", Password: secret}, "not a URL"},
		"password in the URL":    {neo4j.Config{URI: "bolt://neo4j:" + secret + "@127.0.0.1:1", Username: "neo4j", Password: secret}, "127.0.0.1:1"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := neo4j.Open(t.Context(), c.config)
			if !errors.Is(err, graph.ErrUnavailable) {
				t.Fatalf("error %v, want ErrUnavailable", err)
			}
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %q does not speak of %q", err, c.says)
			}
			if strings.Contains(err.Error(), secret) || strings.Contains(err.Error(), good.Password) {
				t.Errorf("error %q tells the password", err)
			}
		})
	}
}

func TestOpenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := neo4j.Open(ctx, config(neo4jserver.ForTest(t))); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestOpenNewer(t *testing.T) {
	server := neo4jserver.ForTest(t)
	opened(t, server)
	tell(t, server, "MATCH (n:Onrecord) SET n.version = n.version + 1")
	if _, err := neo4j.Open(t.Context(), config(server)); !errors.Is(err, graph.ErrNewer) {
		t.Errorf("error %v, want ErrNewer", err)
	}
	neo4jserver.ForTest(t) // leaves the next test an empty database
}

// A graph of the first layout is brought up to date when it is opened.
func TestOpenOlder(t *testing.T) {
	server := neo4jserver.ForTest(t)
	s := opened(t, server)
	for _, b := range storetest.Sample() {
		if _, err := s.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	want := codings(t, s)
	const older = "CREATE INDEX TAKES_saidSort_statementId_topicId_id FOR ()-[n:TAKES]-() ON (n.saidSort, n.statementId, n.topicId, n.id)"
	for _, command := range []string{
		"MATCH ()-[t:TAKES]->() REMOVE t.coding, t.onBehalfOfId, t.saidEarliest, t.saidLatest", "MATCH (n:Onrecord) SET n.version = 1", older,
		"DROP INDEX TAKES_topicId_id", "DROP INDEX TAKES_heldBy_id_topicId", "DROP INDEX called", "MATCH (n:Source) REMOVE n.nameTokens",
		"CREATE FULLTEXT INDEX names FOR (n:Person|Institution|Meeting|Topic) ON EACH [n.nameTokens]",
	} {
		tell(t, server, command)
	}
	again := opened(t, server)
	if diff := cmp.Diff(want, codings(t, again)); diff != "" || len(want) == 0 {
		t.Errorf("%d codings: -written +brought up to date\n%s", len(want), diff)
	}
	newLayout(t, server).check(t.Context())
	if titles, err := again.Suggest(t.Context(), graph.SuggestFilter{Prefix: "бриф"}); err != nil || len(titles) != 1 {
		t.Errorf("%d sources suggested by their titles, want 1; error %v", len(titles), err)
	}
	if left := tell(t, server, "SHOW INDEXES YIELD name WHERE name IN ['TAKES_saidSort_statementId_topicId_id', 'names']"); len(left) > 0 {
		t.Error("an index that nothing uses is left")
	}
	if found := tell(t, server, "MATCH (n:Onrecord) RETURN n.version"); len(found) != 1 || found[0].Values[0] != int64(4) {
		t.Errorf("the layout is %v, want one of version 4", found)
	}
}

func codings(t *testing.T, s *neo4j.Store) []graph.Coding {
	t.Helper()
	var all []graph.Coding
	for c, err := range s.Codings(t.Context(), graph.CodingFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

// Any member of a cluster can be asked for the way; a single server answers as its own router.
func TestOpenRouted(t *testing.T) {
	routed := *neo4jserver.ForTest(t)
	routed.URI = strings.Replace(routed.URI, "bolt://", "neo4j://", 1)
	s := opened(t, &routed)
	if _, err := s.Write(t.Context(), &graph.Batch{Topics: []*graph.Topic{{ID: "topic:a", Label: "A"}}}); err != nil {
		t.Fatal(err)
	}
	nodes, err := s.Nodes(t.Context(), []string{"topic:a"}, graph.With{})
	if err != nil || nodes[0] == nil {
		t.Errorf("nodes %v, error %v", nodes, err)
	}
}

// Opening again finds everything set up and creates nothing.
func TestOpenAgain(t *testing.T) {
	server := neo4jserver.ForTest(t)
	opened(t, server)
	const asked = "SHOW INDEXES YIELD name, type, state, createStatement RETURN name, type, state, createStatement ORDER BY name"
	before := tell(t, server, asked)
	again := opened(t, server)
	if n := again.Queries(); n != 2 {
		t.Errorf("opening again took %d questions, want 2: which indexes are there, and which version", n)
	}
	after := tell(t, server, asked)
	if len(before) != len(after) {
		t.Errorf("%d indexes, then %d", len(before), len(after))
	}
	for _, r := range after {
		if state := r.Values[2]; state != "ONLINE" {
			t.Errorf("index %v is %v", r.Values[0], state)
		}
	}
}

// tell asks the server a question past the store.
func tell(t *testing.T, s *neo4jserver.Server, text string) []*driver.Record {
	t.Helper()
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	answer, err := driver.ExecuteQuery(t.Context(), d, text, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	return answer.Records
}
