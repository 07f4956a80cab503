// The loss that the weights minimise. Pure. Method: listwise softmax (a conditional logit): each track that the
// playlist went on with against all candidates that it did not, the drawn ones standing for those that were not
// drawn; playlists count alike, whatever their length. Convex in the numbers, so that the start does not matter.

import type { Gates } from '../types.ts';
import type { Loss } from './minimise.ts';
import type { Example } from './sample.ts';
import { COLUMNS, TERMS } from './terms.ts';

const WIDTH = COLUMNS.length;

/**
 * @param free says which terms are being fitted; the others stay as they are
 * @param penalty half of what a number's square costs
 */
export function listwiseLoss(
  examples: readonly Example[],
  free: (term: number) => boolean,
  penalty: number,
): Loss {
  return (numbers, gradient) => {
    gradient.fill(0);
    let loss = 0;
    const slope = new Float64Array(WIDTH);
    for (const example of examples) {
      loss += exampleLoss(example, effectiveWeights(numbers, example.gates), slope);
      TERMS.forEach(({ column, gate }, i) => {
        if (free(i)) gradient[i] = (gradient[i] as number) + (slope[column] as number) * example.gates[gate];
      });
    }
    loss /= examples.length;
    for (let i = 0; i < numbers.length; i++) {
      gradient[i] = (gradient[i] as number) / examples.length;
      if (!free(i)) continue;
      loss += 0.5 * penalty * (numbers[i] as number) ** 2;
      gradient[i] = (gradient[i] as number) + penalty * (numbers[i] as number);
    }
    return loss;
  };
}

/** @param slope is overwritten with the gradient by column */
function exampleLoss({ values, positives, weights }: Example, by: Float64Array, slope: Float64Array): number {
  const count = weights.length;
  const scores = new Float64Array(count);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let c = 0, at = i * WIDTH; c < WIDTH; c++, at++) sum += (by[c] as number) * (values[at] as number);
    scores[i] = sum;
    if (sum > most) most = sum;
  }
  let others = 0;
  for (let i = 0; i < count; i++) {
    scores[i] = Math.exp((scores[i] as number) - most);
    if (i >= positives) others += (weights[i] as number) * (scores[i] as number);
  }
  slope.fill(0);
  const add = (i: number, factor: number) => {
    for (let c = 0, at = i * WIDTH; c < WIDTH; c++, at++)
      slope[c] = (slope[c] as number) + factor * (values[at] as number);
  };
  let loss = 0;
  let pull = 0;
  for (let i = 0; i < positives; i++) {
    const whole = (scores[i] as number) + others;
    loss -= Math.log(Math.max((scores[i] as number) / whole, 1e-300)) / positives;
    pull += 1 / whole / positives;
    add(i, -others / whole / positives);
  }
  for (let i = positives; i < count; i++) add(i, pull * (weights[i] as number) * (scores[i] as number));
  return loss;
}

/** Weights by column under a request's gates. */
function effectiveWeights(numbers: Float64Array, gates: Gates): Float64Array {
  const weights = new Float64Array(COLUMNS.length);
  TERMS.forEach(({ column, gate }, i) => {
    weights[column] = (weights[column] as number) + (numbers[i] as number) * gates[gate];
  });
  return weights;
}
