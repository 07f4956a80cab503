// Tracks as the window shows them: text joined for the rows asked, never for the whole library.
// Runs in the library thread.

import type { Percentiles, RadarAxis } from '../../shared/domain/features.ts';
import { RADAR_AXES } from '../../shared/domain/features.ts';
import type { ItemRow, LibrarySummary, Track } from '../../shared/domain/library.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { Driver } from './driver.ts';
import type { Distributions } from './features.ts';

type TrackRow = Omit<Track, 'artists' | 'genres' | 'explicit' | 'hasFeatures'> & {
  artists: string;
  genres: string;
  explicit: number | null;
  hasFeatures: number;
};

/** Of a file that is one of several of its track it is enough that one is there. */
const FILE = `(SELECT CASE max(CASE WHEN af.missing_since IS NULL AND af.reason IS NULL THEN 2 WHEN af.match = 'own' THEN 1 END)
    WHEN 2 THEN 'here' WHEN 1 THEN 'gone' END FROM audio_files af WHERE af.track_id = t.id) AS file`;
const COLUMNS = `t.id AS trackId, t.title, al.title AS album, t.year, t.duration_ms AS durationMs, t.explicit,
  t.url, t.license, ${FILE}, (SELECT cover FROM account_track_facts WHERE track_id = t.id) AS cover, f.tempo, f.key, f.mode, f.energy, f.track_id IS NOT NULL AS hasFeatures,
  (SELECT json_group_array(name) FROM (SELECT a.name FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
    WHERE ta.track_id = t.id ORDER BY ta.position)) AS artists,
  (SELECT json_group_array(name) FROM (SELECT g.name FROM track_genres tg JOIN genres g ON g.id = tg.genre_id
    WHERE tg.track_id = t.id ORDER BY tg.position)) AS genres`;
const JOINS = 'LEFT JOIN albums al ON al.id = t.album_id LEFT JOIN audio_features f ON f.track_id = t.id';

/** Field by field: copying a row that an engine made, or what is left of it, takes longer than reading it. */
const trackIn = (row: TrackRow): Track => ({
  trackId: row.trackId,
  title: row.title,
  artists: JSON.parse(row.artists) as string[],
  album: row.album,
  year: row.year,
  durationMs: row.durationMs,
  explicit: row.explicit === null ? null : row.explicit === 1,
  genres: JSON.parse(row.genres) as string[],
  tempo: row.tempo,
  key: row.key,
  mode: row.mode,
  energy: row.energy,
  hasFeatures: row.hasFeatures === 1,
  url: row.url,
  license: row.license,
  file: row.file,
  cover: row.cover,
});

/** In the order asked; items that are gone are left out. */
export function itemRows(db: Driver, itemIds: readonly number[]): ItemRow[] {
  type Row = TrackRow & Pick<ItemRow, 'itemId' | 'position' | 'addedAt'>;
  return db
    .prepare(
      `SELECT i.id AS itemId, i.position, i.added_at AS addedAt, ${COLUMNS}
       FROM json_each(?) asked JOIN playlist_items i ON i.id = asked.value
       JOIN tracks t ON t.id = i.track_id ${JOINS} ORDER BY asked.key`,
    )
    .all<Row>([JSON.stringify(itemIds)])
    .map((row) => ({
      ...trackIn(row),
      ...{ itemId: row.itemId, position: row.position, addedAt: row.addedAt },
    }));
}

/** In the order asked; unknown ones are left out. */
export function trackRows(db: Driver, trackIds: readonly number[]): Track[] {
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?) asked JOIN tracks t ON t.id = asked.value ${JOINS} ORDER BY asked.key`,
    )
    .all<TrackRow>([JSON.stringify(trackIds)])
    .map(trackIn);
}

/** As `trackRows`, with what the radar draws. */
export function tracksById(
  db: Driver,
  distributions: Distributions,
  trackIds: readonly number[],
): (Track & { percentiles: Percentiles })[] {
  const axes = RADAR_AXES.map((axis) => `f.${axis}`).join(', ');
  return db
    .prepare(
      `SELECT ${COLUMNS}, ${axes} FROM json_each(?) asked JOIN tracks t ON t.id = asked.value ${JOINS}
       ORDER BY asked.key`,
    )
    .all<TrackRow & Record<RadarAxis, number | null>>([JSON.stringify(trackIds)])
    .map((row) => ({ ...trackIn(row), percentiles: distributions.percentilesOf(row) }));
}

/** The track ids behind these items, in the order asked; items that are gone are left out. */
export function trackIdsOf(db: Driver, itemIds: readonly number[]): number[] {
  return db
    .prepare(
      `SELECT i.track_id AS id FROM json_each(?) asked JOIN playlist_items i ON i.id = asked.value
       ORDER BY asked.key`,
    )
    .all<{ id: number }>([JSON.stringify(itemIds)])
    .map(({ id }) => id);
}

/** Each track's https page, null where it has none or is unknown; in the order asked. */
export function linksOf(db: Driver, trackIds: readonly number[]): (string | null)[] {
  return db
    .prepare(
      'SELECT t.url FROM json_each(?) asked LEFT JOIN tracks t ON t.id = asked.value ORDER BY asked.key',
    )
    .all<{ url: string | null }>([JSON.stringify(trackIds)])
    .map(({ url }) => url);
}

/** Throws `not-found`. */
export function titleOf(db: Driver, trackId: number): string {
  const row = db.prepare('SELECT title FROM tracks WHERE id = ?').get<{ title: string }>([trackId]);
  if (!row) throw new SegueError('not-found', `track ${trackId}`);
  return row.title;
}

export function librarySummary(db: Driver): LibrarySummary {
  const counts = db
    .prepare(
      `SELECT (SELECT count(*) FROM tracks) AS tracks, (SELECT count(*) FROM playlists) AS playlists,
         (SELECT count(*) FROM artists) AS artists, EXISTS (SELECT 1 FROM pools WHERE kind = 'demo') AS demo`,
    )
    .get<{ tracks: number; playlists: number; artists: number; demo: number }>([]);
  const { tracks = 0, playlists = 0, artists = 0, demo = 0 } = counts ?? {};
  return { tracks, playlists, artists, hasDemo: demo === 1 };
}
