// How long to wait before a source is asked again: as long as it says, and where it does not, longer each time.

/** ms since 1970, and a rest that ends early when the signal says so (it rejects then). */
export interface Clock {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

const LEAST_MS = 1000;
const MOST_MS = 24 * 3_600_000;
const FIRST_MS = 5000;
const LONGEST_UNTOLD_MS = 5 * 60_000;
const TRIES_AFTER_MS = [2000, 8000, 30_000] as const;

/** @param told what the source said; null: nothing. @param before how often in a row it has put off already */
export const putOffMs = (told: number | null, before: number): number =>
  told === null
    ? Math.min(FIRST_MS * 2 ** before, LONGEST_UNTOLD_MS)
    : Math.min(Math.max(told, LEAST_MS), MOST_MS);

/** @param before how often in a row it has failed already; null: that was often enough */
export const tryAgainMs = (before: number): number | null => TRIES_AFTER_MS[before] ?? null;
