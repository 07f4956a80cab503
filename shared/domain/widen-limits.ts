// How far a run that widens the pool may go, and what it is likely to find. Without zod, for the window uses it too.

/** Calls that the user can choose from; null: as many as it takes. */
export const WIDEN_CALLS = [50, 150, 500, null] as const;
export const MOST_WIDEN_CALLS = 100_000;
/** Calls of a kind that a run may make, of those the user allows in a day: filling the library goes before it. */
export const WIDEN_SHARE = 0.5;

/** Albums and singles of an artist, and tracks of one of them, on the average: for an estimate that says "some". */
const ALBUMS_EACH = 12;
const TRACKS_EACH = 8;

export interface WidenEstimate {
  /** At most. */
  calls: number;
  /** Of the artists, those that something is found of. */
  artists: number;
  tracks: number;
  /** On which it makes calls, 1 for today alone. */
  days: number;
}

/**
 * Artist by artist: the id where it is not known, the list of albums, an album; then the next album of each.
 *
 * @param calls the most; null: as many as it takes
 * @param daily calls a day of each kind
 */
export function estimateWidening(
  { artists, unknown, daily }: { artists: number; unknown: number; daily: number },
  calls: number | null,
): WidenEstimate {
  const listing = artists + unknown;
  const all = listing + artists * ALBUMS_EACH;
  const made = Math.min(all, calls ?? all);
  /** Each artist's first round: its id, its list, an album. */
  const first = artists === 0 ? 0 : (listing + artists) / artists;
  const reached = first === 0 ? 0 : Math.min(artists, Math.floor(made / first));
  const lists = reached === artists ? listing : Math.round(reached * (first - 1));
  const albums = Math.max(0, made - lists);
  const busiest = Math.max(albums, reached, reached === artists ? unknown : 0);
  return {
    calls: made,
    artists: reached,
    tracks: albums * TRACKS_EACH,
    days: Math.max(1, Math.ceil(busiest / Math.max(1, daily))),
  };
}
