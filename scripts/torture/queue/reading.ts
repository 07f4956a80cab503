// How the process that is killed reads from Spotify: the steps that fill the library or widen its pool, one after the other,
// as the engine in main takes them, and what is then there of the pool.

import type { LibraryHandlers } from '../../../electron/library/calls.ts';
import type { Driver } from '../../../electron/library/driver.ts';
import { readRun } from '../../../electron/library/widen/run.ts';
import type { createSpotifyClient } from '../../../electron/spotify/client.ts';
import type { Widened, WidenMove } from './protocol.ts';

interface Reader {
  library: LibraryHandlers;
  request: ReturnType<typeof createSpotifyClient>;
  /** ms. */
  now(): number;
}

const KINDS = { library: ['playlists', 'items'], widening: ['widen'] };
const NAMES = { liked: 'Liked', top: 'Top', played: 'Played' };
/** More than any sequence has to ask: a step that comes again and again is a finding, not a hang. */
const MOST_STEPS = 500;

/** @returns when there is more to be read (ISO 8601); null: nothing */
export async function readSteps(
  { library, request, now }: Reader,
  what: keyof typeof KINDS,
): Promise<string | null> {
  const later = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  for (let step = 0; step < MOST_STEPS; step++) {
    const { steps, soonest } = library.syncNext({ now: now(), opened: null, perDay: 100_000 });
    const next = steps.find((one) => KINDS[what].includes(one.what.kind));
    if (!next) return later(soonest);
    const { path, bucket, etag } = next;
    const answer = await request({ method: 'GET', path, bucket, ...(etag === null ? {} : { etag }) });
    if (answer.kind === 'wait') return later(answer.until);
    library.syncTake({ step: next, answer, names: NAMES });
  }
  throw new Error('reading does not come to an end');
}

export async function moveWidening(library: LibraryHandlers, db: Driver, move: WidenMove): Promise<void> {
  if (move.kind === 'begin') {
    const { playlistId, calls } = move;
    library.widenBegin({ playlistId, calls, poolName: 'Around it' });
  } else if (move.kind === 'removePool') {
    const pool = readRun(db)?.poolId ?? null;
    if (pool !== null) await library.removePool({ poolId: pool });
  } else library.widenSet({ what: move.kind });
}

export function widened(db: Driver, until: string | null): Widened {
  const run = readRun(db);
  const ids = db
    .prepare(
      `SELECT t.source_id AS id FROM pool_tracks p JOIN tracks t ON t.id = p.track_id
       WHERE p.pool_id IN (SELECT pool_id FROM account_pools WHERE what GLOB 'widened *') ORDER BY id`,
    )
    .all<{ id: string }>([]);
  const passed = db
    .prepare('SELECT about FROM account_widen_steps WHERE done = 1 AND attempts >= 3')
    .all<{ about: string }>([]);
  return {
    ...{ say: 'widened', until },
    run: run && { state: run.state, ended: run.ended, calls: run.calls, most: run.most },
    pool: ids.map(({ id }) => id),
    passedOver: passed.map(({ about }) => about),
  };
}
