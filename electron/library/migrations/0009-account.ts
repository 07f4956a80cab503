// The Spotify account: who it is, its playlists as they are listed and were last read, and how far reading has come.
//
// [Note: Items of an account's playlist] A playlist of the account is one of `playlists`, of kind 'spotify', and its
// `playlist_items` are what the user wants it to hold: edits, undo, backups and exports work on it as on any other.
// `account_items` is what Spotify held when it was last read, the base: where the two differ there is something to send.
// `account_fresh` is what Spotify holds now, while it is being read and until it is merged with the other two.
//
// Every item has a track, so that it keeps its place whatever it is. What is no track of Spotify's is one of these
// sources, which no import meets and no suggestion offers:
//   'spotify-local'    a file of somebody's own; source_id: its whole uri
//   'spotify-episode'  source_id: the episode's id; its artist is the show
//   'spotify-gone'     sent as null: of what it was nothing is known but when and by whom it was added, which is what
//                      its source_id is made of; without a title. It can be moved, and neither removed nor added again.
// An unplayable track is a track of source 'spotify' like any other.

export const account = `
-- One account at a time.
CREATE TABLE account (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  spotify_id TEXT NOT NULL,
  display_name TEXT NOT NULL,
  product TEXT,
  country TEXT,
  client_id TEXT NOT NULL,
  connected_at TEXT NOT NULL,
  -- JSON: what the app was found to be allowed.
  capabilities TEXT NOT NULL,
  -- Calls a day in each bucket, as the user allows; NULL: as the program has it.
  daily_calls INTEGER,
  -- The user has paused reading.
  paused INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Outlives its playlist: that the user has deleted one is told by its playlist being gone, and undo may put it back.
CREATE TABLE account_playlists (
  playlist_id INTEGER PRIMARY KEY,
  spotify_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('playlist', 'liked')),
  -- As listed; a renaming that is not sent differs from the playlist's own.
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  collaborative INTEGER NOT NULL,
  public INTEGER,
  -- NULL where Spotify does not say.
  total INTEGER,
  image_url TEXT,
  -- From 0, in the order of Spotify's list.
  list_order INTEGER NOT NULL,
  -- The listing that saw it last, by its time: an older one than the last whole listing means that it is gone.
  listed_at TEXT NOT NULL,
  listed_snapshot TEXT NOT NULL,
  -- Of what account_items holds; NULL: it was never read whole.
  base_snapshot TEXT,
  base_at TEXT,
  -- Of what account_fresh holds, and the place of its next page; NULL place: it is whole and waits to be merged.
  fresh_snapshot TEXT,
  fresh_offset INTEGER,
  unreadable TEXT CHECK (unreadable IN ('foreign', 'by-spotify', 'refused', 'missing')),
  -- Not asked again before: it failed.
  not_before TEXT,
  used_at TEXT
) STRICT;

CREATE TABLE account_items (
  playlist_id INTEGER NOT NULL REFERENCES account_playlists (playlist_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- That of an item of 'spotify-gone' is its track's source_id.
  uri TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('track', 'episode', 'local', 'gone')),
  -- NULL: the track has left the library since.
  track_id INTEGER REFERENCES tracks (id) ON DELETE SET NULL,
  added_at TEXT,
  added_by TEXT,
  playable INTEGER NOT NULL,
  -- Of playlist_items; also where the user has removed that one, which undo may put back.
  item_id INTEGER NOT NULL,
  PRIMARY KEY (playlist_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_items_track ON account_items (track_id);

CREATE TABLE account_fresh (
  playlist_id INTEGER NOT NULL REFERENCES account_playlists (playlist_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  uri TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('track', 'episode', 'local', 'gone')),
  track_id INTEGER REFERENCES tracks (id) ON DELETE SET NULL,
  added_at TEXT,
  added_by TEXT,
  playable INTEGER NOT NULL,
  -- Of a playlist that is read for the first time, which is shown page by page.
  item_id INTEGER,
  PRIMARY KEY (playlist_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_fresh_track ON account_fresh (track_id);

-- A playlist whose name or items are to be sent: its own state is what is wanted, so one row says all.
CREATE TABLE pending_edits (
  playlist_id INTEGER PRIMARY KEY,
  -- NULL: it is not at Spotify yet.
  base_snapshot TEXT,
  created_at TEXT NOT NULL,
  attempted_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Not sent before.
  not_before TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'conflict', 'failed')),
  -- JSON: the call under way, what a conflict is about, why it failed.
  detail TEXT
) STRICT;

-- The listings: 'playlists', 'liked', 'top tracks short_term' and so on, 'played', 'profile'.
CREATE TABLE sync_state (
  what TEXT PRIMARY KEY,
  started_at TEXT,
  -- The place of the next page; NULL: it is not under way.
  next_offset INTEGER,
  total INTEGER,
  -- Items of it that made no sense: with one of those nothing is known to be gone.
  skipped INTEGER NOT NULL DEFAULT 0,
  not_before TEXT,
  done_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_etags (
  path TEXT PRIMARY KEY,
  etag TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- [Note: Budgets]; times are ms of this computer's clock.
CREATE TABLE budgets (
  bucket TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  calls INTEGER NOT NULL,
  shut_until INTEGER
) STRICT, WITHOUT ROWID;

-- What the user hears most: tracks as rows of ours, artists as Spotify names them.
CREATE TABLE account_top (
  range TEXT NOT NULL CHECK (range IN ('short_term', 'medium_term', 'long_term')),
  kind TEXT NOT NULL CHECK (kind IN ('track', 'artist')),
  position INTEGER NOT NULL,
  spotify_id TEXT NOT NULL,
  name TEXT NOT NULL,
  track_id INTEGER REFERENCES tracks (id) ON DELETE CASCADE,
  PRIMARY KEY (range, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_plays (
  played_at TEXT NOT NULL,
  track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
  context_uri TEXT,
  PRIMARY KEY (played_at, track_id)
) STRICT, WITHOUT ROWID;

-- Pools that are of the account: they go with it.
CREATE TABLE account_pools (
  pool_id INTEGER PRIMARY KEY REFERENCES pools (id) ON DELETE CASCADE,
  what TEXT NOT NULL UNIQUE CHECK (what IN ('top', 'played'))
) STRICT;
`;
