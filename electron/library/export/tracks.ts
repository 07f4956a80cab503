// Tracks with all that is known of them, as files tell it; read page by page, so that a file of any length is written
// from little memory. Runs in the library thread.

import type { Exported } from '../../../shared/domain/export.ts';
import { type AudioFeatures, FEATURE_NAMES } from '../../../shared/domain/features.ts';
import type { Driver } from '../driver.ts';
import { itemsOf } from '../items.ts';
import { readPlaylist } from '../playlists.ts';

export interface ExportedTrack {
  title: string;
  artists: string[];
  album: string | null;
  trackNumber: number | null;
  year: number | null;
  /** ISO 8601 date, where it is known to the day. */
  released: string | null;
  durationMs: number | null;
  explicit: boolean | null;
  genres: string[];
  url: string | null;
  /** Where the track's id comes from, such as `spotify`, and the id there. */
  source: string;
  sourceId: string;
  /** 0..1 */
  popularity: number | null;
  /** ISO 8601; null where it is no item of a playlist. */
  addedAt: string | null;
  /** Null: none is known. */
  features: AudioFeatures | null;
}

const PAGE = 500;

const TRACK = `t.id, t.title, al.title AS album, t.track_number AS trackNumber, t.year, t.released, t.duration_ms AS durationMs,
  t.explicit, t.url, t.source, t.source_id AS sourceId, f.track_id IS NOT NULL AS hasFeatures,
  ${FEATURE_NAMES.map((name) => `f.${name}`).join(', ')},
  (SELECT max(popularity) FROM pool_tracks WHERE track_id = t.id) AS popularity,
  (SELECT json_group_array(name) FROM (SELECT a.name FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
    WHERE ta.track_id = t.id ORDER BY ta.position)) AS artists,
  (SELECT json_group_array(name) FROM (SELECT g.name FROM track_genres tg JOIN genres g ON g.id = tg.genre_id
    WHERE tg.track_id = t.id ORDER BY tg.position)) AS genres`;
const MORE = 'LEFT JOIN albums al ON al.id = t.album_id LEFT JOIN audio_features f ON f.track_id = t.id';
const OF_ITEMS = `SELECT i.added_at AS addedAt, ${TRACK} FROM json_each(?) asked
  JOIN playlist_items i ON i.id = asked.value JOIN tracks t ON t.id = i.track_id ${MORE} ORDER BY asked.key`;
const OF_TRACKS = `SELECT NULL AS addedAt, ${TRACK} FROM json_each(?) asked
  JOIN tracks t ON t.id = asked.value ${MORE} ORDER BY asked.key`;

type Row = Omit<ExportedTrack, 'artists' | 'genres' | 'explicit' | 'features'> &
  AudioFeatures & { artists: string; genres: string; explicit: number | null; hasFeatures: number };

/** In order; what is gone meanwhile is left out. Throws `not-found` at once for a playlist that is gone. */
export function exportedTracks(db: Driver, what: Exported): Generator<ExportedTrack[], void> {
  if (what.kind === 'tracks') return pages(db, OF_TRACKS, what.trackIds);
  if (what.kind === 'items') return pages(db, OF_ITEMS, what.itemIds);
  readPlaylist(db, what.playlistId); // or `not-found`
  const ids = itemsOf(db, what.playlistId).map(({ id }) => id);
  return pages(db, OF_ITEMS, ids);
}

function* pages(db: Driver, sql: string, ids: readonly number[]): Generator<ExportedTrack[], void> {
  for (let at = 0; at < ids.length; at += PAGE) {
    const asked = JSON.stringify(ids.slice(at, at + PAGE));
    yield db.prepare(sql).all<Row>([asked]).map(toTrack);
  }
}

function toTrack(row: Row): ExportedTrack {
  const { title, album, trackNumber, year, released, durationMs, url, source, sourceId } = row;
  const { popularity, addedAt } = row;
  const features = Object.fromEntries(FEATURE_NAMES.map((name) => [name, row[name]])) as AudioFeatures;
  return {
    ...{ title, album, trackNumber, year, released, durationMs, url, source, sourceId, popularity, addedAt },
    artists: JSON.parse(row.artists) as string[],
    genres: JSON.parse(row.genres) as string[],
    explicit: row.explicit === null ? null : row.explicit === 1,
    features: row.hasFeatures === 1 ? features : null,
  };
}
