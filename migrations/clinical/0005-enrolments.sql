-- The words of an enrolment: when it began and ended, and why it ended.
CREATE TABLE enrolment_detail (
  enrolment_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  enrolled_at TEXT NOT NULL,
  ended_at TEXT,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX enrolment_detail_person ON enrolment_detail (person_id);
