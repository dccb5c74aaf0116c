-- A hash chain: each entry holds the hash of the one before. Append-only.
CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (length(at) = 24 AND at NOT GLOB '*[^0-9TZ:.-]*'),
  user_id TEXT NOT NULL CHECK (length(user_id) = 22 AND user_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 60 AND action NOT GLOB '*[^a-z -]*'),
  subjects TEXT NOT NULL CHECK (length(subjects) <= 1000 AND subjects NOT GLOB '* *'),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 43 AND prev_hash NOT GLOB '*[^A-Za-z0-9_-]*'),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 43 AND hash NOT GLOB '*[^A-Za-z0-9_-]*')
) STRICT;
CREATE INDEX audit_entry_user ON audit_entry (user_id, seq);
CREATE INDEX audit_entry_action ON audit_entry (action, seq);

CREATE TRIGGER audit_entry_keeps BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- A user's signature over the head of the chain, written at lock.
CREATE TABLE audit_checkpoint (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL CHECK (length(user_id) = 22 AND user_id NOT GLOB '*[^A-Za-z0-9_-]*'),
  from_seq INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  sig TEXT NOT NULL
) STRICT;
CREATE INDEX audit_checkpoint_user ON audit_checkpoint (user_id, seq);

CREATE TRIGGER audit_checkpoint_keeps BEFORE UPDATE ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_checkpoint_stays BEFORE DELETE ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
