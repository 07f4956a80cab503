import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { foundTrackSchema } from '../../shared/domain/library.ts';
import { ENGINES } from './driver.ts';
import { addTracks, madeTracks, openLibrary, temporaryFolder } from './fixtures.ts';

describe.each(ENGINES)('searching tracks over %s', async (engine) => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  const made = [
    { title: 'Freeway', artists: ['Kurt Vile'], album: 'Constant Hitmaker' },
    { title: 'My Freeway Home', artists: ['Zoë', 'Ólafur Arnalds'], album: null },
    { title: '東京の夜', artists: ['坂本'], album: '千のナイフ' },
    { title: 'Белые ночи', artists: [], album: null },
    { title: 'عند الغروب 🌇', artists: ['فيروز'], album: null },
    { title: 'Freeway Freeway, Again', artists: ['Zoë'], album: '100 % "quoted" _x_' },
    { title: 'Unfreewayed', artists: ['Nobody'], album: 'Freeway' },
    { title: 'Straße', artists: ['freeway kings'], album: null },
  ];
  addTracks(library.db, made);
  const { edit: one } = await library.edit({ kind: 'create', name: 'One', trackIds: [7, 1, 1] });
  const { edit: two } = await library.edit({ kind: 'create', name: 'Two', trackIds: [1] });
  const titles = async (text: string, limit = 50) =>
    (await library.searchTracks({ text, limit })).map(({ title }) => title);
  afterAll(() => {
    library.close(undefined);
    folder.remove();
  });

  it('puts the title itself first, then what starts with it, then words, then the rest', async () => {
    expect(await titles('freeway')).toEqual([
      'Freeway',
      'Straße',
      'Freeway Freeway, Again',
      'My Freeway Home',
      'Unfreewayed',
    ]);
    expect(await titles('freeway', 2)).toEqual(['Freeway', 'Straße']);
  });

  it('wants every word in title, artist or album, in any case, accent and script', async () => {
    expect(await titles('KURT  hit free')).toEqual(['Freeway']);
    expect(await titles('zoe olafur')).toEqual(['My Freeway Home']);
    expect(await titles('strasse')).toEqual(['Straße']);
    expect(await titles('京')).toEqual(['東京の夜']);
    expect(await titles('ナイ 坂')).toEqual(['東京の夜']);
    expect(await titles('НОЧИ')).toEqual(['Белые ночи']);
    expect(await titles('غروب فيروز')).toEqual(['عند الغروب 🌇']);
    expect(await titles('🌇')).toEqual(['عند الغروب 🌇']);
    expect(await titles('% "quoted" _x')).toEqual(['Freeway Freeway, Again']);
    expect(await titles('kurt zoe')).toEqual([]);
    expect(await titles('   ')).toEqual([]);
  });

  it('tells where each one is, by its first item in each playlist', async () => {
    const [freeway, ...rest] = await library.searchTracks({ text: 'freeway', limit: 50 });
    expect(z.array(z.strictObject(foundTrackSchema.shape)).parse(rest)).toEqual(rest);
    expect(freeway?.heldBy).toEqual([
      { playlistId: one.playlistId, itemId: one.itemIds[1] },
      { playlistId: two.playlistId, itemId: two.itemIds[0] },
    ]);
    expect(rest[0]?.heldBy).toEqual([]);
  });

  it('follows edits and, of equally close ones, puts those in playlists first', async () => {
    expect((await titles('zo')).slice(0, 2)).toEqual(['My Freeway Home', 'Freeway Freeway, Again']);
    await library.edit({ kind: 'add', playlistId: two.playlistId, trackIds: [6], at: 0 });
    expect((await titles('zo')).slice(0, 2)).toEqual(['Freeway Freeway, Again', 'My Freeway Home']);
    await library.undo(undefined);
    expect((await titles('zo')).slice(0, 2)).toEqual(['My Freeway Home', 'Freeway Freeway, Again']);
  });
});

it('finds just what looking at every text finds', async () => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, 'node:sqlite');
  const made = madeTracks(300);
  const ids = addTracks(library.db, made);
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = made.map(({ title, artists = [], album }) => [title, ...artists, album ?? ''].map(plain));
  const part = fc.constantFrom('n', 'ng', 'night', '東', '京', 'маш', '1', '12', 'ete', 'zz', 'old', 'rm 2');
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
      const words = parts.join(' ').split(' ');
      const expected = ids.filter((_, i) =>
        words.every((word) => texts[i]?.some((text) => text.includes(word))),
      );
      const found = await library.searchTracks({ text: parts.join(' '), limit: 500 });
      expect(found.map(({ trackId }) => trackId).sort((a, b) => a - b)).toEqual(expected);
    }),
  );
  library.close(undefined);
  folder.remove();
});
