// What edits of a playlist do, what they are refused for, and what becomes of those that saw an older snapshot.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../start.ts';
import { signIn } from '../test-client.ts';
import type { Account } from '../world/types.ts';

let fake: FakeSpotify;
let account: Account;
let me: Awaited<ReturnType<typeof signIn>>;
let tracks: string[];
beforeAll(async () => {
  fake = await startFakeSpotify();
  account = fake.addAccount({ id: 'me', playlists: 2, items: 40 });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  me = await signIn(fake, 'app', 'me');
  tracks = [...fake.world.tracks.keys()].map((id) => `spotify:track:${id}`);
});
afterAll(() => fake.close());

async function newPlaylist(uris: readonly string[]): Promise<{ id: string; snapshot: string }> {
  const { body } = await me.ask('POST', '/me/playlists', { name: 'New', public: false });
  if (uris.length === 0) return { id: body.id, snapshot: body.snapshot_id };
  const added = await me.ask('POST', `/playlists/${body.id}/items`, { uris });
  expect(added.status).toBe(201);
  return { id: body.id, snapshot: added.body.snapshot_id };
}
const urisOf = (id: string) =>
  fake.state().accounts[0]!.playlists.find((playlist) => playlist.id === id)!.uris;
const letters = (id: string) =>
  urisOf(id)
    .map((uri) => 'abcdefgh'[tracks.indexOf(uri)])
    .join('');
const of = (text: string) => [...text].map((letter) => tracks['abcdefgh'.indexOf(letter)]!);
const items = (text: string) => of(text).map((uri) => ({ uri }));

describe('an edit of an older snapshot', () => {
  it('moves what it was about, wherever that has gone to', async () => {
    const { id, snapshot } = await newPlaylist(of('abcdef'));
    await me.ask('PUT', `/playlists/${id}/items`, { range_start: 0, insert_before: 6 });
    expect(letters(id)).toBe('bcdefa');
    // It saw a first: this moves a, not b, to where d begins.
    const sent = { range_start: 0, insert_before: 3, snapshot_id: snapshot };
    expect((await me.ask('PUT', `/playlists/${id}/items`, sent)).status).toBe(200);
    expect(letters(id)).toBe('bcadef');
  });

  it('leaves out what is gone, and changes nothing when all of it is', async () => {
    const { id, snapshot } = await newPlaylist(of('abcdef'));
    const removed = await me.ask('DELETE', `/playlists/${id}/items`, { items: items('ad') });
    const move = (range_start: number, range_length: number) =>
      me.ask('PUT', `/playlists/${id}/items`, {
        range_start,
        range_length,
        insert_before: 6,
        snapshot_id: snapshot,
      });
    await move(0, 2);
    expect(letters(id)).toBe('cefb');
    const before = (await me.get(`/playlists/${id}?fields=snapshot_id`)).body.snapshot_id;
    expect((await move(3, 1)).body.snapshot_id).toBe(before);
    expect(before).not.toBe(removed.body.snapshot_id);
  });

  it('removes the copies it saw, not those that came since', async () => {
    const { id, snapshot } = await newPlaylist(of('abab'));
    await me.ask('POST', `/playlists/${id}/items`, { uris: of('a') });
    await me.ask('DELETE', `/playlists/${id}/items`, { items: items('a'), snapshot_id: snapshot });
    expect(letters(id)).toBe('bba');
  });

  it('is refused when that snapshot never was', async () => {
    const { id } = await newPlaylist(of('ab'));
    for (const [method, sent] of [
      ['PUT', { range_start: 0, insert_before: 2 }],
      ['DELETE', { items: items('a') }],
    ] as const) {
      const made = await me.ask(method, `/playlists/${id}/items`, { ...sent, snapshot_id: 'made-up' });
      expect([made.status, made.body.error.message]).toEqual([400, 'Invalid snapshot_id']);
    }
    expect(letters(id)).toBe('ab');
  });
});

