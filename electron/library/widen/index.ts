// Widening the pool as the library thread answers for it to main ([Note: Widening]).

import type { WidenPlan, WidenRun } from '../../../shared/domain/widen.ts';
import { readAccount } from '../account/account.ts';
import type { SyncStep } from '../account/steps.ts';
import type { Driver } from '../driver.ts';
import { readPlaylist } from '../playlists.ts';
import { artistsOf, type Beginning, beginRun, leftOf } from './begin.ts';
import { readRun, setRun, shownRun } from './run.ts';
import { widenSteps } from './steps.ts';

export type WidenLibraryCalls = {
  /** Throws `not-found`. */
  widenAbout: (input: { playlistId: number }) => Omit<WidenPlan, 'daily'>;
  /** Throws `not-found`. */
  widenBegin: (input: Beginning) => void;
  widenSet: (input: { what: 'pause' | 'resume' | 'stop' }) => void;
  /** The run, and what it would ask at this time (ms). */
  widenNow: (input: { now: number }) => { run: Omit<WidenRun, 'until'>; steps: SyncStep[] } | null;
};

/** @param onWidened hears that tracks may have come when a run is held or ended */
export function createWiden(db: Driver, onWidened: () => void): WidenLibraryCalls {
  const older = () => readAccount(db)?.capabilities.older ?? false;
  return {
    widenAbout({ playlistId }) {
      const { name } = readPlaylist(db, playlistId);
      const artists = artistsOf(db, playlistId);
      return {
        ...{ playlistId, name, artists: artists.length, older: older() },
        unknown: artists.filter(({ spotifyId }) => spotifyId === null).length,
        left: leftOf(db, playlistId),
      };
    },
    widenBegin(beginning) {
      readPlaylist(db, beginning.playlistId); // or `not-found`
      db.transaction(() => beginRun(db, beginning, older()));
    },
    widenSet({ what }) {
      const run = readRun(db);
      if (!run || run.state === 'ended') return;
      if (what === 'stop') setRun(db, 'ended', 'stopped');
      else setRun(db, what === 'pause' ? 'paused' : 'going');
      onWidened();
    },
    widenNow({ now }) {
      const account = readAccount(db);
      const run = shownRun(db);
      return account && run && { run, steps: widenSteps(db, account, now) };
    },
  };
}
