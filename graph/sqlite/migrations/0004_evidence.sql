-- Who told of a statement that somebody else made, and the words that tell which meetings it belongs to.
ALTER TABLE quote ADD COLUMN relayed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE quote ADD COLUMN meeting_evidence TEXT; -- JSON; NULL when there is none, as mostly
