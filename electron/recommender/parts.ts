// [Note: Parts] What a shown score is made of: what each signal added, and what re-ranking took away. Pure.
//
// What resembles a track that was turned away is lowered (`dismissed`: [Note: Not this]). A score falls with rank. A
// track that re-ranking put below one of a lower score shows the lower of the two, and the difference is a part like
// any other: it waited for other artists (`artistLimit`), or for something different (`variety`, together with the
// price of being like its neighbours). Points are multiples of a power of two, so that sums of them are exact in any
// order: the parts of a score are the score, to the last digit.

import type { PartName } from '../../shared/domain/why.ts';
import type { Shown } from './rerank.ts';
import type { ScorePart } from './types.ts';

const GRAIN = 2 ** -20;
/** Down, so that parts of a whole never exceed it. */
const grained = (points: number): number => Math.floor(points / GRAIN) * GRAIN;

export interface Added {
  name: PartName;
  /** What it added to a total, and what it could have added at most. */
  added: number;
  most: number;
}

/**
 * @param best the total that is shown as 100; the returned function's `lowered` is a share of it that was taken away
 * @returns scores (0..100, not rising) and their parts, largest first, for tracks in the order they are shown
 */
export function divider(best: number) {
  const scale = best > 0 ? 100 / best : 0;
  let ceiling = 100;
  return (
    signals: readonly Added[],
    { price, held }: Shown,
    lowered = 0,
  ): { score: number; parts: ScorePart[] } => {
    const parts: ScorePart[] = signals.map(({ name, added, most }) => ({
      ...{ name, points: grained(added * scale), most: grained(most * scale) },
    }));
    const all = parts.reduce((total, { points }) => total + points, 0);
    const turnedAway = Math.min(all, grained(lowered * scale));
    const sum = all - turnedAway;
    const sameness = Math.min(sum, grained(price * scale));
    const waited = Math.max(0, sum - sameness - ceiling);
    ceiling = sum - sameness - waited;
    parts.push({ name: 'dismissed', points: -turnedAway, most: 0 });
    parts.push({ name: 'variety', points: -sameness - (held ? 0 : waited), most: 0 });
    parts.push({ name: 'artistLimit', points: held ? -waited : 0, most: 0 });
    return {
      score: ceiling,
      parts: parts
        .filter(({ points, most }) => points < 0 || most > 0)
        .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    };
  };
}
