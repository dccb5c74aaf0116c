-- Which measures a programme gives, and when. session_number belongs to the timepoint 'session' alone.
CREATE TABLE measure_plan (
  programme_id TEXT NOT NULL REFERENCES programme (programme_id),
  instrument INTEGER NOT NULL CHECK (instrument >= 1),
  timepoint TEXT NOT NULL CHECK (timepoint IN ('intake', 'session', 'closure', 'follow-up')),
  session_number INTEGER CHECK (session_number >= 1)
) STRICT;
CREATE UNIQUE INDEX measure_plan_once ON measure_plan (programme_id, instrument, timepoint, coalesce(session_number, 0));

ALTER TABLE programme ADD COLUMN plan_version INTEGER NOT NULL DEFAULT 1 CHECK (plan_version >= 1);

-- One filling-in of a measure, as a number. The answers stand in the other file.
CREATE TABLE administration (
  administration_id TEXT PRIMARY KEY CHECK (length(administration_id) = 22 AND administration_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  episode_id TEXT NOT NULL REFERENCES episode (episode_id),
  -- The number of the instrument in main/measures/instruments: no word can stand here.
  instrument INTEGER NOT NULL CHECK (instrument >= 1),
  version INTEGER NOT NULL CHECK (version >= 1),
  timepoint TEXT NOT NULL CHECK (timepoint IN ('intake', 'session', 'closure', 'follow-up')),
  session_number INTEGER CHECK (session_number >= 1),
  follow_up_months INTEGER CHECK (follow_up_months >= 1),
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  -- 1, 2, 3 within episode and instrument, in the order of the days on which they were filled in.
  position INTEGER NOT NULL CHECK (position >= 1),
  -- Whole units of the instrument, so that equal scores are equal numbers; null: not scored. No band: one band table.
  score_units INTEGER CHECK (score_units >= 0),
  -- Taken back, for example given to the wrong person. It stays, and counts nowhere.
  void INTEGER NOT NULL DEFAULT 0 CHECK (void BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX administration_episode ON administration (episode_id, instrument, position);
CREATE INDEX administration_person ON administration (person_id);

-- First and last score of an episode up to its end (follow-ups apart), kept by triggers: a report over everything
-- reads one row for each episode and measure.
CREATE TABLE episode_measure (
  episode_id TEXT NOT NULL REFERENCES episode (episode_id),
  instrument INTEGER NOT NULL CHECK (instrument >= 1),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  scores INTEGER NOT NULL CHECK (scores >= 1),
  first_position INTEGER NOT NULL CHECK (first_position >= 1),
  first_units INTEGER NOT NULL CHECK (first_units >= 0),
  last_position INTEGER NOT NULL CHECK (last_position >= 1),
  last_units INTEGER NOT NULL CHECK (last_units >= 0),
  PRIMARY KEY (episode_id, instrument)
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_measure_instrument ON episode_measure (instrument);
CREATE INDEX episode_measure_person ON episode_measure (person_id);

CREATE TRIGGER administration_stays BEFORE UPDATE ON administration
WHEN NEW.episode_id <> OLD.episode_id OR NEW.instrument <> OLD.instrument
BEGIN SELECT RAISE(ABORT, 'an administration keeps its episode and its instrument'); END;

CREATE TRIGGER administration_added AFTER INSERT ON administration
WHEN NEW.score_units IS NOT NULL AND NEW.timepoint <> 'follow-up' AND NEW.void = 0
BEGIN
  INSERT INTO episode_measure
  VALUES (NEW.episode_id, NEW.instrument, NEW.person_id, 1, NEW.position, NEW.score_units, NEW.position, NEW.score_units)
  ON CONFLICT (episode_id, instrument) DO UPDATE SET
    scores = scores + 1,
    first_units = CASE WHEN excluded.first_position < first_position THEN excluded.first_units ELSE first_units END,
    first_position = min(first_position, excluded.first_position),
    last_units = CASE WHEN excluded.last_position >= last_position THEN excluded.last_units ELSE last_units END,
    last_position = max(last_position, excluded.last_position);
END;

CREATE TRIGGER administration_changed AFTER UPDATE ON administration
BEGIN
  DELETE FROM episode_measure WHERE episode_id = NEW.episode_id AND instrument = NEW.instrument;
  INSERT INTO episode_measure
  SELECT NEW.episode_id, NEW.instrument, NEW.person_id, count(*),
    min(position), (SELECT score_units FROM administration
      WHERE episode_id = NEW.episode_id AND instrument = NEW.instrument
        AND score_units IS NOT NULL AND timepoint <> 'follow-up' AND void = 0 ORDER BY position LIMIT 1),
    max(position), (SELECT score_units FROM administration
      WHERE episode_id = NEW.episode_id AND instrument = NEW.instrument
        AND score_units IS NOT NULL AND timepoint <> 'follow-up' AND void = 0 ORDER BY position DESC LIMIT 1)
  FROM administration
  WHERE episode_id = NEW.episode_id AND instrument = NEW.instrument
    AND score_units IS NOT NULL AND timepoint <> 'follow-up' AND void = 0
  HAVING count(*) > 0;
END;

CREATE TRIGGER administration_removed AFTER DELETE ON administration
BEGIN
  DELETE FROM episode_measure WHERE episode_id = OLD.episode_id AND instrument = OLD.instrument;
  INSERT INTO episode_measure
  SELECT OLD.episode_id, OLD.instrument, OLD.person_id, count(*),
    min(position), (SELECT score_units FROM administration
      WHERE episode_id = OLD.episode_id AND instrument = OLD.instrument
        AND score_units IS NOT NULL AND timepoint <> 'follow-up' AND void = 0 ORDER BY position LIMIT 1),
    max(position), (SELECT score_units FROM administration
      WHERE episode_id = OLD.episode_id AND instrument = OLD.instrument
        AND score_units IS NOT NULL AND timepoint <> 'follow-up' AND void = 0 ORDER BY position DESC LIMIT 1)
  FROM administration
  WHERE episode_id = OLD.episode_id AND instrument = OLD.instrument
    AND score_units IS NOT NULL AND timepoint <> 'follow-up' AND void = 0
  HAVING count(*) > 0;
END;
