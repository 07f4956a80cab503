// [Note: Two towers] A track and a playlist as points of one space. Pure. The item tower is one linear layer over what
// is known of a track: its audio and year go through a fitted matrix, its genres keep their place in the catalogue's
// own genre space, stretched by one fitted number, so that the layer fits any catalogue. The playlist tower pools the
// item tower's outputs: their mean. What is missing is 0: the average of the scaled features.
// Method: two-tower retrieval (Yi et al. 2019, Sampling-bias-corrected neural modeling), one layer deep.

import type { Catalogue } from '../../catalogue/columns.ts';
import { GENRE_DIMS } from '../../catalogue/genre-space.ts';
import { DIMENSION_COUNT } from '../../catalogue/vector-schema.ts';

/** Years that the year is compared with, and how wide each is seen. */
const DECADES = [1960, 1970, 1980, 1990, 2000, 2010, 2020];
const WIDTH = 7;
export const INPUTS = DIMENSION_COUNT + DECADES.length;
export const OUTPUTS = 12;
/** A point: the matrix's outputs, then the genres. */
export const POINT = OUTPUTS + GENRE_DIMS;

/** assets/two-tower-weights.json, parsed by whoever reads it. */
export interface TowerWeights {
  /** How the numbers were obtained. */
  source: string;
  /** What the direction of a track's genres is multiplied by. */
  genre: number;
  /** INPUTS rows of OUTPUTS: audio in the order of [Note: Vector schema], then the decades. */
  matrix: readonly (readonly number[])[];
}

/** How near a year is to each decade, 0..1; nothing of an unknown one. */
export const decadesOf = (year: number): number[] =>
  DECADES.map((decade) => (year > 0 ? Math.exp(-(((year - decade) / WIDTH) ** 2) / 2) : 0));

/** Writes what the matrix is asked of a row to `out`: scaled audio, and nearness to each decade. */
export function inputsOf({ dims, vectors, year }: Catalogue, row: number, out: Float64Array): void {
  for (let d = 0; d < DIMENSION_COUNT; d++) out[d] = vectors[row * dims + d] as number;
  decadesOf(year[row] as number).forEach((near, i) => {
    out[DIMENSION_COUNT + i] = near;
  });
}

/** Writes the point of a row, of unit length (0 where nothing is known), to `out` at `at`. @returns its length before */
export function pointOf(
  catalogue: Catalogue,
  { genre, matrix }: Pick<TowerWeights, 'genre' | 'matrix'>,
  row: number,
  inputs: Float64Array,
  out: Float64Array | Float32Array,
  at: number,
): number {
  inputsOf(catalogue, row, inputs);
  const { vectors, setOf } = catalogue.genreSpace;
  const set = (setOf[row] as number) * GENRE_DIMS;
  for (let o = 0; o < OUTPUTS; o++) out[at + o] = 0;
  for (let i = 0; i < INPUTS; i++) {
    const input = inputs[i] as number;
    if (input === 0) continue;
    const by = matrix[i] as readonly number[];
    for (let o = 0; o < OUTPUTS; o++) out[at + o] = (out[at + o] as number) + input * (by[o] as number);
  }
  for (let d = 0; d < GENRE_DIMS; d++) out[at + OUTPUTS + d] = genre * (vectors[set + d] as number);
  let squares = 0;
  for (let k = 0; k < POINT; k++) squares += (out[at + k] as number) ** 2;
  const length = Math.sqrt(squares);
  for (let k = 0; k < POINT && length > 0; k++) out[at + k] = (out[at + k] as number) / length;
  return length;
}
