// How often which kind of call may still be made: the user's own daily limit, and until when Spotify has shut a bucket. The
// state is plain data that the caller stores, so that a restart forgets neither. Times are ms of this computer's clock.

import * as z from 'zod';
import type { ShownBudget } from '../../shared/ipc/sync-calls.ts';

const DAY = 24 * 60 * 60_000;
/** Longer than any wait Spotify has been known to ask for. */
const LONGEST_SHUT = 7 * DAY;

/** By a bucket's name. */
export const budgetsSchema = z.record(
  z.string(),
  z.object({
    /** When the day began that `calls` were made in. */
    since: z.number(),
    calls: z.number().int().min(0),
    /** Spotify answers nothing before. */
    shutUntil: z.number().nullable(),
  }),
);
export type Budgets = z.infer<typeof budgetsSchema>;
type Budget = Budgets[string];

const FRESH: Budget = { since: 0, calls: 0, shutUntil: null };

/** Whether a moment belongs to the day that began then. One that began later does not: the clock has been set back since. */
const isWithin = (since: number, now: number): boolean => now >= since && now < since + DAY;

/** Spotify answers nothing yet. What it never asks for is of a clock that was ahead. */
const isShut = (shutUntil: number | null, now: number): shutUntil is number =>
  shutUntil !== null && now < shutUntil && shutUntil <= now + LONGEST_SHUT;

/** Until when there is none left, for the countdown; null: a call may be made. */
export function waitUntil(budgets: Budgets, bucket: string, perDay: number, now: number): number | null {
  const { since, calls, shutUntil } = budgets[bucket] ?? FRESH;
  if (isShut(shutUntil, now)) return shutUntil;
  return calls >= perDay && isWithin(since, now) ? since + DAY : null;
}

/** By name, those of which something was used within a day. */
export function shownBudgets(
  budgets: Budgets,
  perDay: (bucket: string) => number,
  now: number,
): ShownBudget[] {
  return Object.entries(budgets)
    .map(([bucket, { since, calls, shutUntil }]) => ({
      bucket,
      calls: isWithin(since, now) ? calls : 0,
      perDay: perDay(bucket),
      until: waitUntil(budgets, bucket, perDay(bucket), now),
      shut: isShut(shutUntil, now),
    }))
    .filter(({ calls, until }) => calls > 0 || until !== null)
    .sort((one, other) => one.bucket.localeCompare(other.bucket));
}

/** With one more call made. */
export function spend(budgets: Budgets, bucket: string, now: number): Budgets {
  const { since, calls } = budgets[bucket] ?? FRESH;
  const sameDay = isWithin(since, now);
  return {
    ...budgets,
    [bucket]: { since: sameDay ? since : now, calls: sameDay ? calls + 1 : 1, shutUntil: null },
  };
}

/** @param ms how long Spotify wants no call; null: it did not say, which has meant a day */
export function shut(budgets: Budgets, bucket: string, ms: number | null, now: number): Budgets {
  return {
    ...budgets,
    [bucket]: { ...(budgets[bucket] ?? FRESH), shutUntil: now + Math.min(ms ?? DAY, LONGEST_SHUT) },
  };
}
