-- A safety plan as it was agreed. A changed plan is a new version.
CREATE TABLE safety_plan (
  person_id TEXT NOT NULL REFERENCES participant (person_id),
  version INTEGER NOT NULL CHECK (version >= 1),
  warning_signs TEXT NOT NULL DEFAULT '',
  own_coping TEXT NOT NULL DEFAULT '',
  people_and_places TEXT NOT NULL DEFAULT '',
  people_to_ask TEXT NOT NULL DEFAULT '',
  professionals TEXT NOT NULL DEFAULT '',
  safer_surroundings TEXT NOT NULL DEFAULT '',
  reasons_to_live TEXT NOT NULL DEFAULT '',
  agreed_by TEXT NOT NULL,
  agreed_at TEXT NOT NULL,
  PRIMARY KEY (person_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER safety_plan_keeps BEFORE UPDATE ON safety_plan
WHEN NEW.person_id = OLD.person_id
BEGIN SELECT RAISE(ABORT, 'a changed plan is a new version'); END;
