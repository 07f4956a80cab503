import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../suggestions/weights.ts';
import { recommend } from '../recommend.ts';
import { engineOf, trackOf } from '../test-catalogue.ts';
import { type RecommendRequest, SIGNALS } from '../types.ts';
import { personalised } from './apply.ts';
import { choicesOf, seenOf } from './choices.ts';
import { type Choice, LEAST, learn, MOST } from './learn.ts';

const weights = parseWeights(
  readFileSync(new URL('../../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const points = fc.double({ min: -60, max: 60, noNaN: true });
const choice: fc.Arbitrary<Choice> = fc.dictionary(fc.constantFrom(...SIGNALS), points);

describe('learned multipliers', () => {
  it('stay within their bounds, and are the same for the same choices', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 400 }), (choices) => {
        const learned = learn(choices);
        for (const name of SIGNALS) {
          expect(learned[name]).toBeGreaterThanOrEqual(LEAST);
          expect(learned[name]).toBeLessThanOrEqual(MOST);
        }
        expect(learn(choices)).toEqual(learned);
      }),
      { numRuns: 60 },
    );
  });

  it('follow what decides, one signal at a time, and return when it no longer does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGNALS), fc.double({ min: 2, max: 30, noNaN: true }), (name, by) => {
        const liked = Array<Choice>(40).fill({ [name]: by });
        const up = learn(liked);
        expect(up[name]).toBeGreaterThan(1.02);
        for (const other of SIGNALS) if (other !== name) expect(up[other]).toBe(1);
        expect(learn(Array<Choice>(40).fill({ [name]: -by }))[name]).toBeLessThan(0.98);
        expect(learn([...liked, ...Array<Choice>(1200).fill({})])[name]).toBeCloseTo(1, 1);
      }),
    );
  });

  it('without a choice, and forgotten, are the weights as fitted', () => {
    expect(Object.values(learn([]))).toEqual(SIGNALS.map(() => 1));
    expect(personalised(weights, undefined)).toBe(weights);
    expect(personalised(weights, learn([]))).toEqual(weights);
  });

  it('carry over to the ranking', () => {
    const tracks = Array.from({ length: 30 }, (_, i) =>
      trackOf({ id: i + 1, artist: i + 1, genres: [i % 2 ? 'dub' : 'ska'], year: 1970 + i, energy: i / 30 }),
    );
    const engine = engineOf(tracks, weights);
    const request: RecommendRequest = {
      ...{ playlist: [1, 3, 5], name: '', playlistId: null, seedIds: [] },
      ...{ dismissed: [], discover: 0.35, limit: 20 },
    };
    const fitted = recommend(engine, request);
    expect(recommend(engine, { ...request, personal: learn([]) })).toEqual(fitted);
    const personal = { ...learn([]), year: 2 };
    const moved = recommend(engine, { ...request, personal }).ranked;
    expect(moved).not.toEqual(fitted.ranked);
    // What was seen is told as the weights were fitted, whatever they are by now: up to how best is scaled to 100.
    const ratio = (name: 'year' | 'genre', list: typeof moved, by?: typeof personal) =>
      seenOf(list.find(({ trackId }) => trackId === moved[0]!.trackId)!, by).points[name]!;
    const before = ratio('year', fitted.ranked) / ratio('genre', fitted.ranked);
    expect(ratio('year', moved, personal) / ratio('genre', moved, personal)).toBeCloseTo(before, 3);
  });
});

describe('a choice', () => {
  const seen = [10, 20, 30].map((by, i) => ({ trackId: i + 1, points: { artist: by, year: 5 } }));

  it('is of an added track over those beside it, and of those over one turned away', () => {
    expect(choicesOf(seen, 'added', [2])).toEqual([{}]);
    expect(choicesOf(seen, 'added', [3])).toEqual([{ artist: 15 }]);
    expect(choicesOf(seen, 'dismissed', [3])).toEqual([{ artist: -15 }]);
    expect(choicesOf(seen, 'added', [2, 3])).toEqual([{ artist: 10 }, { artist: 20 }]);
  });

  it('is none where there was nothing else, or the track was not suggested', () => {
    expect(choicesOf(seen, 'added', [1, 2, 3])).toEqual([]);
    expect(choicesOf(seen, 'added', [99])).toEqual([]);
  });
});
