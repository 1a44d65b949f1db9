package neo4j

import (
	"context"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"onrecord/graph"
)

// version is the version of the layout; a store with a higher one was written by a newer program.
const version = 4

// unique lists what no two nodes of a label, or relationships of a type, share.
var unique = []index{
	{on: "(n:Node)", by: "id"}, {on: "(n:Agent)", by: "id"}, {on: "(n:Person)", by: "id"}, {on: "(n:Institution)", by: "id"}, {on: "(n:Meeting)", by: "id"},
	{on: "(n:Topic)", by: "id"}, {on: "(n:Source)", by: "id"}, {on: "(n:Statement)", by: "id"}, {on: "(n:Quote)", by: "id"},
	{on: "(n:Import)", by: "id"}, {on: "(n:Missing)", by: "id"}, {on: "(n:Place)", by: "name, country"}, {on: "(n:Onrecord)", by: "id"},
	{on: "()-[n:HELD]-()", by: "id"}, {on: "()-[n:TOOK_PART]-()", by: "id"}, {on: "()-[n:TAKES]-()", by: "id"},
}

// ranges lists the indexes in whose order lists are read, and those by which records are found.
var ranges = []index{
	{on: "(n:Person)", by: "sortName, id"}, {on: "(n:Institution)", by: "sortName, id"}, {on: "(n:Topic)", by: "sortName, id"},
	{on: "(n:Meeting)", by: "dateSort, id"}, {on: "(n:Source)", by: "publishedSort, id"}, {on: "(n:Source)", by: "contentHash"},
	{on: "(n:Quote)", by: "sourceId, start, id"},
	{on: "(n:Statement)", by: "saidSort, id"}, {on: "(n:Statement)", by: "saidSpan, saidSort, id"}, {on: "(n:Statement)", by: "speakerSort, id"},
	{on: "(n:Statement)", by: "speakerId, saidSort, id"}, {on: "(n:Statement)", by: "onBehalfOfId, saidSort, id"},
	{on: "()-[n:TAKES]-()", by: "topicId, saidSort, statementId"}, {on: "()-[n:TAKES]-()", by: "speakerId, topicId, saidSort, statementId"},
	{on: "()-[n:TAKES]-()", by: "heldBy, id, topicId"}, {on: "()-[n:TAKES]-()", by: "onBehalfOfId, id, topicId"}, {on: "()-[n:TAKES]-()", by: "topicId, id"},
	{on: "()-[n:HELD]-()", by: "personId"}, {on: "()-[n:HELD]-()", by: "institutionId"},
	{on: "()-[n:TOOK_PART]-()", by: "meetingId"}, {on: "()-[n:TOOK_PART]-()", by: "agentId"},
	{on: "(n:Person)", by: "origin"}, {on: "(n:Institution)", by: "origin"}, {on: "(n:Topic)", by: "origin"}, {on: "(n:Meeting)", by: "origin"},
	{on: "(n:Source)", by: "origin"}, {on: "(n:Statement)", by: "origin"}, {on: "()-[n:TAKES]-()", by: "origin"}, {on: "()-[n:HELD]-()", by: "origin"}, {on: "()-[n:TOOK_PART]-()", by: "origin"},
}

// fullText lists the full-text indexes by name. The words in them are made by graph.Terms and graph.NameTokens and only
// need to be split at white space, so that every store finds the same.
var fullText = map[string]string{
	"words":  "(n:Statement|Person|Institution|Meeting|Topic|Source) ON EACH [n.terms]",
	"titles": "(n:Source) ON EACH [n.terms]",
	"called": "(n:Person|Institution|Meeting|Topic|Source) ON EACH [n.nameTokens]",
}

// index is a constraint or an index on a pattern of n, by some of its properties.
type index struct{ on, by string }

func (i index) properties() string { return "n." + strings.ReplaceAll(i.by, ", ", ", n.") }

// name is made of label and properties: "Statement_saidSort_id".
func (i index) name() string {
	_, label, _ := strings.Cut(i.on, ":")
	label = label[:strings.IndexAny(label, ")]")]
	return label + "_" + strings.ReplaceAll(i.by, ", ", "_")
}

