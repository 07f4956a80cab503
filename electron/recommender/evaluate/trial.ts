// How well one strategy continues one playlist of the library that the catalogue was made from. Pure.

import type { Catalogue } from '../../catalogue/columns.ts';
import type { NamedArtist } from '../../catalogue/name-phrases.ts';
import { keepPlaylists } from '../../catalogue/pools.ts';
import { MODES } from '../modes.ts';
import { heard, inPools } from '../pools.ts';
import { recommend } from '../recommend.ts';
import { alone, PLAIN } from '../strategies/made.ts';
import { isPlain, type StrategyName } from '../strategies/strategy.ts';
import type { Engine } from '../types.ts';
import { DEPTH, type Metrics, metricsOf } from './metrics.ts';
import { splitEnd } from './split.ts';

export interface TrialPlaylist {
  id: number;
  name: string;
  namedArtists?: readonly NamedArtist[] | undefined;
  /** In saved order. */
  trackIds: readonly number[];
  /** Ids of the pools that are chosen for it: [Note: Pools]; without, all. */
  pools?: readonly number[] | null | undefined;
}

export interface Trial extends Metrics {
  /** How many tracks were hidden, and in how many of the library's they were looked for. */
  hidden: number;
  among: number;
}

/**
 * Hides the playlist's end and looks where the strategy has it in its first 500.
 * The playlist itself is taken out of the catalogue first: as a playlist that holds them it would give its end away.
 *
 * Its pools alone are looked in, and heard of; what none of them holds is not among the hidden, as it is never suggested.
 *
 * @returns null for a playlist too short to be split, or with nothing to find
 * @throws what `engine.checkpoint` throws
 */
export function tryOn(
  engine: Engine,
  strategy: StrategyName,
  { id, name, namedArtists, trackIds, pools }: TrialPlaylist,
): Trial | null {
  const { catalogue, checkpoint } = engine;
  const chosen = inPools(catalogue, pools);
  const split = splitEnd(catalogue, trackIds);
  const seeds = split?.seeds ?? [];
  const hidden = new Set([...(split?.hidden ?? [])].filter((row) => !chosen || chosen(row)));
  if (hidden.size === 0) return null;
  const rows = (): { row: number }[] => {
    const common = { name, namedArtists, limit: DEPTH, discover: MODES.continue };
    if (isPlain(strategy))
      return PLAIN[strategy](engine)({
        ...{ ...common, seeds, exclude: [], checkpoint },
        ...(chosen ? { eligible: chosen } : {}),
      });
    const known =
      strategy === 'content' ? alone(engine) : withoutPlaylist(heard(engine, pools).catalogue, id);
    return recommend(
      { ...engine, catalogue: known },
      {
        ...{ ...common, playlist: seeds.map((row) => catalogue.trackId[row] ?? 0), pools },
        ...{ playlistId: null, seedIds: [], dismissed: [] },
      },
    ).ranked;
  };
  checkpoint();
  const metrics = metricsOf(
    rows().map(({ row }) => row),
    hidden,
  );
  return {
    ...metrics,
    hidden: hidden.size,
    among: countIn(catalogue, chosen) - (chosen ? seeds.filter(chosen) : seeds).length,
  };
}

function countIn({ rows }: Catalogue, chosen: ((row: number) => boolean) | null): number {
  if (!chosen) return rows;
  let count = 0;
  for (let row = 0; row < rows; row++) if (chosen(row)) count++;
  return count;
}

/** The same catalogue as if one of its playlists had never been. O(members). */
const withoutPlaylist = (catalogue: Catalogue, id: number): Catalogue =>
  keepPlaylists(catalogue, (p) => catalogue.playlistIds[p] !== id);
