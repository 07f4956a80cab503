// Entry of the suggestion thread: holds the published snapshot and computes suggestions on it, away from main.
// The generation in shared memory is looked at between pieces of work: a newer request, or a cancel, ends this one.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import type { OrderReply } from '../../shared/domain/flow.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { SuggestionOrder } from '../../shared/domain/suggestion-order.ts';
import type { Nothing } from '../../shared/domain/suggestions.ts';
import { poolsOf } from '../catalogue/pools.ts';
import { createKernel, type Kernel } from '../catalogue/scan/kernel.ts';
import { type Trial, type TrialPlaylist, tryOn } from '../recommender/evaluate/trial.ts';
import { type Flowing, type FoundPlace, inFlow, orderFor, placesFor } from '../recommender/flow/answers.ts';
import { nothingBecause } from '../recommender/nothing.ts';
import { recommendBy } from '../recommender/strategies/steered.ts';
import type { StrategyName } from '../recommender/strategies/strategy.ts';
import type { Engine, Recommendation, RecommendRequest } from '../recommender/types.ts';
import { type Explained, why } from '../recommender/why.ts';
import { serve } from '../threads/rpc.ts';
import type { LoadOutcome } from './client.ts';
import { loadSnapshot, type Published } from './published.ts';
import { parseTower } from './tower-weights.ts';
import { parseWeights } from './weights.ts';

const workerDataSchema = z.object({
  memory: z.custom<WebAssembly.Memory>((value) => value instanceof WebAssembly.Memory),
  generation: z.instanceof(SharedArrayBuffer),
  beats: z.instanceof(SharedArrayBuffer),
  wasmPath: z.string(),
  weightsPath: z.string(),
});

/** A suggestion and the ids of the pools that hold it. */
export type Pooled = Flowing & { pools: number[] };

export interface ThreadSuggestions extends Omit<Recommendation, 'ranked'> {
  ranked: Pooled[];
  popularity: boolean;
  nothing: Nothing | null;
  elapsedMs: number;
}

export type SuggestionHandlers = {
  /** Fails with `ranker-damaged` when a file of the app's own is missing or is not what it must be. */
  load(input: { path: string }): LoadOutcome;
  /** Fails with `superseded` once the shared generation is another than the request's. */
  suggest(input: {
    generation: number;
    request: RecommendRequest;
    order: SuggestionOrder;
    /** Whether what scores are made of is wanted: most of an answer that is posted. */
    parts: boolean;
  }): ThreadSuggestions;
  /** Fails with `not-found` when the track is not among the request's suggestions, and as `suggest` does. */
  why(input: { generation: number; request: RecommendRequest; trackId: number }): Explained;
  /** One piece of an evaluation; null for a playlist too short. Fails as `suggest` does. */
  tryOn(input: { generation: number; strategy: StrategyName; playlist: TrialPlaylist }): Trial | null;
  /** As `placesFor`. */
  bestPlaces(input: { playlist: number[]; trackId: number; own: number | null }): FoundPlace[];
  /** As `orderFor`; fails with `superseded` as `suggest` does, by a generation of its own. */
  suggestOrder(input: {
    generation: number;
    playlist: number[];
    keepFirst: boolean;
  }): Omit<OrderReply, 'itemIds'>;
};
type ThreadData = z.infer<typeof workerDataSchema>;

/** @throws SegueError `ranker-damaged` when `read` fails: a file of the app's own is not what it must be */
function ownFile<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new SegueError('ranker-damaged', undefined, { cause });
  }
}

const open = ({
  wasmPath,
  weightsPath,
  memory,
}: ThreadData): Pick<Engine, 'weights' | 'tower'> & { kernel: Kernel } =>
  ownFile(() => ({
    kernel: createKernel(readFileSync(wasmPath), memory),
    weights: parseWeights(readFileSync(weightsPath, 'utf8')),
    tower: parseTower(readFileSync(path.join(path.dirname(weightsPath), 'two-tower-weights.json'), 'utf8')),
  }));

function start(): SuggestionHandlers {
  const data = workerDataSchema.parse(workerData);
  const newest = new Int32Array(data.generation);
  const beats = new Int32Array(data.beats);
  const beat = () => void Atomics.add(beats, 0, 1);
  /** To be called between pieces of work: a sign of life, and the end of a request that a newer one has replaced. */
  const unlessNewer = (slot: 0 | 1, generation: number) => () => {
    beat();
    if (Atomics.load(newest, slot) !== generation) throw new SegueError('superseded');
  };
  let ranker: ReturnType<typeof open> | null = null;
  let published: Published | null = null;

  /** The engine for one piece of work, which ends with `superseded` once the generation is another. */
  const engineFor = (generation: number): Engine => {
    if (!published || !ranker) throw new SegueError('no-catalogue');
    const { kernel, weights, tower } = ranker;
    const { catalogue, region } = published;
    const checkpoint = unlessNewer(0, generation);
    checkpoint();
    return {
      ...{ catalogue, weights, tower, checkpoint },
      scan: (query) => kernel.scan(region, query, checkpoint),
    };
  };

  return {
    load({ path }) {
      beat();
      ranker ??= open(data);
      const loaded = loadSnapshot(path, ranker.kernel, published, beat);
      if (!loaded.ok) return { outcome: 'rejected', reason: loaded.reason, asidePath: loaded.asidePath };
      // The old snapshot's columns are garbage from here on; its place in the shared memory is used again.
      published = loaded.published;
      return { outcome: 'ready', ...loaded.info };
    },
    suggest({ generation, request, order, parts }) {
      const began = performance.now();
      const engine = engineFor(generation);
      const recommendation = recommendBy(engine, request);
      const last = request.seedIds.at(-1) ?? request.playlist.at(-1) ?? null;
      const ranked =
        order === 'flow'
          ? inFlow(engine.catalogue, last, recommendation.ranked)
          : recommendation.ranked.map((one) => ({ ...one, transition: null }));
      const pooled = ranked.map((one) => ({
        ...one,
        ...{ parts: parts ? one.parts : [], pools: poolsOf(engine.catalogue, one.row) },
      }));
      const known = engine.catalogue.popularity;
      const popularity = ranked.some(({ row }) => !Number.isNaN(known[row]));
      const nothing = ranked.length === 0 ? nothingBecause(engine, request) : null;
      const elapsedMs = performance.now() - began;
      return { ...recommendation, ranked: pooled, popularity, nothing, elapsedMs };
    },
    bestPlaces({ playlist, trackId, own }) {
      beat();
      if (!published) throw new SegueError('no-catalogue');
      return placesFor(published.catalogue, playlist, trackId, own);
    },
    suggestOrder({ generation, playlist, keepFirst }) {
      const checkpoint = unlessNewer(1, generation);
      checkpoint();
      if (!published) throw new SegueError('no-catalogue');
      return orderFor(published.catalogue, playlist, keepFirst, checkpoint);
    },
    tryOn: ({ generation, strategy, playlist }) => tryOn(engineFor(generation), strategy, playlist),
    why: ({ generation, request, trackId }) => why(engineFor(generation), request, trackId),
  };
}

if (parentPort) serve(parentPort, start());
