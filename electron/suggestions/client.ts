// Main's side of the suggestion thread: owns the shared memory, asks the library thread for a playlist's tracks,
// lets the newest request win, and joins text to the shown rows only. Runs in main without importing electron.

import type { Worker } from 'node:worker_threads';
import { SegueError, toFailure } from '../../shared/domain/result.ts';
import type { CatalogueState, SuggestionReply, SuggestionRequest } from '../../shared/domain/suggestions.ts';
import { createScanMemory } from '../catalogue/scan/kernel.ts';
import { connect, type ThreadClient } from '../thread-rpc.ts';
import { joinText, type TrackDetail } from './join-text.ts';
import type { SuggestionHandlers } from './thread.ts';

/** What the thread is started with; everything shared is shared, nothing copied. */
export interface SuggestionWorkerData {
  memory: WebAssembly.Memory;
  /** One Int32: the newest request's generation, looked at between chunks of work. */
  generation: SharedArrayBuffer;
  /** Paths of `scan.wasm` and of `ranker-weights.json`. */
  wasmPath: string;
  weightsPath: string;
}

/** The two calls of the library thread that suggestions need. */
export interface LibraryForSuggestions {
  seeds(input: {
    playlistId: number;
  }): Promise<{ trackIds: number[]; dismissed: number[]; revision: number }>;
  tracks(input: { trackIds: number[] }): Promise<TrackDetail[]>;
}

export interface SuggestionsOptions {
  /** Starts `suggestion-thread.js` with this as its workerData. */
  startWorker(data: SuggestionWorkerData): Worker;
  wasmPath: string;
  weightsPath: string;
  library: LibraryForSuggestions;
  /** Hears each change of the catalogue's state; send it on as `catalogueChanged`. */
  onState(state: CatalogueState): void;
}

/** What came of loading a snapshot. `rejected`: the file was set aside at `asidePath`; build a new one. */
export type LoadOutcome =
  | { outcome: 'ready'; rows: number; builtAt: string; stale: boolean }
  | { outcome: 'rejected'; reason: 'missing' | 'schema' | 'corrupt'; asidePath: string | null };

export interface Suggestions {
  state(): CatalogueState;
  /** Shows that a snapshot is being built; `load` ends it. */
  building(done: number, total: number): void;
  /** Ends `building` without a snapshot: `none` for a library without tracks, else `failed` with the code. */
  notBuilt(why: 'none' | { code: string }): void;
  /** Loads a snapshot and swaps it in; the old one answers until then. */
  load(path: string): Promise<LoadOutcome>;
  /** Rejects with SegueError `no-catalogue`, `superseded`, `not-found` or `thread-stopped`. */
  suggest(request: SuggestionRequest): Promise<SuggestionReply>;
  stop(): Promise<void>;
}

/** The thread starts with the first snapshot to load; it is started again once if it dies, and once more after each request it has answered since. */
export function createSuggestions(options: SuggestionsOptions): Suggestions {
  const { library, onState } = options;
  const generation = new SharedArrayBuffer(4);
  const newest = new Int32Array(generation);
  const data: SuggestionWorkerData = {
    memory: createScanMemory(),
    generation,
    wasmPath: options.wasmPath,
    weightsPath: options.weightsPath,
  };
  let state: CatalogueState = { state: 'none' };
  /** The snapshot in use, and the last load under way: requests wait for it when nothing is in use yet. */
  let inUse: { path: string; ready: CatalogueState } | null = null;
  let loading: Promise<unknown> = Promise.resolve();
  let mayRestart = true;
  let stopping = false;
  let thread: ThreadClient<SuggestionHandlers> | null = null;

  function show(next: CatalogueState): void {
    state = next;
    onState(next);
  }

  function start(): ThreadClient<SuggestionHandlers> {
    const worker = options.startWorker(data);
    worker.once('exit', () => {
      if (stopping) return;
      const lost = inUse;
      inUse = null;
      if (!mayRestart) return show({ state: 'failed', code: 'thread-stopped' });
      mayRestart = false;
      thread = start();
      if (lost) load(lost.path).catch((cause) => show({ state: 'failed', code: toFailure(cause).code }));
    });
    return connect<SuggestionHandlers>(worker);
  }

  async function load(path: string): Promise<LoadOutcome> {
    thread ??= start();
    const loaded = thread.call('load', { path });
    loading = loaded.catch(() => undefined);
    const outcome = await loaded;
    if (outcome.outcome === 'ready') {
      const ready: CatalogueState = { state: 'ready', rows: outcome.rows, builtAt: outcome.builtAt };
      inUse = { path, ready };
      show(ready);
    } else {
      show(inUse?.ready ?? { state: 'none' });
    }
    return outcome;
  }

  async function suggest(request: SuggestionRequest): Promise<SuggestionReply> {
    const mine = Atomics.add(newest, 0, 1) + 1;
    const unlessOlder = () => {
      if (Atomics.load(newest, 0) !== mine) throw new SegueError('superseded');
    };
    const seeds = await library.seeds({ playlistId: request.playlistId });
    unlessOlder();
    if (!inUse) await loading;
    unlessOlder();
    if (!inUse || !thread) throw new SegueError('no-catalogue');
    const { likeTrackId, discover, limit } = request;
    const found = await thread.call('suggest', {
      generation: mine,
      request: { playlist: seeds.trackIds, dismissed: seeds.dismissed, likeTrackId, discover, limit },
    });
    mayRestart = true;
    unlessOlder();
    const details = await library.tracks({ trackIds: found.ranked.map(({ trackId }) => trackId) });
    unlessOlder();
    return {
      playlistId: request.playlistId,
      requestId: request.requestId,
      suggestions: joinText(found.ranked, details),
      candidates: found.candidates,
      elapsedMs: found.elapsedMs,
      unseeded: found.unseeded,
    };
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
    async stop() {
      stopping = true;
      await thread?.stop();
    },
  };
}
