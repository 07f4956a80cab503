// How playlists are steered. In SQLite, in the library thread.

import { steeringSchema } from '../../shared/domain/steering.ts';
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
