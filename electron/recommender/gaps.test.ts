// What is not known of a track, and what nobody knows: neither may decide.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutOthers } from '../catalogue/columns.ts';
import type { CatalogueTrack } from '../catalogue/source.ts';
import { parseWeights } from '../suggestions/weights.ts';
import { exclusion } from './candidates.ts';
import { artistsOf } from './profile.ts';
import { score } from './rank.ts';
import { prepare, recommend } from './recommend.ts';
import { content, hybrid } from './strategies/ranked.ts';
import { engineOf, LANGUAGES, noFeatures, type Others, trackOf } from './test-catalogue.ts';
import { traits } from './test-problems.ts';
import type { Engine, RecommendRequest, SignalName } from './types.ts';

const weights = parseWeights(
  readFileSync(new URL('../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);

const library = fc
  .array(fc.record(traits), { minLength: 12, maxLength: 40 })
  .map((tracks) => tracks.map((one, i) => trackOf({ id: i + 1, ...one })));
const pool = fc
  .array(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 8 }), { maxLength: 6 })
  .map((lists): Others => Object.fromEntries(lists.map((list, p) => [`p${p}`, list])));
const seedIds = [1, 2, 3, 4];

const ask = (change: Partial<RecommendRequest>): RecommendRequest => ({
  ...{ playlist: seedIds, name: '', playlistId: null, seedIds: [] },
  ...{ dismissed: [], discover: 0.1, limit: 100 },
  ...change,
});
const answer = (engine: Engine, change: Partial<RecommendRequest> = {}) =>
  recommend(engine, ask(change)).ranked.map(({ trackId, score: points }) => [trackId, points]);

/** By signal that is drawn from one field alone: whether a row has the field. */
const KNOWN: Partial<Record<SignalName, (one: CatalogueTrack) => boolean>> = {
  artist: ({ artistIds }) => artistIds.length > 0,
  album: ({ albumId }) => albumId !== null,
  genre: ({ genres }) => genres.length > 0,
  year: ({ year }) => year !== null,
  language: ({ artistIds: [primary] }) => LANGUAGES.has(primary ?? 0),
  duration: ({ durationMs }) => durationMs !== null,
  popularity: ({ popularity }) => popularity !== null,
  explicit: ({ explicit }) => explicit !== null,
  tempo: ({ features }) => features.tempo !== null,
  energy: ({ features }) => features.energy !== null,
};

describe('a gap', () => {
  it('is worth to each signal what the others are worth to it on average', () => {
    fc.assert(
      fc.property(library, pool, (tracks, others) => {
        const engine = engineOf(tracks, weights, others);
        const { catalogue } = engine;
        const seeds = seedIds.map((id) => catalogue.rowOf(id));
        const ownArtists = new Set(seeds.flatMap((row) => [...artistsOf(catalogue, row)]));
        const wanted = { seeds, name: '', playlistId: null, ownArtists };
        const { context, gates } = prepare(engine, wanted, exclusion(catalogue, seeds, [], null));
        const { asked, rows } = score(context, weights, gates, { discover: 0.1 }, () => undefined);
        for (const { name, added } of asked) {
          const known = KNOWN[name];
          if (!known) continue;
          const has = Array.from(rows, (row) => known(tracks[row]!));
          const having = Array.from(added).filter((_, i) => has[i]);
          if (having.length === 0) continue;
          const mean = having.reduce((sum, value) => sum + value, 0) / having.length;
          added.forEach((value, i) => {
            if (!has[i]) expect(value).toBeCloseTo(mean, 9);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('in a column of all tracks leaves the rest to decide, and all gaps leave a list', () => {
    fc.assert(
      fc.property(library, pool, (tracks, others) => {
        const bare = tracks.map((one) => ({ ...one, features: noFeatures, durationMs: null, year: null }));
        const found = recommend(engineOf(bare, weights, others), ask({}));
        for (const { score: points, parts } of found.ranked) {
          expect(Number.isFinite(points)).toBe(true);
          for (const { name } of parts)
            expect([
              'artist',
              'album',
              'genre',
              'kind',
              'language',
              'explicit',
              'popularity',
              'playlists',
              'variety',
              'artistLimit',
            ]).toContain(name);
        }
        const empty = bare.map((one) => ({
          ...one,
          artistIds: [],
          artistNames: [],
          albumId: null,
          album: null,
          genres: [],
          explicit: null,
        }));
        const ids = answer(engineOf(empty, weights)).map(([id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.some((id) => seedIds.includes(id!))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('of an id that the catalogue does not know changes nothing', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(fc.integer({ min: 1000, max: 9999 }), { maxLength: 5 }),
        (tracks, unknown) => {
          const engine = engineOf(tracks, weights);
          const mixed = [...unknown, ...seedIds.flatMap((id) => [id, ...unknown])];
          expect(answer(engine, { playlist: mixed, dismissed: unknown })).toEqual(answer(engine));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('where nobody else has listened', () => {
  it('the hybrid is content alone, exactly', () => {
    fc.assert(
      fc.property(library, pool, (tracks, others) => {
        const whole = engineOf(tracks, weights, others);
        const alone = engineOf(
          tracks.map((one) => ({ ...one, popularity: null })),
          weights,
        );
        const asked = { seeds: [0, 1, 2, 3], name: '', exclude: [], limit: 100, discover: 0.1 };
        expect(hybrid(alone)(asked)).toEqual(content(whole)(asked));
        const emptied = { ...whole, catalogue: withoutOthers(whole.catalogue) };
        expect(hybrid(emptied)(asked)).toEqual(content(whole)(asked));
      }),
      { numRuns: 100 },
    );
  });
});
