// What a look at files asks the library, which it changes nothing of: names of artists, and the tracks behind ids that
// come without a title, as pasted links do.

import type { Track } from '../../../shared/domain/library.ts';
import type { Driver } from '../driver.ts';
import { trackRows } from '../tracks.ts';
import { createNames } from './names.ts';

export interface Known {
  /** Whether an import has had an artist of this name. */
  isArtist(name: string): boolean;
  /** Whether a track of the library, or of one of its pools, has this Spotify id. */
  has(spotifyId: string): boolean;
  /** Null where `has` says no. */
  track(spotifyId: string): Track | null;
}

export function createKnown(db: Driver): Known {
  const find = db.prepare("SELECT id FROM tracks WHERE source = 'spotify' AND source_id = ?");
  const idOf = (spotifyId: string) => find.get<{ id: number }>([spotifyId])?.id;
  return {
    isArtist: createNames(db).isArtist,
    has: (spotifyId) => idOf(spotifyId) !== undefined,
    track(spotifyId) {
      const id = idOf(spotifyId);
      return id === undefined ? null : (trackRows(db, [id])[0] ?? null);
    },
  };
}
