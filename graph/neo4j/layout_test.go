package neo4j_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"onrecord/graph"
	"onrecord/internal/neo4jserver"
)

// broken finds, by name, what must never be in the graph: copies that differ from what they copy, relationships that
// differ from what the records say, Missing nodes that nothing refers to. Each query binds n, which is broken.
var broken = map[string]string{
	"stance copies": `MATCH (s:Statement)-[n:TAKES]->() WHERE n.saidSort IS NULL OR n.saidSort <> s.saidSort OR coalesce(n.speakerId, '') <> coalesce(s.speakerId, '') OR coalesce(n.heldBy, '') <> coalesce(n.holderId, s.speakerId, '')`,
	"date copies":   `MATCH (s:Statement)-[n:TAKES]->() WHERE [n.saidEarliest, n.saidLatest] <> [s.saidEarliest, s.saidLatest]`,
	"on behalf copies": `MATCH (s:Statement)-[n:TAKES]->() WHERE coalesce(n.onBehalfOfId, '') <> CASE
		WHEN n.holderId IS NULL OR n.holderId = s.speakerId OR n.holderId = s.onBehalfOfId THEN coalesce(s.onBehalfOfId, '') ELSE '' END`,
	"coding copies": `MATCH (s:Statement)-[n:TAKES]->() WHERE n.heldBy IS NOT NULL
		WITH s, n, COLLECT { MATCH (s)<-[:OF]-(q:Quote) RETURN DISTINCT ' ' + q.sourceId AS id ORDER BY id } AS ids
		WHERE coalesce(split(n.coding, '\u0000'), []) <> [n.id, n.statementId, n.heldBy, coalesce(n.onBehalfOfId, ''), n.topicId, n.value, toString(n.confidence), n.coder,
			n.coderKind, reduce(list = '', id IN ids | list + id), s.saidAt, coalesce(s.saidAtAsPrinted, ''), toString(s.saidSort)]`,
	"coding of nobody":     `MATCH ()-[n:TAKES]->() WHERE n.heldBy IS NULL AND n.coding IS NOT NULL`,
	"stance of nothing":    `MATCH (:Missing)-[n:TAKES]->() WHERE n.saidSort IS NOT NULL OR n.coding IS NOT NULL OR n.onBehalfOfId IS NOT NULL`,
	"stance ends":          `MATCH (s)-[n:TAKES]->(t) WHERE s.id <> n.statementId OR t.id <> n.topicId`,
	"speaker sort":         `MATCH (n:Statement) WHERE n.speakerSort <> coalesce(head([(n)<-[:MADE]-(a:Agent) | a.sortName]), $unknown)`,
	"sort keys":            `MATCH (n:Statement) WHERE n.saidSort IS NULL OR n.saidSpan IS NULL OR n.speakerSort IS NULL`,
	"speaker":              `MATCH (n:Statement) WHERE [(n)<-[:MADE]-(m) | m.id] <> [id IN [n.speakerId] WHERE id IS NOT NULL]`,
	"on behalf of":         `MATCH (n:Statement) WHERE [(n)-[:ON_BEHALF_OF]->(m) | m.id] <> [id IN [n.onBehalfOfId] WHERE id IS NOT NULL]`,
	"at":                   `MATCH (n:Statement) WHERE [(n)-[:AT]->(m) | m.id] <> [id IN [n.madeAtId] WHERE id IS NOT NULL]`,
	"about":                `MATCH (n:Statement) WITH n, [(n)-[:ABOUT]->(m) | m.id] AS ends WHERE any(id IN n.aboutIds WHERE NOT id IN ends) OR any(id IN ends WHERE NOT id IN coalesce(n.aboutIds, []))`,
	"mentions":             `MATCH (n:Statement) WITH n, [(n)-[:MENTIONS]->(m) | m.id] AS ends WHERE any(id IN n.mentionIds WHERE NOT id IN ends) OR any(id IN ends WHERE NOT id IN coalesce(n.mentionIds, []))`,
	"quote":                `MATCH (n:Quote) WHERE [(n)-[:OF]->(m) | m.id] <> [n.statementId] OR [(n)-[:IN]->(m) | m.id] <> [n.sourceId]`,
	"publisher":            `MATCH (n:Source) WHERE [(n)-[:PUBLISHED_BY]->(m) | m.id] <> [id IN [n.publisherId] WHERE id IS NOT NULL]`,
	"parent":               `MATCH (n:Institution) WHERE [(n)-[:PART_OF]->(m) | m.id] <> [id IN [n.parentId] WHERE id IS NOT NULL]`,
	"part of":              `MATCH (n:Meeting) WHERE [(n)-[:PART_OF]->(m) | m.id] <> [id IN [n.partOfId] WHERE id IS NOT NULL]`,
	"broader":              `MATCH (n:Topic) WHERE [(n)-[:BROADER]->(m) | m.id] <> [id IN [n.broaderId] WHERE id IS NOT NULL]`,
	"place":                `MATCH (n:Meeting) WHERE [(n)-[:IN_PLACE]->(p) | p.name] <> [name IN [n.place] WHERE name IS NOT NULL]`,
	"place of nothing":     `MATCH (n:Place) WHERE NOT EXISTS { (n)<-[:IN_PLACE]-(:Meeting) }`,
	"office ends":          `MATCH (p)-[n:HELD]->(i) WHERE p.id <> n.personId OR i.id <> n.institutionId`,
	"participation ends":   `MATCH (a)-[n:TOOK_PART]->(m) WHERE a.id <> n.agentId OR m.id <> n.meetingId`,
	"missing for nobody":   `MATCH (n:Missing) WHERE NOT EXISTS { (n)--() }`,
	"missing with a name":  `MATCH (n:Missing) WHERE any(label IN labels(n) WHERE NOT label IN ['Node', 'Missing']) OR any(key IN keys(n) WHERE NOT key IN ['id', 'orderKey'])`,
	"no known label":       `MATCH (n) WHERE NOT n:Node AND NOT n:Import AND NOT n:Place AND NOT n:Onrecord AND NOT n:OnrecordTest`,
	"agent by other means": `MATCH (n:Agent) WHERE NOT n:Person AND NOT n:Institution`,
	"being written":        `MATCH (n:Import) WHERE n.writing IS NOT NULL OR n.digest IS NULL`,
}

