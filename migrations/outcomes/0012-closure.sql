-- Contacts after the end, by months since then.
CREATE TABLE follow_up (
  follow_up_id TEXT PRIMARY KEY CHECK (length(follow_up_id) = 22 AND follow_up_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  episode_id TEXT NOT NULL REFERENCES episode (episode_id),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 24),
  due_week TEXT NOT NULL CHECK (due_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  outcome TEXT CHECK (outcome IN ('reached', 'not-reached', 'declined', 'cancelled')),
  done_week TEXT CHECK (done_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]')
) STRICT;
CREATE INDEX follow_up_episode ON follow_up (episode_id);
CREATE INDEX follow_up_person ON follow_up (person_id);
