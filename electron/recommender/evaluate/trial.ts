// How well one strategy continues one playlist of the library that the catalogue was made from. Pure.

import type { Catalogue } from '../../catalogue/columns.ts';
import { keepPlaylists } from '../../catalogue/pools.ts';
import { MODES } from '../modes.ts';
import { alone, PLAIN } from '../strategies/made.ts';
import { hybrid } from '../strategies/ranked.ts';
import type { Strategy, StrategyName } from '../strategies/strategy.ts';
import type { Engine } from '../types.ts';
import { DEPTH, type Metrics, metricsOf } from './metrics.ts';
import { splitEnd } from './split.ts';

/** Those that are compared in the app: the app's own, without other playlists and popularity, and two simple ones. */
export const TRIED = ['hybrid', 'content', 'nearest', 'centroid'] as const satisfies StrategyName[];
export type Tried = (typeof TRIED)[number];

export interface TrialPlaylist {
  id: number;
  name: string;
  /** In saved order. */
  trackIds: readonly number[];
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
 * @returns null for a playlist too short to be split
 * @throws what `engine.checkpoint` throws
 */
export function tryOn(engine: Engine, strategy: Tried, { id, name, trackIds }: TrialPlaylist): Trial | null {
  const { catalogue } = engine;
  const split = splitEnd(catalogue, trackIds);
  if (!split) return null;
  const ask = (): Strategy => {
    if (strategy === 'nearest' || strategy === 'centroid') return PLAIN[strategy](engine);
    const known = strategy === 'content' ? alone(engine) : withoutPlaylist(catalogue, id);
    return hybrid({ ...engine, catalogue: known });
  };
  engine.checkpoint();
  const { seeds, hidden } = split;
  const found = ask()({
    ...{ seeds, name, exclude: [], limit: DEPTH, discover: MODES.continue },
    checkpoint: engine.checkpoint,
  });
  const metrics = metricsOf(
    found.map(({ row }) => row),
    hidden,
  );
  return { ...metrics, hidden: hidden.size, among: catalogue.rows - seeds.length };
}

/** The same catalogue as if one of its playlists had never been. O(members). */
const withoutPlaylist = (catalogue: Catalogue, id: number): Catalogue =>
  keepPlaylists(catalogue, (p) => catalogue.playlistIds[p] !== id);
