// The fitted weights, each signal's as often as it counts for this user: see [Note: Personal weights]. Pure.

import { type RankerWeights, SIGNALS, type SignalName } from '../types.ts';
import type { Multipliers } from './learn.ts';

/** Without multipliers the very same weights. */
export function personalised(weights: RankerWeights, by: Multipliers | undefined): RankerWeights {
  if (!by) return weights;
  const signals: RankerWeights['signals'] = {};
  for (const name of SIGNALS) {
    const parts = weights.signals[name];
    if (parts) signals[name] = scaled(parts, by[name]);
  }
  const judged = {
    newArtist: weights.newArtist * by.newArtist,
    explicit: weights.explicit * by.explicit,
  };
  return { ...weights, ...judged, signals };
}

type Parts = NonNullable<RankerWeights['signals'][SignalName]>;

function scaled(parts: Parts, by: number): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([part, gates]) => [
      part,
      Object.fromEntries(Object.entries(gates).map(([gate, weight]) => [gate, weight * by])),
    ]),
  );
}
