package sqlite

import (
	"maps"
	"slices"

	"onrecord/graph"
)

var stances = table[graph.Stance]{
	name:    "stance",
	columns: []string{"id", "statement_id", "topic_id", "value", "holder_id", "coder_name", "coder_kind", "confidence", "coded_at", "origin"},
	fields: func(s *graph.Stance) []any {
		return []any{&s.ID, &s.StatementID, &s.TopicID, &s.Value, &s.HolderID, &s.Coder.Name, &s.Coder.Kind, &s.Confidence, seconds{&s.CodedAt}, &s.Origin}
	},
}

var putStance = stances.put()

func (w *writing) stance(s *graph.Stance) error {
	w.changed[s.StatementID] = true
	return w.run(putStance, stances.fields(s)...)
}

// copyStatements writes the copies that stances carry of their statement, of all statements that were changed, or whose quotes or stances
// were. Nothing else writes them, but for the migration that made them. migrations/0002_codings.sql says what each means.
func (w *writing) copyStatements() error {
	return w.run(`UPDATE stance SET (statement, held_by, on_behalf_of, said_edtf, said_printed, said_earliest, said_latest, source_ids) = (
		SELECT s.n, CASE holder_id WHEN '' THEN s.speaker_id ELSE holder_id END,
			CASE WHEN holder_id IN ('', s.speaker_id, s.on_behalf_of_id) THEN s.on_behalf_of_id ELSE '' END,
			s.said_edtf, s.said_printed, s.said_earliest, s.said_latest,
			(SELECT json_group_array(source_id) FROM (SELECT DISTINCT source_id FROM quote WHERE statement = s.n ORDER BY source_id))
		FROM statement s WHERE s.id = statement_id)
		WHERE statement_id IN (SELECT value FROM json_each(?))`, list(slices.Sorted(maps.Keys(w.changed))))
}
