-- How a person came and why it was decided so, beside the coded path in the other file.
CREATE TABLE intake_detail (
  episode_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  referred_on TEXT CHECK (referred_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  assessed_on TEXT CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  referred_by TEXT,
  challenges TEXT NOT NULL DEFAULT '',
  strengths TEXT NOT NULL DEFAULT '',
  hopes TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX intake_detail_person ON intake_detail (person_id);
