import { describe, expect, it } from 'vitest';
import { randomFrom } from '../evaluate/random.ts';
import { twoTower } from '../strategies/two-tower.ts';
import { catalogueOf, trackOf } from '../test-catalogue.ts';
import { INPUTS, OUTPUTS } from './tower.ts';
import { towerLoss, trainTower } from './train.ts';

const random = randomFrom(5);
/** Quiet folk of the seventies and loud techno of today; valence says nothing. */
const catalogue = catalogueOf(
  Array.from({ length: 120 }, (_, i) =>
    trackOf({
      ...{ id: i + 1, artist: i + 1, genres: i % 3 === 2 ? [] : [i % 2 ? 'indie folk' : 'deep techno'] },
      ...{ year: i % 2 ? 1972 : 2018, energy: (i % 2 ? 0.2 : 0.8) + 0.2 * random(), valence: random() },
    }),
  ),
);
const rows = (odd: number, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => 2 * (from + i) + odd);
const cuts = Array.from({ length: 4 }, (_, i) => ({
  seeds: rows(i % 2, i, i + 10),
  hidden: rows(i % 2, i + 10, i + 16),
}));

describe('the tower’s training', () => {
  it('follows the gradient that its differences show', () => {
    const lessons = cuts.map(({ seeds, hidden }) => ({ seeds, found: hidden, drawn: rows(0, 40, 60) }));
    const loss = towerLoss(catalogue, lessons);
    const numbers = Float64Array.from({ length: 1 + INPUTS * OUTPUTS }, () => random() - 0.4);
    const gradient = new Float64Array(numbers.length);
    loss(numbers, gradient);
    const at = (k: number, by: number) =>
      loss(
        numbers.map((number, n) => (n === k ? number + by : number)),
        new Float64Array(numbers.length),
      );
    for (const k of [0, 1, 5, 1 + 2 * OUTPUTS, 1 + 14 * OUTPUTS + 3, numbers.length - 2]) {
      expect(gradient[k]).toBeCloseTo((at(k, 1e-5) - at(k, -1e-5)) / 2e-5, 5);
    }
  });

  it('ends, the same each time, where a playlist finds its own kind', () => {
    const weights = trainTower(catalogue, cuts, randomFrom(1));
    expect(trainTower(catalogue, cuts, randomFrom(1))).toEqual(weights);
    const ask = twoTower(catalogue, { source: 'test', ...weights });
    const found = ask({ seeds: rows(1, 0, 8), name: '', exclude: [17], limit: 30, discover: 0.1 });
    expect(found.every(({ row }) => row % 2 === 1)).toBe(true);
    expect(found.map(({ row }) => row)).not.toContain(17);
    expect(found.some(({ row }) => rows(1, 0, 8).includes(row))).toBe(false);
  });
});
