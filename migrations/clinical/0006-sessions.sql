CREATE TABLE session_detail (
  session_id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES group_detail (group_id),
  date TEXT NOT NULL,
  start_time TEXT NOT NULL,
  place TEXT,
  plan TEXT NOT NULL DEFAULT '',
  scratch TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE INDEX session_detail_date ON session_detail (date);
CREATE INDEX session_detail_group ON session_detail (group_id);

-- The reason of an absence in words, beside the coded event of the same number in the other file.
CREATE TABLE attendance_words (
  attendance_seq INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session_detail (session_id),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  words TEXT,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_words_session ON attendance_words (session_id);
CREATE INDEX attendance_words_person ON attendance_words (person_id);

CREATE TABLE session_mark (
  session_id TEXT NOT NULL REFERENCES session_detail (session_id),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  mark TEXT NOT NULL CHECK (mark IN ('shared', 'struggled', 'risk', 'follow-up')),
  set_by TEXT NOT NULL,
  set_at TEXT NOT NULL,
  PRIMARY KEY (session_id, person_id, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_mark_person ON session_mark (person_id);

-- What was done about a risk mark. Stays when the mark is taken off again.
CREATE TABLE risk_answer (
  id INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session_detail (session_id),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  action TEXT NOT NULL CHECK (length(action) >= 1),
  answered_by TEXT NOT NULL,
  answered_at TEXT NOT NULL
) STRICT;
CREATE INDEX risk_answer_session ON risk_answer (session_id, person_id);
CREATE INDEX risk_answer_person ON risk_answer (person_id);

CREATE TRIGGER risk_answer_keeps BEFORE UPDATE ON risk_answer
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'a risk answer is kept as it was given'); END;
