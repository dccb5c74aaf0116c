-- What left the practice about a person: what, to whom, why, when, by whom. Append-only.
CREATE TABLE disclosure (
  disclosure_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  document TEXT NOT NULL CHECK (document IN ('session-note', 'safety-plan', 'closure-clinician', 'closure-participant', 'course')),
  recipient TEXT NOT NULL CHECK (length(recipient) >= 1),
  purpose TEXT NOT NULL CHECK (length(purpose) >= 1),
  -- The note, plan or summary that was released, and the SHA-256 of the file.
  source_id TEXT NOT NULL,
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 43),
  disclosed_by TEXT NOT NULL,
  disclosed_at TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_person ON disclosure (person_id, disclosed_at);

CREATE TRIGGER disclosure_keeps BEFORE UPDATE ON disclosure
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'a disclosure stays as it was recorded'); END;
CREATE TRIGGER disclosure_stays BEFORE DELETE ON disclosure
BEGIN SELECT RAISE(ABORT, 'a disclosure is never removed'); END;
