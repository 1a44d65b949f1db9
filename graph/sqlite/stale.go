package sqlite

import (
	"onrecord/graph"
)

// removeStale removes what origin brought before and b no longer holds. It returns the statements that
// stay because a stance refers to them.
func (w *writing) removeStale(origin string, b *graph.Batch) ([]string, error) {
	if brought, err := w.ids(brought, origin); err != nil || len(brought) == 0 {
		return nil, err
	}
	var now []string
	for _, r := range b.All() {
		now = append(now, r.ID)
	}
	kept, err := w.ids(`SELECT id FROM statement WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2))
		AND EXISTS (SELECT 1 FROM stance WHERE stance.statement_id = statement.id) ORDER BY id`, origin, list(now))
	if err != nil {
		return nil, err
	}
	if err := w.removeStatements(origin, now, kept); err != nil {
		return nil, err
	}
	stays := `(SELECT speaker_id FROM statement WHERE id IN (SELECT value FROM json_each(?3))
		UNION SELECT on_behalf_id FROM statement WHERE id IN (SELECT value FROM json_each(?3)))`
	agents, err := w.ids(`SELECT id FROM agent WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2)) AND id NOT IN `+stays, origin, list(now), list(kept))
	if err != nil {
		return nil, err
	}
	for _, id := range agents {
		if err := w.run("agent sorts", id, unknownSpeaker); err != nil {
			return nil, err
		}
	}
	named, err := w.ids(`SELECT id FROM topic WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2))
		UNION ALL SELECT id FROM meeting WHERE origin = ?1 AND id NOT IN (SELECT value FROM json_each(?2))`, origin, list(now))
	if err != nil {
		return nil, err
	}
	if err := w.forget(append(agents, named...)); err != nil {
		return nil, err
	}
	for _, table := range []string{"membership", "participation"} {
		_, err := w.tx.ExecContext(w.ctx, "DELETE FROM "+table+" WHERE origin = ? AND id NOT IN (SELECT value FROM json_each(?))", origin, list(now))
		if err != nil {
			return nil, err
		}
	}
	return kept, nil
}

// brought returns a row when an import brought anything that removeStale may remove.
const brought = `SELECT 'something' WHERE EXISTS (SELECT 1 FROM quote WHERE source_id = ?1) OR EXISTS (SELECT 1 FROM statement WHERE origin = ?1)
	OR EXISTS (SELECT 1 FROM agent WHERE origin = ?1) OR EXISTS (SELECT 1 FROM meeting WHERE origin = ?1) OR EXISTS (SELECT 1 FROM topic WHERE origin = ?1)
	OR EXISTS (SELECT 1 FROM membership WHERE origin = ?1) OR EXISTS (SELECT 1 FROM participation WHERE origin = ?1)`

// removeStatements removes statements but the kept ones, and quotes but those of coded statements.
func (w *writing) removeStatements(origin string, now, kept []string) error {
	stay := list(append(append([]string(nil), now...), kept...))
	gone := map[string]int64{}
	err := w.lookUp(gone, "SELECT id, n FROM statement WHERE origin = ? AND id NOT IN (SELECT value FROM json_each(?))", origin, stay)
	if err != nil {
		return err
	}
	for id, n := range gone {
		if err := w.unsearchable(graph.KindStatement, n); err != nil {
			return err
		}
		if err := w.run("about -", id); err != nil {
			return err
		}
		if _, err := w.tx.ExecContext(w.ctx, "DELETE FROM statement WHERE n = ?", n); err != nil {
			return err
		}
	}
	_, err = w.tx.ExecContext(w.ctx, `DELETE FROM quote WHERE source_id = ? AND id NOT IN (SELECT value FROM json_each(?))
		AND NOT EXISTS (SELECT 1 FROM stance WHERE stance.statement_id = quote.statement_id)`, origin, list(now))
	return err
}

// forget removes people, institutions, topics and meetings with all they are found by.
func (w *writing) forget(ids []string) error {
	for _, id := range ids {
		for _, name := range []string{"names -", "identifiers -"} {
			if err := w.run(name, id); err != nil {
				return err
			}
		}
		kind := graph.KindOf(id)
		place := map[string]int64{}
		if err := w.lookUp(place, "SELECT id, n FROM "+tables[kind]+" WHERE id = ?", id); err != nil {
			return err
		}
		if err := w.unsearchable(kind, place[id]); err != nil {
			return err
		}
		if _, err := w.tx.ExecContext(w.ctx, "DELETE FROM "+tables[kind]+" WHERE id = ?", id); err != nil {
			return err
		}
	}
	return nil
}

// ids asks a question that returns ids.
func (w *writing) ids(text string, args ...any) ([]string, error) {
	rows, err := w.tx.QueryContext(w.ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, rows.Err()
}
