// How many by one artist and of one album a list may have. Pure. Unlike the variety that re-ranking seeks, these never
// give way: the list is shorter instead.

import type { Steering } from '../../shared/domain/steering-defaults.ts';
import type { Catalogue } from '../catalogue/columns.ts';
import { artistsOf } from './profile.ts';

export interface Caps {
  /** Whether a row's artists or album have all the places they may have. An unknown album has no bound. */
  full(row: number): boolean;
  /** A row is in the list. */
  take(row: number): void;
}

export function makeCaps(catalogue: Catalogue, { artist, album }: Steering['caps']): Caps {
  const artists = new Map<number, number>();
  const albums = new Map<number, number>();
  const albumOf = (row: number) => catalogue.album[row] ?? -1;
  const one = (counts: Map<number, number>, of: number) => counts.set(of, (counts.get(of) ?? 0) + 1);
  return {
    full(row) {
      if (album !== null && albumOf(row) >= 0 && (albums.get(albumOf(row)) ?? 0) >= album) return true;
      if (artist === null) return false;
      return artistsOf(catalogue, row).some((of) => (artists.get(of) ?? 0) >= artist);
    },
    take(row) {
      if (album !== null) one(albums, albumOf(row));
      if (artist !== null) for (const of of artistsOf(catalogue, row)) one(artists, of);
    },
  };
}
