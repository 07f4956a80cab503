// A request answered by the strategy it asks for: what must not be suggested, caps and variety are the same for all of
// them. Pure.

import { STEERED_WEIGHTS } from '../../../shared/domain/steering-defaults.ts';
import { askedFor } from '../asked.ts';
import { entries, reserve } from '../list.ts';
import { heard } from '../pools.ts';
import { type Decided, decide } from '../recommend.ts';
import { rerank } from '../rerank.ts';
import type { Engine, Recommendation, RecommendRequest } from '../types.ts';
import { unseeded } from '../unseeded.ts';
import { alone, PLAIN } from './made.ts';
import type { Strategy } from './strategy.ts';

/** As `recommend`; the plain strategies give no reasons and one part, and no weight or shape changes their order. */
export const recommendBy = (engine: Engine, request: RecommendRequest): Recommendation =>
  decideBy(engine, request).recommendation;

/** `recommendBy`, for those who ask why. */
export function decideBy(engine: Engine, request: RecommendRequest): Decided {
  const { strategy = 'hybrid', pools } = request;
  if (strategy === 'hybrid') return decide(heard(engine, pools), request);
  if (strategy === 'content') return decide({ ...engine, catalogue: alone(engine) }, request);
  return { recommendation: plainly(engine, request, PLAIN[strategy](engine)), by: null };
}

function plainly(engine: Engine, request: RecommendRequest, strategy: Strategy): Recommendation {
  const { catalogue, checkpoint } = engine;
  const asked = askedFor(catalogue, request, checkpoint);
  if (asked.seeds.length === 0) return unseeded(heard(engine, request.pools), asked, request);
  const found = strategy({
    ...{ seeds: asked.seeds, name: request.name, exclude: [], discover: request.discover },
    ...{
      nearest: request.nearest,
      limit: reserve(request),
      eligible: (row: number) => !asked.excluded(row),
      checkpoint,
    },
  });
  const rows = found.map(({ row }) => row);
  const totals = found.map((one) => one.score);
  const shown = rerank(catalogue, rows, totals, asked.taken, request, checkpoint);
  return {
    ranked: entries(catalogue, rows, shown, 100, (_row, place) => ({
      added: [{ name: 'nearness', added: Math.max(0, totals[place] || 0), most: 100 }],
      reasons: [],
    })),
    candidates: found.length,
    basis: 'tracks',
    filtered: asked.filtered,
    idle: [...STEERED_WEIGHTS],
  };
}
