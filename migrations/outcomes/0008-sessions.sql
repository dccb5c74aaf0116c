CREATE TABLE session (
  session_id TEXT PRIMARY KEY CHECK (length(session_id) = 22 AND session_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  group_id TEXT NOT NULL REFERENCES therapy_group (group_id),
  step_id TEXT NOT NULL REFERENCES step (step_id),
  number INTEGER NOT NULL CHECK (number >= 1),
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 300),
  state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'closed', 'cancelled')),
  UNIQUE (group_id, number)
) STRICT;
CREATE INDEX session_step ON session (step_id);

-- Events in order; the newest for a member counts. Nobody is present before somebody said so.
CREATE TABLE attendance (
  seq INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (session_id),
  enrolment_id TEXT NOT NULL REFERENCES enrolment (enrolment_id),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  state TEXT NOT NULL CHECK (state IN ('present', 'absent')),
  late_minutes INTEGER NOT NULL DEFAULT 0 CHECK (late_minutes BETWEEN 0 AND 600),
  left_early_minutes INTEGER NOT NULL DEFAULT 0 CHECK (left_early_minutes BETWEEN 0 AND 600),
  absence_reason TEXT CHECK (absence_reason IN ('ill', 'work', 'care', 'travel', 'forgot', 'no-contact', 'other'))
) STRICT;
CREATE INDEX attendance_session ON attendance (session_id, enrolment_id, seq);
CREATE INDEX attendance_enrolment ON attendance (enrolment_id);
CREATE INDEX attendance_person ON attendance (person_id);

CREATE TRIGGER attendance_keeps BEFORE UPDATE ON attendance
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'attendance is corrected by a new event'); END;
