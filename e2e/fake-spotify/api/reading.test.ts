// Lists and pages, what of them is kept back, covers, ETags.

import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../start.ts';
import { signIn } from '../test-client.ts';
import { DAY } from '../world/clock.ts';
import type { Account } from '../world/types.ts';

let fake: FakeSpotify;
let account: Account;
let me: Awaited<ReturnType<typeof signIn>>;
beforeEach(async () => {
  fake = await startFakeSpotify();
  account = fake.addAccount({ id: 'me', playlists: 5, items: 400, liked: 70 });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  fake.addApp({ clientId: 'old', ownerId: 'me', mode: 'older' });
  me = await signIn(fake, 'app', 'me');
});
afterEach(() => fake.close());

const playlists = () => account.playlistIds.map((id) => fake.world.playlists.get(id)!);

describe('pages', () => {
  it('follow one another to the end', async () => {
    const seen: string[] = [];
    let next: string | null = '/me/tracks';
    const sizes: number[] = [];
    while (next) {
      const { body }: { body: { items: { track: { uri: string } }[]; next: string | null; total: number } } =
        await me.get(next);
      expect(body.total).toBe(70);
      sizes.push(body.items.length);
      seen.push(...body.items.map(({ track }) => track.uri));
      next = body.next;
    }
    expect(sizes).toEqual([20, 20, 20, 10]);
    expect(new Set(seen)).toEqual(new Set(account.saved.keys()));
  });

  it.each([
    ['/me/playlists', 50],
    ['/me/tracks', 50],
    ['/me/top/tracks', 50],
    ['/me/player/recently-played', 50],
    ['/search?q=a&type=track', 10],
    ['/artists/ARTIST/albums', 10],
    ['/albums/ALBUM/tracks', 50],
    ['/playlists/PLAYLIST/items', 50],
  ])('of %s hold at most %i', async (template, max) => {
    const path = template
      .replace('ARTIST', [...fake.world.artists.keys()][0]!)
      .replace('ALBUM', [...fake.world.albums.keys()][0]!)
      .replace('PLAYLIST', account.playlistIds[0]!);
    const limit = (of: number) => me.get(`${path}${path.includes('?') ? '&' : '?'}limit=${of}`);
    expect((await limit(max)).status).toBe(200);
    const over = await limit(max + 1);
    expect([over.status, over.body.error.message]).toEqual([400, 'Invalid limit']);
    expect((await limit(-1)).status).toBe(400);
  });

  it('past the end are empty, and search ends at 1000', async () => {
    const { body } = await me.get('/me/tracks?offset=500');
    expect(body).toMatchObject({ items: [], next: null, total: 70 });
    expect((await me.get('/search?q=a&type=track&offset=1000')).status).toBe(200);
    expect((await me.get('/search?q=a&type=track&offset=1001')).status).toBe(400);
  });

  it('of recently played go by time', async () => {
    const { body } = await me.get('/me/player/recently-played?limit=30');
    expect(body.items).toHaveLength(30);
    const rest = (await me.get(body.next)).body;
    expect(rest.items).toHaveLength(20);
    expect(rest.next).toBeNull();
    const times = [...body.items, ...rest.items].map(({ played_at }) => Date.parse(played_at));
    expect(times).toEqual(account.played.map(({ at }) => at));
    const since = await me.get(`/me/player/recently-played?after=${account.played[3]!.at}`);
    expect(since.body.items).toHaveLength(3);
    expect((await me.get('/me/player/recently-played?after=1&before=2')).status).toBe(400);
  });

  it('differ by the range of what is listened to most', async () => {
    const ids = async (range: string) =>
      (await me.get(`/me/top/tracks?time_range=${range}`)).body.items.map(({ id }: { id: string }) => id);
    const short = await ids('short_term');
    expect(short).toEqual(account.top.short_term.trackIds.slice(0, 20));
    expect(await ids('long_term')).not.toEqual(short);
    expect((await me.get('/me/top/tracks?time_range=forever')).status).toBe(400);
  });
});

