-- Every record is kept whole, as JSON, in the column record. The other columns are what records are found, sorted and joined
-- by; each is filled in one place, where its noun's file writes it. Dates are Unix seconds; an open side is the smallest or
-- largest integer. Ids of records that are not there (yet) may stand wherever an id can.

CREATE TABLE agent (
	n         INTEGER PRIMARY KEY, -- its place in the full-text index
	id        TEXT NOT NULL UNIQUE,
	kind      TEXT NOT NULL, -- person, institution
	sort_name TEXT NOT NULL,
	sort_of   TEXT NOT NULL, -- an institution's own kind, '' for people
	origin    TEXT NOT NULL,
	record    TEXT NOT NULL
) STRICT;
CREATE INDEX agent_in_order ON agent (kind, sort_name, id);
CREATE INDEX agent_origin ON agent (origin);

CREATE TABLE identifier (
	id    TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (value, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identifier_of ON identifier (id);

-- The tokens (graph.NameTokens) of each name of a person, institution, meeting or topic.
CREATE TABLE name (
	token TEXT NOT NULL,
	id    TEXT NOT NULL,
	which INTEGER NOT NULL, -- 0 is the name, then the aliases
	PRIMARY KEY (token, id, which)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_of ON name (id);

CREATE TABLE membership (
	id             TEXT PRIMARY KEY,
	person_id      TEXT NOT NULL,
	institution_id TEXT NOT NULL,
	from_sort      INTEGER NOT NULL, -- the smallest integer without a beginning
	from_earliest  INTEGER NOT NULL,
	until_latest   INTEGER NOT NULL,
	origin         TEXT NOT NULL,
	record         TEXT NOT NULL
) STRICT;
CREATE INDEX membership_person ON membership (person_id, from_sort, id);
CREATE INDEX membership_institution ON membership (institution_id, from_sort, id);
CREATE INDEX membership_origin ON membership (origin);

CREATE TABLE topic (
	n          INTEGER PRIMARY KEY, -- its place in the full-text index
	id         TEXT NOT NULL UNIQUE,
	sort_name  TEXT NOT NULL,
	broader_id TEXT NOT NULL,
	origin     TEXT NOT NULL,
	record     TEXT NOT NULL
) STRICT;
CREATE INDEX topic_in_order ON topic (sort_name, id);
CREATE INDEX topic_broader ON topic (broader_id);
CREATE INDEX topic_origin ON topic (origin);

CREATE TABLE meeting (
	n          INTEGER PRIMARY KEY, -- its place in the full-text index
	id         TEXT NOT NULL UNIQUE,
	kind       TEXT NOT NULL,
	part_of_id TEXT NOT NULL,
	date_sort  INTEGER NOT NULL, -- the largest integer without a date
	earliest   INTEGER,          -- NULL without a date
	latest     INTEGER,
	origin     TEXT NOT NULL,
	record     TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_in_order ON meeting (date_sort, id);
CREATE INDEX meeting_part_of ON meeting (part_of_id);
CREATE INDEX meeting_origin ON meeting (origin);

CREATE TABLE participation (
	id         TEXT PRIMARY KEY,
	meeting_id TEXT NOT NULL,
	agent_id   TEXT NOT NULL,
	origin     TEXT NOT NULL,
	record     TEXT NOT NULL
) STRICT;
CREATE INDEX participation_meeting ON participation (meeting_id, id);
CREATE INDEX participation_agent ON participation (agent_id, meeting_id);
CREATE INDEX participation_origin ON participation (origin);

CREATE TABLE source (
	n              INTEGER PRIMARY KEY, -- its place in the full-text index
	id             TEXT NOT NULL UNIQUE,
	kind           TEXT NOT NULL,
	publisher_id   TEXT NOT NULL,
	language       TEXT NOT NULL,
	content_hash   TEXT NOT NULL,
	published_sort INTEGER NOT NULL, -- the largest integer without a date
	earliest       INTEGER,          -- NULL without a date
	latest         INTEGER,
	record         TEXT NOT NULL,    -- without its text
	content        TEXT NOT NULL
) STRICT;
CREATE INDEX source_in_order ON source (published_sort, id);
CREATE INDEX source_publisher ON source (publisher_id);

-- Ids of statements are hashes: an index that begins with them changes a page of the file with nearly every row that is
-- written. So there is one such index here and one on quotes, and all else goes by n or by something that a source's
-- statements share.
CREATE TABLE statement (
	n             INTEGER PRIMARY KEY, -- its place in the full-text index
	id            TEXT NOT NULL UNIQUE,
	speaker_id    TEXT NOT NULL, -- '' when unknown
	on_behalf_id  TEXT NOT NULL,
	made_at_id    TEXT NOT NULL,
	language      TEXT NOT NULL,
	said_sort     INTEGER NOT NULL,
	said_earliest INTEGER NOT NULL,
	said_latest   INTEGER NOT NULL,
	origin        TEXT NOT NULL,
	record        TEXT NOT NULL
) STRICT;
CREATE INDEX statement_in_order ON statement (said_sort, id, said_earliest, said_latest);
CREATE INDEX statement_speaker ON statement (speaker_id, said_sort, id);
CREATE INDEX statement_on_behalf ON statement (on_behalf_id) WHERE on_behalf_id <> '';
CREATE INDEX statement_made_at ON statement (made_at_id, said_sort, id) WHERE made_at_id <> '';
CREATE INDEX statement_origin ON statement (origin);

-- Every agent, and every other id that a statement gives as its speaker, '' among them: those sort behind all names.
CREATE TABLE speaker (
	id        TEXT PRIMARY KEY,
	sort_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_in_order ON speaker (sort_name, id);

CREATE TABLE about (
	meeting_id TEXT NOT NULL,
	statement  INTEGER NOT NULL REFERENCES statement (n) ON DELETE CASCADE,
	PRIMARY KEY (meeting_id, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_statement ON about (statement);

CREATE TABLE quote (
	id           TEXT PRIMARY KEY,
	statement_id TEXT NOT NULL,
	statement    INTEGER REFERENCES statement (n) ON DELETE SET NULL, -- NULL while there is no such statement
	source_id    TEXT NOT NULL,
	kind         TEXT NOT NULL,
	confidence   REAL NOT NULL,
	start        INTEGER NOT NULL, -- of the first fragment
	record       TEXT NOT NULL
) STRICT;
CREATE INDEX quote_statement ON quote (statement);
CREATE INDEX quote_waiting ON quote (statement_id) WHERE statement IS NULL;
CREATE INDEX quote_source ON quote (source_id, start, id);

CREATE TABLE stance (
	id           TEXT PRIMARY KEY,
	statement_id TEXT NOT NULL,
	topic_id     TEXT NOT NULL,
	value        TEXT NOT NULL,
	holder_id    TEXT NOT NULL, -- '' = the statement's speaker
	record       TEXT NOT NULL
) STRICT;
CREATE INDEX stance_statement ON stance (statement_id, topic_id, id);
CREATE INDEX stance_topic ON stance (topic_id, statement_id);
CREATE INDEX stance_holder ON stance (holder_id) WHERE holder_id <> '';

CREATE TABLE import (
	id     TEXT PRIMARY KEY,
	digest TEXT NOT NULL,
	record TEXT NOT NULL
) STRICT;

-- The graph.Terms of what can be searched, at the row 8 n + the code of its kind (search.go). Terms are folded
-- already: this tokenizer splits at ASCII white space and punctuation and leaves all other letters alone.
CREATE VIRTUAL TABLE search USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii');
