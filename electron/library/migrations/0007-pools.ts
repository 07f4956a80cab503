// What a pool is, whether suggestions come from it, the playlists it holds for co-occurrence alone, and what each import
// was of. The library's own playlists are a pool too, whose tracks are those of the playlists: it has a row, no tracks.

export const pools = `
ALTER TABLE pools ADD COLUMN kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('library', 'demo', 'files', 'import'));
ALTER TABLE pools ADD COLUMN chosen INTEGER NOT NULL DEFAULT 1;
-- When something came into it last.
ALTER TABLE pools ADD COLUMN at TEXT;
UPDATE pools SET kind = 'demo' WHERE name = 'Free Music Archive demo';
-- The name is the program's: no import's pool could be called that before.
UPDATE pools SET kind = 'files' WHERE name = 'My files';
INSERT INTO pools (name, kind) VALUES ('', 'library');

-- Playlists that are heard of and never shown: their tracks are JSON, in order. What is gone of them is passed over.
CREATE TABLE pool_playlists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pool_id INTEGER NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  track_ids TEXT NOT NULL,
  UNIQUE (pool_id, digest)
) STRICT;

-- Outlives its pool.
ALTER TABLE imports ADD COLUMN pool_id INTEGER;
ALTER TABLE imports ADD COLUMN rows INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;

-- The path is null of what was pasted. Size and time of change, ms, are those of when it was read.
CREATE TABLE import_files (
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  path TEXT,
  bytes INTEGER NOT NULL,
  changed_ms INTEGER NOT NULL,
  PRIMARY KEY (import_id, place)
) STRICT, WITHOUT ROWID;
`;
