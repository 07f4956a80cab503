// The never-suggest list: tracks and artists that are suggested for no playlist. In SQLite, in the library thread.

import type { NeverList } from '../../shared/domain/steering.ts';
import type { Driver } from './driver.ts';

/** The list's ids, as suggestions need them. */
export function neverIds(db: Driver): { trackIds: number[]; artistIds: number[] } {
  const ids = (sql: string) =>
    db
      .prepare(sql)
      .all<{ id: number }>([])
      .map(({ id }) => id);
  return {
    trackIds: ids('SELECT track_id AS id FROM never_tracks ORDER BY id'),
    artistIds: ids('SELECT artist_id AS id FROM never_artists ORDER BY id'),
  };
}

/** The latest first. Joined in this order, or SQLite reads through the whole library for the few that are in the list. */
export function neverList(db: Driver): NeverList {
  const tracks = db
    .prepare(
      `SELECT t.id, t.title,
         (SELECT json_group_array(name) FROM (SELECT a.name FROM track_artists ta JOIN artists a
           ON a.id = ta.artist_id WHERE ta.track_id = t.id ORDER BY ta.position)) AS artists
       FROM never_tracks n CROSS JOIN tracks t ON t.id = n.track_id ORDER BY n.at DESC, t.id`,
    )
    .all<{ id: number; title: string; artists: string }>([]);
  const artists = db
    .prepare(
      `SELECT a.id, a.name, (SELECT count(*) FROM track_artists WHERE artist_id = a.id) AS tracks
       FROM never_artists n CROSS JOIN artists a ON a.id = n.artist_id ORDER BY n.at DESC, a.id`,
    )
    .all<NeverList['artists'][number]>([]);
  return {
    tracks: tracks.map((track) => ({ ...track, artists: JSON.parse(track.artists) as string[] })),
    artists,
  };
}

const ADD = {
  tracks: `INSERT OR IGNORE INTO never_tracks SELECT t.id, ?2 FROM json_each(?1) asked
    JOIN tracks t ON t.id = asked.value`,
  artists: `INSERT OR IGNORE INTO never_artists SELECT DISTINCT ta.artist_id, ?2 FROM json_each(?1) asked
    JOIN track_artists ta ON ta.track_id = asked.value AND ta.position = 0`,
};

/** @returns what was not on the list before */
export function neverSuggest(
  db: Driver,
  what: keyof typeof ADD,
  trackIds: readonly number[],
  at: string,
): NeverList {
  return db.transaction(() => {
    const before = neverIds(db);
    const [trackIdsBefore, artistIdsBefore] = [new Set(before.trackIds), new Set(before.artistIds)];
    db.prepare(ADD[what]).run([JSON.stringify(trackIds), at]);
    const { tracks, artists } = neverList(db);
    return {
      tracks: tracks.filter(({ id }) => !trackIdsBefore.has(id)),
      artists: artists.filter(({ id }) => !artistIdsBefore.has(id)),
    };
  });
}

export function suggestAgain(db: Driver, trackIds: readonly number[], artistIds: readonly number[]): void {
  db.transaction(() => {
    const among = 'IN (SELECT value FROM json_each(?))';
    db.prepare(`DELETE FROM never_tracks WHERE track_id ${among}`).run([JSON.stringify(trackIds)]);
    db.prepare(`DELETE FROM never_artists WHERE artist_id ${among}`).run([JSON.stringify(artistIds)]);
  });
}
