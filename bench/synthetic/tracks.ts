// Made-up tracks as a large library has them, drawn from the bundled demo's own columns: each track is a demo track
// with jitter, its artist's others are of the same genre, and few artists and genres have most of the tracks
// (Zipf-Mandelbrot). The same seed gives the same tracks. One at a time, so that a million take no memory.

import type { DemoTrack } from '../../electron/library/demo/files.ts';
import type { Random } from '../../scripts/torture/random.ts';

/** What the demo knows of a track's sound. */
export const MEASURED = [
  'acousticness',
  'danceability',
  'energy',
  'instrumentalness',
  'liveness',
  'speechiness',
  'valence',
  'tempo',
] as const;

export interface SyntheticTrack {
  /** From 1, without gaps. */
  id: number;
  title: string;
  /** From 0. */
  artist: number;
  /** From 0, in order of first appearance. */
  album: number;
  genres: string[];
  year: number | null;
  durationMs: number;
  /** 0..1. */
  popularity: number;
  /** Null for one in ten, as where nobody has measured. */
  features: Record<(typeof MEASURED)[number], number> | null;
}

/** Tracks an artist, on average. */
const TRACKS_AN_ARTIST = 8;
const TRACKS_AN_ALBUM = 11;
/** Besides the demo's broad genres: as many narrow ones as a streaming service's artists have in use. */
const NARROW_GENRES = 1500;
const WITHOUT_FEATURES = 0.1;
const A_VERSION = 0.03;

export const artistsIn = (count: number): number => Math.ceil(count / TRACKS_AN_ARTIST);

export function* syntheticTracks(
  demo: readonly DemoTrack[],
  count: number,
  random: Random,
): Generator<SyntheticTrack, void> {
  const ofGenre = new Map<string, DemoTrack[]>();
  for (const track of demo) {
    const genre = track.genres[0] ?? '';
    ofGenre.set(genre, [...(ofGenre.get(genre) ?? []), track]);
  }
  const artists = artistsIn(count);
  const drawArtist = zipf(artists, 20, random);
  const drawNarrow = zipf(NARROW_GENRES, 8, random);
  const home = Array.from({ length: artists }, () => random.pick(demo).genres[0] ?? '');
  const narrow = Uint16Array.from(home, drawNarrow);
  const albumOf = new Int32Array(artists).fill(-1);
  const leftOnAlbum = new Uint8Array(artists);
  const yearShift = Int8Array.from(home, () => random.below(50) - 42);
  let albums = 0;
  const near = (value: number, width: number) => value + width * (random.real() + random.real() - 1);
  const unit = (value: number) => Math.min(1, Math.max(0, near(value, 0.12)));

  for (let id = 1; id <= count; id++) {
    const artist = drawArtist();
    const like = random.pick(ofGenre.get(home[artist] ?? '') ?? demo);
    if (leftOnAlbum[artist] === 0) {
      albumOf[artist] = albums++;
      leftOnAlbum[artist] = 1 + random.below(2 * TRACKS_AN_ALBUM - 1);
    }
    leftOnAlbum[artist] = (leftOnAlbum[artist] ?? 1) - 1;
    const features = random.chance(WITHOUT_FEATURES)
      ? null
      : (Object.fromEntries(
          MEASURED.map((name) => [name, name === 'tempo' ? near(like.tempo, 8) : unit(like[name])]),
        ) as NonNullable<SyntheticTrack['features']>);
    const narrowOnes = [narrow[artist] ?? 0, ...(random.chance(0.4) ? [drawNarrow()] : [])];
    yield {
      id,
      title: random.chance(A_VERSION) ? `${like.title} (Live)` : `${like.title} ${random.below(count)}`,
      artist,
      album: albumOf[artist] ?? 0,
      genres: [...new Set([...like.genres, ...narrowOnes.map((genre) => `Scene ${genre}`)])],
      year: like.album_year === null ? null : like.album_year + (yearShift[artist] ?? 0),
      durationMs: Math.max(20_000, Math.round(near(like.duration_s, 40) * 1000)),
      popularity: unit(Math.log1p(like.listens) / 12),
      features,
    };
  }
}

/** Numbers from 0 to `count` - 1 with odds of 1 / (number + shift) ** 0.8, by inverting the cumulated odds. */
function zipf(count: number, shift: number, random: Random): () => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += (i + shift) ** -0.8;
    upTo[i] = sum;
  }
  return () => {
    const wanted = random.real() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
