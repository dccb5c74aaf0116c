-- Which file this is, and the newest entry of the keyring's log that it has seen.
CREATE TABLE file_fact (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  file TEXT NOT NULL CHECK (file = 'outcomes'),
  vault_id TEXT NOT NULL CHECK (length(vault_id) = 43 AND vault_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  db_id TEXT NOT NULL CHECK (length(db_id) = 22 AND db_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  epoch INTEGER NOT NULL CHECK (epoch >= 1)
) STRICT;

CREATE TABLE seen_entry (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  n INTEGER NOT NULL CHECK (n >= 0),
  body TEXT NOT NULL,
  sig TEXT NOT NULL
) STRICT;
