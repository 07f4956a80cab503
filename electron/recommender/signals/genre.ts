// How near a track's genres are to the playlist's: shared ones, rare ones counting more (root of the tf-idf cosine:
// the step from none to one says more than the step from three to four), and nearness in the space of genre words,
// which also knows related ones: to the mean, to the tracks one by one, and to the last of them.

import { hasGenres } from '../../catalogue/columns.ts';
import { GENRE_DIMS, type GenreSpace } from '../../catalogue/genre-space.ts';
import { thinned } from '../profile.ts';
import type { Answer, Signal } from './signal.ts';

/** Tracks that are compared one by one, and how sharply nearness falls with the angle. */
const MOST_TRACKS = 60;
const SHARPNESS = 6;
/** Answers that are kept, each where its set's number ends: about as many as there are candidates. */
const KEPT = 8192;

export const genre: Signal = ({ catalogue, evidence, profile }) => {
  const cosine = evidence.genre;
  const { genreMean: mean, seeds, last } = profile;
  if (!cosine || !mean) return null;
  const { genreSpace } = catalogue;
  const heard = (row: number) => hasGenres(catalogue, row);
  const known = (answer: Answer): Answer => {
    return (row) => (heard(row) ? answer(row) : Number.NaN);
  };
  const bySet = (answer: (set: number) => number): Answer => {
    const kept = new Float64Array(KEPT);
    // One more than the set, 0: none yet.
    const keptOf = new Uint32Array(KEPT);
    return known((row) => {
      const set = genreSpace.setOf[row] as number;
      const at = set % KEPT;
      if (keptOf[at] === set + 1) return kept[at] as number;
      const asked = answer(set);
      keptOf[at] = set + 1;
      kept[at] = asked;
      return asked;
    });
  };
  return {
    shared: known((row) => Math.sqrt(Math.min(1, cosine[genreSpace.setOf[row] as number] as number))),
    mean: bySet((set) => Math.max(0, dot(genreSpace.vectors, set, mean))),
    tracks: bySet(density(genreSpace, thinned(seeds, MOST_TRACKS).filter(heard))),
    last: bySet(density(genreSpace, last.filter(heard))),
  };
};

/** Mean nearness of a set of genres to those of rows. */
function density(space: GenreSpace, rows: readonly number[]): (set: number) => number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(space.setOf[row] ?? 0, (counts.get(space.setOf[row] ?? 0) ?? 0) + 1);
  const { size } = counts;
  const times = Float64Array.from(counts.values());
  // By dimension, so that four sets are summed side by side: one after the other waits for each sum to end.
  const width = Math.ceil(size / 4) * 4;
  const theirs = new Float64Array(GENRE_DIMS * width);
  [...counts.keys()].forEach((set, one) => {
    for (let d = 0; d < GENRE_DIMS; d++)
      theirs[d * width + one] = space.vectors[set * GENRE_DIMS + d] as number;
  });
  const dots = new Float64Array(width);
  return (set) => {
    if (size === 0) return Number.NaN;
    dotAll(space.vectors, set, theirs, width, dots);
    let sum = 0;
    for (let one = 0; one < size; one++)
      sum += (times[one] as number) * Math.exp(SHARPNESS * ((dots[one] as number) - 1));
    return sum / rows.length;
  };
}

function dotAll(
  vectors: Float32Array,
  set: number,
  theirs: Float64Array,
  width: number,
  dots: Float64Array,
): void {
  const from = set * GENRE_DIMS;
  for (let one = 0; one < width; one += 4) {
    let [a, b, c, e] = [0, 0, 0, 0];
    for (let d = 0, at = one; d < GENRE_DIMS; d++, at += width) {
      const own = vectors[from + d] as number;
      a += own * (theirs[at] as number);
      b += own * (theirs[at + 1] as number);
      c += own * (theirs[at + 2] as number);
      e += own * (theirs[at + 3] as number);
    }
    dots[one] = a;
    dots[one + 1] = b;
    dots[one + 2] = c;
    dots[one + 3] = e;
  }
}

function dot(vectors: Float32Array, set: number, other: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < GENRE_DIMS; d++)
    sum += (vectors[set * GENRE_DIMS + d] as number) * (other[d] as number);
  return sum;
}
