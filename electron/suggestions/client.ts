// Main's side of the suggestion thread: owns the shared memory, asks the library thread for a playlist's tracks,
// lets the newest request win, and joins text to the shown rows only. Runs in main without importing electron.

import type { Worker } from 'node:worker_threads';
import type { NamedPool } from '../../shared/domain/pools.ts';
import { type ErrorCode, SegueError, toFailure } from '../../shared/domain/result.ts';
import type { Steering } from '../../shared/domain/steering-defaults.ts';
import type { CatalogueState, SuggestionReply, SuggestionRequest } from '../../shared/domain/suggestions.ts';
import type { Why, WhyRequest } from '../../shared/domain/why.ts';
import { createScanMemory } from '../catalogue/scan/kernel.ts';
import type { SeedPlaylist } from '../library/calls.ts';
import type { Trial, TrialPlaylist } from '../recommender/evaluate/trial.ts';
import type { StrategyName } from '../recommender/strategies/strategy.ts';
import type { RecommendRequest } from '../recommender/types.ts';
import { createFlow, type Flow, type LibraryForFlow } from './flow-client.ts';
import { joinText, joinWhy } from './join-text.ts';
import { keepThread } from './keeper.ts';
import { type Near, nearEach, nearOne } from './near-each.ts';
import type { Personal } from './personal.ts';

/** What the thread is started with; everything shared is shared, nothing copied. */
export interface SuggestionWorkerData {
  memory: WebAssembly.Memory;
  /** Two Int32: the newest generation of requests for suggestions, and for an order; looked at between chunks of work. */
  generation: SharedArrayBuffer;
  /** One Int32: counted up by the thread at each piece of work, a sign of life. */
  beats: SharedArrayBuffer;
  /** Paths of `scan.wasm` and of `ranker-weights.json`. */
  wasmPath: string;
  weightsPath: string;
}

/** The calls of the library thread that suggestions need. */
export interface LibraryForSuggestions extends LibraryForFlow {
  seeds(input: { playlistId: number }): Promise<SeedPlaylist>;
}

export interface SuggestionsOptions {
  /** Starts `suggestion-thread.js` with this as its workerData. */
  startWorker(data: SuggestionWorkerData): Worker;
  wasmPath: string;
  weightsPath: string;
  library: LibraryForSuggestions;
  personal: Pick<Personal, 'isOn' | 'multipliers' | 'shown'>;
  /** Hears each change of the catalogue's state; send it on as `catalogueChanged`. */
  onState(state: CatalogueState): void;
  /** The thread no longer shows signs of life and is started again. */
  onHang(): void;
}

/** What came of loading a snapshot. `rejected`: the file was set aside at `asidePath`; build a new one. */
export type LoadOutcome =
  | (Omit<Extract<CatalogueState, { state: 'ready' }>, 'state'> & { outcome: 'ready'; stale: boolean })
  | { outcome: 'rejected'; reason: 'missing' | 'schema' | 'corrupt'; asidePath: string | null };

export interface Suggestions {
  state(): CatalogueState;
  /** Shows that a snapshot is being built; `load` ends it. */
  building(done: number, total: number): void;
  /** Ends `building` without a snapshot: `none` for a library without tracks, else `failed` with the code. */
  notBuilt(why: 'none' | { code: ErrorCode }): void;
  /**
   * Loads a snapshot and swaps it in; the old one answers until then. Rejects with `suggestions-stopped` when the
   * thread dies of it, `ranker-damaged` when it lacks a file of its own, or as `loadSnapshot` throws.
   */
  load(path: string): Promise<LoadOutcome>;
  /** Rejects with SegueError `superseded`, `not-found`, `no-catalogue`, or the code of a catalogue that failed. */
  suggest(request: SuggestionRequest): Promise<SuggestionReply>;
  /** As `suggest`, but for `superseded`: what is asked meanwhile goes first, and this waits. */
  why(request: WhyRequest): Promise<Why>;
  /** One piece of an evaluation, which gives way to what is asked meanwhile and begins again after it. */
  tryOn(strategy: StrategyName, playlist: TrialPlaylist): Promise<Trial | null>;
  /** How tracks follow one another. */
  flow: Flow;
  stop(): Promise<void>;
}

