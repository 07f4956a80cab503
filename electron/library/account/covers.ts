// Where the pictures of playlists and albums are, named so that the name stays when Spotify gives the same picture a new
// address. Within transactions.

import { createHash } from 'node:crypto';
import type { Driver } from '../driver.ts';

const KEY_LENGTH = 32;

/** @returns the picture's key; null: it has none, or no address one could ask */
export function keepCover(db: Driver, url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const key = createHash('sha256')
    .update(origin + pathname)
    .digest('hex')
    .slice(0, KEY_LENGTH);
  db.prepare(
    'INSERT INTO account_covers (key, url) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET url = ?2 WHERE url <> ?2',
  ).run([key, url]);
  return key;
}

/** Null: no such picture is known. */
export const coverAddress = (db: Driver, key: string): string | null =>
  db.prepare('SELECT url FROM account_covers WHERE key = ?').get<{ url: string }>([key])?.url ?? null;

/** What a track is by at Spotify. The newest that is known counts; what is not said leaves what was. */
export function keepFacts(
  db: Driver,
  trackId: number,
  facts: { albumId: string | null; artistId: string | null; imageUrl: string | null },
): void {
  const { albumId, artistId, imageUrl } = facts;
  if (albumId === null && artistId === null && imageUrl === null) return;
  db.prepare(
    `INSERT INTO account_track_facts (track_id, album_id, artist_id, cover) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (track_id) DO UPDATE SET album_id = coalesce(?2, album_id), artist_id = coalesce(?3, artist_id),
       cover = coalesce(?4, cover)`,
  ).run([trackId, albumId, artistId, keepCover(db, imageUrl)]);
}
