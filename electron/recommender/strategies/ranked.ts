// The catalogue's ranker as a strategy: the hybrid as it is, content alone on a catalogue that no playlist is known of.

import { withoutOthers } from '../../catalogue/columns.ts';
import { recommend } from '../recommend.ts';
import type { Engine } from '../types.ts';
import type { Strategy } from './strategy.ts';

export function hybrid(engine: Engine): Strategy {
  const { catalogue } = engine;
  const ids = (rows: readonly number[]) => rows.map((row) => catalogue.trackId[row] ?? 0);
  return ({ seeds, name, namedArtists, exclude, limit, discover, varied }) =>
    recommend(engine, {
      ...{ playlist: ids(seeds), dismissed: ids(exclude), name, namedArtists, limit, discover, varied },
      ...{ playlistId: null, seedIds: [] },
    }).ranked;
}

export const content = (engine: Engine): Strategy =>
  hybrid({ ...engine, catalogue: withoutOthers(engine.catalogue) });
