// What each source said of a track's audio features. `audio_features` stays what is shown, with where it is from; a
// track is in here once a source was asked about it, and then with what every other source has given as well. Needs
// nothing of the migrations between it and the first.

export const featureAnswers = `
-- A row without a value: the source was asked and does not know the track.
CREATE TABLE IF NOT EXISTS feature_answers (
  track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
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
  timeSignature INTEGER,
  PRIMARY KEY (track_id, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS feature_sources (
  source TEXT PRIMARY KEY,
  -- The lower one is believed first; null: as the program has it.
  place INTEGER,
  -- Not to be asked before; kept over restarts.
  not_before TEXT
) STRICT, WITHOUT ROWID;

-- A run that goes on by itself after a restart, or that the user has paused.
CREATE TABLE IF NOT EXISTS feature_runs (
  source TEXT PRIMARY KEY,
  playlist_id INTEGER,
  state TEXT NOT NULL CHECK (state IN ('asking', 'paused'))
) STRICT, WITHOUT ROWID;
`;
