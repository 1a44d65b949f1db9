-- Who is mentioned, to find statements by.
CREATE TABLE mention (
	agent_id  TEXT NOT NULL,
	statement INTEGER NOT NULL REFERENCES statement (n) ON DELETE CASCADE,
	PRIMARY KEY (agent_id, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_statement ON mention (statement);
INSERT OR IGNORE INTO mention (agent_id, statement) SELECT m.value, s.n FROM statement s, json_each(s.mention_ids) m WHERE s.mention_ids IS NOT NULL;

-- What statements are counted by. Counting then reads no whole rows, and of a whole graph in the order of the values, which sorts nothing.
CREATE INDEX quote_by_source ON quote (source_id, statement);
CREATE INDEX quote_by_kind ON quote (kind, statement);
DROP INDEX stance_topic;
CREATE INDEX stance_topic ON stance (topic_id, statement);
CREATE INDEX stance_by_statement ON stance (statement, topic_id, value, said_earliest, said_latest);
CREATE INDEX stance_by_value ON stance (value, statement);
DROP INDEX source_publisher;
CREATE INDEX source_publisher ON source (publisher_id, id);
DROP INDEX quote_statement;
CREATE INDEX quote_statement ON quote (statement, kind, source_id);
UPDATE stance SET source_ids = (SELECT json_group_array(source_id) FROM (SELECT DISTINCT source_id FROM quote WHERE statement = stance.statement ORDER BY source_id))
	WHERE statement IS NOT NULL; -- in order, whichever index gave them
CREATE INDEX statement_language ON statement (language);
