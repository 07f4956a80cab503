// What opening things on Spotify and covers need: which album and artist a track is by at Spotify, and where pictures are.

export const listening = `
CREATE TABLE account_track_facts (
  track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
  album_id TEXT,
  artist_id TEXT,
  -- Of account_covers.
  cover TEXT
) STRICT;

-- Named by what stays the same of a picture's address, which is new every day. The pictures are files beside the library.
CREATE TABLE account_covers (
  key TEXT PRIMARY KEY,
  url TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Of account_covers.
ALTER TABLE account_playlists ADD COLUMN cover TEXT;
-- So that the list is read again, with its covers.
DELETE FROM sync_etags;
`;
