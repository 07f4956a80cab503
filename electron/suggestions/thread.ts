// Entry of the suggestion thread: holds the published snapshot and computes suggestions on it, away from main.
// The generation in shared memory is looked at between pieces of work: a newer request, or a cancel, ends this one.

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { SegueError } from '../../shared/domain/result.ts';
import { createKernel } from '../catalogue/scan/kernel.ts';
import type { ScanQuery } from '../catalogue/scan/query.ts';
import { recommend } from '../recommender/recommend.ts';
import type { Recommendation, RecommendRequest } from '../recommender/types.ts';
import { serve } from '../thread-rpc.ts';
import type { LoadOutcome } from './client.ts';
import { loadSnapshot, type Published } from './published.ts';
import { parseWeights } from './weights.ts';

const workerDataSchema = z.object({
  memory: z.custom<WebAssembly.Memory>((value) => value instanceof WebAssembly.Memory),
  generation: z.instanceof(SharedArrayBuffer),
  wasmPath: z.string(),
  weightsPath: z.string(),
});

export interface ThreadSuggestions extends Recommendation {
  elapsedMs: number;
}

export type SuggestionHandlers = {
  load(input: { path: string }): LoadOutcome;
  /** Fails with `superseded` once the shared generation is another than the request's. */
  suggest(input: { generation: number; request: RecommendRequest }): ThreadSuggestions;
};

function start(): SuggestionHandlers {
  const data = workerDataSchema.parse(workerData);
  const kernel = createKernel(readFileSync(data.wasmPath), data.memory);
  const weights = parseWeights(readFileSync(data.weightsPath, 'utf8'));
  const newest = new Int32Array(data.generation);
  let published: Published | null = null;

  return {
    load({ path }) {
      const loaded = loadSnapshot(path, kernel, published);
      if (!loaded.ok) return { outcome: 'rejected', reason: loaded.reason, asidePath: loaded.asidePath };
      // The old snapshot's columns are garbage from here on; its place in the shared memory is used again.
      published = loaded.published;
      return { outcome: 'ready', ...loaded.info };
    },
    suggest({ generation, request }) {
      if (!published) throw new SegueError('no-catalogue');
      const { catalogue, region } = published;
      const began = performance.now();
      const checkpoint = () => {
        if (Atomics.load(newest, 0) !== generation) throw new SegueError('superseded');
      };
      const scan = (query: ScanQuery) => kernel.scan(region, query, checkpoint);
      const recommendation = recommend({ catalogue, weights, scan, checkpoint }, request);
      return { ...recommendation, elapsedMs: performance.now() - began };
    },
  };
}

if (parentPort) serve(parentPort, start());