describe('what is refused', () => {
  it('changes nothing', async () => {
    const { id, snapshot } = await newPlaylist(of('abc'));
    const path = `/playlists/${id}/items`;
    const many = Array.from({ length: 101 }, () => tracks[0]!);
    const refusals = [
      await me.ask('POST', path, { uris: many }),
      await me.ask('PUT', path, { uris: many }),
      await me.ask('DELETE', path, { items: many.map((uri) => ({ uri })) }),
      await me.ask('POST', path, { uris: of('a'), position: 4 }),
      await me.ask('POST', path, { uris: ['spotify:local:a:b:c:1'] }),
      await me.ask('POST', path, { uris: ['spotify:track:nothing'] }),
      await me.ask('POST', path, { uris: [] }),
      await me.ask('PUT', path, { range_start: 2, range_length: 2, insert_before: 0 }),
      await me.ask('PUT', path, { range_start: 0, insert_before: 4 }),
      await me.ask('DELETE', path, { tracks: items('a') }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 400));
    expect((await me.get(`/playlists/${id}?fields=snapshot_id`)).body.snapshot_id).toBe(snapshot);
  });

  it('for playlists of others, and by the scope for the kind', async () => {
    const foreign = account.playlistIds.find(
      (id) => fake.world.playlists.get(id)?.ownerId === 'somebody-else',
    );
    expect((await me.ask('POST', `/playlists/${foreign}/items`, { uris: of('a') })).status).toBe(403);
    const { id } = await newPlaylist([]);
    const open = await signIn(fake, 'app', 'me', 'playlist-modify-public');
    const { status, body } = await open.ask('POST', `/playlists/${id}/items`, { uris: of('a') });
    expect([status, body.error.message]).toEqual([403, 'Insufficient client scope']);
  });

  it('beyond ten thousand items', async () => {
    const { id } = await newPlaylist([]);
    const playlist = fake.world.playlists.get(id)!;
    const entries = fake.world.newEntries(
      Array.from({ length: 9_999 }, () => tracks[0]!),
      'me',
    );
    playlist.snapshots.push(fake.world.newSnapshot(entries));
    expect((await me.ask('POST', `/playlists/${id}/items`, { uris: of('ab') })).status).toBe(400);
    expect((await me.ask('POST', `/playlists/${id}/items`, { uris: of('a') })).status).toBe(201);
  });
});

it('uris in the query make the body ignored', async () => {
  const { id } = await newPlaylist(of('ab'));
  const path = `/playlists/${id}/items?position=0&uris=${of('cd').join()}`;
  expect((await me.ask('POST', path, { uris: of('e'), position: 2 })).status).toBe(201);
  expect(letters(id)).toBe('cdab');
});

it('replaces everything, with new dates', async () => {
  const { id, snapshot } = await newPlaylist(of('abc'));
  fake.world.clock.advance(60_000);
  const { body } = await me.ask('PUT', `/playlists/${id}/items`, { uris: of('abc') });
  expect(letters(id)).toBe('abc');
  expect(body.snapshot_id).not.toBe(snapshot);
});

it('renames, and refuses to be public and collaborative', async () => {
  const { id, snapshot } = await newPlaylist(of('a'));
  const read = async () => (await me.get(`/playlists/${id}`)).body;
  expect((await me.ask('PUT', `/playlists/${id}`, { name: 'New' })).status).toBe(200);
  expect((await read()).snapshot_id).toBe(snapshot);
  await me.ask('PUT', `/playlists/${id}`, { name: 'Named', description: 'Said' });
  const renamed = await read();
  expect(renamed).toMatchObject({ name: 'Named', description: 'Said' });
  expect(renamed.snapshot_id).not.toBe(snapshot);
  expect((await me.ask('PUT', `/playlists/${id}`, { public: true, collaborative: true })).status).toBe(400);
  expect((await me.ask('PUT', `/playlists/${id}`, { name: '' })).status).toBe(400);
});
