// Whether a track is of the playlist's kind: its sound, genres and year taken together, as the two towers see them
// ([Note: Two towers]); cosine with the playlist's point. Asked by what most of the playlist's tracks are known by, and
// only of tracks that are known by all of it: the others' points would lie elsewhere for what they lack.

import type { Catalogue } from '../../catalogue/columns.ts';
import { DIMENSION_BITS, DIMENSION_COUNT } from '../../catalogue/vector-schema.ts';
import { thinned } from '../profile.ts';
import { INPUTS, POINT, pointOf, type TowerWeights } from '../towers/tower.ts';
import type { Signal } from './signal.ts';

/** Tracks that the playlist's point is drawn from at most. */
const MOST_TRACKS = 400;
const ALL_AUDIO = DIMENSION_BITS.reduce((bits, needs) => bits | needs, 0);

type Known = (catalogue: Catalogue, row: number) => boolean;
const hasAudio: Known = ({ patternBits, pattern }, row) =>
  ((patternBits[pattern[row] as number] as number) & ALL_AUDIO) === ALL_AUDIO;
const hasYear: Known = ({ year }, row) => (year[row] as number) > 0;
const hasGenres: Known = ({ genreNorm }, row) => (genreNorm[row] as number) > 0;

export const kind: Signal = ({ catalogue, profile: { seeds }, tower }) => {
  const asked = (knows: Known) => 2 * seeds.filter((row) => knows(catalogue, row)).length >= seeds.length;
  const [audio, year, genres] = [asked(hasAudio), asked(hasYear), asked(hasGenres)];
  const whole = (row: number) =>
    (!audio || hasAudio(catalogue, row)) &&
    (!year || hasYear(catalogue, row)) &&
    (!genres || hasGenres(catalogue, row));
  const known = thinned(seeds.filter(whole), MOST_TRACKS);
  if (!(audio || year || genres) || known.length === 0) return null;
  const weights = deafTo(tower, { audio, year, genres });
  const inputs = new Float64Array(INPUTS);
  const point = new Float64Array(POINT);
  const playlist = new Float64Array(POINT);
  for (const row of known) {
    pointOf(catalogue, weights, row, inputs, point, 0);
    for (let k = 0; k < POINT; k++) playlist[k] = (playlist[k] as number) + (point[k] as number);
  }
  const length = Math.hypot(...playlist) || 1;
  return {
    like: (row) => {
      if (!whole(row)) return Number.NaN;
      pointOf(catalogue, weights, row, inputs, point, 0);
      let dot = 0;
      for (let k = 0; k < POINT; k++) dot += (playlist[k] as number) * (point[k] as number);
      return Math.max(0, dot / length);
    },
  };
};

/** The tower without what is not asked. */
function deafTo(
  { genre, matrix }: TowerWeights,
  asked: { audio: boolean; year: boolean; genres: boolean },
): Pick<TowerWeights, 'genre' | 'matrix'> {
  return {
    genre: asked.genres ? genre : 0,
    matrix: matrix.map((row, i) => {
      const heard = i < DIMENSION_COUNT ? asked.audio : asked.year;
      return heard ? row : row.map(() => 0);
    }),
  };
}
