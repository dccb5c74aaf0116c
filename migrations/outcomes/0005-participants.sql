-- A person as numbers and codes. Who it is stands in the other file.
CREATE TABLE person (
  person_id TEXT PRIMARY KEY CHECK (length(person_id) = 22 AND person_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  age_band TEXT NOT NULL CHECK (age_band IN ('under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-over', 'not-known')),
  gender TEXT NOT NULL CHECK (gender IN ('woman', 'man', 'other', 'not-said')),
  report_consent TEXT NOT NULL DEFAULT 'not-asked' CHECK (report_consent IN ('not-asked', 'given', 'refused'))
) STRICT;

CREATE TABLE person_population (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  population TEXT NOT NULL CHECK (population IN ('trauma', 'chronic-stress', 'life-transition', 'anxiety', 'depression', 'veteran', 'caregiver', 'substance-use-recovery', 'student', 'workplace-stress', 'chronic-illness', 'community')),
  PRIMARY KEY (person_id, population)
) STRICT, WITHOUT ROWID;
