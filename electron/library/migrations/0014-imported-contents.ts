// What an imported playlist was when it came, and which playlists of the account show one of them until Spotify's own
// contents have been read. See [Note: Imported contents].

export const importedContents = `
-- NULL of those that came before: their playlist tells as it is now.
ALTER TABLE import_playlists ADD COLUMN name TEXT;
ALTER TABLE import_playlists ADD COLUMN count INTEGER;
ALTER TABLE import_playlists ADD COLUMN at TEXT;
-- Where the file names the playlist at Spotify.
ALTER TABLE import_playlists ADD COLUMN spotify_id TEXT;

-- The imported playlist, when it was imported, and how it was found to be the same: 'declined' says that it is not, and
-- nothing of it is shown.
ALTER TABLE account_playlists ADD COLUMN imported_from INTEGER;
ALTER TABLE account_playlists ADD COLUMN imported_at TEXT;
ALTER TABLE account_playlists ADD COLUMN imported_how TEXT CHECK (imported_how IN ('id', 'name', 'chosen', 'declined'));
`;
