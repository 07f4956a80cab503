// A strategy orders the catalogue for a playlist: the hybrid, and the simpler ones it is measured against. Pure.

import type { Ranked } from '../types.ts';

export const STRATEGIES = ['hybrid', 'content', 'nearest', 'centroid', 'two-tower'] as const;
export type StrategyName = (typeof STRATEGIES)[number];

export interface Ask {
  seeds: readonly number[];
  name: string;
  exclude: readonly number[];
  limit: number;
  discover: number;
}

export type Answered = Pick<Ranked, 'row' | 'score' | 'parts' | 'reasons'>;

export type Strategy = (ask: Ask) => Answered[];
