// The tracks worth ranking: nearest in sound (exact scan), the playlist's artists and albums, nearest in genre,
// and what similar playlists hold. Pure.
// Everything that must not be suggested is kept out here, so that it takes no other's place.

import { type Catalogue, slice } from '../catalogue/columns.ts';
import { NO_WORK, type SongRow, sameSong } from '../catalogue/same-song.ts';
import { prepareQuery } from '../catalogue/scan/query.ts';
import type { Neighbours } from './neighbours.ts';
import { hasArtistOf, type Profile, patternKnows, songOf } from './profile.ts';
import { scratch } from './scratch.ts';
import { bestRows } from './top.ts';
import type { Engine } from './types.ts';

const cosines = scratch((sets) => new Float32Array(sets));

/** Per source; more of them raise recall at rank 500 by less than a hundredth. */
const NEAREST_SOUND = 2000;
const NEAREST_GENRE = 4000;
const MOST_VOTED = 1500;
const VOTED = ['tracks', 'artists', 'genres', 'name', 'pairs'] as const;

export interface Evidence {
  /** Rows to rank, ascending. */
  rows: Uint32Array;
  /**
   * Masked distance of every row to the nearest centroid and to the last tracks; Infinity where not comparable. Views that
   * are valid until the next scan.
   */
  distance: { centroid: Float32Array; last: Float32Array } | null;
  /** Cosine of every set of genres with the profile's, 0..1; meaningless for the empty set. Valid until the next request. */
  genre: Float32Array | null;
  neighbours: Neighbours;
}

export type Exclusion = (row: number) => boolean;

/**
 * What must not be suggested: the playlist, what was dismissed, unwanted artists (in pure discovery the playlist's)
 * and, unless `versions` are allowed, versions of the playlist's songs.
 */
export function exclusion(
  catalogue: Catalogue,
  taken: readonly number[],
  dismissed: readonly number[],
  unwanted: ReadonlySet<number> | null,
  versions = false,
): Exclusion {
  const out = new Set([...taken, ...dismissed]);
  const songs = new Map<number, SongRow[]>();
  for (const row of versions ? [] : taken) {
    const song = songOf(catalogue, row);
    if (song.work !== NO_WORK) songs.set(song.work, [...(songs.get(song.work) ?? []), song]);
  }
  return (row) => {
    if (out.has(row)) return true;
    const same = songs.get(catalogue.work[row] ?? NO_WORK);
    if (same?.some((song) => sameSong(song, songOf(catalogue, row)))) return true;
    return unwanted !== null && hasArtistOf(catalogue, row, unwanted);
  };
}

export function gather(
  engine: Engine,
  profile: Profile,
  neighbours: Neighbours,
  excluded: Exclusion,
): Evidence {
  const { catalogue, checkpoint } = engine;
  const eligible = (row: number) => !excluded(row);
  const found: Uint32Array[] = [];

  let distance: Evidence['distance'] = null;
  if (profile.sound) {
    const { points, weights } = profile.sound;
    distance = scanSound(engine, points, weights);
    found.push(bestRows(distance.centroid, { n: NEAREST_SOUND, best: 'smallest', checkpoint, eligible }));
  }

  for (const artist of profile.artistCount.keys()) {
    checkpoint();
    found.push(slice(catalogue.rowsOfArtist, artist).filter(eligible));
  }
  for (const album of profile.albumCount.keys()) {
    checkpoint();
    found.push(slice(catalogue.rowsOfAlbum, album).filter(eligible));
  }

  const genre = profile.genres ? genreCosine(catalogue, profile.genres) : null;
  if (genre) {
    const { setOf: of } = catalogue.genreSpace;
    found.push(bestRows(genre, { n: NEAREST_GENRE, best: 'largest', above: 0, of, checkpoint, eligible }));
  }
  // A pool without trust counts nothing: see [Note: Gates].
  for (const way of neighbours.trust > 0 ? VOTED : [])
    found.push(mostVoted(catalogue, neighbours.votes[way], eligible, checkpoint));
  checkpoint();
  return { rows: union(found, catalogue.rows), distance, genre, neighbours };
}

/** @param votes by member of the catalogue's playlists */
export function mostVoted(
  { playlists: { members } }: Catalogue,
  votes: Float64Array,
  eligible: (row: number) => boolean,
  checkpoint: Engine['checkpoint'],
): Uint32Array {
  const voted = (member: number) => eligible(members[member] ?? 0);
  const best = bestRows(votes, { n: MOST_VOTED, best: 'largest', above: 0, checkpoint, eligible: voted });
  return best.map((member) => members[member] ?? 0);
}

/** Every row once, ascending. By a bit a row: sorting them takes several times as long. */
export function union(parts: readonly Uint32Array[], rows: number): Uint32Array {
  const bits = new Uint32Array(Math.ceil(rows / 32));
  let size = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const row = part[i] as number;
      const word = bits[row >>> 5] as number;
      const bit = 1 << (row & 31);
      if ((word & bit) !== 0) continue;
      bits[row >>> 5] = word | bit;
      size++;
    }
  }
  const all = new Uint32Array(size);
  for (let at = 0, to = 0; at < bits.length; at++)
    for (let word = bits[at] as number; word !== 0; word &= word - 1)
      all[to++] = (at << 5) + 31 - Math.clz32(word & -word);
  return all;
}

function scanSound({ catalogue, scan }: Engine, points: Float32Array[], weights: Float32Array) {
  const { rows, patternBits } = catalogue;
  // The last point is the last tracks' own.
  const query = prepareQuery(points, points.length - 1, weights, patternBits.length, (pattern, d) =>
    patternKnows(catalogue, pattern, d),
  );
  const distances = scan(query);
  return { centroid: distances.subarray(0, rows), last: distances.subarray(rows) };
}

/** Method: tf-idf cosine over the inverted genre lists, once a set of genres. */
function genreCosine(
  { genreIdf, genreNorm, setsOfGenre }: Catalogue,
  genres: NonNullable<Profile['genres']>,
): Float32Array {
  const ofSet = cosines(genreNorm.length);
  const length = Math.hypot(...genres.map(([, weight]) => weight));
  for (const [genre, weight] of genres) {
    const share = (weight * (genreIdf[genre] ?? 0)) / length;
    const end = setsOfGenre.start[genre + 1] as number;
    for (let at = setsOfGenre.start[genre] as number; at < end; at++) {
      const set = setsOfGenre.items[at] as number;
      ofSet[set] = (ofSet[set] as number) + share / (genreNorm[set] as number);
    }
  }
  return ofSet;
}
