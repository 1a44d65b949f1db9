package neo4j

import (
	"slices"

	"onrecord/graph"
)

// replaceImport writes the log row of an import and makes way for what it brings: unless the store holds it with the same
// digest, what it brought before and no longer brings is removed.
func (w *writer) replaceImport(i *graph.Import) (graph.Result, error) {
	records, err := w.run("MATCH (n:Import {id: $id}) RETURN n "+importFields, map[string]any{"id": i.ID})
	if err != nil {
		return graph.Result{}, err
	}
	if len(records) > 0 && *importOf(records[0][0].(map[string]any)) == *i {
		return graph.Result{Outcome: graph.Unchanged}, nil
	}
	// The first SET makes another writer of this import wait, or has waited for it; only then the digest is read.
	records, err = w.run("MERGE (n:Import {id: $row.id}) SET n.writing = true WITH n, n.digest AS before SET n = $row RETURN before",
		map[string]any{"row": map[string]any(importRow(i))})
	if err != nil {
		return graph.Result{}, err
	}
	result := graph.Result{Outcome: graph.Updated}
	switch before, _ := records[0][0].(string); before {
	case i.Digest:
		return graph.Result{Outcome: graph.Unchanged}, nil
	case "":
		result.Outcome = graph.Created
	}
	result.Kept, err = w.removeStale(i.ID)
	return result, err
}

// brought lists what an import brought: id, whether a stance of another origin refers to it, and what stays with it if so: of a
// statement those who speak in it, of a quote its source.
const brought = `MATCH (n:Person {origin: $origin}) RETURN n.id AS id, false AS coded, [] AS along
UNION ALL MATCH (n:Institution {origin: $origin}) RETURN n.id AS id, false AS coded, [] AS along
UNION ALL MATCH (n:Topic {origin: $origin}) RETURN n.id AS id, false AS coded, [] AS along
UNION ALL MATCH (n:Meeting {origin: $origin}) RETURN n.id AS id, false AS coded, [] AS along
UNION ALL MATCH (n:Source {origin: $origin}) RETURN n.id AS id, false AS coded, [] AS along
UNION ALL MATCH (n:Statement {origin: $origin})
  RETURN n.id AS id, EXISTS { (n)-[t:TAKES]->() WHERE ` + byOthers + ` } AS coded, [n.speakerId, n.onBehalfOfId] AS along
UNION ALL CALL () { RETURN $origin AS source UNION MATCH (n:Source {origin: $origin}) RETURN n.id AS source }
  MATCH (n:Quote) WHERE n.sourceId = source AND n.start IS NOT NULL AND n.id IS NOT NULL
  RETURN n.id AS id, EXISTS { (n)-[:OF]->()-[t:TAKES]->() WHERE ` + byOthers + ` } AS coded, [n.sourceId] AS along
UNION ALL MATCH ()-[n:HELD {origin: $origin}]->() RETURN n.id AS id, false AS coded, [] AS along
UNION ALL MATCH ()-[n:TOOK_PART {origin: $origin}]->() RETURN n.id AS id, false AS coded, [] AS along
UNION ALL MATCH ()-[n:TAKES {origin: $origin}]->() RETURN n.id AS id, false AS coded, [] AS along`

// byOthers asks that stance t is of another origin.
const byOthers = "coalesce(t.origin, '') <> $origin"

// removeStale removes what the import brought before and the batch no longer holds. It returns the statements that stay
// because stances of another origin refer to them; with them stay their quotes, the sources of these, and those who speak in them.
func (w *writer) removeStale(origin string) (kept []string, err error) {
	records, err := w.run(brought, map[string]any{"origin": origin})
	if err != nil || len(records) == 0 {
		return nil, err
	}
	held, stays := map[string]bool{}, map[string]bool{}
	for _, r := range w.batch.All() {
		held[r.ID] = true
	}
	for _, r := range records {
		id, coded := r[0].(string), r[1].(bool)
		statement := graph.KindOf(id) == graph.KindStatement
		if !coded || statement && held[id] {
			continue
		}
		stays[id] = true
		if statement {
			kept = append(kept, id)
		}
		for _, along := range r[2].([]any) {
			if id, known := along.(string); known {
				stays[id] = true
			}
		}
	}
	var stale []string
	for _, r := range records {
		if id := r[0].(string); !held[id] && !stays[id] {
			stale = append(stale, id)
		}
	}
	slices.Sort(stale)
	slices.Sort(kept)
	return kept, w.remove(stale)
}

// remove removes records. A node that others refer to stays, as a Missing one.
func (w *writer) remove(ids []string) error {
	if err := w.unrelateIDs(ids); err != nil {
		return err
	}
	err := forRows(w, "UNWIND $rows AS id MATCH (:Agent {id: id})-[:MADE]->(s:Statement) SET s.speakerSort = '"+unknownSpeaker+"'", ids)
	if err != nil {
		return err
	}
	w.loose = append(w.loose, ids...)
	return forRows(w, `UNWIND $rows AS id MATCH (n:Node {id: id}) SET n = {id: id}, n:Missing
REMOVE n:Agent, n:Person, n:Institution, n:Meeting, n:Topic, n:Source, n:Statement, n:Quote`, ids)
}
