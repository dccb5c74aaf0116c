CREATE TABLE programme (
  programme_id TEXT PRIMARY KEY CHECK (length(programme_id) = 22 AND programme_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  label_id TEXT NOT NULL REFERENCES label (label_id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE INDEX programme_label ON programme (label_id);

-- A step that a programme dropped keeps its row, because sessions hang on it: position is null then.
CREATE TABLE step (
  step_id TEXT PRIMARY KEY CHECK (length(step_id) = 22 AND step_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  programme_id TEXT NOT NULL REFERENCES programme (programme_id),
  label_id TEXT NOT NULL REFERENCES label (label_id),
  position INTEGER CHECK (position >= 1),
  sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 12)
) STRICT;
CREATE INDEX step_programme ON step (programme_id, position);
CREATE INDEX step_label ON step (label_id);
