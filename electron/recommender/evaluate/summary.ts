// Many continuations in a few figures. Pure.

import { type Interval, meanInterval } from './bootstrap.ts';
import { type Metrics, mean } from './metrics.ts';

/** A mean over playlists and the 95 % interval of it. */
export interface Figure extends Interval {
  mean: number;
}
export type Summary = Record<keyof Metrics, Figure>;

export function summarise(metrics: readonly Metrics[]): Summary {
  const figure = (of: keyof Metrics): Figure => {
    const values = metrics.map((one) => one[of]);
    return { mean: mean(values), ...meanInterval(values) };
  };
  return { ndcg: figure('ndcg'), recall: figure('recall'), clicks: figure('clicks') };
}
