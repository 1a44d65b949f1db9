-- A noun a table. The columns of a record come first, in the order in which its noun's file lists them; below the line is what
-- records are found, sorted and joined by. Lists are JSON, NULL when empty. Dates are kept as EDTF and, below the line, as Unix
-- seconds; an open side is the smallest or largest integer. Ids of records that are not there (yet) may stand wherever an id can.

-- People and institutions.
CREATE TABLE agent (
	id               TEXT NOT NULL UNIQUE,
	name             TEXT NOT NULL,
	aliases          TEXT,
	identifiers      TEXT,
	origin           TEXT NOT NULL,
	description      TEXT, -- of people
	institution_kind TEXT, -- of institutions, as what follows
	parent_id        TEXT,
	country          TEXT,
	-- ----
	n                INTEGER PRIMARY KEY, -- its place in the full-text index
	kind             TEXT NOT NULL,       -- person, institution
	sort_name        TEXT NOT NULL
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
	id              TEXT NOT NULL UNIQUE,
	person_id       TEXT NOT NULL,
	institution_id  TEXT NOT NULL,
	role            TEXT NOT NULL,
	from_edtf       TEXT,
	from_printed    TEXT,
	until_edtf      TEXT,
	until_printed   TEXT,
	origin          TEXT NOT NULL,
	-- ----
	from_sort       INTEGER NOT NULL, -- the smallest integer without a beginning
	from_earliest   INTEGER NOT NULL,
	until_latest    INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_person ON membership (person_id, from_sort, id);
CREATE INDEX membership_institution ON membership (institution_id, from_sort, id);
CREATE INDEX membership_origin ON membership (origin);

CREATE TABLE topic (
	id         TEXT NOT NULL UNIQUE,
	label      TEXT NOT NULL,
	definition TEXT NOT NULL,
	aliases    TEXT,
	broader_id TEXT NOT NULL,
	origin     TEXT NOT NULL,
	-- ----
	n          INTEGER PRIMARY KEY, -- its place in the full-text index
	sort_name  TEXT NOT NULL
) STRICT;
CREATE INDEX topic_in_order ON topic (sort_name, id);
CREATE INDEX topic_broader ON topic (broader_id);
CREATE INDEX topic_origin ON topic (origin);

CREATE TABLE meeting (
	id           TEXT NOT NULL UNIQUE,
	name         TEXT NOT NULL,
	aliases      TEXT,
	kind         TEXT NOT NULL,
	date_edtf    TEXT,
	date_printed TEXT,
	place        TEXT, -- JSON
	part_of_id   TEXT NOT NULL,
	origin       TEXT NOT NULL,
	-- ----
	n            INTEGER PRIMARY KEY, -- its place in the full-text index
	date_sort    INTEGER NOT NULL,    -- the largest integer without a date
	earliest     INTEGER,             -- NULL without a date
	latest       INTEGER
) STRICT;
CREATE INDEX meeting_in_order ON meeting (date_sort, id);
CREATE INDEX meeting_part_of ON meeting (part_of_id);
CREATE INDEX meeting_origin ON meeting (origin);

CREATE TABLE participation (
	id              TEXT NOT NULL UNIQUE,
	meeting_id      TEXT NOT NULL,
	agent_id        TEXT NOT NULL,
	role            TEXT NOT NULL,
	on_behalf_of_id TEXT NOT NULL,
	origin          TEXT NOT NULL
) STRICT;
CREATE INDEX participation_meeting ON participation (meeting_id, id);
CREATE INDEX participation_agent ON participation (agent_id, meeting_id);
CREATE INDEX participation_origin ON participation (origin);

CREATE TABLE source (
	id                TEXT NOT NULL UNIQUE,
	kind              TEXT NOT NULL,
	title             TEXT NOT NULL,
	publisher_id      TEXT NOT NULL,
	authors           TEXT,
	url               TEXT NOT NULL,
	published_edtf    TEXT,
	published_printed TEXT,
	retrieved_at      INTEGER, -- Unix seconds
	language          TEXT NOT NULL,
	licence           TEXT NOT NULL,
	content_hash      TEXT NOT NULL,
	-- ----
	n                 INTEGER PRIMARY KEY, -- its place in the full-text index
	published_sort    INTEGER NOT NULL,    -- the largest integer without a date
	earliest          INTEGER,             -- NULL without a date
	latest            INTEGER,
	content           TEXT NOT NULL -- last: it is long, and read for itself
) STRICT;
CREATE INDEX source_in_order ON source (published_sort, id);
CREATE INDEX source_publisher ON source (publisher_id);

-- Ids of statements are hashes: an index that begins with them changes a page of the file with nearly every row that is
-- written. So there is one such index here and one on quotes, and all else goes by n or by something that a source's
-- statements share.
CREATE TABLE statement (
	id              TEXT NOT NULL UNIQUE,
	speaker_id      TEXT NOT NULL, -- '' when unknown
	on_behalf_of_id TEXT NOT NULL,
	text            TEXT NOT NULL,
	language        TEXT NOT NULL,
	said_edtf       TEXT NOT NULL,
	said_printed    TEXT NOT NULL,
	made_at_id      TEXT NOT NULL,
	about_ids       TEXT,
	medium          TEXT NOT NULL,
	addressee       TEXT NOT NULL,
	mention_ids     TEXT,
	origin          TEXT NOT NULL,
	-- ----
	n               INTEGER PRIMARY KEY, -- its place in the full-text index
	said_sort       INTEGER NOT NULL,
	said_earliest   INTEGER NOT NULL,
	said_latest     INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_in_order ON statement (said_sort, id, said_earliest, said_latest);
CREATE INDEX statement_speaker ON statement (speaker_id, said_sort, id);
CREATE INDEX statement_on_behalf_of ON statement (on_behalf_of_id) WHERE on_behalf_of_id <> '';
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
	id                 TEXT NOT NULL UNIQUE,
	statement_id       TEXT NOT NULL,
	source_id          TEXT NOT NULL,
	kind               TEXT NOT NULL,
	start              INTEGER NOT NULL, -- the first fragment; code points
	stop               INTEGER NOT NULL,
	exact              TEXT NOT NULL,
	prefix             TEXT NOT NULL,
	suffix             TEXT NOT NULL,
	later_fragments    TEXT, -- JSON
	speaker_as_printed TEXT NOT NULL,
	cue                TEXT NOT NULL,
	method             TEXT NOT NULL,
	rule               TEXT NOT NULL,
	confidence         REAL NOT NULL,
	candidates         TEXT,
	-- ----
	statement          INTEGER REFERENCES statement (n) ON DELETE SET NULL -- NULL while there is no such statement
) STRICT;
CREATE INDEX quote_statement ON quote (statement);
CREATE INDEX quote_waiting ON quote (statement_id) WHERE statement IS NULL;
CREATE INDEX quote_source ON quote (source_id, start, id);

CREATE TABLE stance (
	id           TEXT NOT NULL UNIQUE,
	statement_id TEXT NOT NULL,
	topic_id     TEXT NOT NULL,
	value        TEXT NOT NULL,
	holder_id    TEXT NOT NULL, -- '' = the statement's speaker
	coder_name   TEXT NOT NULL,
	coder_kind   TEXT NOT NULL,
	confidence   REAL NOT NULL,
	coded_at     INTEGER NOT NULL, -- Unix seconds
	origin       TEXT NOT NULL
) STRICT;
CREATE INDEX stance_statement ON stance (statement_id, topic_id, id);
CREATE INDEX stance_topic ON stance (topic_id, statement_id);
CREATE INDEX stance_holder ON stance (holder_id) WHERE holder_id <> '';

CREATE TABLE import (
	id        TEXT NOT NULL UNIQUE,
	loader    TEXT NOT NULL,
	version   INTEGER NOT NULL,
	content   TEXT NOT NULL,
	options   TEXT NOT NULL,
	registers TEXT NOT NULL,
	digest    TEXT NOT NULL
) STRICT;

-- The graph.Terms of what can be searched, at the row 8 n + the code of its kind (words.go). Terms are folded
-- already: this tokenizer splits at ASCII white space and punctuation and leaves all other letters alone.
CREATE VIRTUAL TABLE search USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii');
