// How much is played or queued at once. Without zod, for the window uses it too.

/** Spotify's bound on what is played by one call. */
export const MOST_PLAYED = 100;
/** Each is a call of its own. */
export const MOST_QUEUED = 20;
