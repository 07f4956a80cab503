// What every way of making a list of suggestions shares: its length before re-ranking, and its scores. Pure.

import type { RecommendRequest } from './types.ts';

/**
 * How many places re-ranking begins with: it takes out versions and what the artist cap holds back, and of a list
 * with caps of the user's much more.
 */
export function reserve({ limit, caps }: Pick<RecommendRequest, 'limit' | 'caps'>): number {
  const capped = caps !== undefined && (caps.artist ?? caps.album) !== null;
  return (1000 + 4 * limit) * (capped ? 8 : 1);
}

/**
 * Shares 0..1 as scores 0..100 that fall with rank: re-ranking may place a track below one of a lower share, which
 * then shows the lower of the two. A share of nothing (NaN) is 0.
 */
export function falling(): (share: number) => number {
  let ceiling = 100;
  return (share) => {
    ceiling = Math.min(ceiling, Math.max(0, 100 * (share || 0)));
    return ceiling;
  };
}
