// Why a request has no suggestions. Pure.

import type { Nothing } from '../../shared/domain/suggestions.ts';
import { askedFor } from './asked.ts';
import { inPools } from './pools.ts';
import { rowsOf } from './profile.ts';
import type { Engine, RecommendRequest } from './types.ts';

/** Rows between checkpoints. */
const PIECE = 4096;

/**
 * What is there beside the playlist and the given tracks, and how much of it is allowed, filters included.
 *
 * @throws as `recommend`
 */
export function nothingBecause({ catalogue, checkpoint }: Engine, request: RecommendRequest): Nothing {
  const { excluded } = askedFor(catalogue, request, checkpoint);
  const taken = new Set(rowsOf(catalogue, [...request.playlist, ...request.seedIds]));
  const chosen = inPools(catalogue, request.pools);
  let others = 0;
  let elsewhere = 0;
  let allowed = 0;
  for (let row = 0; row < catalogue.rows; row++) {
    if (row % PIECE === 0) checkpoint();
    if (taken.has(row)) continue;
    if (chosen && !chosen(row)) elsewhere++;
    else others++;
    if (!excluded(row)) allowed++;
  }
  return { others, elsewhere, allowed };
}
