// What a request is about, by row: the tracks it goes by, and those that must not be suggested. Pure. The same for
// every strategy.

import { SegueError } from '../../shared/domain/result.ts';
import { NO_FILTERS } from '../../shared/domain/steering-defaults.ts';
import type { Filtered } from '../../shared/domain/suggestions.ts';
import type { Catalogue } from '../catalogue/columns.ts';
import { type Exclusion, exclusion } from './candidates.ts';
import { countFiltered, internedArtists, makeFilters } from './filters.ts';
import { inPools } from './pools.ts';
import { artistsOf, rowsOf } from './profile.ts';
import type { RecommendRequest } from './types.ts';

export interface AskedFor {
  /** Rows to go by: those given, or the playlist's. */
  seeds: number[];
  /** Rows of the playlist and the given tracks, each once. */
  taken: number[];
  /** Of the playlist and the given tracks: what is "familiar". */
  ownArtists: ReadonlySet<number>;
  /** Filters and the choice of pools included. */
  excluded: Exclusion;
  filtered: Filtered | null;
}

/** @throws SegueError `not-found` when none of the given tracks is in the catalogue; what `checkpoint` throws */
export function askedFor(catalogue: Catalogue, request: RecommendRequest, checkpoint: () => void): AskedFor {
  const { seedIds, discover, never, versions = false } = request;
  const playlist = rowsOf(catalogue, request.playlist);
  const given = rowsOf(catalogue, seedIds);
  if (seedIds.length > 0 && given.length === 0) {
    throw new SegueError('not-found', `track ${seedIds.join()} is not in the catalogue`);
  }
  const taken = [...new Set([...playlist, ...given])];
  const ownArtists = new Set(taken.flatMap((row) => [...artistsOf(catalogue, row)]));
  const unwanted = internedArtists(catalogue, never?.artistIds ?? []);
  if (discover >= 1) for (const artist of ownArtists) unwanted.add(artist);
  const dismissed = rowsOf(catalogue, [...request.dismissed, ...(never?.trackIds ?? [])]);
  const unwished = exclusion(catalogue, taken, dismissed, unwanted.size > 0 ? unwanted : null, versions);
  const chosen = inPools(catalogue, request.pools);
  const always: Exclusion = chosen ? (row) => !chosen(row) || unwished(row) : unwished;
  const filters = makeFilters(catalogue, request.filters ?? NO_FILTERS);
  return {
    seeds: seedIds.length > 0 ? given : playlist,
    ...{ taken, ownArtists },
    excluded:
      filters.length === 0 ? always : (row) => always(row) || !filters.every(({ passes }) => passes(row)),
    filtered: countFiltered(catalogue.rows, always, filters, checkpoint),
  };
}
