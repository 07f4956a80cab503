// Genres and artists that filters can name, in memory from when a filter first asks: each letter that is typed asks
// again, and counting everybody's tracks takes too long for that. Those that no track has are none to filter by. In the
// library thread.

import { words } from '../../shared/domain/fold.ts';
import type { Named } from '../../shared/domain/steering.ts';
import type { Driver } from './driver.ts';

export interface FilterNames {
  /** Those with all the words in their names, in any case and without regard to accents; all for no words. */
  find(text: string, limit: number): { genres: Named[]; artists: Named[] };
  /** After tracks have changed. */
  invalidate(): void;
}

interface KeptName extends Named {
  search: string;
}

/** Those with most tracks first. */
const read = (db: Driver, table: string, links: string, column: string): KeptName[] =>
  db
    .prepare(
      `SELECT n.id, n.name, n.name_search AS search, l.tracks
       FROM (SELECT ${column} AS id, count(*) AS tracks FROM ${links} GROUP BY ${column}) l
       JOIN ${table} n ON n.id = l.id ORDER BY l.tracks DESC, n.id`,
    )
    .all<KeptName>([]);

function first(names: readonly KeptName[], wanted: readonly string[], limit: number): Named[] {
  const found: Named[] = [];
  for (const { id, name, tracks, search } of names) {
    if (found.length >= limit) break;
    if (wanted.every((word) => search.includes(word))) found.push({ id, name, tracks });
  }
  return found;
}

export function createFilterNames(db: Driver): FilterNames {
  let kept: Record<'genres' | 'artists', KeptName[]> | null = null;
  return {
    find(text, limit) {
      kept ??= {
        genres: read(db, 'genres', 'track_genres', 'genre_id'),
        artists: read(db, 'artists', 'track_artists', 'artist_id'),
      };
      const wanted = words(text);
      return { genres: first(kept.genres, wanted, limit), artists: first(kept.artists, wanted, limit) };
    },
    invalidate() {
      kept = null;
    },
  };
}
