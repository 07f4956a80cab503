// The filling of the library as main has it: one run a session, what it tells made into what the window shows, and the
// user's own say: pause, go on, ask for all anew, how many calls a day.

import { setTimeout as after } from 'node:timers/promises';
import type { SyncState } from '../../shared/domain/sync.ts';
import type { WidenRun } from '../../shared/domain/widen.ts';
import type { ShownBudget } from '../../shared/ipc/sync-calls.ts';
import { t } from '../../shared/messages/index.ts';
import type { Account, Session } from '../account/types.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { type Budgets, shownBudgets } from '../spotify/budgets.ts';
import { createSpotifyClient } from '../spotify/client.ts';
import { createRequestLog } from '../spotify/request-log.ts';
import { type LibraryCall, type Progress, type Sync, startSync } from './engine.ts';
import { createWidening, type WidenCall, type Widening } from './widening.ts';

export interface ServiceOptions {
  call: LibraryCall;
  callWiden: WidenCall;
  api: string;
  tell(state: SyncState): void;
  tellWidening(run: WidenRun | null): void;
  report: Account['report'];
  /** Tracks have come into the library. */
  publish(): void;
  onTrouble(what: string, cause: unknown): void;
}

type Request = ReturnType<typeof createSpotifyClient>;

export interface SyncService {
  /** Null: nobody is signed in any more. Resolves once nothing of an earlier session is under way. */
  follow(session: Session | null): Promise<void>;
  state(): Promise<SyncState>;
  control(what: 'pause' | 'resume' | 'now'): Promise<void>;
  setDaily(calls: number | null): Promise<void>;
  use(playlistId: number): Promise<void>;
  /** What asks the Web API in this session, within the same budgets. */
  client(session: Session): Promise<Request>;
  log: ReturnType<typeof createRequestLog>['list'];
  budgets(): ShownBudget[];
  /** [Note: Widening]: its steps are asked with the others. */
  widening: Omit<Widening, 'follow'>;
}

/** As few as a hundred calls of one kind have shut out an app for a day. */
export const USUAL_DAILY = 90;
/** The index for suggestions is not made anew for every playlist that comes. */
const PUBLISH_EVERY_MS = 5 * 60_000;

export function createSyncService(options: ServiceOptions): SyncService {
  const { call, api, tell, report, publish, onTrouble } = options;
  const requests = createRequestLog();
  let session: Session | null = null;
  let client: { of: Session; request: Request } | null = null;
  let running: Sync | null = null;
  let paused = false;
  let dailyCalls: number | null = null;
  let budgets: Budgets = {};
  let lastUsed: number | null = null;
  let cachedAtPublish = -1;
  let publishedAt = 0;

  const perDay = () => dailyCalls ?? USUAL_DAILY;
  const widening = createWidening({
    ...{ call: options.callWiden, perDay, publish, budgets: () => budgets, now: Date.now },
    tell: options.tellWidening,
    wake: () => running?.wake(),
  });
  const inTurn = oneAtATime();

  async function state(): Promise<SyncState> {
    const overview = await call('syncOverview', undefined);
    const { calls = 0, since = null } = budgets.items ?? {};
    const halted: Progress = { state: paused ? 'paused' : 'off', trouble: null, until: null, name: null };
    return {
      ...(session === null ? { ...halted, state: 'off' as const } : (running?.progress() ?? halted)),
      ...overview,
      daily: { calls: perDay(), chosen: dailyCalls !== null, used: calls, since },
    };
  }
  const tellState = () =>
    void state().then(tell, (cause) => onTrouble('how far reading is cannot be said', cause));

  async function publishNew(): Promise<void> {
    const { cached } = await call('syncOverview', undefined);
    if (cached === cachedAtPublish || Date.now() - publishedAt < PUBLISH_EVERY_MS) return;
    [cachedAtPublish, publishedAt] = [cached, Date.now()];
    publish();
  }

  /** One for all who ask: each would count its own calls only. */
  function clientOf(of: Session): Request {
    if (client?.of === of) return client.request;
    const request = requests.hear(
      createSpotifyClient({
        ...{ api, tokens: of.tokens, budgets, perDay },
        keep(changed) {
          budgets = changed;
          call('syncKeepBudgets', { budgets }).catch((cause) => onTrouble('calls were not counted', cause));
        },
      }),
    );
    client = { of, request };
    return request;
  }

  function start(of: Session): void {
    running = startSync({
      ...{ call, request: clientOf(of) },
      ...{ budgets: () => budgets, perDay, now: Date.now },
      names: { liked: t('sync.liked'), top: t('sync.pool.top'), played: t('sync.pool.played') },
      sleep: (ms, signal) => after(ms, undefined, { signal, ref: false }),
      tell({ state: now, trouble }) {
        if (trouble === 'premium') report('no-premium');
        else if (trouble === 'not-allowed') report('not-allowed');
        else if (now === 'idle') report(null);
        tellState();
        widening.follow().catch((cause) => onTrouble('how far widening is cannot be said', cause));
      },
      onRest: () => void publishNew().catch((cause) => onTrouble('no index of what was read', cause)),
      onTrouble,
    });
    if (lastUsed !== null) running.use(lastUsed);
  }

  async function halt(): Promise<void> {
    await running?.stop();
    running = null;
  }

  return {
    state,
    follow: (next) =>
      inTurn(async () => {
        session = next;
        client = null;
        await halt();
        const account = next && (await call('syncAccount', undefined));
        if (next && account) {
          ({ paused, dailyCalls, budgets } = account);
          if (!paused) start(next);
        }
        tellState();
        await widening.follow();
      }),
    control: (what) =>
      inTurn(async () => {
        paused = what === 'pause';
        await call('syncSettings', { paused });
        if (paused) await halt();
        if (what === 'now') await call('syncForgetDone', undefined);
        if (!paused && session && !running) start(session);
        running?.wake();
        tellState();
      }),
    setDaily: (calls) =>
      inTurn(async () => {
        dailyCalls = calls;
        await call('syncSettings', { dailyCalls });
        running?.wake();
        tellState();
      }),
    async use(playlistId) {
      lastUsed = playlistId;
      await call('syncUsed', { playlistId });
      running?.use(playlistId);
    },
    async client(of) {
      await inTurn(async () => {}); // the budgets of the session are known then
      return clientOf(of);
    },
    log: requests.list,
    budgets: () => shownBudgets(budgets, perDay, Date.now()),
    widening,
  };
}
