// The pages on Spotify of what the library holds. Where it is not known which one it is, as of an import or of a file of
// the user's own, it is the page that looks for it.

import type { OpenedOnSpotify } from '../../../shared/ipc/listen-calls.ts';
import type { Driver } from '../driver.ts';
import { uriOf } from './base.ts';

const SITE = 'https://open.spotify.com';
const LIKED = `${SITE}/collection/tracks`;

interface Row {
  albumId: string | null;
  artistId: string | null;
  album: string | null;
  artist: string | null;
  title: string;
}

/** Null: there is nothing to look for. */
export function spotifyPage(db: Driver, wanted: OpenedOnSpotify): string | null {
  if (wanted.what === 'playlist') {
    const row = db
      .prepare('SELECT kind, spotify_id AS id FROM account_playlists WHERE playlist_id = ?')
      .get<{ kind: string; id: string }>([wanted.playlistId]);
    if (!row) return null;
    return row.kind === 'liked' ? LIKED : `${SITE}/playlist/${row.id}`;
  }
  const row = db
    .prepare(
      `SELECT f.album_id AS albumId, f.artist_id AS artistId, al.title AS album, t.title,
         (SELECT a.name FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
           WHERE ta.track_id = t.id ORDER BY ta.position LIMIT 1) AS artist
       FROM tracks t LEFT JOIN account_track_facts f ON f.track_id = t.id LEFT JOIN albums al ON al.id = t.album_id
       WHERE t.id = ?`,
    )
    .get<Row>([wanted.trackId]);
  if (!row) return null;
  const { albumId, artistId, album, artist, title } = row;
  if (wanted.what === 'album') {
    return albumId ? `${SITE}/album/${albumId}` : search([artist, album ?? title], 'albums');
  }
  return artistId ? `${SITE}/artist/${artistId}` : search([artist], 'artists');
}

function search(words: readonly (string | null)[], kind: string): string | null {
  const text = words.filter(Boolean).join(' ');
  return text === '' ? null : `${SITE}/search/${encodeURIComponent(text)}/${kind}`;
}

/** What the tracks are called at Spotify, in the order asked; those that are not there are left out. */
export function playableUris(db: Driver, trackIds: readonly number[]): string[] {
  return db
    .prepare(
      `SELECT t.source, t.source_id AS sourceId FROM json_each(?) asked JOIN tracks t ON t.id = asked.value
       WHERE t.source IN ('spotify', 'spotify-episode') ORDER BY asked.key`,
    )
    .all<{ source: string; sourceId: string }>([JSON.stringify(trackIds)])
    .flatMap(({ source, sourceId }) => uriOf(source, sourceId) ?? []);
}
