// How good a continuation is, by the definitions of the RecSys Challenge 2018. Pure.

export interface Metrics {
  ndcg: number;
  recall: number;
  /** Pages of ten to turn until the first hit, 51 where there is none. */
  clicks: number;
}

/** How far down a list counts. */
export const DEPTH = 500;
const PAGE = 10;
const NO_HIT = 51;

/**
 * @param ranked best first, each once
 * @param hidden what the playlist went on with; at least one, known to the catalogue or not
 */
export function metricsOf<T>(ranked: readonly T[], hidden: ReadonlySet<T>): Metrics {
  let gain = 0;
  let hits = 0;
  let first = -1;
  ranked.slice(0, DEPTH).forEach((id, place) => {
    if (!hidden.has(id)) return;
    gain += 1 / Math.log2(place + 2);
    hits++;
    if (first < 0) first = place;
  });
  let ideal = 0;
  for (let place = 0; place < Math.min(DEPTH, hidden.size); place++) ideal += 1 / Math.log2(place + 2);
  return {
    ndcg: gain / ideal,
    recall: hits / hidden.size,
    clicks: first < 0 ? NO_HIT : Math.floor(first / PAGE),
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
