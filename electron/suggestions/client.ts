// Main's side of the suggestion thread: owns the shared memory, asks the library thread for a playlist's tracks,
// lets the newest request win, and joins text to the shown rows only. Runs in main without importing electron.

import type { Worker } from 'node:worker_threads';
import type * as z from 'zod';
import type { trackDetailSchema } from '../../shared/domain/library.ts';
import type { CatalogueState, SuggestionReply, SuggestionRequest } from '../../shared/domain/suggestions.ts';

/** What the thread is started with; everything shared is shared, nothing copied. */
export interface SuggestionWorkerData {
  memory: WebAssembly.Memory;
  /** One Int32: the newest request's generation, looked at between chunks of work. */
  generation: SharedArrayBuffer;
  /** Paths of `scan.wasm` and of `ranker-weights.json`. */
  wasmPath: string;
  weightsPath: string;
}

type TrackDetail = z.infer<typeof trackDetailSchema>;

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

export declare function createSuggestions(options: SuggestionsOptions): Suggestions;
