// Why a request has no suggestions. Pure.

import type { Nothing } from '../../shared/domain/suggestions.ts';
import { askedFor } from './asked.ts';
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
  let allowed = 0;
  for (let row = 0; row < catalogue.rows; row++) {
    if (row % PIECE === 0) checkpoint();
    if (!excluded(row)) allowed++;
  }
  return { others: catalogue.rows - taken.size, allowed };
}
