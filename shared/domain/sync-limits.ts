// How many calls a day a user may allow. Without zod, for the window uses it too.

export const MIN_DAILY = 20;
/** As many as Spotify takes: no bound of the program's own. */
export const MAX_DAILY = 100_000;
