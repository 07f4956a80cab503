// One playlist as an example to learn from: what every signal says of the tracks that it went on with, of the
// hardest others and of some of the rest. Pure.

import { ANSWERS, meanOfKnown } from '../rank.ts';
import type { SignalContext } from '../signals/signal.ts';
import type { GateName, Gates } from '../types.ts';
import { COLUMNS, type Column } from './terms.ts';

export interface Example {
  /** examples x COLUMNS.length. */
  values: Float32Array;
  /** How many of the first are what the playlist went on with. */
  positives: number;
  /** How many candidates each of the others stands for. */
  weights: Float32Array;
  gates: Gates;
}

const HARDEST = 250;
const REST = 200;

/** What makes a candidate hard: about what a hand-made ranker would put high, each times one of the gates. */
const HARD: Record<string, { by: GateName; weight: number }> = {
  'artist.share': { by: 'always', weight: 0.5 },
  'genre.shared': { by: 'always', weight: 0.3 },
  'album.share': { by: 'always', weight: 0.5 },
  'year.playlist': { by: 'always', weight: 0.2 },
  'audio.centroid': { by: 'always', weight: 0.1 },
  'playlists.tracks': { by: 'seen', weight: 0.6 },
  'playlists.artists': { by: 'seen', weight: 0.3 },
  'playlists.held': { by: 'seen', weight: 0.2 },
  'title.words': { by: 'named', weight: 0.5 },
  'title.genres': { by: 'named', weight: 0.5 },
  'title.artists': { by: 'named', weight: 1 },
  'playlists.name': { by: 'named', weight: 1 },
  'popularity.level': { by: 'named', weight: 0.5 },
};

/** @returns null when none of `hidden` is among the candidates: there is nothing to learn */
export function sampleOf(
  context: SignalContext,
  gates: Gates,
  hidden: ReadonlySet<number>,
  random: () => number,
): Example | null {
  const { rows } = context.evidence;
  const places = Array.from(rows.keys());
  const column = columnsOf(context);
  const hardness = new Float64Array(rows.length);
  COLUMNS.forEach(({ signal, part }, c) => {
    const hard = HARD[`${signal}.${part}`];
    const weight = hard ? hard.weight * gates[hard.by] : 0;
    if (weight > 0)
      column(c, places).forEach((value, i) => {
        hardness[i] = (hardness[i] as number) + weight * value;
      });
  });
  const positives = places.filter((i) => hidden.has(rows[i] as number));
  if (positives.length === 0) return null;
  const others = places
    .filter((i) => !hidden.has(rows[i] as number))
    .sort((a, b) => (hardness[b] as number) - (hardness[a] as number) || a - b);
  const rest = others.slice(HARDEST);
  const drawn = Array.from(
    { length: Math.min(REST, rest.length) },
    () => rest[Math.floor(random() * rest.length)] as number,
  );
  const taken = [...positives, ...others.slice(0, HARDEST), ...drawn];
  const values = new Float32Array(taken.length * COLUMNS.length);
  COLUMNS.forEach((_, c) => {
    column(c, taken).forEach((value, i) => {
      values[i * COLUMNS.length + c] = value;
    });
  });
  const firstDrawn = taken.length - drawn.length;
  const weights = Float32Array.from(taken, (_, i) => (i < firstDrawn ? 1 : rest.length / drawn.length));
  return { values, positives: positives.length, weights, gates };
}

/**
 * A column's values at some candidates. A gap is the mean over all, as in ranking; 0 where the request has nothing to
 * ask. The mean is only drawn when there is a gap: most of the time would go to it.
 */
function columnsOf(context: SignalContext): (column: number, places: readonly number[]) => Float32Array {
  const { rows } = context.evidence;
  const kept = new Map<string, ReturnType<(typeof ANSWERS)['artist']>>();
  return (column, places) => {
    const { signal, part } = COLUMNS[column] as Column;
    if (!kept.has(signal)) kept.set(signal, ANSWERS[signal](context));
    const answer = kept.get(signal)?.[part];
    if (!answer) return new Float32Array(places.length);
    const answers = Float32Array.from(places, (place) => answer(rows[place] as number));
    if (!answers.some(Number.isNaN)) return answers;
    const mean = meanOfKnown(Float64Array.from(rows, (row) => answer(row)));
    return answers.map((value) => (Number.isNaN(value) ? mean : value));
  };
}
