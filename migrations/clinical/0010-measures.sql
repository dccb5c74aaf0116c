CREATE TABLE administration_detail (
  administration_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  session_id TEXT REFERENCES session_detail (session_id),
  -- The newest revision, and why it was taken back, if it was.
  revision INTEGER NOT NULL CHECK (revision >= 1),
  void_reason TEXT
) STRICT;
CREATE INDEX administration_detail_person ON administration_detail (person_id);
CREATE INDEX administration_detail_session ON administration_detail (session_id);

-- What was answered. A correction is the next revision, and the earlier ones stay.
CREATE TABLE administration_revision (
  administration_id TEXT NOT NULL REFERENCES administration_detail (administration_id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- One character for each item, '-' where nothing was answered; null: a total from paper.
  answers TEXT,
  score_units INTEGER CHECK (score_units >= 0),
  how TEXT NOT NULL CHECK (how IN ('form', 'paper', 'total', 'imported')),
  reason TEXT NOT NULL DEFAULT '',
  entered_by TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  PRIMARY KEY (administration_id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX administration_revision_person ON administration_revision (person_id);

CREATE TRIGGER administration_revision_keeps BEFORE UPDATE ON administration_revision
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'answers are corrected by a new revision'); END;

-- An answer that asks for action. Raised by the answer; closed by a user alone, with what was done; never removed.
CREATE TABLE measure_flag (
  flag_id TEXT PRIMARY KEY,
  administration_id TEXT NOT NULL REFERENCES administration_detail (administration_id),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  item INTEGER NOT NULL CHECK (item >= 1),
  answer INTEGER NOT NULL CHECK (answer >= 0),
  raised_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  action TEXT
) STRICT;
CREATE INDEX measure_flag_administration ON measure_flag (administration_id);
CREATE INDEX measure_flag_person ON measure_flag (person_id);
CREATE INDEX measure_flag_open ON measure_flag (raised_at) WHERE closed_at IS NULL;

CREATE TRIGGER measure_flag_keeps BEFORE UPDATE ON measure_flag
WHEN NEW.person_id = OLD.person_id AND (OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL OR NEW.closed_by IS NULL
  OR coalesce(trim(NEW.action), '') = '' OR NEW.item <> OLD.item OR NEW.answer <> OLD.answer
  OR NEW.administration_id <> OLD.administration_id OR NEW.raised_at <> OLD.raised_at)
BEGIN SELECT RAISE(ABORT, 'a flag is closed once, by somebody, with what was done'); END;
CREATE TRIGGER measure_flag_stays BEFORE DELETE ON measure_flag
BEGIN SELECT RAISE(ABORT, 'a flag is never removed'); END;
