-- What else a file says of a record, and sources that come in a larger file.
ALTER TABLE agent ADD COLUMN attributes TEXT;
ALTER TABLE topic ADD COLUMN attributes TEXT;
ALTER TABLE source ADD COLUMN attributes TEXT;
ALTER TABLE source ADD COLUMN origin TEXT NOT NULL DEFAULT '';
CREATE INDEX source_origin ON source (origin);
CREATE INDEX stance_origin ON stance (origin);

-- Copies of what a stance's statement says, so that codings are read from one table (coding.go). NULL while there is no such statement.
ALTER TABLE stance ADD COLUMN statement INTEGER;  -- its n
ALTER TABLE stance ADD COLUMN held_by TEXT;       -- holder_id, else the speaker; '' when both are unknown
ALTER TABLE stance ADD COLUMN on_behalf_of TEXT;  -- graph.Coding.OnBehalfOfID, whether or not that institution is there; '' for nobody
ALTER TABLE stance ADD COLUMN said_edtf TEXT;
ALTER TABLE stance ADD COLUMN said_printed TEXT;
ALTER TABLE stance ADD COLUMN said_earliest INTEGER;
ALTER TABLE stance ADD COLUMN said_latest INTEGER;
ALTER TABLE stance ADD COLUMN source_ids TEXT;    -- JSON: the sources that record it, each once
DROP INDEX stance_holder;

UPDATE stance SET (statement, held_by, on_behalf_of, said_edtf, said_printed, said_earliest, said_latest, source_ids) = (
	SELECT s.n, CASE holder_id WHEN '' THEN s.speaker_id ELSE holder_id END,
		CASE WHEN holder_id IN ('', s.speaker_id, s.on_behalf_of_id) THEN s.on_behalf_of_id ELSE '' END,
		s.said_edtf, s.said_printed, s.said_earliest, s.said_latest,
		(SELECT json_group_array(DISTINCT source_id) FROM quote WHERE statement = s.n)
	FROM statement s WHERE s.id = statement_id);

CREATE INDEX stance_held_by ON stance (held_by, topic_id);
CREATE INDEX stance_on_behalf_of ON stance (on_behalf_of, topic_id) WHERE on_behalf_of <> '';

-- Statements that mention somebody, in order.
CREATE INDEX statement_mentioning ON statement (said_sort, id) WHERE mention_ids IS NOT NULL;
