// Writes a library of made-up tracks and playlists into SQLite, row by row: what a benchmark opens as the app would.

import path from 'node:path';
import { type Demo, readDemo } from '../../electron/library/demo/files.ts';
import type { Driver, Engine } from '../../electron/library/driver.ts';
import { insertItems } from '../../electron/library/items.ts';
import { openLibraryDatabase } from '../../electron/library/open.ts';
import { insertPlaylist } from '../../electron/library/playlists.ts';
import { root } from '../../scripts/setup/step.ts';
import { createRandom, type Random } from '../../scripts/torture/random.ts';
import { fold } from '../../shared/domain/fold.ts';
import { artistsIn, MEASURED, type SyntheticTrack, syntheticTracks } from './tracks.ts';

const SEED = 1;
const PLAYLISTS = 20;
const ARTISTS_A_PLAYLIST = 25;
const NOW = '2026-01-01T00:00:00.000Z';
/** Tracks a transaction. */
const BATCH = 50_000;

export const demo = (): Demo => readDemo(path.join(root, 'assets'));

/**
 * A new library with `count` tracks and 20 playlists of 50 to 100 of them. Their artists are chosen blindly, so that a
 * playlist has many artists and several genres: the costly kind.
 * @param file where nothing is yet
 * @param long how many tracks each playlist has; by default they differ
 */
export function writeLibrary(file: string, engine: Engine, count: number, long?: number): void {
  const db = openLibraryDatabase(file, engine);
  // Nobody else reads it before it is whole.
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  const random = createRandom(SEED);
  const put = inserter(db);
  const tracks = syntheticTracks(demo().tracks, count, random.fork());
  const chosen = choosePlaylists(count, random.fork(), long);
  for (let done = 0; done < count; done += BATCH) {
    db.transaction(() => {
      for (let i = done; i < Math.min(count, done + BATCH); i++) {
        const track = tracks.next().value as SyntheticTrack;
        put(track);
        chosen.see(track);
      }
    });
  }
  db.transaction(() => {
    let itemId = 1;
    for (const [p, trackIds] of chosen.playlists().entries()) {
      const name = `Made-up playlist ${p + 1}`;
      insertPlaylist(db, p + 1, { kind: 'local', name, description: '', createdAt: NOW });
      const items = trackIds.map((trackId, position) => ({ id: itemId++, trackId, addedAt: NOW, position }));
      insertItems(db, p + 1, items);
    }
  });
  db.close();
}

/** A playlist is by a few artists, of whom some have many tracks; which they are is settled beforehand. */
function choosePlaylists(count: number, random: Random, long?: number) {
  const playlistOf = new Map<number, number>();
  const wanted = Array.from({ length: PLAYLISTS }, () => long ?? 50 + random.below(51));
  const found: number[][] = wanted.map(() => []);
  for (let p = 0; p < PLAYLISTS; p++)
    for (let i = 0; i < ARTISTS_A_PLAYLIST; i++) playlistOf.set(random.below(artistsIn(count)), p);
  return {
    see({ id, artist }: SyntheticTrack) {
      const p = playlistOf.get(artist) ?? -1;
      if (found[p] && found[p].length < (wanted[p] ?? 0)) found[p].push(id);
    },
    playlists: () => found,
  };
}

function inserter(db: Driver): (track: SyntheticTrack) => void {
  const seen = { artists: new Set<number>(), albums: new Set<number>(), genres: new Map<string, number>() };
  const insert = (table: string, columns: string) => {
    const marks = columns.split(',').map(() => '?');
    return db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${marks})`);
  };
  const artists = insert('artists', 'id, source, source_id, name, name_search');
  const albums = insert('albums', 'id, source, source_id, title, title_search');
  const genres = insert('genres', 'id, name, name_search');
  const tracks = insert(
    'tracks',
    'id, source, source_id, title, title_search, album_id, track_number, year, duration_ms, explicit, url, license',
  );
  const trackArtists = insert('track_artists', 'track_id, position, artist_id');
  const trackGenres = insert('track_genres', 'track_id, position, genre_id');
  const features = insert('audio_features', `track_id, source, fetched_at, ${MEASURED}`);
  const poolTracks = insert('pool_tracks', 'pool_id, track_id, popularity');
  insert('pools', 'id, name').run([100, 'Made up']);
  const SOURCE = 'synthetic';

  return (track) => {
    const { id, title } = track;
    const artist = track.artist + 1;
    const album = track.album + 1;
    if (!seen.artists.has(artist)) {
      seen.artists.add(artist);
      artists.run([artist, SOURCE, `${artist}`, `Artist ${artist}`, `artist ${artist}`]);
    }
    if (!seen.albums.has(album)) {
      seen.albums.add(album);
      albums.run([album, SOURCE, `${album}`, `Album ${album}`, `album ${album}`]);
    }
    const url = `https://example.org/track/${id}`;
    tracks.run([
      ...[id, SOURCE, `${id}`, title, fold(title), album, 1 + (id % 11), track.year, track.durationMs],
      ...[false, url, null],
    ]);
    trackArtists.run([id, 0, artist]);
    for (const [position, name] of track.genres.entries()) {
      let genre = seen.genres.get(name);
      if (genre === undefined) {
        genre = seen.genres.size + 1;
        seen.genres.set(name, genre);
        genres.run([genre, name, fold(name)]);
      }
      trackGenres.run([id, position, genre]);
    }
    const { features: measured } = track;
    if (measured) features.run([id, SOURCE, NOW, ...MEASURED.map((name) => measured[name])]);
    poolTracks.run([100, id, track.popularity]);
  };
}
