// Signals to one number a candidate: a weighted sum over their parts. Pure.
//
// A part that a candidate lacks is taken for the mean of those candidates that have it: the sum is then the one that
// renormalising around the average gives, and a gap neither lifts a track (leaving the part out would, for those
// with the rest right) nor sinks it (0 would).

import { album } from './signals/album.ts';
import { artist } from './signals/artist.ts';
import { audio } from './signals/audio.ts';
import { duration } from './signals/duration.ts';
import { energy } from './signals/energy.ts';
import { explicit } from './signals/explicit.ts';
import { genre } from './signals/genre.ts';
import { key } from './signals/key.ts';
import { kind } from './signals/kind.ts';
import { language } from './signals/language.ts';
import { newArtist } from './signals/new-artist.ts';
import { playlists } from './signals/playlists.ts';
import { popularity } from './signals/popularity.ts';
import { shape } from './signals/shape.ts';
import type { Answer, Signal, SignalContext } from './signals/signal.ts';
import { tempo } from './signals/tempo.ts';
import { title } from './signals/title.ts';
import { year } from './signals/year.ts';
import { isAskedFor, type Steered, steer } from './steer.ts';
import { type GateName, type Gates, type RankerWeights, SIGNALS, type SignalName } from './types.ts';

export const ANSWERS: Record<SignalName, Signal> = {
  artist,
  album,
  genre,
  audio,
  kind,
  year,
  language,
  tempo,
  energy,
  key,
  duration,
  explicit,
  title,
  popularity,
  playlists,
  newArtist,
  shape,
};

/** One signal over a request's candidates, its parts weighed and summed. All arrays are parallel to the candidates. */
export interface Asked {
  name: SignalName;
  /** What it adds to a candidate's total beyond the least it adds to any: 0 or more. */
  added: Float64Array;
  /** Mean of `added`. */
  mean: number;
  /** Largest of `added`. */
  most: number;
  /** Its first part's answers, NaN unknown: what explanations look at. */
  answers: Float64Array;
}

export interface Scored {
  rows: Uint32Array;
  /** Parallel to `rows`, 0 or more: the sum of what the signals added. */
  totals: Float64Array;
  asked: Asked[];
  /** Signals that tell no candidates apart. */
  even: Pick<Asked, 'name' | 'answers'>[];
  /** Signals that have nothing to go by: no weight of theirs would change anything. */
  idle: SignalName[];
  /** The sum of each signal's largest: the best a track could reach here. */
  best: number;
}

/** The weight of a part in a request: the sum over gates. */
export function effectiveWeight(shares: Partial<Record<GateName, number>>, gates: Gates): number {
  let weight = 0;
  for (const gate in shares) weight += (shares[gate as GateName] ?? 0) * gates[gate as GateName];
  return weight;
}

/** @returns totals that do not depend on the order of rows beyond it */
export function score(
  context: SignalContext,
  weights: RankerWeights,
  gates: Gates,
  steered: Steered,
  checkpoint: () => void,
): Scored {
  const { rows } = context.evidence;
  const asked: Asked[] = [];
  const even: Scored['even'] = [];
  const idle: SignalName[] = [];
  const scratch = new Float64Array(rows.length);
  for (const name of SIGNALS) {
    const { times, plus } = steer(name, steered);
    if (times + plus === 0) continue;
    const parts = ANSWERS[name](context);
    if (!parts) {
      idle.push(name);
      continue;
    }
    const added = new Float64Array(rows.length);
    let first: Float64Array | null = null;
    for (const [part, answer] of Object.entries(parts)) {
      const shares =
        name === 'newArtist' || name === 'explicit'
          ? { always: weights[name] }
          : (weights.signals[name]?.[part] ?? {});
      const fitted = effectiveWeight(shares, gates);
      const weight = times * (isAskedFor(name) ? Math.max(0, fitted) : fitted) + (first ? 0 : plus);
      if (weight === 0 && first) continue;
      const answers: Float64Array = first ? scratch : new Float64Array(rows.length);
      ask(rows, answer, answers, checkpoint);
      first ??= answers;
      addTo(added, answers, weight);
    }
    if (!first) continue;
    if (lift(added)) asked.push({ name, added, ...extent(added), answers: first });
    else {
      even.push({ name, answers: first });
      if (!differs(first)) idle.push(name);
    }
  }
  const totals = new Float64Array(rows.length);
  for (const { added } of asked)
    for (let i = 0; i < rows.length; i++) totals[i] = (totals[i] as number) + (added[i] as number);
  return { rows, totals, asked, even, idle, best: asked.reduce((sum, { most }) => sum + most, 0) };
}

/** Rows between checkpoints: well below a millisecond. */
const PIECE = 1024;

function ask(rows: Uint32Array, answer: Answer, answers: Float64Array, checkpoint: () => void): void {
  for (let from = 0; from < rows.length; from += PIECE) {
    checkpoint();
    const to = Math.min(rows.length, from + PIECE);
    for (let i = from; i < to; i++) answers[i] = answer(rows[i] as number);
  }
}

/** The mean of the known answers; 0 where none is. */
export function meanOfKnown(answers: Float64Array): number {
  let sum = 0;
  let known = 0;
  for (let i = 0; i < answers.length; i++) {
    const value = answers[i] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return known > 0 ? sum / known : 0;
}

function addTo(added: Float64Array, answers: Float64Array, weight: number): void {
  const mean = meanOfKnown(answers);
  for (let i = 0; i < answers.length; i++) {
    const value = answers[i] as number;
    added[i] = (added[i] as number) + weight * (Number.isNaN(value) ? mean : value);
  }
}

/** Lowers all values by the least, in place. @returns false when they are all equal: the signal tells nothing apart */
function lift(values: Float64Array): boolean {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < least) least = values[i] as number;
  let apart = false;
  for (let i = 0; i < values.length; i++) {
    const lifted = (values[i] as number) - least;
    values[i] = lifted;
    if (lifted > 0) apart = true;
  }
  return apart;
}

/** Whether any two of the known are not the same. */
function differs(answers: Float64Array): boolean {
  const first = answers.find((value) => !Number.isNaN(value));
  return answers.some((value) => !Number.isNaN(value) && value !== first);
}

function extent(values: Float64Array): { mean: number; most: number } {
  let sum = 0;
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    sum += value;
    if (value > most) most = value;
  }
  return { mean: values.length > 0 ? sum / values.length : 0, most };
}
