// How much likelier a value is among the playlist's tracks than in the catalogue at large: what many have anyway says
// little, what few have and the playlist keeps returning to says much. Pure.
// Method: log ratio of two kernel densities (Gaussian, over bins of equal steps), the playlist's mixed with some tracks
// of the catalogue's, so that one or two say less than twenty. A density, as playlists are of several minds: half old
// hits, half finds.

import type { Catalogue } from '../../catalogue/columns.ts';

export interface Bins {
  count: number;
  /** 0..count - 1, of a value that is known. */
  of(value: number): number;
  /** Bins at which a track's say has fallen to 0.6. */
  width: number;
}

/** By bin its density in the catalogue: the share of all known values that are near it, 0..1. */
type Background = Float64Array;

/**
 * The catalogue's densities, kept as long as the column that they are drawn from: they are asked with each request, and
 * changed by none.
 *
 * @param value a row's, NaN where it is not known
 */
export function backgroundOf(
  bins: Bins,
  column: (catalogue: Catalogue) => object,
  value: (catalogue: Catalogue, row: number) => number,
): (catalogue: Catalogue) => Background {
  const kept = new WeakMap<object, Background>();
  return (catalogue) => {
    const of = column(catalogue);
    const drawn = kept.get(of) ?? draw(catalogue);
    kept.set(of, drawn);
    return drawn;
  };

  function draw(catalogue: Catalogue): Background {
    const counts = new Float64Array(bins.count);
    let all = 0;
    for (let row = 0; row < catalogue.rows; row++) {
      const own = value(catalogue, row);
      if (Number.isNaN(own)) continue;
      counts[bins.of(own)] = (counts[bins.of(own)] as number) + 1;
      all++;
    }
    return spread(counts, bins.width).map((near) => near / Math.max(1, all));
  }
}

/**
 * @param values the playlist's, of the tracks that know theirs; without any, nothing is likelier
 * @param mixed tracks of the catalogue's that are counted as the playlist's
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

/** The sum over all bins of their counts, each counting less the farther it is. */
function spread(counts: Float64Array, width: number): Float64Array {
  const kernel = Float64Array.from(counts, (_, apart) => Math.exp(-((apart / width) ** 2) / 2));
  return counts.map((_, bin) => {
    let sum = 0;
    for (let other = 0; other < counts.length; other++)
      sum += (counts[other] as number) * (kernel[Math.abs(other - bin)] as number);
    return sum;
  });
}

/** A log ratio as an answer, 0..1: 0.5 at 0, 1 from `most` on. */
export const asAnswer = (log: number, most: number): number => Math.max(0, Math.min(1, 0.5 + log / 2 / most));
