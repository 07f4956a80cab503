import { describe, expect, it } from 'vitest';
import { randomFrom } from '../evaluate/random.ts';
import { GATES, type Gates } from '../types.ts';
import { listwiseLoss } from './listwise.ts';
import { minimise } from './minimise.ts';
import type { Example } from './sample.ts';
import { COLUMNS, TERMS } from './terms.ts';

const random = randomFrom(7);

function exampleOf(seen: number): Example {
  const rows = 12;
  const gates = Object.fromEntries(GATES.map((gate) => [gate, gate === 'always' ? 1 : seen * random()]));
  return {
    values: Float32Array.from({ length: rows * COLUMNS.length }, random),
    positives: 3,
    weights: Float32Array.from({ length: rows }, (_, i) => (i < 8 ? 1 : 5)),
    gates: gates as Gates,
  };
}

describe('the loss', () => {
  const examples = Array.from({ length: 20 }, (_, i) => exampleOf(i % 2));
  const loss = listwiseLoss(examples, () => true, 0.01);

  it('has the gradient that its differences show', () => {
    const numbers = Float64Array.from(TERMS, () => random() - 0.5);
    const gradient = new Float64Array(TERMS.length);
    loss(numbers, gradient);
    const at = (k: number, by: number) =>
      loss(
        numbers.map((value, i) => (i === k ? value + by : value)),
        new Float64Array(TERMS.length),
      );
    for (const k of [0, 7, 60, 150, TERMS.length - 1]) {
      expect((at(k, 1e-5) - at(k, -1e-5)) / 2e-5).toBeCloseTo(gradient[k] ?? 0, 6);
    }
  });

  it('is brought to where its gradient is nothing, the same each time', () => {
    const start = new Float64Array(TERMS.length);
    const found = minimise(start, loss, 200);
    const gradient = new Float64Array(TERMS.length);
    expect(loss(found, gradient)).toBeLessThan(loss(start, new Float64Array(TERMS.length)));
    expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(0.01);
    expect(minimise(start, loss, 200)).toEqual(found);
  });

  it('leaves what is not to be fitted as it is', () => {
    const found = minimise(
      new Float64Array(TERMS.length),
      listwiseLoss(examples, (term) => TERMS[term]?.content === true, 0.01),
      20,
    );
    TERMS.forEach(({ content }, i) => {
      if (!content) expect(found[i]).toBe(0);
    });
    expect(TERMS.length).toBeLessThanOrEqual(500);
  });
});
