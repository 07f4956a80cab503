import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RADAR_AXES } from '../../shared/domain/features.ts';
import {
  activeFilters,
  type Filters,
  NEUTRAL,
  NO_FILTERS,
  STEERED_WEIGHTS,
  STRATEGIES,
  type Steering,
} from '../../shared/domain/steering-defaults.ts';
import { workOf } from '../catalogue/same-song.ts';
import type { CatalogueTrack } from '../catalogue/source.ts';
import { parseWeights } from '../suggestions/weights.ts';
import { recommend } from './recommend.ts';
import { recommendBy } from './strategies/steered.ts';
import { engineOf, LANGUAGES, trackOf } from './test-catalogue.ts';
import { problem } from './test-problems.ts';
import type { RecommendRequest } from './types.ts';

const weights = parseWeights(
  readFileSync(new URL('../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const run = (tracks: readonly CatalogueTrack[], change: Partial<RecommendRequest>) =>
  recommendBy(engineOf(tracks, weights), {
    ...{ playlist: [], name: '', playlistId: null, seedIds: [], dismissed: [], discover: 0.35, limit: 50 },
    ...change,
  });
const idsOf = ({ ranked }: ReturnType<typeof run>) => ranked.map(({ trackId }) => trackId);

const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 2 });
const range = (min: number, max: number) => {
  const end = orNone(fc.integer({ min, max }));
  return fc.record({ from: end, to: end });
};
const genres = fc.uniqueArray(fc.constantFrom('rock', 'folk', 'jazz', 'unheard of'), { maxLength: 2 });
const languages = fc.uniqueArray(fc.constantFrom('en', 'pt', 'ja', 'es', 'tlh'), { maxLength: 2 });
const artists = fc.uniqueArray(
  fc.integer({ min: 1, max: 7 }).map((id) => ({ id, name: `Artist ${id}` })),
  { maxLength: 2 },
);
const filters: fc.Arbitrary<Filters> = fc.record({
  ...{ languagesKept: languages, languagesOut: languages },
  ...{ genresKept: genres, genresOut: genres, artistsKept: artists, artistsOut: artists },
  ...{ years: range(1950, 2026), tempo: range(50, 200), length: range(30, 600), explicit: fc.boolean() },
});
const strategy = fc.constantFrom(...STRATEGIES);
const shape = fc.record(
  Object.fromEntries(RADAR_AXES.map((axis) => [axis, orNone(fc.integer({ min: 0, max: 100 }))])),
) as unknown as fc.Arbitrary<Steering['shape']>;
const multipliers = fc.record(
  Object.fromEntries(STEERED_WEIGHTS.map((name) => [name, fc.constantFrom(0, 0.5, 1, 1.5, 2)])),
) as unknown as fc.Arbitrary<Steering['weights']>;

/** Written without looking at how the engine does it. */
function matches(track: CatalogueTrack, wanted: Filters): boolean {
  const inside = (value: number | null, { from, to }: Filters['years']) =>
    (from === null && to === null) || (value !== null && value >= (from ?? 0) && value <= (to ?? 1e9));
  const has = (list: string[]) => track.genres.some((genre) => list.includes(genre));
  const by = (list: { id: number }[]) =>
    track.artistIds.some((artist) => list.some(({ id }) => id === artist));
  const { tempo } = track.features;
  const [most] = LANGUAGES.get(track.artistIds[0] ?? 0) ?? [];
  const language = most && most.share >= 0.5 ? most.language : '';
  return (
    (wanted.genresKept.length === 0 || has(wanted.genresKept)) &&
    !has(wanted.genresOut) &&
    (wanted.artistsKept.length === 0 || by(wanted.artistsKept)) &&
    !by(wanted.artistsOut) &&
    (wanted.languagesKept.length === 0 || wanted.languagesKept.includes(language)) &&
    !wanted.languagesOut.includes(language) &&
    inside(track.year, wanted.years) &&
    inside(tempo === null ? null : Math.round(tempo), wanted.tempo) &&
    inside(track.durationMs === null ? null : Math.round(track.durationMs / 1000), wanted.length) &&
    (wanted.explicit || track.explicit !== true)
  );
}

describe('steering', () => {
  it('as nobody has steered changes nothing', () => {
    fc.assert(
      fc.property(problem, ({ tracks, asked }) => {
        const engine = engineOf(tracks, weights);
        const request = { playlistId: null, seedIds: [], ...asked };
        const neutral = { ...NEUTRAL, discover: asked.discover, never: { trackIds: [], artistIds: [] } };
        expect(recommendBy(engine, { ...request, ...neutral })).toEqual(recommend(engine, request));
      }),
      { numRuns: 200 },
    );
  });

  it('by filters only takes out, whatever the strategy, and counts what it takes', () => {
    fc.assert(
      fc.property(problem, filters, strategy, ({ tracks, asked }, wanted, by) => {
        const all = { ...asked, limit: 500, strategy: by };
        const without = run(tracks, all);
        const found = run(tracks, { ...all, filters: wanted });
        const byId = new Map(tracks.map((track) => [track.id, track]));
        for (const id of idsOf(found)) expect(matches(byId.get(id)!, wanted)).toBe(true);
        const active = activeFilters(wanted);
        expect(found.filtered?.by.map(({ filter }) => filter) ?? []).toEqual(active);
        if (!found.filtered) {
          expect(found).toEqual(without);
          return;
        }
        expect(found.filtered.of - found.filtered.leftOut).toBeGreaterThanOrEqual(found.ranked.length);
        // Of two versions of a song another one may be shown when the first is taken out.
        const song = (id: number) =>
          workOf(byId.get(id)!.artistNames[0] ?? '', byId.get(id)!.title)?.key ?? id;
        const before = new Set(idsOf(without).map(song));
        for (const id of idsOf(found)) expect(before).toContain(song(id));
        for (const { filter, leftOut, alone } of found.filtered.by) {
          expect(alone).toBeLessThanOrEqual(leftOut);
          const loosened = run(tracks, { ...all, filters: { ...wanted, [filter]: NO_FILTERS[filter] } });
          const left = loosened.filtered ?? { of: found.filtered.of, leftOut: 0 };
          expect(found.filtered.leftOut - left.leftOut).toBe(alone);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('by caps holds them over the whole list, whatever the strategy', () => {
    const cap = orNone(fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(
        problem,
        fc.record({ artist: cap, album: cap }),
        strategy,
        ({ tracks, asked }, caps, by) => {
          const byId = new Map(tracks.map((track) => [track.id, track]));
          const shown = idsOf(run(tracks, { ...asked, caps, strategy: by })).map((id) => byId.get(id)!);
          for (const { artistIds, albumId } of shown) {
            for (const artist of artistIds) {
              const same = shown.filter((other) => other.artistIds.includes(artist));
              if (caps.artist !== null) expect(same.length).toBeLessThanOrEqual(caps.artist);
            }
            const same = shown.filter((other) => albumId !== null && other.albumId === albumId);
            if (caps.album !== null) expect(same.length).toBeLessThanOrEqual(caps.album);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never suggests what is on the list, nor anything by an artist on it, whatever the strategy', () => {
    const never = fc.record({
      trackIds: fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 20 }),
      artistIds: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(problem, never, strategy, ({ tracks, asked }, list, by) => {
        const byId = new Map(tracks.map((track) => [track.id, track]));
        for (const id of idsOf(run(tracks, { ...asked, never: list, strategy: by }))) {
          expect(list.trackIds).not.toContain(id);
          expect(byId.get(id)!.artistIds.some((artist) => list.artistIds.includes(artist))).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('by shape and weights gives the same answer each time, in any order, its parts adding up to the score', () => {
    fc.assert(
      fc.property(problem, shape, multipliers, strategy, ({ tracks, asked }, wanted, times, by) => {
        const steered = { ...asked, shape: wanted, weights: times, strategy: by };
        const found = run(tracks, steered);
        expect(run(tracks, steered)).toEqual(found);
        expect(run(tracks.toReversed(), steered)).toEqual(found);
        let ceiling = 100;
        for (const { score, parts } of found.ranked) {
          expect(score).toBeLessThanOrEqual(ceiling);
          ceiling = score;
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        }
      }),
      { numRuns: 200 },
    );
  });

  const alike = (id: number, more: Partial<Parameters<typeof trackOf>[0]>) =>
    trackOf({ id, artist: 10 + id, genres: ['dub'], year: 1979, tempo: 100, energy: 0.5, ...more });

  it('pulls towards a shape, says so, and lets a gap neither win nor lose by it', () => {
    const tracks = [1, 2, 3, 4, 5].map((id) => alike(id, { valence: id === 5 ? null : id / 5 }));
    const pulled = (valence: number) =>
      run(tracks, { playlist: [1], shape: { ...NEUTRAL.shape, valence } }).ranked;
    expect(pulled(100).map(({ trackId }) => trackId)).toEqual([4, 5, 3, 2]);
    expect(pulled(40).map(({ trackId }) => trackId)).toEqual([2, 5, 3, 4]);
    expect(pulled(100)[0]!.reasons.map(({ code }) => code)).toContain('fits-shape');
    expect(pulled(100)[0]!.parts[0]!.name).toBe('shape');
  });

  it('by a weight of two brings up what fits in it; by none lets it decide nothing', () => {
    const tracks = [alike(1, {}), alike(2, { tempo: 131 }), alike(3, { tempo: 99 }), alike(4, { tempo: 60 })];
    const first = (tempo: number) =>
      run(tracks, { playlist: [1], weights: { ...NEUTRAL.weights, tempo } }).ranked[0]!;
    expect(first(2).trackId).toBe(3);
    expect(first(0).parts.map(({ name }) => name)).not.toContain('tempo');
  });

  it('says which weights have nothing to go by, and those change nothing', () => {
    fc.assert(
      fc.property(problem, multipliers, strategy, ({ tracks, asked }, times, by) => {
        const usual = run(tracks, { ...asked, strategy: by });
        const idle = Object.fromEntries(usual.idle.map((name) => [name, times[name]]));
        const changed = run(tracks, { ...asked, strategy: by, weights: { ...NEUTRAL.weights, ...idle } });
        expect(idsOf(changed)).toEqual(idsOf(usual));
      }),
      { numRuns: 200 },
    );
    const keyless = [alike(1, { key: 5, mode: 1 }), alike(2, {}), alike(3, { tempo: 90, year: 2001 })];
    expect(run(keyless, { playlist: [1] }).idle).toEqual(['energy', 'key', 'popularity']);
    expect(run(keyless, {}).idle).toEqual([...STEERED_WEIGHTS]);
  });

  it('with versions allowed suggests them, but never the same track or two versions of one song', () => {
    const tracks = ['Home', 'Home - Live', 'Home (Remastered)', 'Sea'].map((title, i) =>
      trackOf({ id: i + 1, title, artist: 1, genres: ['folk'] }),
    );
    expect(idsOf(run(tracks, { playlist: [1] }))).toEqual([4]);
    expect(idsOf(run(tracks, { playlist: [1], versions: true })).sort()).toEqual([2, 4]);
  });

  it('goes by the given tracks in place of the playlist, and returns neither', () => {
    const tracks = ['dub', 'folk', 'folk', 'dub', 'folk'].map((genre, i) =>
      trackOf({ id: i + 1, artist: i + 1, genres: [genre] }),
    );
    expect(idsOf(run(tracks, { playlist: [1], seedIds: [2, 3, 77] }))).toEqual([5]);
    expect(() => run(tracks, { playlist: [1], seedIds: [77] })).toThrow('not in the catalogue');
  });
});
