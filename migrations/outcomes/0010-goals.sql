CREATE TABLE goal (
  goal_id TEXT PRIMARY KEY CHECK (length(goal_id) = 22 AND goal_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  episode_id TEXT NOT NULL REFERENCES episode (episode_id),
  -- The newest wording, which stands in the other file.
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The version from which the levels are what they are now; null: no levels. Levels of earlier versions meant something else.
  levels_since INTEGER CHECK (levels_since >= 1),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 5),
  state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'retired'))
) STRICT;
CREATE INDEX goal_person ON goal (person_id);
CREATE INDEX goal_episode ON goal (episode_id);

-- Ratings in order. A correction is a new rating.
CREATE TABLE goal_rating (
  seq INTEGER PRIMARY KEY,
  goal_id TEXT NOT NULL REFERENCES goal (goal_id),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  goal_version INTEGER NOT NULL CHECK (goal_version >= 1),
  session_number INTEGER CHECK (session_number >= 1),
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  gas_level INTEGER CHECK (gas_level BETWEEN -2 AND 2),
  progress INTEGER CHECK (progress BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX goal_rating_goal ON goal_rating (goal_id, seq);
CREATE INDEX goal_rating_person ON goal_rating (person_id);

CREATE TRIGGER goal_rating_keeps BEFORE UPDATE ON goal_rating
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'a rating is corrected by a new one'); END;
