// Bounds that Spotify sets and Segue keeps.

/** Items a playlist holds at most. */
export const MAX_ITEMS = 10_000;
/** Characters of a playlist's name. */
export const MAX_NAME = 200;
