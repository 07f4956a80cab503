// What sending edits needs beside the account's own tables.

export const pending = `
-- 1: it was taken off the account's list from here, as the user has deleted it; undo puts it on the list again.
ALTER TABLE account_playlists ADD COLUMN unfollowed INTEGER NOT NULL DEFAULT 0;
`;
