// The user's filters over a catalogue's rows. Pure. They only take rows out, and a gap in what is known is no match:
// see `filtersSchema` of shared/domain/steering.ts for what that means of each.

import {
  activeFilters,
  type FilterName,
  type Filters,
  type Range,
} from '../../shared/domain/steering-defaults.ts';
import type { Filtered } from '../../shared/domain/suggestions.ts';
import { type Catalogue, slice } from '../catalogue/columns.ts';
import { languageOf } from '../catalogue/languages/sets.ts';
import type { Exclusion } from './candidates.ts';
import { hasArtistOf } from './profile.ts';

export type Passes = (row: number) => boolean;

export interface ActiveFilter {
  filter: FilterName;
  /** Whether a row may stay. */
  passes: Passes;
}

const EXPLICIT = 2;

/** @param of a row's value; not above 0, or NaN: unknown */
function within({ from, to }: Range, of: (row: number) => number): Passes {
  const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return (row) => {
    // As it is shown: a tempo of 119.6 is within 120 to 130.
    const value = Math.round(of(row));
    return value > 0 && value >= least && value <= most;
  };
}

/** Whether a row has any of the genres. */
function ofGenres({ genreNames, genreSpace }: Catalogue, names: readonly string[]): Passes {
  const wanted = new Set(names.map((name) => genreNames.indexOf(name)));
  const { setOf, genresOf } = genreSpace;
  const passes = Uint8Array.from({ length: genresOf.start.length - 1 }, (_, set) =>
    slice(genresOf, set).some((genre) => wanted.has(genre)) ? 1 : 0,
  );
  return (row) => passes[setOf[row] ?? 0] === 1;
}

/** Whether a row is most probably in any of the languages. */
function inLanguages(catalogue: Catalogue, names: readonly string[]): Passes {
  const wanted = new Set(names.map((name) => catalogue.languageNames.indexOf(name)));
  wanted.delete(-1);
  return (row) => wanted.has(languageOf(catalogue, row));
}

/** Interned numbers of the library's artist ids. */
export function internedArtists({ artistIds }: Catalogue, ids: readonly number[]): Set<number> {
  const wanted = new Set(ids);
  const found = new Set<number>();
  if (wanted.size === 0) return found;
  artistIds.forEach((id, interned) => {
    if (wanted.has(id)) found.add(interned);
  });
  return found;
}

function ofArtists(catalogue: Catalogue, artists: Filters['artistsKept']): Passes {
  const wanted = internedArtists(
    catalogue,
    artists.map(({ id }) => id),
  );
  return (row) => hasArtistOf(catalogue, row, wanted);
}

const not =
  (passes: Passes): Passes =>
  (row) =>
    !passes(row);

const MAKE: Record<FilterName, (catalogue: Catalogue, filters: Filters) => Passes> = {
  genresKept: (catalogue, filters) => ofGenres(catalogue, filters.genresKept),
  genresOut: (catalogue, filters) => not(ofGenres(catalogue, filters.genresOut)),
  years: ({ year }, filters) => within(filters.years, (row) => year[row] ?? 0),
  tempo: ({ tempo }, filters) => within(filters.tempo, (row) => tempo[row] ?? Number.NaN),
  length: ({ durationMs }, filters) => within(filters.length, (row) => (durationMs[row] ?? 0) / 1000),
  explicit:
    ({ explicit }) =>
    (row) =>
      explicit[row] !== EXPLICIT,
  languagesKept: (catalogue, filters) => inLanguages(catalogue, filters.languagesKept),
  languagesOut: (catalogue, filters) => not(inLanguages(catalogue, filters.languagesOut)),
  artistsKept: (catalogue, filters) => ofArtists(catalogue, filters.artistsKept),
  artistsOut: (catalogue, filters) => not(ofArtists(catalogue, filters.artistsOut)),
};

/** Those of the filters that ask for anything. */
export function makeFilters(catalogue: Catalogue, filters: Filters): ActiveFilter[] {
  return activeFilters(filters).map((filter) => ({ filter, passes: MAKE[filter](catalogue, filters) }));
}

/** Rows between checkpoints. */
const PIECE = 4096;

/**
 * What the filters do to the rows that are not excluded anyway, in one pass over the catalogue.
 * @returns null without filters
 */
export function countFiltered(
  rows: number,
  excluded: Exclusion,
  filters: readonly ActiveFilter[],
  checkpoint: () => void,
): Filtered | null {
  if (filters.length === 0) return null;
  const by = filters.map(({ filter }) => ({ filter, leftOut: 0, alone: 0 }));
  const counts: Filtered = { of: 0, leftOut: 0, by };
  for (let row = 0; row < rows; row++) {
    if (row % PIECE === 0) checkpoint();
    if (excluded(row)) continue;
    counts.of++;
    const against = by.filter((_, i) => filters[i]?.passes(row) === false);
    if (against.length > 0) counts.leftOut++;
    for (const one of against) one.leftOut++;
    if (against.length === 1 && against[0]) against[0].alone++;
  }
  return counts;
}
