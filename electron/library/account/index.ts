// The account's playlists as the library thread answers for them to main, which asks Spotify ([Note: What is read next]).

import type { OpenedOnSpotify } from '../../../shared/ipc/listen-calls.ts';
import type { Budgets } from '../../spotify/budgets.ts';
import type { SpotifyAnswer } from '../../spotify/client.ts';
import type { Driver } from '../driver.ts';
import { readRun } from '../widen/run.ts';
import { takeWiden } from '../widen/take.ts';
import { readAccount, setDailyCalls, setPaused } from './account.ts';
import { coverAddress } from './covers.ts';
import { PLAYLISTS, renewListing } from './listing.ts';
import { playableUris, spotifyPage } from './pages.ts';
import { type Asking, nextSteps, type SyncStep } from './steps.ts';
import { forgetDone, keepBudgets, listingOf, readBudgets } from './sync-state.ts';
import { type SyncNames, type Taken, takeAnswer } from './take.ts';

export interface SyncOverview {
  readable: number;
  cached: number;
  unreadable: number;
  listedAt: string | null;
}
export interface SyncAccount {
  paused: boolean;
  dailyCalls: number | null;
  budgets: Budgets;
}

export type SyncLibraryCalls = {
  /** Null: the library holds nobody's account. */
  syncAccount: (input: undefined) => SyncAccount | null;
  /** See `nextSteps`; `soonest`: ms, when there may be one that there is not now. */
  syncNext: (input: Asking) => { steps: SyncStep[]; soonest: number | null };
  syncTake: (input: {
    step: SyncStep;
    answer: Exclude<SpotifyAnswer, { kind: 'wait' }>;
    names: SyncNames;
  }) => Taken;
  syncOverview: (input: undefined) => SyncOverview;
  syncUsed: (input: { playlistId: number }) => void;
  syncSettings: (input: { paused?: boolean; dailyCalls?: number | null }) => void;
  syncForgetDone: (input: undefined) => void;
  syncKeepBudgets: (input: { budgets: Budgets }) => void;
  /** Shows what was taken since the last time. */
  syncShow: (input: undefined) => void;
  /** Null: there is nothing of it to open. */
  spotifyPage: (input: OpenedOnSpotify) => string | null;
  playableUris: (input: { trackIds: number[] }) => string[];
  /** Where a cover is; null: nobody knows of it. */
  coverAddress: (input: { key: string }) => string | null;
  renewCovers: (input: undefined) => void;
};

/** New tracks of a pool that is widened, until the search has them: it is made anew for that. */
const HEARD_AT_ONCE = 100;

interface Options {
  db: Driver;
  session: string;
  now: () => string;
  /** These playlists, and tracks in them. */
  onShow: (playlistIds: number[]) => void;
  /** Tracks may have come that no playlist shows. */
  onWidened: () => void;
}

export function createAccountSync(options: Options): SyncLibraryCalls {
  const { db, session, now, onShow, onWidened } = options;
  const unseen = new Set<number>();
  let unheard = 0;
  return {
    syncAccount() {
      const account = readAccount(db);
      return account && { paused: account.paused, dailyCalls: account.dailyCalls, budgets: readBudgets(db) };
    },
    syncNext(asking) {
      const account = readAccount(db);
      if (!account) return { steps: [], soonest: null };
      return { steps: nextSteps(db, account, asking), soonest: soonest(db, asking.now) };
    },
    syncTake({ step, answer, names }) {
      const account = readAccount(db);
      if (!account) return { changed: [], skipped: 0, trouble: null }; // it has gone meanwhile
      const { what, ...rest } = step;
      if (what.kind === 'widen') {
        const before = readRun(db)?.added ?? 0;
        const trouble = takeWiden({ db, at: now() }, account, what, answer);
        const { added = 0, state = 'ended' } = readRun(db) ?? {};
        unheard += Math.max(0, added - before);
        if (unheard >= HEARD_AT_ONCE || (unheard > 0 && state === 'ended')) {
          unheard = 0;
          onWidened();
        }
        return { changed: [], skipped: 0, trouble };
      }
      const taken = takeAnswer({ db, session, at: now() }, account, { ...rest, what }, answer, names);
      for (const id of taken.changed) unseen.add(id);
      return taken;
    },
    syncOverview() {
      const counts = db
        .prepare(
          `SELECT count(*) FILTER (WHERE a.unreadable IS NULL) AS readable,
             count(*) FILTER (WHERE a.unreadable IS NULL AND a.base_snapshot IS NOT NULL) AS cached,
             count(*) FILTER (WHERE a.unreadable IS NOT NULL) AS unreadable
           FROM account_playlists a JOIN playlists p ON p.id = a.playlist_id`,
        )
        .get<Omit<SyncOverview, 'listedAt'>>([]);
      const none = { readable: 0, cached: 0, unreadable: 0 };
      return { ...(counts ?? none), listedAt: listingOf(db, PLAYLISTS).doneAt };
    },
    syncUsed: ({ playlistId }) =>
      void db
        .prepare('UPDATE account_playlists SET used_at = ?, not_before = NULL WHERE playlist_id = ?')
        .run([now(), playlistId]),
    syncSettings({ paused, dailyCalls }) {
      if (paused !== undefined) setPaused(db, paused);
      if (dailyCalls !== undefined) setDailyCalls(db, dailyCalls);
    },
    syncForgetDone: () => forgetDone(db),
    spotifyPage: (wanted) => spotifyPage(db, wanted),
    playableUris: ({ trackIds }) => playableUris(db, trackIds),
    coverAddress: ({ key }) => coverAddress(db, key),
    renewCovers: () => db.transaction(() => renewListing(db)),
    syncKeepBudgets: ({ budgets }) => keepBudgets(db, budgets),
    syncShow() {
      if (unseen.size === 0) return;
      onShow([...unseen]);
      unseen.clear();
    },
  };
}

/** When something that was put off or done lately is to be asked for again. */
function soonest(db: Driver, now: number): number | null {
  const at = db
    .prepare(
      `SELECT min(at) AS at FROM (SELECT not_before AS at FROM account_playlists WHERE unreadable IS NULL
         AND base_snapshot IS NOT listed_snapshot UNION ALL SELECT not_before FROM sync_state
         UNION ALL SELECT s.not_before FROM account_widen_steps s, account_widening w
           WHERE s.done = 0 AND w.state = 'going') WHERE at > ?`,
    )
    .get<{ at: string | null }>([new Date(now).toISOString()])?.at;
  return at == null ? null : Date.parse(at);
}
