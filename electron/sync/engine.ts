// [Note: Filling the library] Asks Spotify one question after the other, as the library says ([Note: What is read next]),
// within what each bucket may take in a day. Keeps nothing of its own: what is read, how far, and how many calls were made
// is in the library with each answer, so that a process that dies goes on at the page it was on. Imports no electron.

import type { SyncState, SyncTrouble } from '../../shared/domain/sync.ts';
import { WIDEN_SHARE } from '../../shared/domain/widen-limits.ts';
import { TokenError } from '../account/token-client.ts';
import type { SyncLibraryCalls } from '../library/account/index.ts';
import type { SyncStep } from '../library/account/steps.ts';
import type { SyncNames } from '../library/account/take.ts';
import { type Budgets, waitUntil } from '../spotify/budgets.ts';
import type { createSpotifyClient } from '../spotify/client.ts';

export type LibraryCall = <N extends keyof SyncLibraryCalls>(
  name: N,
  input: Parameters<SyncLibraryCalls[N]>[0],
) => Promise<Awaited<ReturnType<SyncLibraryCalls[N]>>>;

export interface SyncOptions {
  call: LibraryCall;
  request: ReturnType<typeof createSpotifyClient>;
  /** As they are after the last call. */
  budgets(): Budgets;
  perDay(): number;
  names: SyncNames;
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  tell(progress: Progress): void;
  /** Nothing more comes for a while. */
  onRest(): void;
  onTrouble(what: string, cause: unknown): void;
}

export type Progress = Pick<SyncState, 'state' | 'trouble' | 'until' | 'name'>;

export interface Sync {
  /** What the user looks at, read before all else. */
  use(playlistId: number): void;
  /** Asks for what there is to be read, if nothing is under way. */
  wake(): void;
  /** Resolves when nothing is under way any more; ends for good. */
  stop(): Promise<void>;
  progress(): Progress;
}

/** Of a day's calls, for what the user asks for. */
export const SPARED = 0.2;
const LOOK_AGAIN_MS = 5 * 60_000;
const OFFLINE_MS: readonly number[] = [5_000, 15_000, 60_000];
const DAY = 24 * 60 * 60_000;
/** Screens follow at most this often, but for what the user looks at. */
const SHOW_EVERY_MS = 2_000;

/** When a step may be asked, of calls that are allowed in a day; null: at once. */
export function stepFreeAt(step: SyncStep, budgets: Budgets, perDay: number, now: number): number | null {
  const share = step.what.kind === 'widen' ? WIDEN_SHARE : step.background ? 1 - SPARED : 1;
  return waitUntil(budgets, step.bucket, Math.ceil(perDay * share), now);
}

export function startSync(options: SyncOptions): Sync {
  const { call, request, budgets, perDay, now, sleep, names } = options;
  const ending = new AbortController();
  let waking = new AbortController();
  let opened: number | null = null;
  let progress: Progress = { state: 'reading', trouble: null, until: null, name: null };
  let unshown = 0;
  let shownAt = 0;
  let lostInRow = 0;

  const set = (change: Partial<Progress>): void => {
    progress = { trouble: null, until: null, name: null, state: progress.state, ...change };
    options.tell(progress);
  };
  const show = async (force: boolean): Promise<void> => {
    if (unshown === 0 || (!force && now() - shownAt < SHOW_EVERY_MS)) return;
    [unshown, shownAt] = [0, now()];
    await call('syncShow', undefined);
  };
  /** Until then, or until somebody wakes it. */
  const rest = async (until: number): Promise<void> => {
    const signal = AbortSignal.any([waking.signal, ending.signal]);
    await sleep(Math.min(DAY, Math.max(0, until - now())), signal).catch(() => undefined);
  };
  const freeAt = (step: SyncStep) => stepFreeAt(step, budgets(), perDay(), now());

  /** @returns whether it may go on at once */
  async function take(step: SyncStep): Promise<SyncTrouble | 'offline' | null> {
    set({ state: 'reading', name: step.name });
    const { etag } = step;
    const answer = await request({
      ...{ method: 'GET', path: step.path, bucket: step.bucket },
      ...(etag === null ? {} : { etag }),
    });
    if (ending.signal.aborted || answer.kind === 'wait') return null; // what is to be waited for, the budgets say
    lostInRow = answer.kind === 'lost' ? lostInRow + 1 : 0;
    // One alone may be this page's own trouble: it is put off. Of what cannot be reached at all every one is lost.
    if (lostInRow > 1) return 'offline';
    const taken = await call('syncTake', { step, answer, names });
    unshown += taken.changed.length;
    await show(!step.background);
    return taken.trouble;
  }

  async function turn(): Promise<void> {
    const { steps, soonest } = await call('syncNext', { now: now(), opened, perDay: perDay() });
    const step = steps.find((one) => freeAt(one) === null);
    if (step) {
      const trouble = await take(step);
      if (trouble === null) return;
      await show(true);
      if (trouble !== 'offline') {
        set({ state: 'halted', trouble });
        return rest(Number.POSITIVE_INFINITY);
      }
      const until = now() + (OFFLINE_MS[lostInRow - 2] ?? LOOK_AGAIN_MS);
      set({ state: 'offline', until });
      return rest(until);
    }
    await show(true);
    options.onRest();
    const free = steps.map(freeAt).filter((at) => at !== null);
    const until = Math.min(...free, soonest ?? Number.POSITIVE_INFINITY);
    set(Number.isFinite(until) ? { state: 'waiting', until } : { state: 'idle' });
    await rest(Math.min(until, now() + LOOK_AGAIN_MS));
  }

  async function loop(): Promise<void> {
    while (!ending.signal.aborted) {
      waking = new AbortController();
      try {
        await turn();
      } catch (thrown) {
        if (ending.signal.aborted) return;
        if (thrown instanceof TokenError && thrown.trouble === 'signed-out') {
          set({ state: 'halted', trouble: 'signed-out' });
          await rest(Number.POSITIVE_INFINITY);
          continue;
        }
        if (!(thrown instanceof TokenError))
          options.onTrouble('reading from Spotify was interrupted', thrown);
        const until = now() + LOOK_AGAIN_MS;
        set({ state: 'offline', until });
        await rest(until);
      }
    }
  }

  // Not before its caller has it.
  const done = Promise.resolve().then(loop);
  return {
    use(playlistId) {
      opened = playlistId;
      waking.abort();
    },
    wake: () => waking.abort(),
    async stop() {
      ending.abort();
      await done.catch(() => undefined);
    },
    progress: () => progress,
  };
}
