CREATE TABLE group_detail (
  group_id TEXT PRIMARY KEY,
  first_date TEXT NOT NULL,
  start_time TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 300),
  place TEXT
) STRICT;
