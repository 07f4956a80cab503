// How near a track's genres are to the playlist's: shared ones, rare ones counting more (root of the tf-idf cosine:
// the step from none to one says more than the step from three to four), and nearness in the space of genre words,
// which also knows related ones: to the mean, to the tracks one by one, and to the last of them; and how much likelier its
// genres are in the playlist than in the catalogue, on average, so that one in common among many others says less.

import { type Catalogue, genresOf, hasGenres, slice } from '../../catalogue/columns.ts';
import { GENRE_DIMS } from '../../catalogue/genre-space.ts';
import { thinned } from '../profile.ts';
import { density } from './density.ts';
import type { Answer, Signal } from './signal.ts';

/** Tracks that are compared one by one. */
const MOST_TRACKS = 60;
/** Answers that are kept, each where its set's number ends: about as many as there are candidates. */
const KEPT = 8192;
/** Tracks of the catalogue that are counted as the playlist's, and the least share of them that a genre is taken to have. */
const MIXED = 3;
const LEAST_SHARE = 1e-4;
/** Mean logarithm of how much likelier here than anywhere at which `likelier` is 1; no likelier is 0. */
const MUCH_LIKELIER = 4;

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
    likelier: bySet(likelier(catalogue, seeds.filter(heard))),
  };
};

/** The mean over a set's genres; one that the playlist has not counts 0: it may well be known by another name there. */
function likelier(catalogue: Catalogue, seeds: readonly number[]): (set: number) => number {
  const counts = new Map<number, number>();
  for (const row of seeds)
    for (const of of genresOf(catalogue, row)) counts.set(of, (counts.get(of) ?? 0) + 1);
  const logs = new Map(
    Array.from(counts, ([of, count]) => {
      const share = Math.max(LEAST_SHARE, Math.exp(1 - (catalogue.genreIdf[of] as number)));
      return [of, Math.log((count + MIXED * share) / ((seeds.length + MIXED) * share))];
    }),
  );
  return (set) => {
    const own = slice(catalogue.genreSpace.genresOf, set);
    let sum = 0;
    for (const of of own) sum += logs.get(of) ?? 0;
    return Math.max(0, Math.min(1, sum / own.length / MUCH_LIKELIER));
  };
}

function dot(vectors: Float32Array, set: number, other: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < GENRE_DIMS; d++)
    sum += (vectors[set * GENRE_DIMS + d] as number) * (other[d] as number);
  return sum;
}
