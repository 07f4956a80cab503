// Suggestions on a thread of their own, as the app starts it, over a made-up library of sixty tracks. For tests.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { RADAR_AXES } from '../../shared/domain/features.ts';
import { NEUTRAL } from '../../shared/domain/steering-defaults.ts';
import type { CatalogueState, SuggestionRequest } from '../../shared/domain/suggestions.ts';
import { buildSnapshot } from '../catalogue/build.ts';
import type { CatalogueTrack } from '../catalogue/source.ts';
import { sourceOf, trackOf } from '../recommender/test-catalogue.ts';
import { builtThread } from '../threads/built-thread.ts';
import { createSuggestions, type Suggestions } from './client.ts';
import type { TrackDetail } from './join-text.ts';

export const weightsPath = new URL('../../assets/ranker-weights.json', import.meta.url).pathname;
export const tracks = Array.from({ length: 60 }, (_, i) =>
  trackOf({
    id: i + 1,
    artist: 1 + (i % 12),
    album: 1 + (i % 20),
    genres: [i % 2 ? 'rock' : 'folk'],
    energy: (i % 10) / 10,
  }),
);

const thread = builtThread('suggestion').href;
/** Does `what` as soon as suggestions are asked for, before they are computed. */
export const whenAsked = (what: string) => `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ name }) => { if (name === 'suggest') { ${what} } })`;

const detailOf = ({ id, title, artistNames, albumId, genres, year }: CatalogueTrack): TrackDetail => ({
  ...{
    trackId: id,
    title,
    artists: artistNames,
    album: albumId === null ? null : `Album ${albumId}`,
    year,
    genres,
  },
  ...{
    durationMs: null,
    explicit: null,
    tempo: null,
    key: null,
    mode: null,
    energy: null,
    hasFeatures: true,
  },
  ...{ url: null, license: null, file: null, cover: null },
  percentiles: Object.fromEntries(RADAR_AXES.map((axis) => [axis, 50])) as TrackDetail['percentiles'],
});

interface Library {
  seeds: number[];
  dismissed: number[];
  gone: Set<number>;
}
export interface Bench {
  suggestions: Suggestions;
  /** Every thread there has been. */
  workers: Worker[];
  states: CatalogueState[];
  /** What the playlist and the library hold; tests change it. */
  library: Library;
  /** How often a thread was found hanging. */
  hangs(): number;
  /** Builds an index of these tracks and loads it. */
  publish(list?: CatalogueTrack[]): ReturnType<Suggestions['load']>;
}
interface BenchOptions {
  /** What threads first run, one a thread, as ES modules; those after the last have nothing before. */
  before?: string[];
  weights?: string;
}

/** For a file of tests: opens suggestions, which end with the test, and have a folder that goes with the file. */
export function benches(compileScan: () => Promise<Uint8Array>): {
  folder(): string;
  open(options?: BenchOptions): Bench;
} {
  let folder = '';
  let opened: Suggestions[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'segue-suggestions-'));
    writeFileSync(join(folder, 'scan.wasm'), await compileScan());
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => {
    for (const one of opened) one.stop();
    opened = [];
  });

  function open({ before = [], weights = weightsPath }: BenchOptions = {}): Bench {
    const workers: Worker[] = [];
    const states: CatalogueState[] = [];
    const library: Library = { seeds: [1, 2, 3, 4], dismissed: [5], gone: new Set() };
    let hangs = 0;
    const suggestions = createSuggestions({
      startWorker: (workerData) => {
        const source = `${before[workers.length] ?? ''}; await import(${JSON.stringify(thread)});`;
        const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
        const worker = new Worker(url, { workerData, resourceLimits: { maxOldGenerationSizeMb: 64 } });
        worker.on('error', () => undefined);
        workers.push(worker);
        return worker;
      },
      ...{ wasmPath: join(folder, 'scan.wasm'), weightsPath: weights },
      library: {
        seeds: async () => ({
          ...{ name: '', trackIds: library.seeds, dismissed: library.dismissed },
          ...{
            steering: NEUTRAL,
            namedArtists: [],
            pools: [{ id: 1, kind: 'library' as const, name: '', chosen: true }],
            never: { trackIds: [], artistIds: [] },
          },
        }),
        members: async () => ({ itemIds: library.seeds.map((id) => 100 + id), trackIds: library.seeds }),
        tracks: async ({ trackIds }) =>
          trackIds
            .filter((id) => !library.gone.has(id))
            .flatMap((id) => tracks.slice(id - 1, id))
            .map(detailOf),
      },
      personal: { isOn: () => false, multipliers: async () => undefined, shown: () => undefined },
      onState: (state) => states.push(state),
      onHang: () => hangs++,
    });
    opened.push(suggestions);
    const path = join(folder, 'snapshot');
    const publish = async (list = tracks) => {
      await buildSnapshot(sourceOf(list), path);
      return suggestions.load(path);
    };
    return { suggestions, workers, states, library, hangs: () => hangs, publish };
  }
  return { folder: () => folder, open };
}

export const ask = (change: Partial<SuggestionRequest> = {}): SuggestionRequest => ({
  ...{ playlistId: 9, requestId: 4, seedTrackIds: [], steering: null, limit: 20, order: 'fit' },
  ...change,
});
