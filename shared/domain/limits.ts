// Bounds of what is kept and asked; those of playlists are Spotify's.

/** Items a playlist holds at most. */
export const MAX_ITEMS = 10_000;
/** Rows of a list that is looked at, at most: Liked Songs are not bounded as playlists are. */
export const MAX_ROWS = 250_000;
/** UTF-16 units of a playlist's name. */
export const MAX_NAME = 200;
/** UTF-16 units of what is searched or filtered for. */
export const MAX_QUERY = 200;
/** Playlists whose place is remembered: the ones looked at last. */
export const MAX_PLACES = 200;
