-- What a session set for the time until the next one. The words stand in the other file.
CREATE TABLE home_practice (
  home_practice_id TEXT PRIMARY KEY CHECK (length(home_practice_id) = 22 AND home_practice_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  session_id TEXT NOT NULL UNIQUE REFERENCES session (session_id),
  planned_times INTEGER NOT NULL CHECK (planned_times BETWEEN 1 AND 50)
) STRICT;

-- What a member reported, in order; the newest for a member counts. Nothing is taken as done before somebody said so.
CREATE TABLE home_practice_report (
  seq INTEGER PRIMARY KEY,
  home_practice_id TEXT NOT NULL REFERENCES home_practice (home_practice_id),
  session_id TEXT NOT NULL REFERENCES session (session_id),
  enrolment_id TEXT NOT NULL REFERENCES enrolment (enrolment_id),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  times INTEGER NOT NULL CHECK (times BETWEEN 0 AND 99),
  helpfulness INTEGER CHECK (helpfulness BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX home_practice_report_practice ON home_practice_report (home_practice_id, enrolment_id, seq);
CREATE INDEX home_practice_report_session ON home_practice_report (session_id);
CREATE INDEX home_practice_report_enrolment ON home_practice_report (enrolment_id);
CREATE INDEX home_practice_report_person ON home_practice_report (person_id);

CREATE TRIGGER home_practice_report_keeps BEFORE UPDATE ON home_practice_report
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'a report is corrected by a new one'); END;
