// How each playlist is steered, and what is never to be suggested. Steering is JSON, read through its schema.

export const steering = `
CREATE TABLE steering (
  playlist_id INTEGER PRIMARY KEY REFERENCES playlists (id) ON DELETE CASCADE,
  steering TEXT NOT NULL
) STRICT;

CREATE TABLE never_tracks (
  track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE never_artists (
  artist_id INTEGER PRIMARY KEY REFERENCES artists (id) ON DELETE CASCADE,
  at TEXT NOT NULL
) STRICT;
`;
