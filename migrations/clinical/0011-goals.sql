-- A goal in the participant's words. A changed goal gets a new version, never an overwrite.
CREATE TABLE goal_version (
  goal_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  wording TEXT NOT NULL CHECK (length(wording) >= 1),
  by_when TEXT CHECK (by_when GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- What each level of goal attainment means, from much less (-2) to much more (+2) than expected; all empty: rated 0-10 only.
  level_minus_2 TEXT NOT NULL DEFAULT '',
  level_minus_1 TEXT NOT NULL DEFAULT '',
  level_0 TEXT NOT NULL DEFAULT '',
  level_plus_1 TEXT NOT NULL DEFAULT '',
  level_plus_2 TEXT NOT NULL DEFAULT '',
  partner TEXT,
  -- Why the goal was changed; empty for the first version.
  reason TEXT NOT NULL DEFAULT '',
  agreed_by TEXT NOT NULL,
  agreed_at TEXT NOT NULL,
  PRIMARY KEY (goal_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX goal_version_person ON goal_version (person_id);

CREATE TRIGGER goal_version_keeps BEFORE UPDATE ON goal_version
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'a changed goal is a new version'); END;

-- When and by whom a rating was given, beside the numbers of the same place in the other file.
CREATE TABLE goal_rating_detail (
  goal_rating_seq INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  rated_on TEXT NOT NULL CHECK (rated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  words TEXT,
  rated_by TEXT NOT NULL,
  rated_at TEXT NOT NULL
) STRICT;
CREATE INDEX goal_rating_detail_person ON goal_rating_detail (person_id);
