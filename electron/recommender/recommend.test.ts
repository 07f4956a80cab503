import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SegueError } from '../../shared/domain/result.ts';
import type { CatalogueTrack } from '../catalogue/source.ts';
import { parseWeights } from '../suggestions/weights.ts';
import { nothingBecause } from './nothing.ts';
import { recommend } from './recommend.ts';
import { artistCap } from './rerank.ts';
import { engineOf, trackOf } from './test-catalogue.ts';
import type { RecommendRequest } from './types.ts';
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

describe('a recommendation', () => {
  it('of an empty playlist, or of unknown tracks only, is by popularity and says so', () => {
    const tracks = [0.2, 0.9, null, 0.5].map((popularity, i) =>
      trackOf({ id: i + 1, artist: i + 1, popularity }),
    );
    for (const playlist of [[], [777, 778]]) {
      const found = run(tracks, { playlist });
      expect(found).toMatchObject({ basis: 'fame', candidates: 4 });
      expect(found.ranked.map(({ trackId }) => trackId)).toEqual([2, 3, 4, 1]);
      const wellKnown = [{ code: 'well-known', params: {} }];
      expect(found.ranked.map(({ reasons }) => reasons)).toEqual([wellKnown, [], wellKnown, []]);
    }
  });

  it('of an empty playlist goes by its name: an artist, a genre, a time, playlists of such a name', () => {
    const tracks = [
      trackOf({ id: 1, artist: 1, genres: ['dub'], year: 1979, popularity: 0.3 }),
      trackOf({ id: 2, artist: 2, genres: ['rock'], year: 1994, popularity: 0.9 }),
      trackOf({ id: 3, artist: 3, genres: ['deep dub'], year: 2001, popularity: 0.4 }),
      trackOf({ id: 4, artist: 4, genres: ['rock'], year: 1962, popularity: 0.8 }),
      ...[5, 6, 7].map((id) => trackOf({ id, artist: 5, genres: ['folk'], year: 2015, popularity: 0.1 })),
      trackOf({ id: 8, artist: 8, popularity: 0.05 }),
      trackOf({ id: 9, artist: 9, genres: ['dub'], year: 1975, popularity: 0.01 }),
    ];
    const engine = engineOf(tracks, weights, { 'Lazy Sundays': [8], Commute: [1, 2] });
    const first = (name: string, most = 1) => {
      const namedArtists = [{ artistId: 5, words: 'the fives' }];
      const { ranked, basis } = recommend(engine, ask({ name, namedArtists }));
      expect(basis).toBe('name');
      return ranked.slice(0, most).map(({ trackId, reasons }) => [trackId, reasons[0]?.code]);
    };
    expect(first('This Is The Fives', 3).sort()).toEqual([5, 6, 7].map((id) => [id, 'artist-in-title']));
    expect(first('Dub')).toEqual([[1, 'fits-title']]);
    expect(first('’60s')).toEqual([[4, 'fits-title']]);
    expect(first('Best of 1994')).toEqual([[2, 'fits-title']]);
    expect(first('My Sundays')).toEqual([[8, 'found-by-name']]);
    const unsaid = ['The Playlist', '1930s', 'Polka'].map((name) => recommend(engine, ask({ name })).basis);
    expect(unsaid).toEqual(['fame', 'fame', 'fame']);
    // What the name asks for was not why a track was turned away.
    const { ranked } = recommend(engine, ask({ name: 'Dub', dismissed: [1], unlike: [1] }));
    expect(ranked[0]).toMatchObject({ trackId: 9 });
    expect(ranked[0]!.parts.map(({ name }) => name)).not.toContain('dismissed');
    // Nothing that it says may be suggested.
    expect(recommend(engine, ask({ name: 'Dub', dismissed: [1, 3, 9] })).basis).toBe('fame');
  });

  it('of a playlist without any features goes by artist, genre, album and year', () => {
    const tracks = [
      trackOf({ id: 1, artist: 1, album: 1, genres: ['dub'], year: 1979 }),
      trackOf({ id: 2, artist: 2, genres: ['rock'], year: 2011, energy: 0.5 }),
      trackOf({ id: 3, artist: 3, genres: ['dub'], year: 1978, energy: 0.9 }),
      trackOf({ id: 4, artist: 1, album: 1, genres: ['dub'], year: 1979 }),
    ];
    const { ranked, basis } = run(tracks, { playlist: [1], discover: 0 });
    expect(basis).toBe('tracks');
    expect(ranked.map(({ trackId }) => trackId)).toEqual([4, 3]);
    expect(ranked[0]!.reasons.map(({ code }) => code)).toContain('same-album');
  });

  it('more like one track is seeded by it alone, and does not return it or its versions', () => {
    const tracks = [
      trackOf({ id: 1, artist: 1, genres: ['dub'], year: 1979 }),
      trackOf({ id: 2, artist: 2, title: 'Nightfall', genres: ['folk'], year: 2011 }),
      trackOf({ id: 3, artist: 2, title: 'Nightfall (Live)', genres: ['folk'], year: 2012 }),
      trackOf({ id: 4, artist: 3, genres: ['folk'], year: 2010 }),
      trackOf({ id: 5, artist: 4, genres: ['dub'], year: 1980 }),
    ];
    expect(run(tracks, { playlist: [1], seedIds: [2] }).ranked.map(({ trackId }) => trackId)).toEqual([4]);
    expect(() => run(tracks, { playlist: [1], seedIds: [99] })).toThrow('not in the catalogue');
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

  it('keeps to what is as well known as the playlist, also where no other playlist is known', () => {
    const shared = { genres: ['dub'], year: 1980 };
    const others = Array.from({ length: 40 }, (_, i) =>
      trackOf({ id: 100 + i, artist: 100 + i, popularity: i % 2 === 0 ? 0.1 : 0.8, ...shared }),
    );
    for (const popularity of [0.1, 0.8]) {
      const seeds = [1, 2, 3].map((id) => trackOf({ id, artist: id, popularity, ...shared }));
      const { ranked } = run([...seeds, ...others], { playlist: [1, 2, 3], discover: 0, limit: 20 });
      expect(ranked.every(({ trackId }) => (trackId % 2 === 0) === (popularity === 0.1))).toBe(true);
    }
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

  it('has a bare title once in its first hundred, and none of the playlist, while others are left', () => {
    const titles = ['Gate (Pt. 2)', 'Gate - Intro', 'Wall', 'Wall (Pt. 2)', 'Wall (Pt. 3)'];
    const gates = titles.map((title, i) =>
      trackOf({ id: 2 + i, title, artist: 1, genres: ['dub'], year: 1980 }),
    );
    const gate = trackOf({ id: 1, title: 'Gate', artist: 1, genres: ['dub'], year: 1980 });
    const others = Array.from({ length: 120 }, (_, i) =>
      trackOf({ id: 100 + i, artist: 2 + i, genres: ['dub'], year: 1985 }),
    );
    const places = (tracks: CatalogueTrack[], change: Partial<RecommendRequest> = {}) => {
      const { ranked } = run(tracks, { playlist: [1], discover: 0, limit: 130, ...change });
      return gates.map(({ id }) => ranked.findIndex(({ trackId }) => trackId === id));
    };
    const [second, intro, wall, ...parts] = places([gate, ...gates, ...others]);
    expect(wall).toBe(0);
    expect(Math.min(second ?? -1, intro ?? -1, ...parts)).toBe(100);
    expect(Math.max(...places([gate, ...gates]))).toBe(4);
    expect(places([gate, ...gates, ...others], { versions: true }).filter((at) => at < 10)).toHaveLength(2);
  });

  it('finds what other playlists hold with its tracks, but not what it holds itself', () => {
    const tracks = Array.from({ length: 40 }, (_, i) =>
      trackOf({ id: i + 1, artist: i + 1, genres: ['dub'], year: 1980, energy: 0.5, danceability: 0.5 }),
    );
    const others = { Sundays: [1, 2, 3, 40], Mondays: [2, 3, 4, 40], Own: [1, 2, 3, 30], Else: [11, 12, 13] };
    const asked = ask({ playlist: [1, 2, 3], playlistId: 3, discover: 0 });
    const { ranked } = recommend(engineOf(tracks, weights, others), asked);
    expect(ranked[0]?.trackId).toBe(40);
    expect(ranked[0]?.reasons.map(({ code }) => code)).toContain('found-together');
    const own = ranked.find(({ trackId }) => trackId === 30);
    expect(own?.reasons.map(({ code }) => code)).not.toContain('found-together');
  });

  it('says where only the artist is found with them', () => {
    const tracks = Array.from({ length: 40 }, (_, i) =>
      trackOf({ id: i + 1, artist: i + 1, genres: ['dub'], year: 1980, energy: 0.5, danceability: 0.5 }),
    );
    tracks.push(trackOf({ id: 50, artist: 40, genres: ['dub'], year: 1980 }));
    const others = { Sundays: [1, 2, 3, 40], Mondays: [2, 3, 4, 40], Else: [11, 12, 13] };
    const asked = ask({ playlist: [1, 2, 3], discover: 0 });
    const engine = engineOf(tracks, weights, others);
    const { ranked } = recommend(engine, asked);
    const saidOf = (id: number) => ranked.find(({ trackId }) => trackId === id)?.reasons ?? [];
    expect(saidOf(50)).toContainEqual({ code: 'artist-together', params: { place: 0 } });
    for (const id of [40, 12]) expect(saidOf(id).map(({ code }) => code)).not.toContain('artist-together');
    const factOf = (id: number) =>
      why(engine, asked, id).parts.find(({ name }) => name === 'playlists')?.fact;
    expect(factOf(50)).toEqual({ code: 'playlists-artist', params: { place: 0, count: 2 } });
    expect(factOf(40)?.code).toBe('playlists');
    expect(factOf(12)?.code).toBe('playlists-none');
  });

  it('stops when asked to', () => {
    const engine = engineOf(
      [1, 2, 3].map((id) => trackOf({ id, artist: id, energy: 0.5 })),
      weights,
    );
    const checkpoint = () => {
      throw new SegueError('superseded');
    };
    for (const playlist of [[1], []]) {
      expect(() => recommend({ ...engine, checkpoint }, ask({ playlist }))).toThrow('superseded');
    }
  });
});

describe('without a suggestion', () => {
  const because = (tracks: readonly CatalogueTrack[], change: Partial<RecommendRequest>) => {
    expect(run(tracks, change).ranked).toEqual([]);
    return nothingBecause(engineOf(tracks, weights), ask(change));
  };
  it('it is told whether there are other tracks, and whether any of them is allowed', () => {
    const own = trackOf({ id: 1, artist: 1, genres: ['dub'] });
    const other = trackOf({ id: 2, artist: 1, genres: ['dub'] });
    const stranger = trackOf({ id: 3, artist: 2 });
    expect(because([own], { playlist: [1, 1] })).toEqual({ others: 0, elsewhere: 0, allowed: 0 });
    expect(because([own, other], { playlist: [1], dismissed: [2] })).toEqual({
      others: 1,
      elsewhere: 0,
      allowed: 0,
    });
    expect(because([own, other], { playlist: [1], discover: 1 })).toEqual({
      others: 1,
      elsewhere: 0,
      allowed: 0,
    });
    expect(because([own, stranger], { playlist: [1] })).toEqual({ others: 1, elsewhere: 0, allowed: 1 });
  });
});
