import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../suggestions/weights.ts';
import { recommend } from './recommend.ts';
import { engineOf, trackOf } from './test-catalogue.ts';
import type { RecommendRequest } from './types.ts';
import { why } from './why.ts';

const weights = parseWeights(
  readFileSync(new URL('../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const ask = (change: Partial<RecommendRequest>): RecommendRequest => ({
  ...{ playlist: [1, 2, 3], name: '', playlistId: null, seedIds: [] },
  ...{ dismissed: [], discover: 0.1, limit: 40 },
  ...change,
});

/** Two genres; artist 7 has tracks 40 to 44, in a genre that the playlist does not have. */
const tracks = [
  ...[1, 2, 3].map((id) => trackOf({ id, artist: id, genres: ['dub'], year: 1980, energy: 0.5 })),
  ...Array.from({ length: 12 }, (_, i) =>
    trackOf({ id: 10 + i, artist: 10 + i, genres: ['dub'], year: 1970 + i, energy: i / 12 }),
  ),
  ...Array.from({ length: 5 }, (_, i) =>
    trackOf({ id: 40 + i, artist: 7, genres: ['dub', 'ska'], year: 1978 + i, energy: 0.5 }),
  ),
];
const engine = engineOf(tracks, weights);
const placesOf = (request: Partial<RecommendRequest>, ids: readonly number[]) => {
  const { ranked } = recommend(engine, ask(request));
  return ids.map((id) => ranked.findIndex(({ trackId }) => trackId === id));
};

describe('“not this”', () => {
  it('lowers what is like the track turned away, and says which it was', () => {
    const before = placesOf({ dismissed: [40] }, [41, 42, 43, 44]);
    const after = placesOf({ dismissed: [40], unlike: [40] }, [41, 42, 43, 44]);
    const sum = (places: number[]) => places.reduce((total, place) => total + place, 0);
    expect(sum(after)).toBeGreaterThan(sum(before));
    const scoreOf = (request: Partial<RecommendRequest>) => why(engine, ask(request), 41).score;
    expect(scoreOf({ dismissed: [40], unlike: [40] })).toBeLessThan(scoreOf({ dismissed: [40] }) - 5);
    const { parts } = why(engine, ask({ dismissed: [40], unlike: [40] }), 41);
    const part = parts.find(({ name }) => name === 'dismissed');
    expect(part?.points).toBeLessThan(-5);
    expect(part?.fact).toEqual({ code: 'dismissed', params: { trackId: 40 } });
  });

  it('is undone without a trace', () => {
    expect(recommend(engine, ask({ unlike: [] }))).toEqual(recommend(engine, ask({})));
  });

  it('does not hold the playlist’s own artist against it as it does a stranger', () => {
    const own = engineOf(
      [
        ...tracks.filter(({ id }) => id >= 10),
        ...[1, 2, 3].map((id) => trackOf({ id, artist: 7, genres: ['dub', 'ska'], year: 1980, energy: 0.5 })),
      ],
      weights,
    );
    const cost = (on: typeof engine) =>
      why(on, ask({ dismissed: [40], unlike: [40] }), 41).parts.find(({ name }) => name === 'dismissed')!
        .points;
    expect(cost(own)).toBeGreaterThan(cost(engine) / 1.5);
  });

  it('only ever lowers, and the same whatever was turned away first, among the newest', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([10, 11, 12, 13, 40, 41], { minLength: 1 }), (unlike) => {
        const scores = (change: Partial<RecommendRequest>) =>
          new Map(recommend(engine, ask(change)).ranked.map(({ trackId, parts }) => [trackId, parts]));
        const [with_, without] = [scores({ unlike }), scores({})];
        for (const [trackId, parts] of with_) {
          const signals = (list: typeof parts) => list.filter(({ most }) => most > 0);
          expect(signals(parts)).toEqual(signals(without.get(trackId)!));
        }
        expect(scores({ unlike: [...unlike].reverse() })).toEqual(with_);
      }),
      { numRuns: 50 },
    );
  });
});
