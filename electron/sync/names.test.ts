// Playlists that somebody has renamed at Spotify, as the list tells: with nothing waiting here, and with a name of the
// user's own, or other edits, that Spotify has not got yet.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../e2e/fake-spotify/world/clock.ts';
import { latest } from '../../e2e/fake-spotify/world/world.ts';
import {
  type OpenedSync,
  pass,
  prepareSync,
  sendAll,
  type TestSync,
} from '../../e2e/support/synced-library.ts';
import { wantedOf } from '../library/account/base.ts';

const DETAILS = 'PUT /playlists/{playlist_id}';
let test: TestSync;
let own: OpenedSync;
let id: number;
beforeEach(async () => {
  test = await prepareSync({ id: 'me', playlists: 2, items: 40, odd: false });
  own = test.open();
  await own.settled();
  id = own.lists().find(({ name }) => name === remote().name)!.id;
  test.fake.requests.clear();
});
afterEach(() => test.close());

const remote = () => {
  const { playlists, accounts } = test.fake.world;
  return playlists.get(accounts.get('me')!.playlistIds[0]!)!;
};
const here = () => own.lists().find((one) => one.id === id)!;
const pending = async () => own.library.pending(undefined);
async function list(): Promise<void> {
  own.library.syncForgetDone(undefined);
  await pass(test, own, MINUTE);
}
const renameHere = (name: string) => own.library.edit({ kind: 'rename', playlistId: id, name });

describe('with nothing waiting', () => {
  it('the list brings the name and the description, and no edit comes of it', async () => {
    const { revision } = here();
    remote().name = 'Theirs';
    remote().description = 'of theirs';
    await list();
    expect(here()).toMatchObject({ name: 'Theirs', description: 'of theirs' });
    expect(here().revision).toBeGreaterThan(revision);
    expect(own.library.undoState(undefined)).toEqual({ undo: null, redo: null });
    expect(await pending()).toEqual([]);
    expect(test.fake.requests.count(DETAILS)).toBe(0);
    expect(test.fake.requests.count('GET /playlists/{playlist_id}/items')).toBe(0);
  });

  it('a name that was sent before is followed by theirs', async () => {
    renameHere('Mine');
    await sendAll(test, own);
    expect(remote().name).toBe('Mine');
    remote().name = 'Theirs';
    await list();
    expect(here().name).toBe('Theirs');
    expect(await pending()).toEqual([]);
    own.library.undo(undefined);
    await sendAll(test, own);
    expect(remote().name).toBe(here().name);
  });
});

describe('while a name of the user’s own waits', () => {
  const both = async () => {
    renameHere('Mine');
    remote().name = 'Theirs';
    await list();
  };

  it('both are kept until the user decides', async () => {
    await both();
    expect(here().name).toBe('Mine');
    expect(await pending()).toMatchObject([
      { state: 'conflict', reason: 'name', name: 'Mine', nameThere: 'Theirs' },
    ]);
    await sendAll(test, own);
    await list();
    expect([here().name, remote().name]).toEqual(['Mine', 'Theirs']);
    expect(test.fake.requests.count(DETAILS)).toBe(0);
  });

  it.each([
    ['mine', 'Mine', 1],
    ['theirs', 'Theirs', 0],
  ] as const)('decided for %s, both sides have that name', async (choice, name, calls) => {
    await both();
    own.library.decide({ playlistId: id, choice });
    await sendAll(test, own);
    await list();
    expect([here().name, remote().name]).toEqual([name, name]);
    expect(await pending()).toEqual([]);
    expect(test.fake.requests.count(DETAILS)).toBe(calls);
  });

  it('one more name of theirs meanwhile is the one that is asked about', async () => {
    await both();
    remote().name = 'Theirs again';
    await list();
    expect(await pending()).toMatchObject([{ reason: 'name', name: 'Mine', nameThere: 'Theirs again' }]);
  });

  it('the same name on both sides leaves nothing to decide or to send', async () => {
    renameHere('Ours');
    remote().name = 'Ours';
    await list();
    await sendAll(test, own);
    expect(await pending()).toEqual([]);
    expect([here().name, remote().name]).toEqual(['Ours', 'Ours']);
  });

  it('a name of theirs that they took back is none', async () => {
    const before = remote().name;
    renameHere('Mine');
    remote().name = 'Theirs';
    remote().name = before;
    await list();
    await sendAll(test, own);
    expect([here().name, remote().name]).toEqual(['Mine', 'Mine']);
  });
});

it('while tracks wait to be sent, the name is taken over and they are sent', async () => {
  const [first, ...rest] = wantedOf(own.db, id);
  own.library.edit({ kind: 'remove', playlistId: id, itemIds: [first!.itemId] });
  remote().name = 'Theirs';
  await list();
  expect(here().name).toBe('Theirs');
  await sendAll(test, own);
  expect(latest(remote()).entries.map(({ uri }) => uri)).toEqual(rest.map(({ uri }) => uri));
  expect([here().name, remote().name]).toEqual(['Theirs', 'Theirs']);
  expect(await pending()).toEqual([]);
});
