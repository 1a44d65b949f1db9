-- Who is mentioned, to find statements by.
CREATE TABLE mention (
	agent_id  TEXT NOT NULL,
	statement INTEGER NOT NULL REFERENCES statement (n) ON DELETE CASCADE,
	PRIMARY KEY (agent_id, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_statement ON mention (statement);
INSERT OR IGNORE INTO mention (agent_id, statement) SELECT m.value, s.n FROM statement s, json_each(s.mention_ids) m WHERE s.mention_ids IS NOT NULL;

-- What statements are counted by, so that counting reads no whole rows.
DROP INDEX quote_statement;
CREATE INDEX quote_statement ON quote (statement, kind, source_id);
UPDATE stance SET source_ids = (SELECT json_group_array(source_id) FROM (SELECT DISTINCT source_id FROM quote WHERE statement = stance.statement ORDER BY source_id))
	WHERE statement IS NOT NULL; -- in order, whichever index gave them
CREATE INDEX statement_language ON statement (language);