/** How many of the last tracks are told of where suggestions follow them. */
const LEAD = 4;

/** Those that feed a playlist's suggestions under some steering. */
const chosenPools = ({ pools }: SeedPlaylist, steering: Pick<Steering, 'pools'>): SeedPlaylist['pools'] =>
  pools.filter(({ id, chosen }) => steering.pools?.includes(id) ?? chosen);

/** The thread starts with the first snapshot to load; [Note: The suggestion thread's keeper] has what comes after. */
export function createSuggestions(options: SuggestionsOptions): Suggestions {
  const { library, personal, onState } = options;
  const generation = new SharedArrayBuffer(8);
  const newest = new Int32Array(generation);
  const data: SuggestionWorkerData = {
    memory: createScanMemory(),
    generation,
    beats: new SharedArrayBuffer(4),
    wasmPath: options.wasmPath,
    weightsPath: options.weightsPath,
  };
  let state: CatalogueState = { state: 'none' };
  /** The snapshot in use, and the last load under way: requests wait for it when nothing is in use yet. */
  let inUse: { path: string; ready: CatalogueState } | null = null;
  let loading: Promise<unknown> = Promise.resolve();

  function show(next: CatalogueState): void {
    state = next;
    onState(next);
  }
  const failed = (code: ErrorCode): void => {
    inUse = null;
    show({ state: 'failed', code });
  };

  const keeper = keepThread({
    startWorker: () => options.startWorker(data),
    beats: data.beats,
    recover(thread) {
      if (!inUse) return;
      // A thread that dies of it too is heard of by the keeper.
      void thread.call('load', { path: inUse.path }).then(
        ({ outcome }) => outcome === 'ready' || failed('snapshot-failed'),
        (cause) => toFailure(cause).code === 'thread-stopped' || failed(toFailure(cause).code),
      );
    },
    onHang: options.onHang,
    onGone: () => failed('suggestions-stopped'),
  });

  async function load(path: string): Promise<LoadOutcome> {
    const loaded = keeper.call('load', { path });
    loading = loaded.catch(() => undefined);
    const outcome = await loaded;
    if (outcome.outcome === 'ready') {
      const { rows, builtAt, languages } = outcome;
      const ready: CatalogueState = { state: 'ready', rows, builtAt, languages };
      inUse = { path, ready };
      show(ready);
    } else {
      show(inUse?.ready ?? { state: 'none' });
    }
    return outcome;
  }

  async function ready(): Promise<void> {
    if (!inUse) await loading;
    if (!inUse) throw new SegueError(state.state === 'failed' ? state.code : 'no-catalogue');
  }

  /** What the thread is asked, once there is a catalogue; `check` throws when it is no use any more. */
  async function prepared(
    request: SuggestionRequest,
    check: () => void,
  ): Promise<{ asked: RecommendRequest; pools: NamedPool[] }> {
    const { playlistId, seedTrackIds: seedIds, limit } = request;
    const [seeds, multipliers] = await Promise.all([library.seeds({ playlistId }), personal.multipliers()]);
    check();
    await ready();
    check();
    const steering = request.steering ?? seeds.steering;
    const pools = chosenPools(seeds, steering);
    const asked = {
      ...steering,
      ...{
        playlistId,
        name: seeds.name,
        namedArtists: seeds.namedArtists,
        playlist: seeds.trackIds,
        seedIds,
        limit,
      },
      ...{ dismissed: seeds.dismissed, unlike: seeds.dismissed, never: seeds.never, personal: multipliers },
      pools: pools.map(({ id }) => id),
    };
    return { asked, pools: pools.map(({ id, kind, name }) => ({ id, kind, name })) };
  }

  async function suggest(request: SuggestionRequest): Promise<SuggestionReply> {
    const mine = Atomics.add(newest, 0, 1) + 1;
    const unlessOlder = () => {
      if (Atomics.load(newest, 0) !== mine) throw new SegueError('superseded');
    };
    const { asked, pools } = await prepared(request, unlessOlder);
    const { order } = request;
    const parts = personal.isOn();
    const ask = (one: RecommendRequest) =>
      keeper.call('suggest', { generation: mine, order, parts, request: one });
    const found = await (request.each === undefined ? ask(asked) : nearEach(asked, request.each, ask));
    unlessOlder();
    const ids = found.ranked.map(({ trackId }) => trackId);
    const continued = asked.seedIds.length > 0 ? asked.seedIds : asked.playlist;
    const leading = order === 'fit' || request.each !== undefined ? [] : continued.slice(-LEAD);
    const ranked: readonly Near[] = found.ranked;
    const nears = ranked.flatMap(({ near }) => near ?? []);
    const details = await library.tracks({ trackIds: [...new Set([...leading, ...nears, ...ids])] });
    unlessOlder();
    const continues = request.seedTrackIds.length === 0 && found.basis === 'tracks';
    personal.shown(request.playlistId, continues && parts ? found.ranked : [], asked.personal);
    const lead = leading.flatMap((id) => details.find(({ trackId }) => trackId === id) ?? []);
    return {
      playlistId: request.playlistId,
      requestId: request.requestId,
      suggestions: joinText(ranked, details),
      order,
      lead: lead.map(({ trackId, title, tempo, energy }) => ({ trackId, title, tempo, energy })),
      candidates: found.candidates,
      elapsedMs: found.elapsedMs,
      basis: found.basis,
      popularity: found.popularity,
      filtered: found.filtered,
      idle: found.idle,
      pools,
      nothing: found.nothing,
    };
  }

  /** Runs in the newest request's generation, so that it holds up none; begun again when a newer one has ended it. */
  async function patiently<T>(work: (generation: number) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work(Atomics.load(newest, 0));
      } catch (thrown) {
        if (toFailure(thrown).code !== 'superseded') throw thrown;
      }
    }
  }

  async function why({ trackId, near, ...request }: WhyRequest): Promise<Why> {
    const { asked: whole } = await prepared(request, () => undefined);
    const asked = near === undefined ? whole : nearOne(whole, request.each ?? 1, near);
    const found = await patiently((generation) =>
      keeper.call('why', { generation, request: asked, trackId }),
    );
    const others = found.parts.flatMap(({ fact }) => fact.params.trackId ?? []).map(Number);
    return joinWhy(trackId, found, await library.tracks({ trackIds: [trackId, ...others] }));
  }

  return {
    state: () => state,
    building: (done, total) => show({ state: 'building', done, total }),
    notBuilt(why) {
      if (why === 'none') inUse = null;
      // The snapshot in use goes on answering.
      const without: CatalogueState =
        why === 'none' ? { state: 'none' } : { state: 'failed', code: why.code };
      show(inUse?.ready ?? without);
    },
    load,
    suggest,
    why,
    async tryOn(strategy, playlist) {
      if (!inUse) throw new SegueError(state.state === 'failed' ? state.code : 'no-catalogue');
      const seeds = await library.seeds({ playlistId: playlist.id });
      const { namedArtists } = seeds;
      const pools = chosenPools(seeds, seeds.steering).map(({ id }) => id);
      return patiently((generation) =>
        keeper.call('tryOn', { generation, strategy, playlist: { ...playlist, namedArtists, pools } }),
      );
    },
    flow: createFlow({ library, call: keeper.call, ready, generation: newest }),
    stop: keeper.stop,
  };
}
