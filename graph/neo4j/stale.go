package neo4j

import (
	"slices"

	"onrecord/graph"
)

// replaceImport makes way for an import: where the store holds it with the same digest, only its log row is written;
// otherwise what it brought before and no longer brings is removed.
func (w *writer) replaceImport(i *graph.Import) (graph.Result, error) {
	there, err := w.logRow("MATCH (n:Import {id: $id})", i.ID)
	if err != nil || there != nil && *there == *i {
		return graph.Result{Outcome: graph.Unchanged}, err
	}
	// Another writer of this import goes first, or waits from here on.
	there, err = w.logRow("MERGE (n:Import {id: $id}) SET n.writing = true WITH n", i.ID)
	if err != nil {
		return graph.Result{}, err
	}
	if there.Digest == i.Digest {
		return graph.Result{Outcome: graph.Unchanged}, w.writeLogRows()
	}
	result := graph.Result{Outcome: graph.Updated}
	if there.Digest == "" {
		result.Outcome = graph.Created
	}
	result.Kept, err = w.removeStale(i.ID)
	return result, err
}

// logRow reads an import's log row; nil when there is none.
func (w *writer) logRow(match, id string) (*graph.Import, error) {
	records, err := w.run(match+" RETURN n "+importFields, map[string]any{"id": id})
	if err != nil || len(records) == 0 {
		return nil, err
	}
	return importOf(records[0][0].(map[string]any)), nil
}

func (w *writer) writeLogRows() error {
	return forRows(w, "UNWIND $rows AS row MERGE (n:Import {id: row.id}) SET n = row", rowsOf(w.batch.Imports, importRow))
}

// brought lists what an import brought: id, and whether a stance refers to it.
const brought = `MATCH (n:Person {origin: $origin}) RETURN n.id AS id, false AS coded
UNION ALL MATCH (n:Institution {origin: $origin}) RETURN n.id AS id, false AS coded
UNION ALL MATCH (n:Topic {origin: $origin}) RETURN n.id AS id, false AS coded
UNION ALL MATCH (n:Meeting {origin: $origin}) RETURN n.id AS id, false AS coded
UNION ALL MATCH (n:Statement {origin: $origin}) RETURN n.id AS id, EXISTS { (n)-[:TAKES]->() } AS coded
UNION ALL MATCH (n:Quote) WHERE n.sourceId = $origin AND n.start IS NOT NULL AND n.id IS NOT NULL
  RETURN n.id AS id, EXISTS { (n)-[:OF]->()-[:TAKES]->() } AS coded
UNION ALL MATCH ()-[n:HELD {origin: $origin}]->() RETURN n.id AS id, false AS coded
UNION ALL MATCH ()-[n:TOOK_PART {origin: $origin}]->() RETURN n.id AS id, false AS coded`

// removeStale removes what the import brought before and the batch no longer holds. It returns the statements that stay
// because a stance refers to them.
func (w *writer) removeStale(origin string) (kept []string, err error) {
	records, err := w.run(brought, map[string]any{"origin": origin})
	if err != nil || len(records) == 0 {
		return nil, err
	}
	holds := map[string]bool{}
	for _, r := range w.batch.All() {
		holds[r.ID] = true
	}
	stale := map[graph.Kind][]string{}
	for _, r := range records {
		id, coded := r[0].(string), r[1].(bool)
		kind := graph.KindOf(id)
		switch {
		case holds[id]:
		case !coded:
			stale[kind] = append(stale[kind], id)
		case kind == graph.KindStatement:
			kept = append(kept, id)
		}
	}
	slices.Sort(kept)
	speaking, err := w.speaking(kept)
	if err != nil {
		return nil, err
	}
	for _, kind := range []graph.Kind{graph.KindPerson, graph.KindInstitution} {
		stale[kind] = slices.DeleteFunc(stale[kind], func(id string) bool { return speaking[id] })
	}
	return kept, w.remove(stale)
}

// speaking are the ids of who made these statements, or on whose behalf.
func (w *writer) speaking(statements []string) (map[string]bool, error) {
	ids := map[string]bool{}
	if len(statements) == 0 {
		return ids, nil
	}
	records, err := w.run(`MATCH (s:Statement) WHERE s.id IN $ids UNWIND [s.speakerId, s.onBehalfOfId] AS id
WITH id WHERE id IS NOT NULL RETURN DISTINCT id`, map[string]any{"ids": statements})
	for _, r := range records {
		ids[r[0].(string)] = true
	}
	return ids, err
}

// remove removes records. A node that others refer to stays, as a Missing one.
func (w *writer) remove(ids map[graph.Kind][]string) error {
	if err := w.unrelateIDs(ids); err != nil {
		return err
	}
	agents := slices.Concat(ids[graph.KindPerson], ids[graph.KindInstitution])
	if err := forRows(w, "UNWIND $rows AS id MATCH (:Node {id: id})-[:MADE]->(s:Statement) SET s.speakerSort = '"+unknownSpeaker+"'", agents); err != nil {
		return err
	}
	var nodes []string
	for kind, list := range ids {
		if kind != graph.KindMembership && kind != graph.KindParticipation {
			nodes = append(nodes, list...)
		}
	}
	slices.Sort(nodes)
	w.loose = append(w.loose, nodes...)
	return forRows(w, `UNWIND $rows AS id MATCH (n:Node {id: id}) SET n = {id: id}, n:Missing
REMOVE n:Agent, n:Person, n:Institution, n:Meeting, n:Topic, n:Source, n:Statement, n:Quote`, nodes)
}
