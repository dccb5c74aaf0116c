CREATE TABLE home_practice_detail (
  home_practice_id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session_detail (session_id),
  words TEXT NOT NULL CHECK (length(words) >= 1),
  version INTEGER NOT NULL CHECK (version >= 1),
  set_by TEXT NOT NULL,
  set_at TEXT NOT NULL
) STRICT;
CREATE INDEX home_practice_detail_session ON home_practice_detail (session_id);
