// The library as the source of a catalogue snapshot. Rows are read page by page, each page by a statement of its
// own: no read stays open across other calls, and memory does not grow with the library. Runs in the library thread.

import { type AudioFeatures, FEATURE_NAMES } from '../../shared/domain/features.ts';
import type { CatalogueSource, CatalogueTrack } from '../catalogue/source.ts';
import type { Driver } from './driver.ts';

const PAGE = 500;

const TRACKS = `
  SELECT t.id, t.title, t.album_id AS albumId, t.year, t.duration_ms AS durationMs, t.explicit,
    ${FEATURE_NAMES.map((name) => `f.${name}`).join(', ')},
    (SELECT json_group_array(json_array(id, name)) FROM (SELECT a.id, a.name FROM track_artists ta
      JOIN artists a ON a.id = ta.artist_id WHERE ta.track_id = t.id ORDER BY ta.position)) AS artists,
    (SELECT json_group_array(name) FROM (SELECT g.name FROM track_genres tg JOIN genres g ON g.id = tg.genre_id
      WHERE tg.track_id = t.id ORDER BY tg.position)) AS genres,
    (SELECT json_group_array(pool_id) FROM pool_tracks WHERE track_id = t.id) AS pools,
    (SELECT max(popularity) FROM pool_tracks WHERE track_id = t.id) AS popularity
  FROM tracks t LEFT JOIN audio_features f ON f.track_id = t.id
  WHERE t.id > ? ORDER BY t.id LIMIT ${PAGE}`;

type Row = Omit<CatalogueTrack, 'artistIds' | 'artistNames' | 'explicit' | 'genres' | 'pools' | 'features'> &
  AudioFeatures & { artists: string; explicit: number | null; genres: string; pools: string };

export function catalogueSource(db: Driver): CatalogueSource {
  return {
    count: db.prepare('SELECT count(*) AS n FROM tracks').get<{ n: number }>([])?.n ?? 0,
    poolNames: db.prepare('SELECT id, name FROM pools ORDER BY id').all<{ id: number; name: string }>([]),
    *tracks() {
      let after = 0;
      for (;;) {
        const rows = db.prepare(TRACKS).all<Row>([after]);
        yield* rows.map(toTrack);
        const last = rows.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
    *playlists() {
      const items = db.prepare(
        'SELECT track_id AS id FROM playlist_items WHERE playlist_id = ? ORDER BY position',
      );
      for (const { id, name } of db
        .prepare('SELECT id, name FROM playlists ORDER BY id')
        .all<{ id: number; name: string }>([]))
        yield { id, name, trackIds: items.all<{ id: number }>([id]).map((item) => item.id) };
    },
  };
}

function toTrack(row: Row): CatalogueTrack {
  const { id, title, albumId, year, durationMs, popularity } = row;
  const artists = JSON.parse(row.artists) as [id: number, name: string][];
  return {
    id,
    title,
    albumId,
    year,
    durationMs,
    explicit: row.explicit === null ? null : row.explicit === 1,
    popularity,
    artistIds: artists.map(([artistId]) => artistId),
    artistNames: artists.map(([, name]) => name),
    genres: JSON.parse(row.genres) as string[],
    pools: JSON.parse(row.pools) as number[],
    features: Object.fromEntries(FEATURE_NAMES.map((name) => [name, row[name]])) as AudioFeatures,
  };
}
