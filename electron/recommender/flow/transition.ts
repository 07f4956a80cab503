// [Note: Flow] What it costs to go from one track to the next: the musical distances a listener hears, as mixing by ear
// has them. Each part is 0..1, symmetric, and unknown unless both tracks have it; an unknown part costs the mean of
// that part over the tracks at hand, so that a gap in the data is neither a merit nor a fault. Pure.
//
//   tempo    distance in octaves to the nearest of half, same and double time (they carry one pulse), 0..1/2, doubled
//   energy   step up or down, 1 from a half of the scale on
//   key      steps on the Camelot wheel, a change between minor and major counting one: 3 or more is 1
//   sound    root mean square difference of the other scaled features, 1 from two deviations on
//   artist   1 for two tracks by the same one
//
// The weights are set by hand, not fitted: what people who order playlists say decides, tempo first. A part that no two
// tracks at hand have counts nothing. A track after itself is 1, the worst there is.

import type { Catalogue } from '../../catalogue/columns.ts';
import { wheelSteps } from '../../catalogue/key-wheel.ts';
import { DIMENSION_BITS, DIMENSIONS } from '../../catalogue/vector-schema.ts';
import { artistsOf, thinned } from '../profile.ts';

/** Cost 0..1 of playing `to` after `from`, both rows of the catalogue; -1: a track that it does not have. */
export type Cost = (from: number, to: number) => number;
/** The same of one part, NaN where it is not known of both. */
type Part = (catalogue: Catalogue, from: number, to: number) => number;

const PARTS: readonly { weight: number; part: Part }[] = [
  {
    weight: 0.35,
    part: ({ tempo }, from, to) => 2 * octavesApart(tempo[from] ?? Number.NaN, tempo[to] ?? Number.NaN),
  },
  {
    weight: 0.25,
    part: ({ energy }, from, to) =>
      Math.min(1, 2 * Math.abs((energy[to] ?? Number.NaN) - (energy[from] ?? Number.NaN))),
  },
  {
    weight: 0.2,
    part: ({ key }, from, to) => {
      const [a = 0, b = 0] = [key[from], key[to]];
      return a === 0 || b === 0 ? Number.NaN : Math.min(3, wheelSteps(a, b)) / 3;
    },
  },
  { weight: 0.1, part: soundApart },
  { weight: 0.1, part: sameArtist },
];

/** Tracks whose pairs the means are taken over: enough to be stable, few enough to be instant. */
const MOST_FOR_MEANS = 80;

/** Octaves from a tempo to half, same or double another, whichever is nearest: 0..0.5, NaN unless both are known. */
export function octavesApart(from: number, to: number): number {
  // Not of their ratio, which rounds differently the other way round.
  const octaves = Math.log2(to) - Math.log2(from);
  return Math.abs(octaves - Math.round(octaves));
}

/**
 * The cost of transitions among some tracks. The same tracks in any order give the same costs.
 * @param rows the tracks at hand, which unknown values are the mean of; -1 and repeated rows are passed over
 */
export function transitionCost(catalogue: Catalogue, rows: readonly number[]): Cost {
  const distinct = [...new Set(rows)].filter((row) => row >= 0).sort((a, b) => a - b);
  const pairs = thinned(distinct, MOST_FOR_MEANS).flatMap((a, i, all) =>
    all.slice(i + 1).map((b) => [a, b] as const),
  );
  const asked = PARTS.flatMap(({ weight, part }) => {
    const known = pairs.map(([a, b]) => part(catalogue, a, b)).filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return known.length > 0 ? [{ weight, part, mean }] : [];
  });
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  return (from, to) => {
    if (from === to && from >= 0) return 1;
    let cost = 0;
    for (const { weight, part, mean } of asked) {
      const value = part(catalogue, from, to);
      cost += weight * (Number.isNaN(value) ? mean : value);
    }
    return total > 0 ? cost / total : 0;
  };
}

/** Dimensions that no other part looks at. */
const SOUND = DIMENSIONS.flatMap(({ feature }, d) =>
  ['energy', 'tempo', 'key', 'mode'].includes(feature) ? [] : [d],
);

function soundApart({ dims, vectors, pattern, patternBits }: Catalogue, from: number, to: number): number {
  const bits = (patternBits[pattern[from] ?? 0] ?? 0) & (patternBits[pattern[to] ?? 0] ?? 0);
  let squares = 0;
  let known = 0;
  for (const d of from < 0 || to < 0 ? [] : SOUND) {
    const needs = DIMENSION_BITS[d] ?? 0;
    if ((bits & needs) !== needs) continue;
    squares += ((vectors[from * dims + d] ?? 0) - (vectors[to * dims + d] ?? 0)) ** 2;
    known++;
  }
  return known === 0 ? Number.NaN : Math.min(1, Math.sqrt(squares / known) / 2);
}

/** By the primary artists: a guest in common is no repetition. */
function sameArtist(catalogue: Catalogue, from: number, to: number): number {
  const own = from < 0 ? undefined : artistsOf(catalogue, from)[0];
  const other = to < 0 ? undefined : artistsOf(catalogue, to)[0];
  return own === undefined || other === undefined ? Number.NaN : own === other ? 1 : 0;
}
