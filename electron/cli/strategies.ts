// The strategies that the command line knows, by name, over one catalogue.

import { readFileSync } from 'node:fs';
import type { Catalogue } from '../catalogue/columns.ts';
import { createKernel, createScanMemory } from '../catalogue/scan/kernel.ts';
import { centroid } from '../recommender/strategies/centroid.ts';
import { nearest } from '../recommender/strategies/nearest.ts';
import { content, hybrid } from '../recommender/strategies/ranked.ts';
import type { Strategy, StrategyName } from '../recommender/strategies/strategy.ts';
import { twoTower } from '../recommender/strategies/two-tower.ts';
import type { Engine, RankerWeights } from '../recommender/types.ts';
import { parseTower } from '../suggestions/tower-weights.ts';
import { parseWeights } from '../suggestions/weights.ts';

export const WEIGHTS_PATH = new URL('../../assets/ranker-weights.json', import.meta.url);

export const TOWER_PATH = new URL('../../assets/two-tower-weights.json', import.meta.url);

export const shippedWeights = (): RankerWeights => parseWeights(readFileSync(WEIGHTS_PATH, 'utf8'));

/** The engine over a catalogue, with the scan that the app has (its `scan.wasm`), in a memory of its own. */
export function createEngine(catalogue: Catalogue, scan: Uint8Array, weights = shippedWeights()): Engine {
  const kernel = createKernel(scan, createScanMemory());
  const region = kernel.place(catalogue.rows, catalogue.dims, null);
  const { buffer } = kernel.memory;
  new Float32Array(buffer, region.vectorsAt, catalogue.vectors.length).set(catalogue.vectors);
  new Uint16Array(buffer, region.patternAt, catalogue.pattern.length).set(catalogue.pattern);
  const checkpoint = () => undefined;
  const tower = parseTower(readFileSync(TOWER_PATH, 'utf8'));
  return { catalogue, weights, checkpoint, tower, scan: (query) => kernel.scan(region, query, checkpoint) };
}

export function createStrategy(name: StrategyName, engine: Engine): Strategy {
  switch (name) {
    case 'hybrid':
      return hybrid(engine);
    case 'content':
      return content(engine);
    case 'nearest':
      return nearest(engine.catalogue);
    case 'centroid':
      return centroid(engine.catalogue);
    case 'two-tower':
      return twoTower(engine.catalogue, engine.tower);
  }
}
