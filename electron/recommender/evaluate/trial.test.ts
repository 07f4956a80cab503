import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../suggestions/weights.ts';
import { STRATEGIES } from '../strategies/strategy.ts';
import { engineOf, type Others, trackOf } from '../test-catalogue.ts';
import { splitEnd } from './split.ts';
import { tryOn } from './trial.ts';

const weights = parseWeights(
  readFileSync(new URL('../../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const tracks = Array.from({ length: 700 }, (_, i) =>
  trackOf({
    ...{ id: i + 1, artist: 1 + (i % 90), genres: [['dub', 'folk', 'rock'][i % 3]!] },
    ...{ year: 1960 + (i % 50), energy: (i % 11) / 11, valence: (i % 7) / 7, tempo: 80 + (i % 60) },
    danceability: (i % 5) / 5,
  }),
);
const own = { id: 1, name: 'Own', trackIds: Array.from({ length: 20 }, (_, i) => 3 * i + 1) };
const engineWith = (others: Others) => engineOf(tracks, weights, others);

describe('the end of a playlist', () => {
  it('is its last fifth, each track once, without versions of what is shown', () => {
    const made = [
      ...Array.from({ length: 16 }, (_, i) => trackOf({ id: i + 1, artist: 1, title: `Song ${i + 1}` })),
      trackOf({ id: 30, artist: 1, title: 'Song 1 (Live)' }),
    ];
    const { catalogue } = engineOf(made, weights);
    const ids = Array.from({ length: 14 }, (_, i) => i + 1);
    expect(splitEnd(catalogue, ids)).toBeNull();
    expect(splitEnd(catalogue, [...ids, 1, 2, 999])).toBeNull();
    const split = splitEnd(catalogue, [...ids, 30, 15])!;
    expect(split.seeds).toHaveLength(13);
    expect([...split.hidden].map((row) => catalogue.trackId[row])).toEqual([14, 15]);
  });
});

describe('a trial', () => {
  it('is not helped by the playlist itself being in the catalogue', () => {
    const others = { Sundays: [1, 4, 200, 300], Mondays: [7, 10, 58, 301] };
    const without = engineWith({ Nobody: [], ...others });
    const within = engineWith({ Own: own.trackIds, ...others });
    for (const strategy of STRATEGIES) {
      const trial = tryOn(within, strategy, own)!;
      expect(trial).toEqual(tryOn(without, strategy, own));
      expect(trial).toMatchObject({ hidden: 4, among: 684 });
    }
  });

  it('looks in the chosen pools alone, whichever the strategy, and for what they hold', () => {
    // The first half of the tracks is in pool 1, the second in pool 2; the playlist goes from one to the other.
    const pooled = tracks.map((one) => ({ ...one, pools: [one.id <= 350 ? 1 : 2] }));
    const engine = engineOf(pooled, weights, {}, ['first', 'second']);
    const trackIds = Array.from({ length: 20 }, (_, i) => (i < 18 ? 3 * i + 1 : 600 + i));
    for (const strategy of STRATEGIES) {
      expect(tryOn(engine, strategy, { ...own, trackIds, pools: [1] })).toMatchObject({
        hidden: 2,
        among: 334,
      });
      expect(tryOn(engine, strategy, { ...own, trackIds, pools: [2] })).toMatchObject({
        hidden: 2,
        among: 350,
      });
      expect(tryOn(engine, strategy, { ...own, trackIds, pools: [1, 2] })).toMatchObject({ hidden: 4 });
      expect(tryOn(engine, strategy, { ...own, pools: [2] })).toBeNull();
    }
  });

  it('tells a strategy that finds the end from one that does not', () => {
    // Enough for the pool to have something to say: [Note: Trust].
    const others = Object.fromEntries(
      Array.from({ length: 30 }, (_, p) => [`p${p}`, Array.from({ length: 20 }, (_, i) => 61 + 20 * p + i)]),
    );
    const engine = engineWith({ Own: own.trackIds, Copy: own.trackIds, ...others });
    const [hybrid, content] = [tryOn(engine, 'hybrid', own)!, tryOn(engine, 'content', own)!];
    expect(hybrid.ndcg).toBeGreaterThan(content.ndcg);
    expect(tryOn(engine, 'hybrid', { ...own, trackIds: own.trackIds.slice(0, 10) })).toBeNull();
  });

  it('ends when the engine’s checkpoint says so, whichever the strategy', () => {
    const engine = engineWith({});
    tryOn(engine, 'nearest', own);
    for (const strategy of STRATEGIES) {
      let calls = 0;
      const checkpoint = () => {
        if (++calls > (strategy === 'centroid' || strategy === 'two-tower' ? 0 : 3)) throw new Error('newer');
      };
      expect(() => tryOn({ ...engine, checkpoint }, strategy, own)).toThrow('newer');
    }
  });
});
