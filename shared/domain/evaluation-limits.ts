// How many playlists and tracks a measurement of the suggestions needs. Without zod, for the window uses it too.

export const MAX_RUNS = 30;
/** Tracks that a playlist needs for its end to be hidden. */
export const LEAST_TRACKS = 15;
/** Fewer playlists say nothing; with fewer than `FEW` a difference may well be chance. */
export const LEAST_PLAYLISTS = 3;
export const FEW_PLAYLISTS = 20;
