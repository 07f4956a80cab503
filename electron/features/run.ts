// [Note: A run of asking] Asks one source for what is missing, batch by batch, until nothing is left. What it says of
// each track is kept before the next batch, "not known" too: so nothing is asked twice, and a run that was cut off, by
// a crash or by the user, goes on with what is left. A wait that the source imposes is kept before it begins.

import type { FeatureRun } from '../../shared/domain/feature-sources.ts';
import { SegueError, toFailure } from '../../shared/domain/result.ts';
import type { FeatureSourceCalls, Told, Wanted } from '../library/feature-sources/index.ts';
import type { LibraryClient } from '../threads/library-client.ts';
import { type Clock, putOffMs, tryAgainMs } from './pace.ts';
import type { AskedSource } from './source.ts';

export interface RunOptions {
  source: AskedSource;
  library: Pick<LibraryClient, 'call'> | { call: Call };
  clock: Clock;
  /** Hears of every step. */
  tell(run: FeatureRun): void;
  /** What was found is to go into the suggestions' index. */
  publish(): void;
}
type Call = <N extends keyof FeatureSourceCalls>(
  name: N,
  input: Parameters<FeatureSourceCalls[N]>[0],
) => Promise<Awaited<ReturnType<FeatureSourceCalls[N]>>>;

export interface FeatureRuns {
  current(): FeatureRun | null;
  /** Answers once it has begun. Throws `features-running`. */
  start(playlistId: number | null): Promise<FeatureRun>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  /** Takes up what a former process of the app has left: a paused run stays paused. */
  takeUp(): Promise<void>;
  /** Resolves when nothing is under way. */
  ended(): Promise<void>;
}

/** Shorter waits are part of asking. */
const WORTH_TELLING_MS = 1500;
const SHOW_EVERY_MS = 3000;

