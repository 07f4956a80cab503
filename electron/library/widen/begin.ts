// What a run is about, and its first steps: the playlist's artists, those it has most of first.

import type { Driver } from '../driver.ts';
import { playlistName } from '../playlists.ts';
import { readRun } from './run.ts';

/** Those that a playlist has most of; more would not come up for weeks. */
const MOST_ARTISTS = 500;

export interface KnownArtist {
  artistId: number;
  name: string;
  /** At Spotify; null: not known yet. */
  spotifyId: string | null;
  /** A track of theirs at Spotify, by which they can be asked for. */
  track: string | null;
}

/** An id that was told with one of the playlist's own tracks is this artist's; another's of the same name is a guess. */
export function artistsOf(db: Driver, playlistId: number): KnownArtist[] {
  return db
    .prepare(
      `SELECT a.id AS artistId, a.name, max(n.spotify_id) AS spotifyId,
         max(CASE WHEN t.source = 'spotify' THEN t.source_id END) AS track
       FROM playlist_items i
       JOIN tracks t ON t.id = i.track_id AND t.source NOT IN ('spotify-local', 'spotify-episode', 'spotify-gone')
       JOIN track_artists ta ON ta.track_id = t.id
       JOIN artists a ON a.id = ta.artist_id
       LEFT JOIN account_track_artists n ON n.track_id = t.id AND n.artist_id = a.id
       WHERE i.playlist_id = ? AND a.name <> ''
       GROUP BY a.id ORDER BY count(DISTINCT t.id) DESC, min(i.position) LIMIT ${MOST_ARTISTS}`,
    )
    .all<KnownArtist>([playlistId]);
}

export interface Beginning {
  playlistId: number;
  calls: number | null;
  poolName: string;
}

/** Whether a run that has ended has steps left, which another for the same playlist goes on with. */
export function leftOf(db: Driver, playlistId: number): number | null {
  const run = readRun(db);
  if (run?.playlistId !== playlistId || run.state !== 'ended') return null;
  const left =
    db.prepare('SELECT count(*) AS n FROM account_widen_steps WHERE done = 0').get<{ n: number }>([])?.n ?? 0;
  return left > 0 ? left : null;
}

/** @param older also playlists of others are searched */
export function beginRun(db: Driver, { playlistId, calls, poolName }: Beginning, older: boolean): void {
  if (leftOf(db, playlistId) !== null) {
    db.prepare(
      "UPDATE account_widening SET state = 'going', ended = NULL, most = calls + ?, pool_name = ?",
    ).run([calls, poolName]);
    return;
  }
  const artists = artistsOf(db, playlistId);
  db.exec('DELETE FROM account_widening');
  db.exec('DELETE FROM account_widen_steps');
  const what = `widened ${playlistId}`;
  db.prepare(
    `INSERT INTO account_widening (id, playlist_id, name, pool_name, pool_id, state, artists, most)
     VALUES (1, ?, ?, ?, (SELECT pool_id FROM account_pools WHERE what = ?), 'going', ?, ?)`,
  ).run([playlistId, playlistName(db, playlistId) ?? '', poolName, what, artists.length, calls]);
  const add = adder(db);
  for (const [place, { artistId, name, spotifyId, track }] of artists.entries()) {
    if (spotifyId !== null) add({ kind: 'albums', about: spotifyId, round: 0, place, detail: { name } });
    else if (track !== null)
      add({ kind: 'track', about: `${track} ${artistId}`, round: 0, place, detail: { name, artistId } });
    else add({ kind: 'find', about: name, round: 0, place, detail: { name, artistId } });
    // After an album of each.
    if (older) add({ kind: 'playlists', about: name, round: 1, place, detail: { name } });
  }
}

export interface NewStep {
  kind: StepKind;
  about: string;
  round: number;
  place: number;
  detail: object;
}
export type StepKind = 'track' | 'find' | 'albums' | 'album' | 'playlists' | 'playlist';

/** Adds a step, if it was not one already. */
export function adder(db: Driver): (step: NewStep) => void {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO account_widen_steps (kind, about, round, place, detail) VALUES (?, ?, ?, ?, ?)',
  );
  return ({ kind, about, round, place, detail }) =>
    void insert.run([kind, about, round, place, JSON.stringify(detail)]);
}
