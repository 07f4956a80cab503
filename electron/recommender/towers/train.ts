// Trains the item tower. Pure but for the source of chance. Loss: sampled softmax: the playlist's point against each
// track that it went on with and against tracks drawn from the catalogue; playlists count alike.

import type { Catalogue } from '../../catalogue/columns.ts';
import { GENRE_DIMS } from '../../catalogue/genre-space.ts';
import type { Cut } from '../fit/examples.ts';
import { type Loss, minimise } from '../fit/minimise.ts';
import { INPUTS, inputsOf, OUTPUTS, POINT, pointOf, type TowerWeights } from './tower.ts';

const NUMBERS = 1 + INPUTS * OUTPUTS;
/** Tracks drawn a playlist, and the sharpness of the softmax over cosines. */
const DRAWN = 300;
const SHARPNESS = 14;
/** Of a playlist, at most so many tracks to pool and to find: enough to tell its place. */
const MOST_SEEDS = 40;
const MOST_FOUND = 20;
const PENALTY = 1e-5;
const STEPS = 60;
/** To begin with: genres as they are, features as they are, a little. */
const FIRST_GENRE = 1;
const FIRST_FEATURE = 0.15;

interface Lesson {
  seeds: number[];
  found: number[];
  drawn: number[];
}

/** @param random draws the tracks to tell the playlists' own from */
export function trainTower(
  catalogue: Catalogue,
  cuts: readonly Cut[],
  random: () => number,
): Pick<TowerWeights, 'genre' | 'matrix'> {
  const lessons = cuts.map(
    ({ seeds, hidden }): Lesson => ({
      seeds: seeds.slice(-MOST_SEEDS),
      found: hidden.slice(0, MOST_FOUND),
      drawn: Array.from({ length: DRAWN }, () => Math.floor(random() * catalogue.rows)),
    }),
  );
  const start = new Float64Array(NUMBERS);
  start[0] = FIRST_GENRE;
  for (let i = 0; i < INPUTS; i++) start[1 + i * OUTPUTS + (i % OUTPUTS)] = FIRST_FEATURE;
  const numbers = minimise(start, towerLoss(catalogue, lessons), STEPS);
  const rounded = numbers.map((number) => Math.round(number * 1000) / 1000);
  return weightsOf(rounded);
}

function weightsOf(numbers: Float64Array): Pick<TowerWeights, 'genre' | 'matrix'> {
  const matrix = Array.from({ length: INPUTS }, (_, i) =>
    Array.from(numbers.subarray(1 + i * OUTPUTS, 1 + (i + 1) * OUTPUTS)),
  );
  return { genre: numbers[0] as number, matrix };
}

export function towerLoss(catalogue: Catalogue, lessons: readonly Lesson[]): Loss {
  const inputs = new Float64Array(INPUTS);
  return (numbers, gradient) => {
    const weights = weightsOf(numbers);
    gradient.fill(0);
    let loss = 0;
    for (const { seeds, found, drawn } of lessons) {
      const rows = [...seeds, ...found, ...drawn];
      const points = new Float64Array(rows.length * POINT);
      const lengths = rows.map((row, r) => pointOf(catalogue, weights, row, inputs, points, r * POINT));
      const slopes = new Float64Array(points.length);
      loss += lessonLoss(points, seeds.length, found.length, slopes) / lessons.length;
      rows.forEach((row, r) => {
        const length = lengths[r] as number;
        if (length === 0) return;
        // Through the scaling to unit length: what lies along the point changes nothing.
        let along = 0;
        for (let k = r * POINT; k < (r + 1) * POINT; k++)
          along += (slopes[k] as number) * (points[k] as number);
        const slope = (k: number) =>
          ((slopes[r * POINT + k] as number) - along * (points[r * POINT + k] as number)) /
          (length * lessons.length);
        inputsOf(catalogue, row, inputs);
        const set = (catalogue.genreSpace.setOf[row] as number) * GENRE_DIMS;
        for (let d = 0; d < GENRE_DIMS; d++)
          gradient[0] =
            (gradient[0] as number) + slope(OUTPUTS + d) * (catalogue.genreSpace.vectors[set + d] as number);
        for (let o = 0; o < OUTPUTS; o++) {
          const by = slope(o);
          for (let i = 0; i < INPUTS; i++) {
            const at = 1 + i * OUTPUTS + o;
            gradient[at] = (gradient[at] as number) + by * (inputs[i] as number);
          }
        }
      });
    }
    for (let n = 0; n < NUMBERS; n++) {
      loss += 0.5 * PENALTY * (numbers[n] as number) ** 2;
      gradient[n] = (gradient[n] as number) + PENALTY * (numbers[n] as number);
    }
    return loss;
  };
}

/** @param slopes gets the loss's gradient by point, which starts at 0 */
function lessonLoss(points: Float64Array, seeds: number, found: number, slopes: Float64Array): number {
  const playlist = new Float64Array(POINT);
  for (let k = 0; k < seeds * POINT; k++)
    playlist[k % POINT] = (playlist[k % POINT] as number) + (points[k] as number);
  const length = Math.hypot(...playlist) || 1;
  const unit = playlist.map((value) => value / length);
  const count = points.length / POINT;
  const scores = new Float64Array(count);
  let others = 0;
  for (let r = seeds; r < count; r++) {
    let cosine = 0;
    for (let k = 0; k < POINT; k++) cosine += (unit[k] as number) * (points[r * POINT + k] as number);
    // Cosines are at most 1: no score exceeds 1 before the exponential's shift.
    scores[r] = Math.exp(SHARPNESS * (cosine - 1));
    if (r >= seeds + found) others += scores[r] as number;
  }
  let loss = 0;
  const toCosine = new Float64Array(count);
  for (let r = seeds; r < seeds + found; r++) {
    const whole = (scores[r] as number) + others;
    loss -= Math.log(Math.max((scores[r] as number) / whole, 1e-300)) / found;
    toCosine[r] = (-SHARPNESS * others) / whole / found;
    for (let n = seeds + found; n < count; n++)
      toCosine[n] = (toCosine[n] as number) + (SHARPNESS * (scores[n] as number)) / whole / found;
  }
  const toUnit = new Float64Array(POINT);
  for (let r = seeds; r < count; r++) {
    for (let k = 0; k < POINT; k++) {
      slopes[r * POINT + k] = (toCosine[r] as number) * (unit[k] as number);
      toUnit[k] = (toUnit[k] as number) + (toCosine[r] as number) * (points[r * POINT + k] as number);
    }
  }
  const along = toUnit.reduce((sum, value, k) => sum + value * (unit[k] as number), 0);
  for (let k = 0; k < seeds * POINT; k++)
    slopes[k] = ((toUnit[k % POINT] as number) - along * (unit[k % POINT] as number)) / length;
  return loss;
}
