// Widening the pool as main has it: its run is kept by the library and asked by the engine, so what is left is to begin
// and end it, to tell the window how far it is, and to have the index for suggestions made when it has brought something.

import { withoutIsolates } from '../../shared/domain/names.ts';
import type { WidenPlan, WidenRun } from '../../shared/domain/widen.ts';
import { WIDEN_SHARE } from '../../shared/domain/widen-limits.ts';
import { t } from '../../shared/messages/index.ts';
import type { WidenLibraryCalls } from '../library/widen/index.ts';
import type { Budgets } from '../spotify/budgets.ts';
import { stepFreeAt } from './engine.ts';

export type WidenCall = <N extends keyof WidenLibraryCalls>(
  name: N,
  input: Parameters<WidenLibraryCalls[N]>[0],
) => Promise<Awaited<ReturnType<WidenLibraryCalls[N]>>>;

interface WideningOptions {
  call: WidenCall;
  perDay(): number;
  budgets(): Budgets;
  now(): number;
  tell(run: WidenRun | null): void;
  /** Has the engine look for what to ask. */
  wake(): void;
  /** Has the index for suggestions made anew. */
  publish(): void;
}

export interface Widening {
  plan(playlistId: number): Promise<WidenPlan>;
  start(playlistId: number, calls: number | null): Promise<void>;
  control(what: 'pause' | 'resume' | 'stop'): Promise<void>;
  run(): Promise<WidenRun | null>;
  /** Tells how far the run is, if that has changed. */
  follow(): Promise<void>;
}

/** Suggestions come from a pool that grows at most so often before it is whole: each time the index is made anew. */
const PUBLISH_EVERY_MS = 2 * 60_000;

export function createWidening(options: WideningOptions): Widening {
  const { call, perDay, budgets, now } = options;
  let told = 'null';
  /** Of the run: how much of it the index has; null: nothing is known of before this start. */
  let published: { size: number; at: number } | null = null;

  async function run(): Promise<WidenRun | null> {
    const found = await call('widenNow', { now: now() });
    if (!found) return null;
    const free = found.steps.map((step) => stepFreeAt(step, budgets(), perDay(), now()));
    const waits = free.length > 0 && free.every((at) => at !== null);
    return { ...found.run, until: waits ? Math.min(...free.map(Number)) : null };
  }

  async function follow(): Promise<void> {
    const known = await run();
    const text = JSON.stringify(known);
    if (text === told) return;
    const wasGoing = told.includes('"state":"going"');
    told = text;
    options.tell(known);
    if (!known) return;
    const size = known.added + known.met;
    const isOver = known.state !== 'going' && wasGoing;
    published ??= { size, at: now() };
    if (size === published.size || (!isOver && now() - published.at < PUBLISH_EVERY_MS)) return;
    published = { size, at: now() };
    options.publish();
  }

  return {
    run,
    follow,
    plan: async (playlistId) => ({
      ...(await call('widenAbout', { playlistId })),
      daily: Math.ceil(perDay() * WIDEN_SHARE),
    }),
    async start(playlistId, calls) {
      const { name } = await call('widenAbout', { playlistId });
      await call('widenBegin', { playlistId, calls, poolName: withoutIsolates(t('widen.pool', { name })) });
      await follow();
      options.wake();
    },
    async control(what) {
      await call('widenSet', { what });
      await follow();
      if (what === 'resume') options.wake();
    },
  };
}
