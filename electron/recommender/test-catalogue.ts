// Small catalogues for tests, through the builder's own collector and the scan's TypeScript twin.

import { type AudioFeatures, FEATURE_NAMES } from '../../shared/domain/features.ts';
import { Collector } from '../catalogue/collect.ts';
import { type Catalogue, createCatalogue } from '../catalogue/columns.ts';
import type { ArtistLanguages } from '../catalogue/languages/languages.ts';
import type { LanguageShare } from '../catalogue/languages/shares.ts';
import { scanTwin } from '../catalogue/scan/twin.ts';
import type { CatalogueSource, CatalogueTrack } from '../catalogue/source.ts';
import { randomFrom } from './evaluate/random.ts';
import { INPUTS, OUTPUTS, type TowerWeights } from './towers/tower.ts';
import type { Engine, RankerWeights } from './types.ts';

export const noFeatures = Object.fromEntries(FEATURE_NAMES.map((name) => [name, null])) as AudioFeatures;

interface Sketch extends Partial<AudioFeatures> {
  id: number;
  title?: string;
  artist?: number | null;
  album?: number | null;
  genres?: string[];
  year?: number | null;
  released?: string | null;
  durationMs?: number | null;
  popularity?: number | null;
  explicit?: boolean | null;
}

/** A track by what matters to a test; the rest unknown, the title its own. */
export function trackOf({
  id,
  title = `Song ${id}`,
  artist = null,
  album = null,
  genres = [],
  year = null,
  released = year === null ? null : `${year}-06-15`,
  durationMs = null,
  popularity = null,
  explicit = null,
  ...features
}: Sketch): CatalogueTrack {
  return {
    ...{
      id,
      title,
      albumId: album,
      album: null,
      genres,
      year,
      released,
      durationMs,
      popularity,
      explicit,
      pools: [],
    },
    artistIds: artist === null ? [] : [artist],
    artistNames: artist === null ? [] : [`Artist ${artist}`],
    features: { ...noFeatures, ...features },
  };
}

export function sourceOf(tracks: CatalogueTrack[]): CatalogueSource {
  return { count: tracks.length, tracks: () => tracks, poolNames: [], playlists: () => [] };
}

/** Playlists of others, by name. */
export type Others = Record<string, number[]>;

/** Of some artists, so that what is asked of languages is asked in every test: most of one, a few of others, some of none. */
export const LANGUAGES: ArtistLanguages = new Map<number, LanguageShare[]>([
  [1, [{ language: 'en', share: 0.95 }]],
  [2, [{ language: 'en', share: 0.95 }]],
  [3, [{ language: 'en', share: 0.95 }]],
  [
    4,
    [
      { language: 'pt', share: 0.8 },
      { language: 'es', share: 0.15 },
    ],
  ],
  [5, [{ language: 'pt', share: 0.6 }]],
  [6, [{ language: 'ja', share: 1 }]],
]);

/** @param pools names of the pools with the ids 1, 2, …, which tracks may be of */
export function catalogueOf(
  tracks: readonly CatalogueTrack[],
  others: Others = {},
  pools: readonly string[] = [],
): Catalogue {
  const collector = new Collector();
  for (const track of tracks) collector.add(track);
  Object.entries(others).forEach(([name, ids], p) => {
    collector.addPlaylist(p + 1, name, ids);
  });
  return createCatalogue(
    collector.columns(
      pools.map((name, i) => ({ id: i + 1, name })),
      LANGUAGES,
    ),
  );
}

/** Of no training: as good as any for what must hold of all. */
const random = randomFrom(1);
const tower: TowerWeights = {
  ...{ source: 'a test', genre: 1 },
  matrix: Array.from({ length: INPUTS }, () => Array.from({ length: OUTPUTS }, () => random() - 0.5)),
};

export function engineOf(
  tracks: readonly CatalogueTrack[],
  weights: RankerWeights,
  others: Others = {},
  pools: readonly string[] = [],
): Engine {
  const catalogue = catalogueOf(tracks, others, pools);
  return {
    catalogue,
    weights,
    scan: (query) => {
      const out = new Float32Array(query.count * catalogue.rows);
      scanTwin(catalogue, 0, catalogue.rows, query, out, catalogue.rows);
      return out;
    },
    checkpoint: () => undefined,
    tower,
  };
}
