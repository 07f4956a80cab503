// Signals to one number a candidate: a weighted sum. Pure.
//
// A signal a candidate lacks is taken for the mean of those candidates that have it: the sum is then the one that
// renormalising around the average gives, and a gap neither lifts a track (leaving the signal out would, for those
// with the rest right) nor sinks it (0 would).

import type { Evidence } from './candidates.ts';
import { album } from './signals/album.ts';
import { artist } from './signals/artist.ts';
import { audio } from './signals/audio.ts';
import { energy } from './signals/energy.ts';
import { genre } from './signals/genre.ts';
import { key } from './signals/key.ts';
import { newArtist } from './signals/new-artist.ts';
import type { Signal, SignalContext } from './signals/signal.ts';
import { tempo } from './signals/tempo.ts';
import { year } from './signals/year.ts';
import { type RankerWeights, SIGNALS, type SignalName } from './types.ts';

const ANSWERS: Record<SignalName, Signal> = {
  artist,
  album,
  genre,
  audio,
  year,
  tempo,
  energy,
  key,
  newArtist,
};

/** One signal over a request's candidates. */
export interface Asked {
  name: SignalName;
  /** Share of the sum, after steering; all add up to 1. */
  weight: number;
  /** Parallel to the candidates' rows: 0..1, NaN unknown. */
  values: Float64Array;
  /** Mean of the known values: what an unknown one counts as. */
  mean: number;
}

export interface Scored {
  rows: Uint32Array;
  /** Parallel to `rows`: 0..1. */
  totals: Float64Array;
  asked: Asked[];
  /** The sum of each signal's largest value among the candidates: the best a track could reach here. */
  best: number;
}

/** Weights after steering: towards 1 the playlist's own artists lose what new ones gain. */
function steered(weights: RankerWeights, name: SignalName, discover: number): number {
  const weight = weights.signals[name];
  if (name === 'artist' || name === 'album') return weight * (1 - discover);
  return name === 'newArtist' ? weight * discover : weight;
}

/** @returns totals that do not depend on the order of rows beyond it */
export function score(
  context: SignalContext,
  weights: RankerWeights,
  discover: number,
  checkpoint: () => void,
): Scored {
  const { rows }: Evidence = context.evidence;
  const asked: Asked[] = [];
  for (const name of SIGNALS) {
    checkpoint();
    const weight = steered(weights, name, discover);
    const answer = weight > 0 ? ANSWERS[name](context) : null;
    if (!answer) continue;
    const values = new Float64Array(rows.length);
    let sum = 0;
    let known = 0;
    for (let i = 0; i < rows.length; i++) {
      const value = answer(rows[i] as number);
      values[i] = value;
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
    }
    if (known > 0) asked.push({ name, weight, values, mean: sum / known });
  }
  const sum = asked.reduce((total, { weight }) => total + weight, 0);
  const totals = new Float64Array(rows.length);
  let best = 0;
  for (const signal of asked) {
    signal.weight /= sum;
    let largest = 0;
    for (let i = 0; i < rows.length; i++) {
      const value = known(signal, i);
      totals[i] = (totals[i] ?? 0) + signal.weight * value;
      largest = Math.max(largest, value);
    }
    best += signal.weight * largest;
  }
  return { rows, totals, asked, best };
}

function known({ values, mean }: Asked, i: number): number {
  const value = values[i] ?? Number.NaN;
  return Number.isNaN(value) ? mean : value;
}

/** How much a signal lifts candidate i above the average one; 0 where it is unknown. */
export function lift(signal: Asked, i: number): number {
  return signal.weight * (known(signal, i) - signal.mean);
}
