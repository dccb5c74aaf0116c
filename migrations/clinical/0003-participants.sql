CREATE TABLE participant (
  person_id TEXT PRIMARY KEY,
  given_name TEXT NOT NULL CHECK (length(given_name) BETWEEN 1 AND 80),
  family_name TEXT NOT NULL CHECK (length(family_name) BETWEEN 1 AND 80),
  preferred_name TEXT CHECK (length(preferred_name) BETWEEN 1 AND 80),
  record_number TEXT NOT NULL UNIQUE COLLATE NOCASE,
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  phone TEXT,
  email TEXT,
  address TEXT NOT NULL DEFAULT '',
  languages TEXT,
  supports TEXT NOT NULL DEFAULT '',
  -- Folded for search and order: lower case, no diacritics. family given preferred record-number
  sort_name TEXT NOT NULL,
  search_text TEXT NOT NULL,
  registered_by TEXT NOT NULL,
  registered_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE INDEX participant_sort ON participant (sort_name, person_id);
CREATE INDEX participant_birth ON participant (birth_date);

-- Why a clinician opened somebody of another facilitator's group.
CREATE TABLE access_reason (
  id INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  user_id TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX access_reason_person ON access_reason (person_id, user_id, at);