// definitions are the commands that set up the schema, by the name of what they create.
func definitions() map[string]string {
	d := map[string]string{}
	for _, i := range unique {
		d[i.name()] = "CREATE CONSTRAINT " + i.name() + " IF NOT EXISTS FOR " + i.on + " REQUIRE (" + i.properties() + ") IS UNIQUE"
	}
	for _, i := range ranges {
		d[i.name()] = "CREATE INDEX " + i.name() + " IF NOT EXISTS FOR " + i.on + " ON (" + i.properties() + ")"
	}
	for name, on := range fullText {
		d[name] = "CREATE FULLTEXT INDEX " + name + " IF NOT EXISTS FOR " + on +
			" OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: true}}"
	}
	return d
}

// prepare checks the version of the layout, and creates what is missing of it.
func (s *Store) prepare(ctx context.Context) error {
	missing := definitions()
	err := s.ask(ctx, query{text: "SHOW INDEXES YIELD name"}, func(r record) bool {
		delete(missing, r[0].(string))
		return true
	})
	if err != nil {
		return err
	}
	if err := s.checkVersion(ctx); err != nil {
		return err
	}
	for _, command := range missing {
		if err := s.command(ctx, query{text: command}); err != nil {
			return err
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return s.command(ctx, query{text: "CALL db.awaitIndexes(600)"})
}

// checkVersion reads the version of the layout from the one node labelled Onrecord, which it creates when it isn't there. An older
// layout is brought up to date.
func (s *Store) checkVersion(ctx context.Context) error {
	found, err := s.total(ctx, query{"MATCH (n:Onrecord {id: 'layout'}) RETURN n.version", nil})
	switch {
	case err != nil:
		return err
	case found > version:
		return fmt.Errorf("layout %d is newer than this program's %d; use a newer onrecord: %w", found, version, graph.ErrNewer)
	case found == version:
		return nil
	case found > 0:
		if err := s.upgrade(ctx, found); err != nil {
			return err
		}
	}
	return s.command(ctx, query{"MERGE (n:Onrecord {id: 'layout'}) SET n.version = $version", map[string]any{"version": version}})
}

// upgrade brings the graph of an older version up to date. Where it is interrupted, it begins anew when the store is opened again.
func (s *Store) upgrade(ctx context.Context, from int) error {
	if from < 2 {
		if err := s.copyMore(ctx); err != nil {
			return err
		}
	}
	if from < 3 {
		return s.callSources(ctx)
	}
	return nil // version 4 added properties of quotes that older ones lack
}

// callSources brings version 3: sources are found by their titles as others by their names, and by one index.
func (s *Store) callSources(ctx context.Context) error {
	if err := s.command(ctx, query{text: "DROP INDEX names IF EXISTS"}); err != nil {
		return err
	}
	return graph.Walk(ctx, s, graph.KindSource, func(b *graph.Batch) error {
		rows := make([]map[string]any, len(b.Sources))
		for i, o := range b.Sources {
			r := row{"id": o.ID}
			r.setNameTokens(o.Title)
			rows[i] = r
		}
		return s.command(ctx, query{"UNWIND $rows AS row MATCH (n:Source {id: row.id}) SET n.nameTokens = row.nameTokens", map[string]any{"rows": rows}})
	})
}

// copyMore brings version 2, which copies more to stances, and finds them by other indexes.
func (s *Store) copyMore(ctx context.Context) error {
	for _, index := range []string{"TAKES_heldBy_topicId_saidSort_statementId", "TAKES_saidSort_statementId_topicId_id"} {
		if err := s.command(ctx, query{text: "DROP INDEX " + index + " IF EXISTS"}); err != nil {
			return err
		}
	}
	return s.command(ctx, query{text: "MATCH (s:Statement) WHERE EXISTS { (s)-[:TAKES]->() }\nCALL (s) { " + copyToStances + " } IN TRANSACTIONS OF 1000 ROWS"})
}

// command sends a query that changes something, outside of a transaction of ours.
func (s *Store) command(ctx context.Context, q query) error {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	s.queries.Add(1)
	result, err := session.Run(ctx, q.text, q.params)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return translate(ctx, err)
}
