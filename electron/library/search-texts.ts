// The words of every track in memory, for searching: folded titles by row, and for each row its album and artists by
// place. A pass over them takes milliseconds at 100,000 tracks for any word of any length in any script, which a
// trigram index cannot say of one or two characters. Read when a search first needs it. In the library thread.

import type { Driver } from './driver.ts';

export interface SearchTexts {
  trackIds: Int32Array;
  titles: readonly string[];
  /** Place in `albumTitles` by row, -1 for none. */
  albums: Int32Array;
  albumTitles: readonly string[];
  /** Row r's artists: places `artists[artistStart[r]] .. artists[artistStart[r + 1] - 1]` in `artistNames`. */
  artistStart: Int32Array;
  artists: Int32Array;
  artistNames: readonly string[];
}

interface Named {
  id: number;
  text: string;
}

/** Texts in order of id, and the place of each id among them. */
function texts(db: Driver, sql: string): { all: string[]; placeOf: Map<number, number> } {
  const all: string[] = [];
  const placeOf = new Map<number, number>();
  for (const { id, text } of db.prepare(sql).iterate<Named>([])) {
    placeOf.set(id, all.length);
    all.push(text);
  }
  return { all, placeOf };
}

export function readSearchTexts(db: Driver): SearchTexts {
  const albumTexts = texts(db, 'SELECT id, title_search AS text FROM albums ORDER BY id');
  const artistTexts = texts(db, 'SELECT id, name_search AS text FROM artists ORDER BY id');
  const titles: string[] = [];
  const trackIds: number[] = [];
  const albums: number[] = [];
  const tracks = 'SELECT id, title_search AS text, album_id AS album FROM tracks ORDER BY id';
  for (const { id, text, album } of db.prepare(tracks).iterate<Named & { album: number | null }>([])) {
    trackIds.push(id);
    titles.push(text);
    albums.push(album === null ? -1 : (albumTexts.placeOf.get(album) ?? -1));
  }
  const artists: number[] = [];
  const artistStart = new Int32Array(titles.length + 1);
  let row = 0;
  const credits =
    'SELECT track_id AS track, artist_id AS artist FROM track_artists ORDER BY track_id, position';
  for (const { track, artist } of db.prepare(credits).iterate<{ track: number; artist: number }>([])) {
    // Both are in order of track id.
    while (trackIds[row] !== track) artistStart[++row] = artists.length;
    artists.push(artistTexts.placeOf.get(artist) ?? -1);
  }
  artistStart.fill(artists.length, row + 1);
  return {
    trackIds: Int32Array.from(trackIds),
    titles,
    albums: Int32Array.from(albums),
    albumTitles: albumTexts.all,
    artistStart,
    artists: Int32Array.from(artists),
    artistNames: artistTexts.all,
  };
}
