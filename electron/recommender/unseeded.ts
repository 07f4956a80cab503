// A list for a request that says nothing to go by. Pure.

import { STEERED_WEIGHTS } from '../../shared/domain/steering-defaults.ts';
import type { AskedFor } from './asked.ts';
import { WELL_KNOWN } from './explain.ts';
import { entries, reserve } from './list.ts';
import { rerank } from './rerank.ts';
import { topRows } from './top.ts';
import type { Engine, Recommendation, RecommendRequest } from './types.ts';

/** Rows between checkpoints. */
const PIECE = 4096;

/** By popularity, unknown ones as the average; the strictest artist cap gives it variety. */
export function unseeded(
  { catalogue, checkpoint }: Engine,
  { excluded, filtered }: AskedFor,
  request: RecommendRequest,
): Recommendation {
  const known = catalogue.popularity.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const popularity = catalogue.popularity.map((value) => (Number.isNaN(value) ? mean : value));
  const rows = topRows(popularity, reserve(request), checkpoint, (row) => !excluded(row));
  const totals = Float64Array.from(rows, (row) => popularity[row] ?? 0);
  const shown = rerank(catalogue, rows, totals, [], { ...request, discover: 1 }, checkpoint);
  let candidates = 0;
  for (let row = 0; row < catalogue.rows; row++) {
    if (row % PIECE === 0) checkpoint();
    if (!excluded(row)) candidates++;
  }
  return {
    ranked: entries(catalogue, rows, shown, 1, (row, place) => ({
      added: [{ name: 'popularity', added: totals[place] ?? 0, most: 1 }],
      reasons: (catalogue.popularity[row] ?? 0) >= WELL_KNOWN ? [{ code: 'well-known', params: {} }] : [],
    })),
    candidates,
    basis: 'fame',
    filtered,
    idle: [...STEERED_WEIGHTS],
  };
}
