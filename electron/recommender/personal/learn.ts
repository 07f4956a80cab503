// [Note: Personal weights] How much more or less each signal counts for this user, from what they chose. Pure.
//
// A choice says that one track was preferred to others that stood beside it: added and not passed over, or kept and
// not turned away (Joachims 2002, clicks as preferences). Method: logistic regression on pairs (as RankNet, Burges et
// al. 2005), online, one step a choice, over multipliers of the fitted weights that shrink back to 1 with each step
// and never leave 0.5..2: a few odd choices say little, and no signal is ever silenced or let to decide alone.

import { SIGNALS, type SignalName } from '../types.ts';

/** What the preferred track had more of, in points of a score as the weights were fitted, by signal. */
export type Choice = Partial<Record<SignalName, number>>;
export type Multipliers = Record<SignalName, number>;

export const LEAST = 0.5;
export const MOST = 2;
/** Points that stand for a step of one in the logarithm of the odds. */
const POINTS = 10;
/** Length of a step, and how much of the way back to 1 each step goes. */
const RATE = 0.08;
const SHRINKAGE = 0.004;

/**
 * @param choices the oldest first
 * @returns 0.5..2 for each signal; 1 for all without choices
 */
export function learn(choices: readonly Choice[]): Multipliers {
  const weights = Object.fromEntries(SIGNALS.map((name) => [name, 1])) as Multipliers;
  for (const choice of choices) {
    const ahead = SIGNALS.map((name) => (choice[name] ?? 0) / POINTS);
    const margin = SIGNALS.reduce((sum, name, i) => sum + weights[name] * (ahead[i] ?? 0), 0);
    const surprise = 1 / (1 + Math.exp(margin));
    SIGNALS.forEach((name, i) => {
      const stepped = weights[name] + RATE * surprise * (ahead[i] ?? 0);
      weights[name] = Math.min(MOST, Math.max(LEAST, stepped + SHRINKAGE * (1 - stepped)));
    });
  }
  return weights;
}
