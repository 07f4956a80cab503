// Whether a track is of the playlist's kind: its sound, genres and year taken together, as the two towers see them
// ([Note: Two towers]); cosine with the playlist's point. Asked by what most of the playlist's tracks are known by, and
// only of tracks that are known by all of it: the others' points would lie elsewhere for what they lack.

import { type Catalogue, hasGenres } from '../../catalogue/columns.ts';
import { GENRE_DIMS } from '../../catalogue/genre-space.ts';
import { DIMENSION_BITS, DIMENSION_COUNT } from '../../catalogue/vector-schema.ts';
import { thinned } from '../profile.ts';
import { decadesOf, INPUTS, OUTPUTS, POINT, pointOf, type TowerWeights } from '../towers/tower.ts';
import type { Signal } from './signal.ts';

/** Tracks that the playlist's point is drawn from at most. */
const MOST_TRACKS = 400;
const ALL_AUDIO = DIMENSION_BITS.reduce((bits, needs) => bits | needs, 0);

type Known = (catalogue: Catalogue, row: number) => boolean;
const hasAudio: Known = ({ patternBits, pattern }, row) =>
  ((patternBits[pattern[row] as number] as number) & ALL_AUDIO) === ALL_AUDIO;
const hasYear: Known = ({ year }, row) => (year[row] as number) > 0;

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
  const cosine = cosineWith(playlist, catalogue, weights);
  return { like: (row) => (whole(row) ? cosine(row) : Number.NaN) };
};

/**
 * Cosine of rows' points with one, 0 for those that point away from it. The same as by `pointOf`, which would write each
 * point and draw the decades of each year anew: this is asked of thousands of rows.
 */
function cosineWith(
  other: Float64Array,
  { dims, vectors, year, genreSpace }: Catalogue,
  { genre, matrix }: Pick<TowerWeights, 'genre' | 'matrix'>,
): (row: number) => number {
  const length = Math.hypot(...other) || 1;
  const byAudio = Float64Array.from(matrix.slice(0, DIMENSION_COUNT).flat());
  const years = new Map<number, Float64Array>();
  const ofYear = (of: number): Float64Array => {
    const made = new Float64Array(OUTPUTS);
    decadesOf(of).forEach((near, i) => {
      matrix[DIMENSION_COUNT + i]?.forEach((by, o) => {
        made[o] = (made[o] as number) + near * by;
      });
    });
    years.set(of, made);
    return made;
  };
  return (row) => {
    const of = year[row] as number;
    const base = years.get(of) ?? ofYear(of);
    const from = row * dims;
    let dot = 0;
    let squares = 0;
    // Four outputs side by side: one after the other waits for each sum to end.
    for (let o = 0; o < OUTPUTS; o += 4) {
      let a = base[o] as number;
      let b = base[o + 1] as number;
      let c = base[o + 2] as number;
      let e = base[o + 3] as number;
      for (let d = 0, at = o; d < DIMENSION_COUNT; d++, at += OUTPUTS) {
        const own = vectors[from + d] as number;
        a += (byAudio[at] as number) * own;
        b += (byAudio[at + 1] as number) * own;
        c += (byAudio[at + 2] as number) * own;
        e += (byAudio[at + 3] as number) * own;
      }
      dot = dot + a * (other[o] as number) + b * (other[o + 1] as number);
      dot = dot + c * (other[o + 2] as number) + e * (other[o + 3] as number);
      squares = squares + a * a + b * b + c * c + e * e;
    }
    const set = (genreSpace.setOf[row] as number) * GENRE_DIMS;
    for (let d = 0; d < GENRE_DIMS; d++) {
      const output = genre * (genreSpace.vectors[set + d] as number);
      dot += output * (other[OUTPUTS + d] as number);
      squares += output * output;
    }
    return squares > 0 ? Math.max(0, dot / (Math.sqrt(squares) * length)) : 0;
  };
}

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
