// What every way of making a list of suggestions shares: its length before re-ranking, and its entries after. Pure.

import type { Reason } from '../../shared/domain/suggestions.ts';
import type { Catalogue } from '../catalogue/columns.ts';
import { type Added, divider } from './parts.ts';
import type { Shown } from './rerank.ts';
import type { Ranked, RecommendRequest } from './types.ts';

/**
 * How many places re-ranking begins with: it takes out versions and what the artist cap holds back, and of a list
 * with caps of the user's much more.
 */
export function reserve({ limit, caps }: Pick<RecommendRequest, 'limit' | 'caps'>): number {
  const capped = caps !== undefined && (caps.artist ?? caps.album) !== null;
  return (1000 + 4 * limit) * (capped ? 8 : 1);
}

/** What a row's total is made of, and why it is there. */
export interface Told {
  added: readonly Added[];
  /** What being like a track that was turned away took from it. */
  lowered?: number | undefined;
  reasons: Reason[];
}

/**
 * @param rows what was ranked, best first
 * @param shown places of `rows` in the order to show
 * @param best the total that is shown as 100
 */
export function entries(
  { trackId }: Catalogue,
  rows: ArrayLike<number>,
  shown: readonly Shown[],
  best: number,
  tell: (row: number, place: number) => Told,
): Ranked[] {
  const divide = divider(best);
  return shown.map((one) => {
    const row = rows[one.place] ?? 0;
    const { added, lowered, reasons } = tell(row, one.place);
    return { row, trackId: trackId[row] ?? 0, ...divide(added, one, lowered), reasons };
  });
}
