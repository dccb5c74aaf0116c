-- The one table of this file with text: names of the practice, programmes, steps and groups, never of people.
CREATE TABLE label (
  label_id TEXT PRIMARY KEY CHECK (length(label_id) = 22 AND label_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 60)
) STRICT;

CREATE TABLE practice (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  label_id TEXT NOT NULL REFERENCES label (label_id),
  country TEXT NOT NULL CHECK (country IN ('us', 'uk', 'eu', 'other')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE INDEX practice_label ON practice (label_id);
