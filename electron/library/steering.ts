// How playlists are steered, and what filters can name. In SQLite, in the library thread.

import { fold } from '../../shared/domain/fold.ts';
import { type Named, steeringSchema } from '../../shared/domain/steering.ts';
import { NEUTRAL, type Steering } from '../../shared/domain/steering-defaults.ts';
import type { Driver } from './driver.ts';

/** `NEUTRAL` for a playlist that nobody has steered, and where what is kept is not steering (any more). */
export function steeringOf(db: Driver, playlistId: number): Steering {
  const sql = 'SELECT steering FROM steering WHERE playlist_id = ?';
  const kept = db.prepare(sql).get<{ steering: string }>([playlistId]);
  if (!kept) return NEUTRAL;
  return steeringSchema.safeParse(parseJson(kept.steering)).data ?? NEUTRAL;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Does nothing for a playlist that is gone. */
export function keepSteering(db: Driver, playlistId: number, steering: Steering): void {
  db.prepare(
    `INSERT INTO steering (playlist_id, steering) SELECT id, ? FROM playlists WHERE id = ?
     ON CONFLICT (playlist_id) DO UPDATE SET steering = excluded.steering`,
  ).run([JSON.stringify(steering), playlistId]);
}

/** Those with all the words in their names, in any case and without regard to accents; all for no words. */
export function namesToFilter(
  db: Driver,
  text: string,
  limit: number,
): { genres: Named[]; artists: Named[] } {
  const words = JSON.stringify(fold(text).split(/\s+/).filter(Boolean));
  const found = (table: string, links: string, column: string) =>
    db
      .prepare(
        `SELECT n.id, n.name, count(l.track_id) AS tracks FROM ${table} n
         LEFT JOIN ${links} l ON l.${column} = n.id
         WHERE NOT EXISTS (SELECT 1 FROM json_each(?) word WHERE instr(n.name_search, word.value) = 0)
         GROUP BY n.id ORDER BY tracks DESC, n.id LIMIT ?`,
      )
      .all<Named>([words, limit]);
  return {
    genres: found('genres', 'track_genres', 'genre_id'),
    artists: found('artists', 'track_artists', 'artist_id'),
  };
}
