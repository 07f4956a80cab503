// What every way of making a list of suggestions shares: its length before re-ranking. Pure.

import type { RecommendRequest } from './types.ts';

/**
 * How many places re-ranking begins with: it takes out versions and what the artist cap holds back, and of a list
 * with caps of the user's much more.
 */
export function reserve({ limit, caps }: Pick<RecommendRequest, 'limit' | 'caps'>): number {
  const capped = caps !== undefined && (caps.artist ?? caps.album) !== null;
  return (1000 + 4 * limit) * (capped ? 8 : 1);
}
