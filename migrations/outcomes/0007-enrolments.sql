-- A person's path from referral to follow-up, by ISO week.
CREATE TABLE episode (
  episode_id TEXT PRIMARY KEY CHECK (length(episode_id) = 22 AND episode_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  programme_id TEXT REFERENCES programme (programme_id),
  referred_week TEXT CHECK (referred_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  assessed_week TEXT CHECK (assessed_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  decided_week TEXT CHECK (decided_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  decision TEXT CHECK (decision IN ('group', 'group-with-plan', 'individual-first', 'refer-on')),
  enrolled_week TEXT CHECK (enrolled_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  started_week TEXT CHECK (started_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  ended_week TEXT CHECK (ended_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  ended_with TEXT CHECK (ended_with IN ('completed', 'left-early', 'moved-group', 'referred-on', 'never-started', 'died')),
  planned_sessions INTEGER CHECK (planned_sessions >= 0)
) STRICT;
CREATE INDEX episode_person ON episode (person_id);
CREATE INDEX episode_programme ON episode (programme_id);

CREATE TABLE enrolment (
  enrolment_id TEXT PRIMARY KEY CHECK (length(enrolment_id) = 22 AND enrolment_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  episode_id TEXT NOT NULL REFERENCES episode (episode_id),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  group_id TEXT NOT NULL REFERENCES therapy_group (group_id),
  from_session INTEGER NOT NULL CHECK (from_session >= 1),
  -- The last session that the person belongs to; null while enrolled.
  to_session INTEGER CHECK (to_session >= 0),
  ended_with TEXT CHECK (ended_with IN ('completed', 'left-early', 'moved-group', 'referred-on', 'never-started', 'died'))
) STRICT;
CREATE INDEX enrolment_group ON enrolment (group_id);
CREATE INDEX enrolment_person ON enrolment (person_id);
CREATE INDEX enrolment_episode ON enrolment (episode_id);
CREATE UNIQUE INDEX enrolment_once ON enrolment (group_id, person_id) WHERE ended_with IS NULL;

-- Changes of the roster, in order. A correction is a new event.
CREATE TABLE roster_event (
  seq INTEGER PRIMARY KEY,
  enrolment_id TEXT NOT NULL REFERENCES enrolment (enrolment_id),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  what TEXT NOT NULL CHECK (what IN ('enrolled', 'ended')),
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]')
) STRICT;
CREATE INDEX roster_event_enrolment ON roster_event (enrolment_id);
CREATE INDEX roster_event_person ON roster_event (person_id);