export function createRuns({ source, library, clock, tell, publish }: RunOptions): FeatureRuns {
  const call = library.call as Call;
  const { id, answers, batch, gapMs } = source;
  let run: FeatureRun | null = null;
  let work: { end: AbortController; done: Promise<void> } | null = null;
  let nextAt = 0;
  let shownAt = 0;
  let unseen = 0;

  const set = (change: Partial<FeatureRun>): void => {
    if (!run) return;
    run = { ...run, until: null, ...change };
    tell(run);
  };
  const asking = () => ({ source: id, answers, playlistId: run?.playlistId ?? null });
  const show = async (force: boolean) => {
    if (unseen === 0 || (!force && clock.now() - shownAt < SHOW_EVERY_MS)) return;
    [unseen, shownAt] = [0, clock.now()];
    await call('showTold', undefined);
  };

  /** Rests until the source may be asked again. */
  const rest = async (signal: AbortSignal) => {
    const ms = nextAt - clock.now();
    if (ms >= WORTH_TELLING_MS) set({ state: 'waiting', until: new Date(nextAt).toISOString() });
    if (ms > 0) await clock.sleep(ms, signal);
    signal.throwIfAborted();
    if (run?.state !== 'asking') set({ state: 'asking' });
  };

  const keep = async (wanted: readonly Wanted[], told: ReadonlyMap<string, Told['features']>) => {
    await call('keepTold', {
      source: id,
      told: wanted.map((track) => ({ ...track, features: told.get(track.id) ?? null })),
    });
    const found = wanted.filter((track) => told.has(track.id)).length;
    unseen += found;
    set({ done: (run?.done ?? 0) + wanted.length, found: (run?.found ?? 0) + found });
    await show(false);
  };

  /** Asks about these, in as many requests as it takes. */
  const ask = async (all: readonly Wanted[], signal: AbortSignal): Promise<void> => {
    const parts = [all];
    let [putOff, failed] = [0, 0];
    for (;;) {
      const [part] = parts;
      if (!part) return;
      await rest(signal);
      const ids = [...new Set(part.map((track) => track.id))];
      const reply = await source.ask(ids, signal);
      set({ requests: (run?.requests ?? 0) + 1 });
      nextAt = clock.now() + gapMs;
      if (reply.kind === 'told') {
        await keep(part, reply.features);
      } else if (reply.kind === 'later') {
        nextAt = clock.now() + putOffMs(reply.afterMs, putOff++);
        await call('keepNotBefore', { source: id, notBefore: new Date(nextAt).toISOString() });
        continue;
      } else if (reply.kind === 'failed') {
        const again = reply.again ? tryAgainMs(failed++) : null;
        if (again === null) throw new SegueError(reply.why);
        nextAt = clock.now() + again;
        continue;
      } else if (ids.length === 1) {
        await keep(part, new Map());
      } else {
        // Which of them it is, halves tell.
        const half = new Set(ids.slice(0, Math.ceil(ids.length / 2)));
        parts.splice(
          1,
          0,
          ...[true, false].map((first) => part.filter((each) => half.has(each.id) === first)),
        );
      }
      [putOff, failed] = [0, 0];
      parts.shift();
    }
  };

  const go = async (signal: AbortSignal): Promise<void> => {
    try {
      for (let after = 0; ; ) {
        const wanted = await call('featureWanted', { ...asking(), after, limit: batch });
        signal.throwIfAborted();
        const last = wanted.at(-1);
        if (!last) break;
        await ask(wanted, signal);
        after = last.trackId;
      }
      await call('keepFeatureRun', { source: id, run: null });
      set({ state: 'done' });
    } catch (thrown) {
      if (signal.aborted) return; // who ended it says what becomes of it
      await call('keepFeatureRun', keptAs('paused')).catch(() => undefined);
      set({ state: 'failed', failure: toFailure(thrown).code });
    }
  };
  const keptAs = (state: 'asking' | 'paused') => ({
    source: id,
    run: { playlistId: run?.playlistId ?? null, state },
  });

  const begin = async (before: FeatureRun): Promise<FeatureRun> => {
    const end = new AbortController();
    run = { ...before, state: 'asking', until: null, failure: null };
    const begun = (async () => {
      await call('keepFeatureRun', keptAs('asking'));
      const { notBefore } = await call('featureRunKept', { source: id });
      nextAt = Math.max(nextAt, notBefore === null ? 0 : Date.parse(notBefore) || 0);
      set({ total: before.done + (await call('featureCount', asking())) });
    })();
    const done = begun
      .then(() => (end.signal.aborted ? undefined : go(end.signal)))
      .catch(() => undefined) // who began it is told
      .then(async () => {
        const found = run?.found ?? 0;
        await show(true).catch(() => undefined);
        if (found > before.found) publish();
        if (work?.end === end) work = null;
      });
    work = { end, done };
    try {
      await begun;
    } catch (thrown) {
      run = null;
      throw thrown;
    }
    return run ?? before;
  };
  const endAs = async (state: 'paused' | 'stopped') => {
    if (!run || !['asking', 'waiting', 'paused', 'failed'].includes(run.state)) return;
    work?.end.abort();
    await work?.done;
    await call('keepFeatureRun', state === 'paused' ? keptAs('paused') : { source: id, run: null });
    set({ state, failure: null });
  };

  return {
    current: () => run,
    async start(playlistId) {
      if (work) throw new SegueError('features-running');
      return begin({ ...fresh(id), playlistId });
    },
    pause: () => endAs('paused'),
    async resume() {
      if (!work && run && ['paused', 'failed'].includes(run.state)) await begin(run);
    },
    stop: () => endAs('stopped'),
    async takeUp() {
      const { run: kept } = await call('featureRunKept', { source: id });
      if (work || run || !kept) return;
      const { playlistId, state } = kept;
      if (state === 'asking') await begin({ ...fresh(id), playlistId });
      else {
        run = { ...fresh(id), playlistId, state: 'paused' };
        set({ total: await call('featureCount', asking()) });
      }
    },
    ended: async () => void (await work?.done),
  };
}

const fresh = (source: FeatureRun['source']): FeatureRun => ({
  ...{ source, playlistId: null, state: 'asking', done: 0, total: 0, found: 0, requests: 0 },
  ...{ until: null, failure: null },
});