describe('playlists', () => {
  it('hold files of one’s own, episodes, unplayable tracks, copies and lost items', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: what is expected of them is below
    const items: any[] = [];
    for (const { id } of playlists().filter(({ ownerId }) => ownerId === 'me')) {
      for (let next: string | null = `/playlists/${id}/items?limit=50`; next; ) {
        const { body } = await me.get(next);
        items.push(...body.items);
        next = body.next;
      }
    }
    expect(items).toHaveLength(400);
    expect(items.some(({ is_local, item }) => is_local && item.id === null)).toBe(true);
    expect(items.some(({ item }) => item?.type === 'episode')).toBe(true);
    expect(items.some(({ item }) => item?.is_playable === false)).toBe(true);
    expect(items.some(({ item }) => item === null)).toBe(true);
    const copies = items.filter(({ item }, index) => item && item.uri === items[index - 1]?.item?.uri);
    expect(copies.length).toBeGreaterThan(0);
    expect(playlists().some(({ name }) => name === '')).toBe(true);
  });

  it('of others are listed, and a new app is told nothing of what is in them', async () => {
    const foreign = playlists().find(({ ownerId }) => ownerId === 'somebody-else')!;
    const { body } = await me.get('/me/playlists?limit=50');
    const listed = body.items.find(({ id }: { id: string }) => id === foreign.id);
    expect(listed).toMatchObject({ name: foreign.name, owner: { id: 'somebody-else' } });
    expect(listed).not.toHaveProperty('items');
    const one = await me.get(`/playlists/${foreign.id}`);
    expect(one.status).toBe(200);
    expect(one.body).not.toHaveProperty('items');
    expect((await me.get(`/playlists/${foreign.id}/items`)).status).toBe(403);
    const older = await signIn(fake, 'old', 'me');
    expect((await older.get(`/playlists/${foreign.id}/tracks`)).body.total).toBe(12);
  });

  it('with others are read as one’s own', async () => {
    const { id } = playlists().find(({ collaborative }) => collaborative)!;
    expect((await me.get(`/playlists/${id}/items`)).body.total).toBe(12);
    const without = await signIn(fake, 'app', 'me', 'playlist-read-private');
    const { body } = await without.get('/me/playlists?limit=50');
    expect(body.items.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('made by Spotify are listed and cannot be found', async () => {
    const { id } = playlists().find(({ editorial }) => editorial)!;
    expect((await me.get(`/playlists/${id}`)).status).toBe(404);
    expect((await me.get(`/playlists/${id}/items`)).status).toBe(404);
  });

  it('can be read in part', async () => {
    const id = account.playlistIds[0];
    const { body } = await me.get(`/playlists/${id}/items?fields=total,items(added_at,item.name)`);
    expect(Object.keys(body).sort()).toEqual(['items', 'total']);
    expect(Object.keys(body.items[0]).sort()).toEqual(['added_at', 'item']);
    expect(Object.keys(body.items[0].item)).toEqual(['name']);
    expect((await me.get(`/playlists/${id}/items?fields=total,items(`)).status).toBe(400);
  });
});

it('an unchanged reply is 304 for who has its ETag', async () => {
  const path = `/playlists/${account.playlistIds[0]}?fields=name,snapshot_id`;
  const etag = (await me.get(path)).headers.get('etag')!;
  expect((await me.get(path, { 'if-none-match': etag })).status).toBe(304);
  await me.ask('PUT', `/playlists/${account.playlistIds[0]}`, { name: 'Another' });
  expect((await me.get(path, { 'if-none-match': etag })).body.name).toBe('Another');
});

it('finds by words, artist and ISRC', async () => {
  const track = [...fake.world.tracks.values()].find(({ isrc }) => isrc)!;
  const artist = fake.world.artists.get(track.artistIds[0]!)!;
  const byIsrc = await me.get(`/search?type=track&q=isrc:${track.isrc}`);
  expect(byIsrc.body.tracks.items.map(({ id }: { id: string }) => id)).toEqual([track.id]);
  const q = encodeURIComponent(`${track.name.split(' ')[0]} artist:"${artist.name}"`);
  const byArtist = (await me.get(`/search?type=track&limit=10&q=${q}`)).body.tracks;
  expect(byArtist.total).toBeGreaterThan(0);
  for (const { artists } of byArtist.items) {
    expect(artists.map(({ name }: { name: string }) => name)).toContain(artist.name);
  }
});

describe('covers', () => {
  it('are PNGs of the size that is said, the same each time', async () => {
    const { images } = (await me.get(`/albums/${[...fake.world.albums.keys()][0]}`)).body;
    expect(images.map(({ width }: { width: number }) => width)).toEqual([640, 300, 64]);
    const read = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
    const png = await read(images[2].url);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 64]);
    const data = png.subarray(41, 41 + png.readUInt32BE(33));
    expect(inflateSync(data)).toHaveLength(64 * (1 + 64 * 3));
    expect(await read(images[2].url)).toEqual(png);
  });

  it('have addresses that end within a day, sometimes without sizes', async () => {
    const { body } = await me.get('/me/playlists?limit=50');
    const shown = body.items.flatMap(
      ({ images }: { images: { url: string; width: number | null }[] }) => images,
    );
    expect(shown.some(({ width }: { width: number | null }) => width === null)).toBe(true);
    expect((await fetch(shown[0].url)).status).toBe(200);
    fake.world.clock.advance(DAY);
    expect((await fetch(shown[0].url)).status).toBe(403);
  });
});
