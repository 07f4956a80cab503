// What files were imported, by what their tracks meet those of others, which playlists came of them, and what could not
// be read. Needs nothing of the migrations between it and the first.

export const imports = `
-- Tracks meet by Spotify id (their source), then by these. A track has its row once an import has looked at it.
CREATE TABLE IF NOT EXISTS track_keys (
  track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
  isrc TEXT,
  recording TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS track_keys_isrc ON track_keys (isrc) WHERE isrc IS NOT NULL;
CREATE INDEX IF NOT EXISTS track_keys_recording ON track_keys (recording);

CREATE TABLE IF NOT EXISTS imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  -- 'running' of one that is not under way: it was cut off.
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled'))
) STRICT;

CREATE TABLE IF NOT EXISTS import_unread (
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS import_unread_import ON import_unread (import_id);

-- By name and tracks as they were in the file. Outlives its playlist: what undo brings back is known again.
CREATE TABLE IF NOT EXISTS import_playlists (
  digest TEXT PRIMARY KEY,
  playlist_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
