import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collector } from '../catalogue/collect.ts';
import { type Catalogue, createCatalogue } from '../catalogue/columns.ts';
import { holdersOf } from '../catalogue/playlists.ts';
import { withPools } from '../catalogue/pools.ts';
import type { CatalogueTrack } from '../catalogue/source.ts';
import { parseWeights } from '../suggestions/weights.ts';
import { nothingBecause } from './nothing.ts';
import { recommendBy } from './strategies/steered.ts';
import { STRATEGIES } from './strategies/strategy.ts';
import { engineOf, trackOf } from './test-catalogue.ts';
import { problem } from './test-problems.ts';
import type { Engine, RecommendRequest } from './types.ts';

const weights = parseWeights(
  readFileSync(new URL('../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const POOLS = [3, 5, 9];

interface Member {
  pools: number[];
  popularity: number[];
}
interface PoolPlaylist {
  pool: number;
  picks: number[];
}

const member = fc.record({
  pools: fc.subarray(POOLS),
  popularity: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
});
const problemInPools = fc.record({
  of: problem,
  members: fc.array(member, { minLength: 40, maxLength: 40 }),
  playlists: fc.array(
    fc.record({ pool: fc.constantFrom(0, ...POOLS), picks: fc.array(fc.nat(), { maxLength: 8 }) }),
    { maxLength: 6 },
  ),
  chosen: fc.subarray(POOLS),
  strategy: fc.constantFrom(...STRATEGIES),
});

const inPools = (tracks: readonly CatalogueTrack[], members: readonly Member[]): CatalogueTrack[] =>
  tracks.map((track, i) => {
    const { pools, popularity } = members[i]!;
    const known = pools.map((id, p) => [id, popularity[p]!] as const);
    const most = Math.max(...known.map(([, value]) => value));
    return {
      ...track,
      ...{ pools, popularity: known.length > 0 ? most : null },
      ...(pools.length > 1 && { popularityIn: known }),
    };
  });

function engineWith(tracks: readonly CatalogueTrack[], playlists: readonly PoolPlaylist[]): Engine {
  const collector = new Collector();
  for (const track of tracks) collector.add(track);
  const ids = tracks.map(({ id }) => id).sort((a, b) => a - b);
  playlists.forEach(({ pool, picks }, p) => {
    collector.addPlaylist(
      p + 1,
      `List ${p}`,
      picks.map((pick) => ids[pick % ids.length] ?? 0),
      pool,
    );
  });
  const catalogue = createCatalogue(collector.columns(POOLS.map((id) => ({ id, name: `Pool ${id}` }))));
  return { ...engineOf(tracks, weights), catalogue };
}

const ask = (change: Partial<RecommendRequest>): RecommendRequest => ({
  ...{ playlist: [], name: '', playlistId: null, seedIds: [], dismissed: [], discover: 0.35, limit: 50 },
  ...change,
});

describe('a choice of pools', () => {
  it('only removes: whatever is suggested is in one of them', () => {
    fc.assert(
      fc.property(problemInPools, ({ of, members, playlists, chosen, strategy }) => {
        const tracks = inPools(of.tracks, members);
        const engine = engineWith(tracks, playlists);
        const request = ask({ ...of.asked, strategy, limit: 100 });
        const { ranked, candidates } = recommendBy(engine, { ...request, pools: chosen });
        expect(candidates).toBeLessThanOrEqual(recommendBy(engine, request).candidates);
        const every = POOLS.every((id) => chosen.includes(id) || !tracks.some((t) => t.pools.includes(id)));
        for (const { trackId } of every ? [] : ranked) {
          const { pools } = tracks.find(({ id }) => id === trackId)!;
          expect(pools.some((id) => chosen.includes(id))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of all of them is none, to the last digit', () => {
    fc.assert(
      fc.property(problemInPools, ({ of, members, playlists, strategy }) => {
        const engine = engineWith(inPools(of.tracks, members), playlists);
        const request = ask({ ...of.asked, strategy });
        expect(recommendBy(engine, { ...request, pools: [...POOLS, 77] })).toEqual(
          recommendBy(engine, request),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of the catalogue or of the choice', () => {
    fc.assert(
      fc.property(problemInPools, ({ of, members, playlists, chosen, strategy }) => {
        const tracks = inPools(of.tracks, members);
        const request = ask({ ...of.asked, strategy });
        const first = recommendBy(engineWith(tracks, playlists), { ...request, pools: chosen });
        const turned = engineWith(tracks.toReversed(), playlists);
        expect(recommendBy(turned, { ...request, pools: chosen.toReversed() })).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('hears what a catalogue of these pools alone would know of playlists and popularity', () => {
    fc.assert(
      fc.property(problemInPools, ({ of, members, playlists, chosen }) => {
        const whole = engineWith(inPools(of.tracks, members), playlists).catalogue;
        const fewer = members.map(({ pools, popularity }) => ({
          pools: pools.filter((id) => chosen.includes(id)),
          popularity: popularity.filter((_, p) => chosen.includes(pools[p] ?? 0)),
        }));
        const kept = playlists.map((list) => (chosen.includes(list.pool) ? list : { ...list, picks: [] }));
        const expected = engineWith(inPools(of.tracks, fewer), kept).catalogue;
        const heard = withPools(whole, chosen);
        expect(heard.popularity).toEqual(expected.popularity);
        expect(heard.playlists.members).toEqual(expected.playlists.members);
        const holders = ({ rows, playlists, playlistIds }: Catalogue) =>
          Array.from({ length: rows }, (_, row) =>
            Array.from(holdersOf(playlists, row), (p) => playlistIds[p]),
          );
        expect(holders(heard)).toEqual(holders(expected));
      }),
      { numRuns: 100 },
    );
  });
});

it('of a pool without a track suggests nothing', () => {
  const tracks = [1, 2, 3].map((id) => ({ ...trackOf({ id, energy: 0.5 }), pools: [3] }));
  const { ranked, candidates } = recommendBy(engineWith(tracks, []), ask({ playlist: [1], pools: [] }));
  expect([ranked, candidates]).toEqual([[], 0]);
});

it('tells of tracks that only other pools hold', () => {
  const [own, other] = [3, 5].map((pool, at) => ({ ...trackOf({ id: at + 1, artist: 1 }), pools: [pool] }));
  const engine = engineWith([own!, other!], []);
  const because = (pools: number[]) => nothingBecause(engine, ask({ playlist: [1], pools }));
  expect(because([3])).toEqual({ others: 0, elsewhere: 1, allowed: 0 });
  expect(because([3, 5])).toEqual({ others: 1, elsewhere: 0, allowed: 1 });
});
