// The user's own audio files: the folders that were chosen, and each file in them with the track that it is. Needs
// nothing of the migrations between it and the first.

export const audioFiles = `
CREATE TABLE IF NOT EXISTS audio_folders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- As the system resolves it.
  path TEXT NOT NULL UNIQUE,
  watched INTEGER NOT NULL,
  reachable INTEGER NOT NULL,
  scanned_at TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS audio_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- NULL: its folder was removed, and a playlist still holds its track.
  folder_id INTEGER REFERENCES audio_folders (id) ON DELETE CASCADE,
  -- Below the folder.
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  -- Milliseconds since 1970.
  modified INTEGER NOT NULL,
  track_id INTEGER REFERENCES tracks (id) ON DELETE CASCADE,
  match TEXT CHECK (match IN ('own', 'isrc', 'name')),
  separated INTEGER NOT NULL DEFAULT 0,
  -- Why it could not be read.
  reason TEXT,
  -- The scans that found it first and last.
  added INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  missing_since TEXT,
  UNIQUE (folder_id, path)
) STRICT;
CREATE INDEX IF NOT EXISTS audio_files_track ON audio_files (track_id);
CREATE INDEX IF NOT EXISTS audio_files_alike ON audio_files (size, modified);
CREATE INDEX IF NOT EXISTS audio_files_missing ON audio_files (missing_since) WHERE missing_since IS NOT NULL;
`;
