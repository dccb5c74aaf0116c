-- The demo practice says so everywhere, also when its folder was copied.
ALTER TABLE practice ADD COLUMN demo INTEGER NOT NULL DEFAULT 0 CHECK (demo BETWEEN 0 AND 1);

-- PNG or JPEG, printed on documents.
CREATE TABLE practice_logo (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  image BLOB NOT NULL CHECK (length(image) BETWEEN 1 AND 262144)
) STRICT;
