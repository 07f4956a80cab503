// [Note: Widening] The pool is widened from a playlist's artists by way of their albums, a call of Spotify's API at a time.
// What is to be asked is a list of steps in the library: a step's answer, the steps that follow from it and the tracks it
// brought are written in one transaction, so that a process that dies goes on at the page it was on. The steps are asked
// with those that fill the library ([Note: What is read next]), after all of those, within half of a day's calls of each
// kind. One run at a time; it goes with its pool, and like everything of the account with the account.

import type { WidenRun } from '../../../shared/domain/widen.ts';
import type { Driver } from '../driver.ts';

export interface Run {
  playlistId: number;
  name: string;
  poolName: string;
  poolId: number | null;
  state: WidenRun['state'];
  ended: WidenRun['ended'];
  artists: number;
  calls: number;
  most: number | null;
  added: number;
  met: number;
}

export function readRun(db: Driver): Run | null {
  return (
    db
      .prepare(
        `SELECT playlist_id AS playlistId, name, pool_name AS poolName, pool_id AS poolId, state, ended, artists,
           calls, most, added, met FROM account_widening`,
      )
      .get<Run>([]) ?? null
  );
}

export function setRun(db: Driver, state: WidenRun['state'], ended: WidenRun['ended'] = null): void {
  db.prepare('UPDATE account_widening SET state = ?, ended = ?').run([state, ended]);
}

/** As the window shows it, but for when it goes on. */
export function shownRun(db: Driver): Omit<WidenRun, 'until'> | null {
  const run = readRun(db);
  if (!run) return null;
  const { playlistId, name, state, ended, added, met, calls: made, most } = run;
  const counted = db
    .prepare(
      `SELECT count(*) AS left, count(DISTINCT CASE WHEN kind IN ('track', 'find')
         OR (kind = 'albums' AND page_offset = 0) THEN place END) AS unseen
       FROM account_widen_steps WHERE done = 0`,
    )
    .get<{ left: number; unseen: number }>([]);
  const { left = 0, unseen = 0 } = counted ?? {};
  return {
    ...{ playlistId, name, state, ended, added, met },
    artists: { done: run.artists - unseen, total: run.artists },
    calls: { made, most, left },
  };
}
