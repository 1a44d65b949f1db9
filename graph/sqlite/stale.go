package sqlite

import (
	"onrecord/graph"
)

// removeStale removes what origin brought before and b no longer holds. It returns the statements that
// stay because stances of another origin refer to them.
func (w *writing) removeStale(origin string, b *graph.Batch) ([]string, error) {
	if found, err := w.ids(brought, origin); err != nil || len(found) == 0 {
		return nil, err
	}
	var ids []string
	for _, r := range b.All() {
		ids = append(ids, r.ID)
	}
	now := list(ids)
	kept, err := w.ids(`SELECT id FROM statement WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2))
		AND `+codedByOthers("statement.id")+" ORDER BY id", origin, now)
	if err != nil {
		return nil, err
	}
	for _, step := range []func() error{
		func() error { return w.removeStatements(origin, now, list(kept)) },
		func() error { return w.removeQuotes(origin, now) },
		func() error { return w.removeFound(origin, now, list(kept)) },
		func() error { return w.removeFrom("membership", origin, now) },
		func() error { return w.removeFrom("participation", origin, now) },
		func() error { return w.removeFrom("stance", origin, now) },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return kept, nil
}

// brought returns a row when an import brought anything that removeStale may remove.
const brought = `SELECT 'something' WHERE EXISTS (SELECT 1 FROM quote WHERE source_id = ?1) OR EXISTS (SELECT 1 FROM statement WHERE origin = ?1)
	OR EXISTS (SELECT 1 FROM agent WHERE origin = ?1) OR EXISTS (SELECT 1 FROM meeting WHERE origin = ?1) OR EXISTS (SELECT 1 FROM topic WHERE origin = ?1)
	OR EXISTS (SELECT 1 FROM membership WHERE origin = ?1) OR EXISTS (SELECT 1 FROM participation WHERE origin = ?1)
	OR EXISTS (SELECT 1 FROM source WHERE origin = ?1) OR EXISTS (SELECT 1 FROM stance WHERE origin = ?1)`

// codedByOthers asks that a stance of another origin than ?1 refers to the statement with this id.
func codedByOthers(id string) string {
	return "EXISTS (SELECT 1 FROM stance t WHERE t.statement_id = " + id + " AND t.origin <> ?1)"
}

// removeStatements removes statements but the kept ones.
func (w *writing) removeStatements(origin, now, kept string) error {
	gone := map[string]int64{}
	err := w.lookUp(gone, query{`SELECT id, n FROM statement WHERE origin = ? AND id NOT IN (SELECT value FROM json_each(?))
		AND id NOT IN (SELECT value FROM json_each(?))`, []any{origin, now, kept}})
	if err != nil {
		return err
	}
	for _, n := range gone {
		if err := w.unindex(indexed(graph.KindStatement, n)); err != nil {
			return err
		}
		if err := w.run("DELETE FROM statement WHERE n = ?", n); err != nil {
			return err
		}
	}
	return nil
}

// removeQuotes removes the quotes in the import's sources, but those of statements that others coded. So stances that stay need no new
// copies: of those whose statement loses a quote, or is removed, only the batch's own stay.
func (w *writing) removeQuotes(origin, now string) error {
	return w.run(`DELETE FROM quote WHERE source_id IN (SELECT ?1 UNION ALL SELECT id FROM source WHERE origin = ?1)
		AND id NOT IN (SELECT value FROM json_each(?2)) AND NOT `+codedByOthers("quote.statement_id"), origin, now)
}

// removeFound removes people, institutions, topics, meetings and sources, but not those who speak in the kept statements, nor the
// sources of what others coded.
func (w *writing) removeFound(origin, now, kept string) error {
	gone, err := w.ids(`SELECT id FROM topic WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2))
		UNION ALL SELECT id FROM meeting WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2))
		UNION ALL SELECT id FROM agent WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2)) AND id NOT IN (
			SELECT speaker_id FROM statement WHERE id IN (SELECT value FROM json_each(?3))
			UNION SELECT on_behalf_of_id FROM statement WHERE id IN (SELECT value FROM json_each(?3)))
		UNION ALL SELECT id FROM source WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2)) AND NOT EXISTS (
			SELECT 1 FROM quote WHERE source_id = source.id AND `+codedByOthers("quote.statement_id")+")", origin, now, kept)
	if err != nil {
		return err
	}
	for _, id := range gone {
		if err := w.forget(id); err != nil {
			return err
		}
	}
	return nil
}

// removeFrom removes rows of a table by which nothing else is found.
func (w *writing) removeFrom(table, origin, now string) error {
	return w.run("DELETE FROM "+table+" WHERE origin = ? AND id NOT IN (SELECT value FROM json_each(?))", origin, now)
}

// forget removes a person, institution, topic, meeting or source with all it is found by.
func (w *writing) forget(id string) error {
	kind := graph.KindOf(id)
	place := map[string]int64{}
	if err := w.lookUp(place, query{"SELECT id, n FROM " + tables[kind] + " WHERE id = ?", []any{id}}); err != nil {
		return err
	}
	if err := w.unindex(indexed(kind, place[id])); err != nil {
		return err
	}
	if err := w.run("UPDATE speaker SET sort_name = ? WHERE id = ?", unknownSpeaker, id); err != nil {
		return err
	}
	for _, table := range []string{tables[kind], "name", "identifier"} {
		if err := w.run("DELETE FROM "+table+" WHERE id = ?", id); err != nil {
			return err
		}
	}
	return nil
}

// ids asks a question that returns ids.
func (w *writing) ids(text string, args ...any) ([]string, error) {
	var out []string
	err := w.rows(query{text, args}, func(scan scanner) error {
		out = append(out, "")
		return scan(&out[len(out)-1])
	})
	return out, err
}
