// How near a track's genres are to the playlist's: shared ones, rare ones counting more (root of the tf-idf cosine:
// the step from none to one says more than the step from three to four), and nearness in the space of genre words,
// which also knows related ones: to the mean, to the tracks one by one, and to the last of them.

import { hasGenres } from '../../catalogue/columns.ts';
import { GENRE_DIMS } from '../../catalogue/genre-space.ts';
import { thinned } from '../profile.ts';
import { density } from './density.ts';
import type { Answer, Signal } from './signal.ts';

/** Tracks that are compared one by one. */
const MOST_TRACKS = 60;
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

function dot(vectors: Float32Array, set: number, other: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < GENRE_DIMS; d++)
    sum += (vectors[set * GENRE_DIMS + d] as number) * (other[d] as number);
  return sum;
}
