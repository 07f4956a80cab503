// How near a track's genres are to the playlist's: shared ones, rare ones counting more (root of the tf-idf cosine:
// the step from none to one says more than the step from three to four), and nearness in the space of genre words,
// which also knows related ones: to the mean, to the tracks one by one, and to the last of them.

import { GENRE_DIMS, type GenreSpace } from '../../catalogue/genre-space.ts';
import { thinned } from '../profile.ts';
import type { Answer, Signal } from './signal.ts';

/** Tracks that are compared one by one, and how sharply nearness falls with the angle. */
const MOST_TRACKS = 60;
const SHARPNESS = 6;

export const genre: Signal = ({ catalogue, evidence, profile }) => {
  const cosine = evidence.genre;
  const { genreMean: mean, seeds, last } = profile;
  if (!cosine || !mean) return null;
  const { genreNorm, genreSpace } = catalogue;
  const known = (answer: Answer): Answer => {
    return (row) => ((genreNorm[row] ?? 0) === 0 ? Number.NaN : answer(row));
  };
  const hasGenres = (row: number) => (genreNorm[row] ?? 0) > 0;
  const bySet = (answer: (set: number) => number): Answer => {
    const kept = new Map<number, number>();
    return known((row) => {
      const set = genreSpace.setOf[row] ?? 0;
      let value = kept.get(set);
      if (value === undefined) {
        value = answer(set);
        kept.set(set, value);
      }
      return value;
    });
  };
  return {
    shared: known((row) => Math.sqrt(Math.min(1, cosine[row] ?? 0))),
    mean: bySet((set) => Math.max(0, dot(genreSpace.vectors, set, mean, 0))),
    tracks: bySet(density(genreSpace, thinned(seeds, MOST_TRACKS).filter(hasGenres))),
    last: bySet(density(genreSpace, last.filter(hasGenres))),
  };
};

function density({ vectors, setOf }: GenreSpace, rows: readonly number[]): (set: number) => number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(setOf[row] ?? 0, (counts.get(setOf[row] ?? 0) ?? 0) + 1);
  return (set) => {
    let sum = 0;
    for (const [one, count] of counts) {
      sum += count * Math.exp(SHARPNESS * (dot(vectors, set, vectors, one * GENRE_DIMS) - 1));
    }
    return rows.length > 0 ? sum / rows.length : Number.NaN;
  };
}

function dot(vectors: Float32Array, set: number, other: Float32Array | Float64Array, at: number): number {
  let sum = 0;
  for (let d = 0; d < GENRE_DIMS; d++)
    sum += (vectors[set * GENRE_DIMS + d] as number) * (other[at + d] as number);
  return sum;
}
