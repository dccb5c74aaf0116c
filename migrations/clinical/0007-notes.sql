-- What is being written. One draft for each member of a session, and one for the group (person_id null).
CREATE TABLE note_draft (
  note_id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session_detail (session_id),
  person_id TEXT REFERENCES participant (person_id),
  author_id TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('plain', 'soap', 'dap', 'birp', 'girp')),
  engagement INTEGER CHECK (engagement BETWEEN 0 AND 4),
  response INTEGER CHECK (response BETWEEN 0 AND 4),
  goal INTEGER CHECK (goal BETWEEN 0 AND 4),
  home_practice INTEGER CHECK (home_practice BETWEEN 0 AND 4),
  text TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  saved_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX note_draft_one ON note_draft (session_id, coalesce(person_id, ''));
CREATE INDEX note_draft_person ON note_draft (person_id);

-- A signed note: `body` is the canonical text that the signature covers. Frozen; an addendum is the next version.
CREATE TABLE note (
  note_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('group', 'member', 'absence', 'addendum')),
  session_id TEXT NOT NULL REFERENCES session_detail (session_id),
  person_id TEXT REFERENCES participant (person_id),
  author_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL,
  sig TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 43),
  PRIMARY KEY (note_id, version)
) STRICT;
CREATE INDEX note_session ON note (session_id);
CREATE INDEX note_person ON note (person_id, at);

CREATE TRIGGER note_keeps BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'a signed note is never changed'); END;
CREATE TRIGGER note_stays BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'a signed note is never deleted'); END;
