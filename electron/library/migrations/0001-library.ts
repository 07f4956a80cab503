// The first schema: what tracks are, which playlists hold them, and the log of edits.
// Tables are STRICT, so a value of the wrong type is refused instead of kept. `*_search` columns hold the folded
// text of fold.ts. A feature nobody measured is NULL.

export const library = `
CREATE TABLE artists (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_search TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;

CREATE TABLE albums (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  title TEXT NOT NULL,
  title_search TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;

CREATE TABLE genres (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  name_search TEXT NOT NULL
) STRICT;

CREATE TABLE tracks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  title TEXT NOT NULL,
  title_search TEXT NOT NULL,
  album_id INTEGER REFERENCES albums (id),
  track_number INTEGER,
  year INTEGER,
  duration_ms INTEGER,
  explicit INTEGER,
  url TEXT,
  license TEXT,
  UNIQUE (source, source_id)
) STRICT;

CREATE TABLE track_artists (
  track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  artist_id INTEGER NOT NULL REFERENCES artists (id),
  PRIMARY KEY (track_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE track_genres (
  track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  genre_id INTEGER NOT NULL REFERENCES genres (id),
  PRIMARY KEY (track_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE audio_features (
  track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  energy REAL,
  danceability REAL,
  valence REAL,
  acousticness REAL,
  instrumentalness REAL,
  liveness REAL,
  speechiness REAL,
  tempo REAL,
  loudness REAL,
  key INTEGER,
  mode INTEGER,
  timeSignature INTEGER
) STRICT;

CREATE TABLE pools (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE pool_tracks (
  pool_id INTEGER NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
  popularity REAL,
  PRIMARY KEY (pool_id, track_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pool_tracks_track ON pool_tracks (track_id);

CREATE TABLE playlists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('demo', 'local', 'spotify')),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Outlives its playlist: one that is put back by undo must not show a revision it had before.
CREATE TABLE playlist_revisions (
  playlist_id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT;

-- Ids are never used twice, so that undo can put an item back under its own. Positions are dense from 0; the
-- index is not unique because shifting a range passes through equal positions.
CREATE TABLE playlist_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  playlist_id INTEGER NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  track_id INTEGER NOT NULL REFERENCES tracks (id),
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX playlist_items_position ON playlist_items (playlist_id, position);
CREATE INDEX playlist_items_track ON playlist_items (track_id);

CREATE TABLE feedback (
  playlist_id INTEGER NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
  track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'dismissed'),
  at TEXT NOT NULL,
  PRIMARY KEY (playlist_id, track_id)
) STRICT, WITHOUT ROWID;

-- Edits and backups outlive their playlist too: undoing a deletion brings its history back.
CREATE TABLE edits (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session TEXT NOT NULL,
  at TEXT NOT NULL,
  playlist_id INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
  command TEXT NOT NULL,
  forward TEXT NOT NULL,
  inverse TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX edits_playlist ON edits (playlist_id);
CREATE INDEX edits_state ON edits (state);

CREATE TABLE backups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  playlist_id INTEGER NOT NULL,
  session TEXT NOT NULL,
  -- The newest edit when it was made: history is in this order, whatever the clock did meanwhile.
  after_edit INTEGER NOT NULL,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  first_titles TEXT NOT NULL,
  items TEXT NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (playlist_id, session)
) STRICT;
`;
