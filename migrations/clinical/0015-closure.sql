-- What is being written for the end of an enrolment. Everything else in a closure summary is drawn together.
CREATE TABLE closure_draft (
  enrolment_id TEXT PRIMARY KEY REFERENCES enrolment_detail (enrolment_id),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  achievements TEXT NOT NULL DEFAULT '',
  skills TEXT NOT NULL DEFAULT '',
  support TEXT NOT NULL DEFAULT '',
  maintenance TEXT NOT NULL DEFAULT '',
  resources TEXT NOT NULL DEFAULT '',
  recommendation TEXT NOT NULL DEFAULT '',
  -- A few words to the participant, in their version alone.
  letter TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL CHECK (version >= 1),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX closure_draft_person ON closure_draft (person_id);

-- A signed closure summary: body is the canonical text that the signature covers. Frozen; what is added is the next version.
CREATE TABLE closure_summary (
  closure_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  enrolment_id TEXT NOT NULL REFERENCES enrolment_detail (enrolment_id),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  author_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL,
  sig TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 43),
  PRIMARY KEY (closure_id, version)
) STRICT;
CREATE INDEX closure_summary_enrolment ON closure_summary (enrolment_id);
CREATE INDEX closure_summary_person ON closure_summary (person_id);

CREATE TRIGGER closure_summary_keeps BEFORE UPDATE ON closure_summary
BEGIN SELECT RAISE(ABORT, 'a signed summary is never changed'); END;
CREATE TRIGGER closure_summary_stays BEFORE DELETE ON closure_summary
BEGIN SELECT RAISE(ABORT, 'a signed summary is never deleted'); END;

-- Signed summaries are looked up in the audit by their hash.
CREATE INDEX audit_entry_closure ON audit_entry (subjects ->> 'closureHash') WHERE action = 'closure summary signed';

CREATE TABLE follow_up_detail (
  follow_up_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  words TEXT NOT NULL DEFAULT '',
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  done_by TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE INDEX follow_up_detail_person ON follow_up_detail (person_id);
CREATE INDEX follow_up_detail_due ON follow_up_detail (due_on) WHERE done_on IS NULL;
