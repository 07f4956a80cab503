// How much likelier a value is among the playlist's tracks than in the catalogue at large: what many have anyway says
// little, what few have and the playlist keeps returning to says much. Pure.
// Method: log ratio of two kernel densities (Gaussian, over bins of equal steps), the playlist's mixed with some tracks
// of the catalogue's, so that one or two say less than twenty. A density, as playlists are of several minds: half old
// hits, half finds.

import type { Catalogue } from '../../catalogue/columns.ts';
import type { Engine } from '../types.ts';
import type { SignalContext } from './signal.ts';

export interface Bins {
  count: number;
  /** 0..count - 1, of a value that is known. */
  of(value: number): number;
  /** Bins at which a track's say has fallen to 0.6. */
  width: number;
}

/** Of a catalogue's rows, NaN where it is not known. */
type Value = (catalogue: Catalogue) => (row: number) => number;

/** By bin its density in the catalogue: the share of all known values that are near it, 0..1. */
type Background = Float64Array;

/**
 * @param mixed tracks of the catalogue's that are counted as the playlist's
 * @param column what the value is drawn from: the catalogue's densities are kept as long as it is
 * @returns what `likelierBy` says of a request's seeds; null: none of them knows the value
 */
export function likelierAmong(
  bins: Bins,
  mixed: number,
  column: (catalogue: Catalogue) => object,
  value: Value,
): (context: SignalContext) => Float64Array | null {
  const background = backgroundOf(bins, column, value);
  return ({ catalogue, profile, checkpoint }) => {
    const values = profile.seeds.map(value(catalogue)).filter(Number.isFinite);
    return values.length > 0 ? likelierBy(bins, background(catalogue, checkpoint), values, mixed) : null;
  };
}

/** The catalogue's densities: they are asked with each request, and changed by none. */
export function backgroundOf(
  bins: Bins,
  column: (catalogue: Catalogue) => object,
  value: Value,
): (catalogue: Catalogue, checkpoint: Engine['checkpoint']) => Background {
  const kept = new WeakMap<object, Background>();
  return (catalogue, checkpoint) => {
    const of = column(catalogue);
    const drawn = kept.get(of) ?? densities(bins, catalogue.rows, value(catalogue), checkpoint);
    kept.set(of, drawn);
    return drawn;
  };
}

/** Rows between checkpoints: about a millisecond. */
const PIECE = 1 << 15;

function densities(
  bins: Bins,
  rows: number,
  value: (row: number) => number,
  checkpoint: Engine['checkpoint'],
): Background {
  const counts = new Float64Array(bins.count);
  let all = 0;
  for (let row = 0; row < rows; row++) {
    if (row % PIECE === 0) checkpoint();
    const own = value(row);
    if (Number.isNaN(own)) continue;
    const bin = bins.of(own);
    counts[bin] = (counts[bin] as number) + 1;
    all++;
  }
  return spread(counts, bins.width).map((near) => near / Math.max(1, all));
}

/**
 * @param values the playlist's, of the tracks that know theirs; without any, nothing is likelier
 * @returns by bin the natural logarithm of how many times likelier it is; 0 where the playlist says no more than the
 *   catalogue
 */
export function likelierBy(
  bins: Bins,
  background: Background,
  values: readonly number[],
  mixed: number,
): Float64Array {
  const counts = new Float64Array(bins.count);
  for (const value of values) counts[bins.of(value)] = (counts[bins.of(value)] as number) + 1;
  return spread(counts, bins.width).map((near, bin) => {
    const everywhere = Math.max(background[bin] as number, LEAST);
    return Math.log((near + mixed * everywhere) / ((values.length + mixed) * everywhere));
  });
}

/** A density that no bin of a catalogue falls below: what nobody has is not infinitely telling. */
const LEAST = 1e-9;

/** Widths at which a count says less than a billionth. */
const REACH = 6.5;

/** The sum over all bins of their counts, each counting less the farther it is. */
function spread(counts: Float64Array, width: number): Float64Array {
  const reach = Math.min(counts.length - 1, Math.ceil(REACH * width));
  const kernel = Float64Array.from({ length: reach + 1 }, (_, apart) =>
    Math.exp(-((apart / width) ** 2) / 2),
  );
  const near = new Float64Array(counts.length);
  counts.forEach((count, bin) => {
    if (count === 0) return;
    const end = Math.min(counts.length - 1, bin + reach);
    for (let at = Math.max(0, bin - reach); at <= end; at++)
      near[at] = (near[at] as number) + count * (kernel[Math.abs(at - bin)] as number);
  });
  return near;
}

/** A log ratio as an answer, 0..1: 0.5 at 0, 1 from `most` on. */
export const asAnswer = (log: number, most: number): number => Math.max(0, Math.min(1, 0.5 + log / 2 / most));
