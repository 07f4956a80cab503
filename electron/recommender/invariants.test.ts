import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '../catalogue/same-song.ts';
import type { CatalogueTrack } from '../catalogue/source.ts';
import { parseWeights } from '../suggestions/weights.ts';
import { recommend } from './recommend.ts';
import { engineOf } from './test-catalogue.ts';
import { problem } from './test-problems.ts';
import { type RecommendRequest, SIGNALS } from './types.ts';
import { why } from './why.ts';

const weights = parseWeights(
  readFileSync(new URL('../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);

const ask = (change: Partial<RecommendRequest>): RecommendRequest => ({
  ...{
    playlist: [],
    name: '',
    playlistId: null,
    seedIds: [],
    dismissed: [],
    discover: 0.35,
    limit: 50,
  },
  ...change,
});
const run = (tracks: readonly CatalogueTrack[], change: Partial<RecommendRequest>) =>
  recommend(engineOf(tracks, weights), ask(change));

const song = ({ artistNames, title }: CatalogueTrack) => workOf(artistNames[0] ?? '', title)?.key;

describe('any recommendation', () => {
  it('never holds a playlist track, a dismissed one, a duplicate or a version', () => {
    fc.assert(
      fc.property(problem, ({ tracks, asked }) => {
        const { ranked, candidates } = run(tracks, asked);
        const byId = new Map(tracks.map((t) => [t.id, t]));
        const ids = ranked.map(({ trackId }) => trackId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(Math.min(asked.limit, candidates));
        const seen = asked.playlist.flatMap((id) => byId.get(id) ?? []);
        for (const id of ids) {
          expect(asked.playlist).not.toContain(id);
          expect(asked.dismissed).not.toContain(id);
          const own = byId.get(id)!;
          for (const other of seen) {
            if (song(own)) expect(song(own)).not.toBe(song(other));
          }
          seen.push(own);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the catalogue, nor on anything but its input', () => {
    fc.assert(
      fc.property(problem, fc.infiniteStream(fc.nat()), ({ tracks, asked }, random) => {
        const shuffled = tracks
          .map((t) => ({ t, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const first = run(tracks, asked);
        expect(run(tracks, asked)).toEqual(first);
        expect(
          run(
            shuffled.map(({ t }) => t),
            asked,
          ),
        ).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('has scores of 0 to 100 that do not rise, and at most three reasons, each once', () => {
    fc.assert(
      fc.property(problem, ({ tracks, asked }) => {
        let ceiling = 100;
        for (const { score, reasons } of run(tracks, asked).ranked) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(ceiling);
          ceiling = score;
          expect(reasons.length).toBeLessThanOrEqual(3);
          expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has scores that are the sum of their parts to the last digit, in any order, each with a name', () => {
    fc.assert(
      fc.property(problem, fc.infiniteStream(fc.nat()), ({ tracks, asked }, random) => {
        const { ranked } = run(tracks, { ...asked, unlike: asked.dismissed });
        const takenAway = (name: string) => ['dismissed', 'variety', 'artistLimit'].includes(name);
        for (const { score, parts } of ranked) {
          const sum = (list: typeof parts) => list.reduce((total, { points }) => total + points, 0);
          expect(sum(parts)).toBe(score);
          const shuffled = parts.map((part) => ({ part, at: random.next().value as number }));
          expect(sum(shuffled.sort((a, b) => a.at - b.at).map(({ part }) => part))).toBe(score);
          expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
          for (const { name, points, most } of parts) {
            if (takenAway(name)) expect(points).toBeLessThan(0);
            else expect(SIGNALS).toContain(name);
            if (!takenAway(name)) expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is explained, track by track, with the score and the parts it has', () => {
    fc.assert(
      fc.property(problem, ({ tracks, asked }) => {
        const engine = engineOf(tracks, weights, { Sundays: [1, 2, 3, 4, 5] });
        const { ranked, candidates } = recommend(engine, ask(asked));
        ranked.forEach(({ trackId, score, parts }, place) => {
          const explained = why(engine, ask(asked), trackId);
          expect(explained).toMatchObject({ score, candidates, rank: place + 1 });
          expect(explained.parts.map(({ fact: _, contrary: __, ...part }) => part)).toEqual(parts);
          for (const { fact } of explained.parts) {
            expect(Object.values(fact.params)).not.toContain(Number.NaN);
          }
        });
        expect(() => why(engine, ask(asked), 9999)).toThrow('not suggested');
      }),
      { numRuns: 60 },
    );
  });

  it('is the same without other playlists as with some that know none of its tracks', () => {
    fc.assert(
      fc.property(problem, fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 4 }), (at, lists) => {
        const { tracks, asked } = at;
        const strange = tracks.filter(({ id }) => !asked.playlist.includes(id));
        const others = Object.fromEntries(
          lists.map((list, p) => [`p${p}`, list.flatMap((n) => strange[n % strange.length]?.id ?? [])]),
        );
        const all = { ...asked, limit: 40 };
        const alone = run(tracks, all);
        if (alone.basis === 'fame') return;
        const placed = ({ ranked }: typeof alone) => ranked.map(({ trackId, score }) => [trackId, score]);
        expect(placed(recommend(engineOf(tracks, weights, others), ask(all)))).toEqual(placed(alone));
      }),
      { numRuns: 200 },
    );
  });

  it('gives only reasons that are true', () => {
    fc.assert(
      fc.property(problem, ({ tracks, asked }) => {
        const byId = new Map(tracks.map((t) => [t.id, t]));
        const seeds = [...new Set(asked.playlist)].flatMap((id) => byId.get(id) ?? []);
        const artists = new Set(seeds.flatMap(({ artistIds }) => artistIds));
        for (const { trackId, reasons } of run(tracks, asked).ranked) {
          const own = byId.get(trackId)!;
          for (const { code, params } of reasons) {
            if (code === 'same-artist') expect(artists).toContain(own.artistIds[Number(params.place)]);
            if (code === 'new-artist') expect(own.artistIds.some((id) => artists.has(id))).toBe(false);
            if (code === 'same-album') expect(seeds.map(({ albumId }) => albumId)).toContain(own.albumId);
            if (code === 'shared-genre') {
              expect(own.genres).toContain(params.genre);
              expect(seeds.flatMap(({ genres }) => genres)).toContain(params.genre);
            }
            if (code === 'same-era') {
              const decade = (year: number | null) => (year === null ? null : Math.floor(year / 10) * 10);
              expect(decade(own.year)).toBe(params.decade);
              expect(seeds.map(({ year }) => decade(year))).toContain(params.decade);
            }
            if (code === 'artist-in-title') {
              expect(asked.name).toContain('Artist 3');
              expect(own.artistIds[Number(params.place)]).toBe(3);
            }
            if (code === 'fits-title') {
              const ofGenre = own.genres.some((genre) => asked.name.toLowerCase().includes(genre));
              const [from, to] = asked.name === '2010' ? [2010, 2010] : [1970, 1979];
              const named = /2010|1970s/.test(asked.name);
              expect(ofGenre || (named && own.year! >= from! && own.year! <= to!)).toBe(true);
            }
            if (code === 'tempo-fits') expect(Math.round(own.features.tempo!)).toBe(params.bpm);
            if (code === 'energy-fits') expect(own.features.energy).not.toBeNull();
            if (code === 'key-fits') expect(own.features.key).not.toBeNull();
            if (code === 'close-in-sound')
              expect(Object.values(own.features).some((x) => x !== null)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('at discover 1 has only artists that are new', () => {
    fc.assert(
      fc.property(problem, ({ tracks, asked }) => {
        const byId = new Map(tracks.map((t) => [t.id, t]));
        const artists = new Set(asked.playlist.flatMap((id) => byId.get(id)?.artistIds ?? []));
        for (const { trackId } of run(tracks, { ...asked, discover: 1 }).ranked) {
          expect(byId.get(trackId)!.artistIds.some((id) => artists.has(id))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
