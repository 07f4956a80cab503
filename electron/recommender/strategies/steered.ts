// A request answered by the strategy it asks for: what must not be suggested, caps and variety are the same for all of
// them. Pure.

import { type Catalogue, withoutOthers } from '../../catalogue/columns.ts';
import { askedFor } from '../asked.ts';
import { falling, placed, reserve } from '../list.ts';
import { type Decided, decide } from '../recommend.ts';
import { rerank } from '../rerank.ts';
import type { Engine, Recommendation, RecommendRequest } from '../types.ts';
import { unseeded } from '../unseeded.ts';
import { centroid } from './centroid.ts';
import { nearest } from './nearest.ts';
import type { Strategy, StrategyName } from './strategy.ts';
import { twoTower } from './two-tower.ts';

/** What is made of a catalogue is made once, as catalogues never change. */
function once<T>(make: (engine: Engine) => T): (engine: Engine) => T {
  const made = new WeakMap<Catalogue, T>();
  return (engine) => {
    const known = made.get(engine.catalogue) ?? make(engine);
    made.set(engine.catalogue, known);
    return known;
  };
}
const alone = once(({ catalogue }) => withoutOthers(catalogue));
const plain: Record<Exclude<StrategyName, 'hybrid' | 'content'>, (engine: Engine) => Strategy> = {
  nearest: once(({ catalogue }) => nearest(catalogue)),
  centroid: once(({ catalogue }) => centroid(catalogue)),
  'two-tower': once(({ catalogue, tower }) => twoTower(catalogue, tower())),
};

/** As `recommend`; the plain strategies give no reasons and no parts, and no weight or shape changes their order. */
export const recommendBy = (engine: Engine, request: RecommendRequest): Recommendation =>
  decideBy(engine, request).recommendation;

/** `recommendBy`, for those who ask why. */
export function decideBy(engine: Engine, request: RecommendRequest): Decided {
  const { strategy = 'hybrid' } = request;
  if (strategy === 'hybrid') return decide(engine, request);
  if (strategy === 'content') return decide({ ...engine, catalogue: alone(engine) }, request);
  return { recommendation: plainly(engine, request, plain[strategy]), by: null };
}

function plainly(
  engine: Engine,
  request: RecommendRequest,
  strategyOn: (engine: Engine) => Strategy,
): Recommendation {
  const { catalogue, checkpoint } = engine;
  const asked = askedFor(catalogue, request, checkpoint);
  if (asked.seeds.length === 0) return unseeded(engine, asked, request);
  const found = strategyOn(engine)({
    ...{ seeds: asked.seeds, name: request.name, exclude: [], discover: request.discover },
    ...{ limit: reserve(request), eligible: (row: number) => !asked.excluded(row), checkpoint },
  });
  const score = falling();
  const rows = found.map(({ row }) => row);
  const totals = found.map((one) => score(one.score / 100));
  const shown = rerank(catalogue, rows, totals, request, checkpoint);
  const shownScore = falling();
  return {
    ranked: shown.map(({ place }) => ({
      ...placed(catalogue, rows[place] ?? 0, shownScore((totals[place] ?? 0) / 100)),
      reasons: [],
      parts: [],
    })),
    candidates: found.length,
    unseeded: false,
    filtered: asked.filtered,
  };
}
