import { describe, expect, it } from 'vitest';
import { contraryOf } from './contrary.ts';
import type { Asked } from './rank.ts';

const asked = (answers: number[], added: number[], name: Asked['name'] = 'artist'): Asked => ({
  name,
  answers: Float64Array.from(answers),
  added: Float64Array.from(added),
  mean: added.reduce((sum, one) => sum + one, 0) / added.length,
  most: Math.max(...added),
});

describe('a part', () => {
  it('is told to go against its fact where fewer get more', () => {
    const newArtists = asked([0, 0, 0.5, Number.NaN], [2, 2, 0, 1]);
    expect(contraryOf(newArtists, 0)).toBe('for');
    expect(contraryOf(newArtists, 2)).toBe('against');
  });

  it('is not where its points are as its fact leads one to expect, or hardly otherwise, or nothing is known', () => {
    const usual = asked([0, 0, 0.5, Number.NaN], [0, 0, 2, 1]);
    for (const candidate of [0, 2, 3]) expect(contraryOf(usual, candidate)).toBeUndefined();
    expect(contraryOf(asked([0, 0.5], [2, 1.9]), 0)).toBeUndefined();
    expect(contraryOf(asked([0.5, 0.5], [2, 0]), 0)).toBeUndefined();
    expect(contraryOf(asked([0, 0.5], [2, 0], 'popularity'), 0)).toBeUndefined();
  });
});
