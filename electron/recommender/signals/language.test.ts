import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../suggestions/weights.ts';
import { exclusion } from '../candidates.ts';
import { explainer } from '../explain.ts';
import { factOf } from '../facts.ts';
import { prepare } from '../recommend.ts';
import { engineOf, trackOf } from '../test-catalogue.ts';
import { language } from './language.ts';

const weights = parseWeights(
  readFileSync(new URL('../../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
/** Artists 1 to 3 are English, 4 and 5 Portuguese (5 less surely), 6 Japanese, and of 7 nothing is known. */
const artists = [4, 4, 5, 1, 4, 5, 1, 6, 7, null, ...Array.from({ length: 90 }, (_, i) => 1 + (i % 3))];
const tracks = artists.map((artist, i) => trackOf({ id: i + 1, artist, year: 2000, energy: 0.5 }));
const engine = engineOf(tracks, weights);

function asked(ids: readonly number[]) {
  const seeds = ids.map((id) => id - 1);
  const wanted = { seeds, name: '', playlistId: null, ownArtists: new Set<number>() };
  return prepare(engine, wanted, exclusion(engine.catalogue, seeds, [], null));
}

describe('languages', () => {
  it('are those the playlist keeps to', () => {
    const answer = language(asked([1, 2, 3]).context)!.likelier!;
    expect(answer(4)).toBeGreaterThan(0.9);
    expect(answer(5)).toBeGreaterThan(0.9);
    expect(answer(6)).toBeLessThan(0.5);
    expect(answer(7)).toBeLessThan(0.5);
  });

  it('say little where they are the catalogue’s usual one', () => {
    const answer = language(asked([4, 11, 12]).context)!.likelier!;
    expect(Math.abs(answer(6) - 0.5)).toBeLessThan(0.1);
  });

  it('are not asked of an artist whose titles do not tell, nor of a track without artist', () => {
    const answer = language(asked([1, 2, 3]).context)!.likelier!;
    expect([answer(8), answer(9)]).toEqual([Number.NaN, Number.NaN]);
    expect(language(asked([9, 10]).context)).toBeNull();
  });

  it.each([
    [5, { code: 'language', params: { language: 'pt', n: 3, count: 4 } }],
    [8, { code: 'language-none', params: { language: 'ja' } }],
    [9, { code: 'unknown', params: {} }],
  ])('of track %i are said with what the playlist has', (id, fact) => {
    const { context } = asked([1, 2, 3, 4]);
    const own = language(context)!.likelier!;
    const signal = { name: 'language', added: new Float64Array(1), mean: 0, most: 1 } as const;
    const answers = Float64Array.of(own(id - 1));
    const of = { context, row: id - 1, asked: { ...signal, answers }, candidate: 0, playlistId: null };
    expect(factOf(of)).toEqual(fact);
  });

  it('are a reason where most of the playlist is in one that is not the usual', () => {
    const reason = (ids: readonly number[], row: number) => {
      const { context } = asked(ids);
      const answers = Float64Array.of(language(context)!.likelier!(row));
      const one = { name: 'language', added: Float64Array.of(1), mean: 0, most: 1, answers } as const;
      const scored = { rows: Uint32Array.of(row), totals: Float64Array.of(1), asked: [one], even: [] };
      return explainer(context, scored as never, () => undefined)(0);
    };
    expect(reason([1, 2, 3], 4)).toEqual([{ code: 'same-language', params: { language: 'pt' } }]);
    expect(reason([4, 11, 12], 6)).toEqual([]);
    expect(reason([1, 4, 11], 4)).toEqual([]);
  });
});
