-- Signed notes are looked up in the audit by their hash.
CREATE INDEX audit_entry_note ON audit_entry (subjects ->> 'noteHash') WHERE action = 'note signed';
