// Main's side of filling the library from the Spotify account ([Note: Filling the library]): begins with a sign-in, ends
// with it. Loaded on demand: the window does not wait for it, and who is not signed in never has it in memory.

import { SegueError } from '../../shared/domain/result.ts';
import type { SyncState } from '../../shared/domain/sync.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { syncCalls } from '../../shared/ipc/sync-calls.ts';
import type { widenCalls } from '../../shared/ipc/widen-calls.ts';
import type { Account, Session } from '../account/types.ts';
import { log } from '../app/log.ts';
import { loadedOnce } from '../ipc/on-demand.ts';
import { send } from '../ipc/send.ts';
import type { SyncService } from '../sync/service.ts';
import type { Threads } from '../threads/threads.ts';

export type SyncHandlers = Pick<Handlers<'main'>, keyof typeof syncCalls | keyof typeof widenCalls>;

const OFF: SyncState = {
  ...{ state: 'off', trouble: null, readable: 0, cached: 0, unreadable: 0 },
  ...{ until: null, listedAt: null, name: null },
  daily: { calls: 0, chosen: false, used: 0, since: null },
};

export interface AccountSync {
  handlers: SyncHandlers;
  /** What asks the Web API in a session: within the budgets that reading keeps to, and in the same log. */
  ask: (session: Session) => ReturnType<SyncService['client']>;
}

export function openSync(threads: Threads, account: Account): AccountSync {
  const load = async (): Promise<SyncService> => {
    const { createSyncService } = await import('../sync/service.ts');
    return createSyncService({
      call: (name, input) => threads.library.call(name, input as never) as never,
      callWiden: (name, input) => threads.library.call(name, input as never) as never,
      api: account.endpoints.api,
      tell: (state) => send('syncChanged', state),
      tellWidening: (run) => send('widenChanged', run),
      report: account.report,
      publish: () => void threads.catalogue.publish(true),
      onTrouble: (what, cause) => log.error(what, cause),
    });
  };
  const service = loadedOnce(load);

  /** Fails with `signed-out`. */
  const widening = async () => {
    const one = await service.now();
    if (!one || (await one.state()).state === 'off') throw new SegueError('signed-out');
    return one.widening;
  };

  account.onSession((session) => {
    if (session === null && service.now() === null) return;
    service()
      .then((one) => one.follow(session))
      .catch((cause) => log.error('reading from Spotify did not begin', cause));
  });
  // What is being read when all of it is to go would come again.
  account.joinDeletion({
    count: async () => ({}),
    remove: async () => void (await (await service.now())?.follow(null)),
  });

  return {
    ask: async (session) => (await service()).client(session),
    handlers: {
      syncState: async () => (await service.now())?.state() ?? OFF,
      syncControl: async ({ what }): Promise<undefined> => void (await (await service.now())?.control(what)),
      syncDaily: async ({ calls }): Promise<undefined> => void (await (await service.now())?.setDaily(calls)),
      syncUse: async ({ playlistId }): Promise<undefined> =>
        void (await (await service.now())?.use(playlistId)),
      syncLog: async () => (await service.now())?.log() ?? [],
      syncBudgets: async () => (await service.now())?.budgets() ?? [],
      widenPlan: async ({ playlistId }) => (await widening()).plan(playlistId),
      widenStart: async ({ playlistId, calls }): Promise<undefined> =>
        void (await (await widening()).start(playlistId, calls)),
      widenControl: async ({ what }): Promise<undefined> => void (await (await widening()).control(what)),
      widenRun: async () => (await service.now())?.widening.run() ?? null,
    },
  };
}
