import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueTrack } from '../catalogue/source.ts';
import { parseWeights } from '../suggestions/weights.ts';
import { recommend } from './recommend.ts';
import { artistCap } from './rerank.ts';
import { workOf } from './same-song.ts';
import { engineOf, trackOf } from './test-catalogue.ts';
import type { RecommendRequest } from './types.ts';

const weights = parseWeights(
  readFileSync(new URL('../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);

const ask = (change: Partial<RecommendRequest>): RecommendRequest => ({
  ...{ playlist: [], likeTrackId: null, dismissed: [], discover: 0.35, limit: 50 },
  ...change,
});
const run = (tracks: readonly CatalogueTrack[], change: Partial<RecommendRequest>) =>
  recommend(engineOf(tracks, weights), ask(change))!;

const unit = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 });
const track = fc
  .record({
    id: fc.integer({ min: 1, max: 500 }),
    title: fc.constantFrom(
      'Home',
      'Home - Live',
      'Home (Remastered)',
      'Away',
      'Away (Part II)',
      'Sea',
      'Sky',
      'Rain',
    ),
    artist: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 }),
    album: fc.option(fc.integer({ min: 1, max: 8 })),
    genres: fc.uniqueArray(fc.constantFrom('rock', 'folk', 'jazz', 'dub'), { maxLength: 2 }),
    year: fc.option(fc.integer({ min: 1950, max: 2026 })),
    durationMs: fc.option(fc.integer({ min: 30_000, max: 600_000 })),
    popularity: unit,
    energy: unit,
    valence: unit,
    danceability: unit,
    acousticness: unit,
    tempo: fc.option(fc.double({ min: 50, max: 200, noNaN: true })),
    key: fc.option(fc.integer({ min: 0, max: 11 })),
    mode: fc.option(fc.integer({ min: 0, max: 1 })),
  })
  .map(trackOf);
const library = fc.uniqueArray(track, { minLength: 2, maxLength: 40, selector: ({ id }) => id });
const request = fc.record({
  playlist: fc.array(fc.integer({ min: 1, max: 520 }), { maxLength: 12 }),
  dismissed: fc.array(fc.integer({ min: 1, max: 520 }), { maxLength: 4 }),
  discover: fc.constantFrom(0, 0.2, 0.35, 0.7, 1),
  limit: fc.integer({ min: 1, max: 40 }),
});
/** Requests whose playlist is mostly of the library's tracks. */
const problem = fc
  .tuple(library, request, fc.array(fc.nat(), { maxLength: 8 }))
  .map(([tracks, asked, picks]) => ({
    tracks,
    asked: {
      ...asked,
      playlist: [...asked.playlist, ...picks.map((pick) => tracks[pick % tracks.length]!.id)],
    },
  }));

const song = ({ artistNames, title }: CatalogueTrack) => workOf(artistNames[0] ?? '', title)?.key;