// layout looks at the graph as it lies in Neo4j.
type layout struct {
	t      *testing.T
	driver driver.DriverWithContext
	text   string
}

func newLayout(t *testing.T, s *neo4jserver.Server) layout {
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	if err := d.VerifyConnectivity(t.Context()); err != nil { // the driver's first connection must not race with others (v5.28.4, connector.go:55)
		t.Fatal(err)
	}
	var parts []string
	for name, match := range broken {
		parts = append(parts, match+fmt.Sprintf(" RETURN '%s' AS name, collect(properties(n))[..3] AS examples", name))
	}
	return layout{t, d, strings.Join(parts, "\nUNION ALL\n")}
}

// check reports what is broken.
func (l layout) check(ctx context.Context) {
	l.t.Helper()
	found, err := driver.ExecuteQuery(ctx, l.driver, l.text, map[string]any{"unknown": "\uD7FF\uD7FF"}, driver.EagerResultTransformer)
	if err != nil {
		l.t.Errorf("looking for what is broken: %v", err)
		return
	}
	for _, r := range found.Records {
		if examples := r.Values[1].([]any); len(examples) > 0 {
			l.t.Errorf("broken: %s: %v", r.Values[0], examples)
		}
	}
}

// checked is a store whose layout is checked after every write.
type checked struct {
	graph.Store
	layout layout
}

func (c checked) Write(ctx context.Context, b *graph.Batch) (graph.Result, error) {
	result, err := c.Store.Write(ctx, b)
	if err == nil {
		c.layout.check(ctx)
	}
	return result, err
}

// Records and those who refer to them are written at the same time: in the end nothing is missing, and nothing is there twice.
func TestLateRecords(t *testing.T) {
	server := neo4jserver.ForTest(t)
	s := opened(t, server)
	const agents, writers = 12, 4
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := range agents {
				b := &graph.Batch{}
				person := fmt.Sprintf("person:%d", (i+w*agents/writers)%agents)
				if w%2 == 0 {
					b.People = []*graph.Person{{ID: person, Name: "Somebody " + person}}
				} else {
					b.Statements = []*graph.Statement{{ID: fmt.Sprintf("statement:%d-%d", w, i), SpeakerID: person, Text: "So it is.", SaidAt: graph.UncertainDate{EDTF: "2025"}}}
				}
				if _, err := s.Write(t.Context(), b); err != nil {
					t.Errorf("Write: %v", err)
				}
			}
		})
	}
	all.Wait()
	newLayout(t, server).check(t.Context())
	found, err := s.Statements(t.Context(), graph.StatementFilter{}, graph.StatementOrder{}, graph.Page{First: 100}, graph.With{Agents: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, st := range found.Nodes() {
		if st.Speaker == nil {
			t.Errorf("%s: its speaker %s is there but did not come along", st.ID, st.SpeakerID)
		}
	}
	if n := len(found.Edges); n != agents*writers/2 {
		t.Errorf("%d statements, want %d", n, agents*writers/2)
	}
}

// Statements, their quotes, their stances and their speakers are written at the same time: in the end every stance has the right copies.
func TestLateCopies(t *testing.T) {
	server := neo4jserver.ForTest(t)
	s := opened(t, server)
	const statements = 12
	writes := []func(n int) *graph.Batch{
		func(n int) *graph.Batch {
			return &graph.Batch{Statements: []*graph.Statement{{ID: fmt.Sprintf("statement:%d", n), SpeakerID: "person:a", Text: "So it is.", SaidAt: graph.UncertainDate{EDTF: "2025"}}}}
		},
		func(n int) *graph.Batch {
			return &graph.Batch{Quotes: []*graph.Quote{{ID: fmt.Sprintf("quote:%d", n), StatementID: fmt.Sprintf("statement:%d", n), SourceID: "source:a", Kind: graph.QuoteDirect,
				Fragments: []graph.TextSelector{{End: 1, Exact: "S"}}}}}
		},
		func(n int) *graph.Batch {
			return &graph.Batch{Stances: []*graph.Stance{{ID: fmt.Sprintf("stance:%d", n), StatementID: fmt.Sprintf("statement:%d", n), TopicID: "topic:a", Value: graph.Support,
				Coder: graph.Coder{Name: "Ada", Kind: graph.CoderHuman}, CodedAt: time.Unix(1, 0)}}}
		},
		func(int) *graph.Batch { return &graph.Batch{People: []*graph.Person{{ID: "person:a", Name: "Alpha"}}} },
	}
	var all sync.WaitGroup
	for w, write := range writes {
		all.Go(func() {
			for n := range statements {
				if _, err := s.Write(t.Context(), write((n+w*3)%statements)); err != nil {
					t.Errorf("Write: %v", err)
				}
			}
		})
	}
	all.Wait()
	newLayout(t, server).check(t.Context())
	found := codings(t, s)
	if len(found) != statements {
		t.Errorf("%d codings, want %d", len(found), statements)
	}
	for _, c := range found {
		if len(c.SourceIDs) != 1 {
			t.Errorf("%s: sources %v, want one", c.StanceID, c.SourceIDs)
		}
	}
}
