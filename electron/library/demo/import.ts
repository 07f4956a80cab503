// Puts the demo library into SQLite, all of it or nothing, once. Runs in the library thread.

import { RADAR_AXES } from '../../../shared/domain/features.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { Driver } from '../driver.ts';
import { insertItems, nextItemId } from '../items.ts';
import { insertPlaylist, nextPlaylistId } from '../playlists.ts';
import type { Demo, DemoTrack } from './files.ts';

/** The name of the pool the demo's tracks are in; that one of its kind exists says that the demo was loaded. */
const DEMO_POOL = 'Free Music Archive demo';
const SOURCE = 'fma-demo';
const PROGRESS_EVERY = 100;

const MEASURED = [...RADAR_AXES, 'tempo'] as const;

/**
 * Changes nothing when the demo was loaded before, whatever became of its playlists since.
 * @returns whether anything was written
 */
export function importDemo(db: Driver, demo: Demo, now: string, onProgress: (done: number) => void): boolean {
  return db.transaction(() => {
    if (db.prepare("SELECT 1 FROM pools WHERE kind = 'demo'").get([])) return false;
    const idOf = importTracks(db, demo, now, onProgress);
    for (const { name, description, tracks } of demo.playlists) {
      const playlistId = nextPlaylistId(db);
      insertPlaylist(db, playlistId, { kind: 'demo', name, description, createdAt: now });
      const firstId = nextItemId(db);
      const items = tracks.map((sourceId, position) => {
        return { id: firstId + position, trackId: idOf.get(sourceId) as number, addedAt: now, position };
      });
      insertItems(db, playlistId, items);
    }
    onProgress(demo.tracks.length);
    return true;
  });
}

function importTracks(db: Driver, demo: Demo, now: string, onProgress: (done: number) => void) {
  const insertTrack = db.prepare(
    `INSERT INTO tracks (source, source_id, title, title_search, album_id, track_number, year, duration_ms, explicit,
       url, license) VALUES ('${SOURCE}', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const insertArtist = db.prepare(
    'INSERT INTO track_artists (track_id, position, artist_id) VALUES (?, 0, ?)',
  );
  const insertGenre = db.prepare('INSERT INTO track_genres (track_id, position, genre_id) VALUES (?, ?, ?)');
  const insertFeatures = db.prepare(
    `INSERT INTO audio_features (track_id, source, fetched_at, ${MEASURED.join(', ')})
     VALUES (?, '${SOURCE}', ?, ${MEASURED.map(() => '?').join(', ')})`,
  );
  const insertPool = db.prepare('INSERT INTO pool_tracks (pool_id, track_id, popularity) VALUES (?, ?, ?)');

  const artist = keeper(
    db,
    `INSERT INTO artists (source, source_id, name, name_search)
    VALUES ('${SOURCE}', ?1, ?2, ?3) RETURNING id`,
  );
  const album = keeper(
    db,
    `INSERT INTO albums (source, source_id, title, title_search)
    VALUES ('${SOURCE}', ?1, ?2, ?3) RETURNING id`,
  );
  const genre = keeper(
    db,
    `INSERT INTO genres (name, name_search) VALUES (?2, ?3)
    ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`,
  );
  const poolId = rowId(
    db.prepare("INSERT INTO pools (name, kind, at) VALUES (?, 'demo', ?) RETURNING id").get([DEMO_POOL, now]),
  );

  const mostListens = Math.max(...demo.tracks.map(({ listens }) => listens));
  const idOf = new Map<number, number>();
  demo.tracks.forEach((track, i) => {
    if (i % PROGRESS_EVERY === 0) onProgress(i);
    const trackId = rowId(
      insertTrack.get([
        String(track.track_id),
        track.title,
        fold(track.title),
        // The file names no album ids: a title of one year is one album, so that compilations stay whole.
        album(`${track.album_year ?? ''} ${track.album}`, track.album),
        track.track_number,
        track.album_year,
        track.duration_s * 1000,
        track.explicit,
        track.track_url,
        track.license,
      ]),
    );
    idOf.set(track.track_id, trackId);
    insertArtist.run([trackId, artist(track.artist, track.artist)]);
    track.genres.forEach((name, position) => void insertGenre.run([trackId, position, genre(name, name)]));
    if (!demo.masked.has(track.track_id))
      insertFeatures.run([trackId, now, ...MEASURED.map((feature) => track[feature])]);
    insertPool.run([poolId, trackId, popularity(track, mostListens)]);
  });
  return idOf;
}

/** 0..1 within the pool, on a log scale: listens span four orders of magnitude. */
function popularity({ listens }: DemoTrack, mostListens: number): number {
  return mostListens === 0 ? 0 : Math.log1p(listens) / Math.log1p(mostListens);
}

/** Writes each distinct row once and gives its id. */
function keeper(db: Driver, sql: string) {
  const ids = new Map<string, number>();
  const insert = db.prepare(sql);
  return (sourceId: string, name: string): number => {
    const id = ids.get(sourceId) ?? rowId(insert.get([sourceId, name, fold(name)]));
    ids.set(sourceId, id);
    return id;
  };
}

function rowId(row: unknown): number {
  return (row as { id: number }).id;
}
