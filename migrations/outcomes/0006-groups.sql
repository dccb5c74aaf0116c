CREATE TABLE therapy_group (
  group_id TEXT PRIMARY KEY CHECK (length(group_id) = 22 AND group_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  programme_id TEXT NOT NULL REFERENCES programme (programme_id),
  label_id TEXT NOT NULL REFERENCES label (label_id),
  kind TEXT NOT NULL CHECK (kind IN ('closed', 'open')),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 2 AND 30),
  first_week TEXT NOT NULL CHECK (first_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]')
) STRICT;
CREATE INDEX therapy_group_programme ON therapy_group (programme_id);
CREATE INDEX therapy_group_label ON therapy_group (label_id);

CREATE TABLE group_facilitator (
  group_id TEXT NOT NULL REFERENCES therapy_group (group_id),
  user_id TEXT NOT NULL CHECK (length(user_id) = 22 AND user_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_facilitator_user ON group_facilitator (user_id);
