// What widening the pool from Spotify needs: which artist is which there, the run, and its steps. See [Note: Widening].

export const widening = `
-- Names are shared by artists, so who it is, is told by the track.
CREATE TABLE account_track_artists (
  track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
  artist_id INTEGER NOT NULL,
  spotify_id TEXT NOT NULL,
  PRIMARY KEY (track_id, artist_id)
) STRICT, WITHOUT ROWID;

-- What is told by 'top' and 'played' now also by 'widened' and the playlist's id: as many as there are playlists.
CREATE TABLE account_pools_new (
  pool_id INTEGER PRIMARY KEY REFERENCES pools (id) ON DELETE CASCADE,
  what TEXT NOT NULL UNIQUE CHECK (what IN ('top', 'played') OR what GLOB 'widened [0-9]*')
) STRICT;
INSERT INTO account_pools_new SELECT pool_id, what FROM account_pools;
DROP TABLE account_pools;
ALTER TABLE account_pools_new RENAME TO account_pools;

-- The run under way, or the last one. It goes with its pool.
CREATE TABLE account_widening (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  playlist_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  pool_name TEXT NOT NULL,
  -- NULL: nothing was found yet.
  pool_id INTEGER REFERENCES pools (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('going', 'paused', 'ended')),
  ended TEXT CHECK (ended IN ('all', 'budget', 'stopped')),
  artists INTEGER NOT NULL,
  calls INTEGER NOT NULL DEFAULT 0,
  most INTEGER,
  added INTEGER NOT NULL DEFAULT 0,
  met INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Done ones stay until the next run, so that nothing is asked twice.
CREATE TABLE account_widen_steps (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('track', 'find', 'albums', 'album', 'playlists', 'playlist')),
  -- What is asked about: an id of Spotify's; of 'find' and 'playlists' a name.
  about TEXT NOT NULL,
  -- Breadth first: the first of each artist, then the second; among those the artist the playlist has most of.
  round INTEGER NOT NULL,
  place INTEGER NOT NULL,
  page_offset INTEGER NOT NULL DEFAULT 0,
  -- JSON.
  detail TEXT NOT NULL,
  not_before TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, about)
) STRICT;
CREATE INDEX account_widen_steps_next ON account_widen_steps (done, round, place, id);

-- Albums and playlists whose tracks a pool has: a later run passes them over.
CREATE TABLE account_widen_read (
  pool_id INTEGER NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  about TEXT NOT NULL,
  PRIMARY KEY (pool_id, about)
) STRICT, WITHOUT ROWID;
`;