describe('a recommendation', () => {
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
            // Two bare titles of very different length may be two works; a marked version never is.
            const marked = /Live|Remastered/.test(own.title + other.title);
            if (marked && song(own)) expect(song(own)).not.toBe(song(other));
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

  it('gives only reasons that are true', () => {
    fc.assert(
      fc.property(problem, ({ tracks, asked }) => {
        const byId = new Map(tracks.map((t) => [t.id, t]));
        const seeds = [...new Set(asked.playlist)].flatMap((id) => byId.get(id) ?? []);
        const artists = new Set(seeds.flatMap(({ artistIds }) => artistIds));
        for (const { trackId, reasons } of run(tracks, asked).ranked) {
          const own = byId.get(trackId)!;
          for (const { code, params } of reasons) {
            if (code === 'same-artist') expect(artists).toContain(own.artistIds[Number(params['place'])]);
            if (code === 'new-artist') expect(own.artistIds.some((id) => artists.has(id))).toBe(false);
            if (code === 'same-album') expect(seeds.map(({ albumId }) => albumId)).toContain(own.albumId);
            if (code === 'shared-genre') {
              expect(own.genres).toContain(params['genre']);
              expect(seeds.flatMap(({ genres }) => genres)).toContain(params['genre']);
            }
            if (code === 'same-era') {
              const decade = (year: number | null) => (year === null ? null : Math.floor(year / 10) * 10);
              expect(decade(own.year)).toBe(params['decade']);
              expect(seeds.map(({ year }) => decade(year))).toContain(params['decade']);
            }
            if (code === 'tempo-fits') expect(Math.round(own.features.tempo!)).toBe(params['bpm']);
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

  it('of an empty playlist, or of unknown tracks only, is by popularity and says so', () => {
    const tracks = [0.2, 0.9, null, 0.5].map((popularity, i) =>
      trackOf({ id: i + 1, artist: i + 1, popularity }),
    );
    for (const playlist of [[], [777, 778]]) {
      const found = run(tracks, { playlist });
      expect(found).toMatchObject({ unseeded: true, candidates: 4 });
      expect(found.ranked.map(({ trackId }) => trackId)).toEqual([2, 3, 4, 1]);
      expect(found.ranked.every(({ reasons }) => reasons.length === 0)).toBe(true);
    }
  });

  it('of a playlist without any features goes by artist, genre, album and year', () => {
    const tracks = [
      trackOf({ id: 1, artist: 1, album: 1, genres: ['dub'], year: 1979 }),
      trackOf({ id: 2, artist: 2, genres: ['rock'], year: 2011, energy: 0.5 }),
      trackOf({ id: 3, artist: 3, genres: ['dub'], year: 1978, energy: 0.9 }),
      trackOf({ id: 4, artist: 1, album: 1, genres: ['dub'], year: 1979 }),
    ];
    const { ranked, unseeded } = run(tracks, { playlist: [1], discover: 0 });
    expect(unseeded).toBe(false);
    expect(ranked.map(({ trackId }) => trackId)).toEqual([4, 3]);
    expect(ranked[0]!.reasons.map(({ code }) => code)).toContain('same-artist');
  });

  it('more like one track is seeded by it alone, and does not return it or its versions', () => {
    const tracks = [
      trackOf({ id: 1, artist: 1, genres: ['dub'], year: 1979 }),
      trackOf({ id: 2, artist: 2, title: 'Nightfall', genres: ['folk'], year: 2011 }),
      trackOf({ id: 3, artist: 2, title: 'Nightfall (Live)', genres: ['folk'], year: 2012 }),
      trackOf({ id: 4, artist: 3, genres: ['folk'], year: 2010 }),
      trackOf({ id: 5, artist: 4, genres: ['dub'], year: 1980 }),
    ];
    expect(run(tracks, { playlist: [1], likeTrackId: 2 }).ranked.map(({ trackId }) => trackId)).toEqual([4]);
    expect(() => run(tracks, { playlist: [1], likeTrackId: 99 })).toThrow('not in the catalogue');
  });

  it('neither rewards nor punishes a track for what is not known of it', () => {
    const shared = { genres: ['dub'], valence: 0.5, danceability: 0.5, acousticness: 0.5, liveness: 0.5 };
    const seeds = [1, 2, 3].map((id) => trackOf({ id, artist: id, energy: 0.8, year: 1980, ...shared }));
    const others = Array.from({ length: 30 }, (_, i) =>
      trackOf({ id: 100 + i, artist: 100 + i, energy: i / 30, year: 1960 + 2 * i, ...shared }),
    );
    const fitting = trackOf({ id: 50, artist: 50, energy: 0.8, year: 1980, ...shared });
    const unfit = trackOf({ id: 52, artist: 52, energy: 0, year: 2020, ...shared });
    const gaps = trackOf({ id: 51, artist: 51, ...shared });
    const place = (id: number) =>
      run([...seeds, ...others, fitting, unfit, gaps], { playlist: [1, 2, 3] }).ranked.findIndex(
        (r) => r.trackId === id,
      );
    expect(place(50)).toBeLessThan(place(51));
    expect(place(51)).toBeLessThan(place(52));
  });

  it('keeps to the artist cap while others are left', () => {
    const tracks = [
      ...Array.from({ length: 30 }, (_, i) => trackOf({ id: i + 1, artist: 1, genres: ['dub'], year: 1980 })),
      ...Array.from({ length: 60 }, (_, i) =>
        trackOf({ id: 100 + i, artist: 2 + i, genres: ['dub'], year: 1985 }),
      ),
    ];
    const list = run(tracks, { playlist: [1, 2], discover: 0.35, limit: 40 }).ranked.map(
      ({ trackId }) => trackId,
    );
    for (let from = 0; from + 10 <= list.length; from++) {
      expect(list.slice(from, from + 10).filter((id) => id <= 30).length).toBeLessThanOrEqual(2);
    }
    expect(run(tracks.slice(0, 30), { playlist: [1, 2], limit: 40 }).ranked).toHaveLength(28);
    const familiar = run(tracks, { playlist: [1, 2], discover: 0, limit: 20 }).ranked;
    expect(familiar.every(({ trackId }) => trackId <= 30)).toBe(true);
    expect([0, 0.25, 1].map(artistCap)).toEqual([10, 2, 2]);
  });

  it('stops when asked to', () => {
    const engine = engineOf(
      [1, 2, 3].map((id) => trackOf({ id, artist: id, energy: 0.5 })),
      weights,
    );
    expect(recommend({ ...engine, shouldStop: () => true }, ask({ playlist: [1] }))).toBeNull();
    expect(recommend({ ...engine, scan: () => null }, ask({ playlist: [1] }))).toBeNull();
  });
});
