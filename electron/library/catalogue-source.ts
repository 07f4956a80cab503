// The library as the source of a catalogue snapshot. Rows are read page by page, each page by a statement of its
// own: no read stays open across other calls, and memory does not grow with the library. Runs in the library thread.

import { type AudioFeatures, FEATURE_NAMES } from '../../shared/domain/features.ts';
import type { CatalogueSource, CatalogueTrack } from '../catalogue/source.ts';
import { SHOWS_IMPORTED } from './account/base.ts';
import type { Driver } from './driver.ts';
import { IN_LIBRARY_POOL } from './pools/pools.ts';

const PAGE = 500;

/** Not what stands in an account's playlist and is no track. For `tracks t` in SQL. */
export const SUGGESTIBLE = "t.source NOT IN ('spotify-local', 'spotify-episode', 'spotify-gone')";

const TRACKS = `
  SELECT t.id, t.title, t.album_id AS albumId, al.title AS album, t.year, t.released, t.duration_ms AS durationMs,
    t.explicit,
    ${FEATURE_NAMES.map((name) => `f.${name}`).join(', ')},
    (SELECT json_group_array(json_array(id, name)) FROM (SELECT a.id, a.name FROM track_artists ta
      JOIN artists a ON a.id = ta.artist_id WHERE ta.track_id = t.id ORDER BY ta.position)) AS artists,
    (SELECT json_group_array(name) FROM (SELECT g.name FROM track_genres tg JOIN genres g ON g.id = tg.genre_id
      WHERE tg.track_id = t.id ORDER BY tg.position)) AS genres,
    (SELECT json_group_array(json_array(pool_id, popularity)) FROM
      (SELECT pool_id, popularity FROM pool_tracks WHERE track_id = t.id ORDER BY pool_id)) AS pools,
    EXISTS (SELECT 1 FROM playlist_items i JOIN playlists p ON p.id = i.playlist_id
      WHERE i.track_id = t.id AND ${IN_LIBRARY_POOL}) AS inLibrary
  FROM tracks t LEFT JOIN audio_features f ON f.track_id = t.id LEFT JOIN albums al ON al.id = t.album_id
  WHERE t.id > ? AND ${SUGGESTIBLE} ORDER BY t.id LIMIT ${PAGE}`;

type Row = Pick<CatalogueTrack, 'id' | 'title' | 'albumId' | 'album' | 'year' | 'released' | 'durationMs'> &
  AudioFeatures & {
    artists: string;
    explicit: number | null;
    genres: string;
    pools: string;
    inLibrary: number;
  };

/** What one shows of an import, the imported one has already said. */
const OWN = `SELECT p.id, p.name, ${IN_LIBRARY_POOL} AS inLibrary FROM playlists p
  WHERE p.id NOT IN (SELECT playlist_id FROM account_playlists WHERE ${SHOWS_IMPORTED}
    AND imported_from IN (SELECT id FROM playlists)) ORDER BY p.id`;

export function catalogueSource(db: Driver): CatalogueSource {
  const idOf = (kind: 'library' | 'demo') =>
    db.prepare('SELECT id FROM pools WHERE kind = ?').get<{ id: number }>([kind])?.id ?? 0;
  const library = idOf('library');
  return {
    count:
      db.prepare(`SELECT count(*) AS n FROM tracks t WHERE ${SUGGESTIBLE}`).get<{ n: number }>([])?.n ?? 0,
    poolNames: db.prepare('SELECT id, name FROM pools ORDER BY id').all<{ id: number; name: string }>([]),
    *tracks() {
      let after = 0;
      for (;;) {
        const rows = db.prepare(TRACKS).all<Row>([after]);
        yield* rows.map((row) => toTrack(row, library));
        const last = rows.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
    *playlists() {
      const items = db.prepare(
        'SELECT track_id AS id FROM playlist_items WHERE playlist_id = ? ORDER BY position',
      );
      const demo = idOf('demo');
      const own = db.prepare(OWN).all<{ id: number; name: string; inLibrary: number }>([]);
      for (const { id, name, inLibrary } of own) {
        const trackIds = items.all<{ id: number }>([id]).map((item) => item.id);
        yield { id, name, trackIds, pool: inLibrary === 1 ? library : demo };
      }
      // Below zero, so that none is taken for one of the library's.
      const next = db.prepare(`SELECT id, name, pool_id AS pool, track_ids AS trackIds FROM pool_playlists
        WHERE id > ? ORDER BY id LIMIT ${PAGE}`);
      for (let after = 0; ; ) {
        const page = next.all<{ id: number; name: string; pool: number; trackIds: string }>([after]);
        for (const list of page)
          yield { ...list, id: -list.id, trackIds: JSON.parse(list.trackIds) as number[] };
        const last = page.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
  };
}

function toTrack(row: Row, library: number): CatalogueTrack {
  const { id, title, albumId, album, year, released, durationMs } = row;
  const pools = JSON.parse(row.pools) as [pool: number, popularity: number | null][];
  const known = pools.flatMap(([pool, value]) => (value === null ? [] : [[pool, value] as const]));
  const held = pools.map(([pool]) => pool);
  if (row.inLibrary === 1) held.unshift(library);
  const artists = JSON.parse(row.artists) as [id: number, name: string][];
  return {
    id,
    title,
    albumId,
    album,
    year,
    released,
    durationMs,
    explicit: row.explicit === null ? null : row.explicit === 1,
    popularity: known.length === 0 ? null : Math.max(...known.map(([, value]) => value)),
    artistIds: artists.map(([artistId]) => artistId),
    artistNames: artists.map(([, name]) => name),
    genres: JSON.parse(row.genres) as string[],
    pools: held,
    ...(held.length > 1 && { popularityIn: known }),
    features: Object.fromEntries(FEATURE_NAMES.map((name) => [name, row[name]])) as AudioFeatures,
  };
}
