// Where a row that goes has to be looked for in others: without an index each one that goes reads the whole of those
// tables. The list of names to filter by and the never-suggest list count tracks by them too.

export const foreignKeyIndexes = `
CREATE INDEX track_artists_artist ON track_artists (artist_id);
CREATE INDEX track_genres_genre ON track_genres (genre_id);
CREATE INDEX tracks_album ON tracks (album_id);
CREATE INDEX feedback_track ON feedback (track_id);
CREATE INDEX account_top_track ON account_top (track_id);
CREATE INDEX account_plays_track ON account_plays (track_id);
`;
