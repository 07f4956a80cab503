// Imported contents stand in for those that Spotify's day has no calls left for, or that it shows to no app; nothing of
// them is sent, and what Spotify then tells replaces them.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../e2e/fake-spotify/world/clock.ts';
import type { Playlist as Remote } from '../../e2e/fake-spotify/world/types.ts';
import { latest } from '../../e2e/fake-spotify/world/world.ts';
import {
  type OpenedSync,
  pass,
  prepareSync,
  sendAll,
  type TestSync,
} from '../../e2e/support/synced-library.ts';
import { baseOf, wantedOf } from '../library/account/base.ts';
import { takeImported } from '../library/account/imported.ts';
import { bring } from '../library/import/test-import.ts';

const ITEMS = 'GET /playlists/{playlist_id}/items';
const SEED = { id: 'me', playlists: 3, items: 90, odd: false };
let test: TestSync;
let own: OpenedSync;
afterEach(() => test.close());

/** The list of playlists is read, and no contents before a day has passed. */
async function begin(seed: Parameters<typeof prepareSync>[0] = SEED): Promise<void> {
  test = await prepareSync(seed);
  test.fake.faults.lay({ on: ITEMS, fault: { kind: 'error', error: 'quota', seconds: DAY / 1000 } });
  own = test.open();
  await own.settled();
}
const tomorrow = () => pass(test, own, DAY + MINUTE);
const atSpotify = (index: number): Remote => {
  const { playlists, accounts } = test.fake.world;
  return playlists.get(accounts.get('me')!.playlistIds[index]!)!;
};
const urisOf = (playlist: Remote) => latest(playlist).entries.map(({ uri }) => uri);
const here = (name: string) => own.lists().find((one) => one.account && one.name === name)!;
const urisHere = (id: number) => wantedOf(own.db, id).map(({ uri }) => uri);
const imported = () => own.lists().find(({ kind }) => kind === 'local')!;

function csv(name: string, uris: readonly string[], more: Record<string, string> = {}): string {
  const path = join(test.folder, `${name}.csv`);
  const columns = ['Track URI', 'Track Name', 'Artist Name(s)', 'Added At', ...Object.keys(more)];
  const rows = uris.map((uri, n) => [
    uri,
    `Song ${n}`,
    'Somebody',
    '2024-02-03T10:11:12Z',
    ...Object.values(more),
  ]);
  writeFileSync(path, [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join(''));
  return path;
}
const bringCsv = (...given: Parameters<typeof csv>) => bring(own.library, [csv(...given)]);

describe('an import of the same name and number of tracks', () => {
  it('is shown until the contents have come, and the imported playlist stays', async () => {
    await begin();
    const remote = atSpotify(1);
    await bringCsv(remote.name, urisOf(remote));
    const playlist = here(remote.name);
    expect(playlist.account).toMatchObject({ read: 'none', editable: false, imported: { how: 'name' } });
    expect(playlist.account!.imported!.fromId).toBe(imported().id);
    expect(urisHere(playlist.id)).toEqual(urisOf(remote));
    const itemIds = wantedOf(own.db, playlist.id).map(({ itemId }) => itemId);

    await tomorrow();
    expect(here(remote.name).account).toMatchObject({ read: 'whole', editable: true, imported: null });
    // The same items, now with Spotify's own dates.
    expect(wantedOf(own.db, playlist.id).map(({ itemId }) => itemId)).toEqual(itemIds);
    expect(baseOf(own.db, playlist.id).map(({ itemId }) => itemId)).toEqual(itemIds);
    expect(imported().count).toBe(urisOf(remote).length);
    expect(await own.library.pending(undefined)).toEqual([]);
  });

  it('was imported before the account was connected', async () => {
    test = await prepareSync(SEED);
    const { faults } = test.fake;
    faults.lay({ on: 'GET /me/playlists', fault: { kind: 'error', error: 'quota', seconds: HOUR / 1000 } });
    faults.lay({ on: ITEMS, fault: { kind: 'error', error: 'quota', seconds: DAY / 1000 } });
    own = test.open();
    await own.settled();
    const remote = atSpotify(0);
    // As a file of it is called.
    await bringCsv(remote.name.toLowerCase().replaceAll(' ', '_'), urisOf(remote));
    await pass(test, own, HOUR + MINUTE);
    expect(urisHere(here(remote.name).id)).toEqual(urisOf(remote));
  });

  it('cannot be changed or sent while it is shown, and what differs is kept in the history', async () => {
    await begin();
    const remote = atSpotify(1);
    const before = urisOf(remote);
    const old = [...before.slice(2).toReversed(), ...before.slice(0, 2)];
    await bringCsv(remote.name, old);
    const { id } = here(remote.name);
    expect(() => own.library.edit({ kind: 'rename', playlistId: id, name: 'x' })).toThrow('playlist');
    expect(() =>
      own.library.edit({ kind: 'remove', playlistId: id, itemIds: [wantedOf(own.db, id)[0]!.itemId] }),
    ).toThrow('playlist');
    await tomorrow();
    expect(urisHere(id)).toEqual(before);
    expect(urisOf(remote)).toEqual(before);
    expect(await own.library.pending(undefined)).toEqual([]);
    const kept = (await own.library.history({ playlistId: id })).find((entry) => 'backupId' in entry);
    expect(kept).toMatchObject({ count: old.length });
  });

  it('stays in sight page by page, until all has come', async () => {
    await begin({ ...SEED, items: 400 });
    const remote = [0, 1, 2].map(atSpotify).find((one) => urisOf(one).length > 60)!;
    await bringCsv(remote.name, urisOf(remote).toReversed());
    test.fake.faults.lay({ on: ITEMS, nth: 2, times: 30, fault: { kind: 'reset', after: 'nothing' } });
    own.library.syncUsed({ playlistId: here(remote.name).id });
    await tomorrow();
    expect(here(remote.name).account).toMatchObject({ read: 'part', imported: { how: 'name' } });
    expect(urisHere(here(remote.name).id)).toEqual(urisOf(remote).toReversed());
    test.fake.faults.clear();
    await pass(test, own, HOUR);
    expect(urisHere(here(remote.name).id)).toEqual(urisOf(remote));
    expect(here(remote.name).account!.imported).toBeNull();
  });

  it('is shown as it was imported, and keeps what was done to it since', async () => {
    await begin();
    const remote = atSpotify(2);
    await bringCsv(remote.name, urisOf(remote));
    own.library.showImported({ playlistId: here(remote.name).id, fromId: null });
    const mine = imported().id;
    const [first] = wantedOf(own.db, mine);
    own.library.edit({ kind: 'remove', playlistId: mine, itemIds: [first!.itemId] });
    own.library.edit({ kind: 'rename', playlistId: mine, name: 'My own' });
    own.library.showImported({ playlistId: here(remote.name).id, fromId: mine });
    expect(urisHere(here(remote.name).id)).toEqual(urisOf(remote));
    await tomorrow();
    expect(urisHere(mine)).toEqual(urisOf(remote).slice(1));
    expect(urisHere(here(remote.name).id)).toEqual(urisOf(remote));
  });

  it('is one of two at Spotify: then the user is asked', async () => {
    await begin();
    const [one, other] = [atSpotify(0), atSpotify(1)];
    other.name = one.name;
    other.snapshots.push(test.fake.world.newSnapshot(latest(one).entries));
    own.library.syncForgetDone(undefined);
    await pass(test, own, MINUTE);
    await bringCsv(one.name, urisOf(one));
    const both = own.lists().filter(({ account, name }) => account && name === one.name);
    expect(both.map(({ count }) => count)).toEqual([0, 0]);
    const like = (await own.library.importedLike({ playlistId: both[0]!.id }))!;
    expect(like).toMatchObject({ fromId: imported().id, name: one.name, count: urisOf(one).length });
    own.library.showImported({ playlistId: both[0]!.id, fromId: like.fromId });
    expect(own.lists().find(({ id }) => id === both[0]!.id)!.account!.imported!.how).toBe('chosen');
  });
});

it('knows a playlist by its id at Spotify, whatever it was called and however long it was', async () => {
  await begin();
  const remote = atSpotify(1);
  const uris = urisOf(remote).slice(0, 3);
  await bringCsv('all', uris, { 'Playlist Name': 'As it was called', 'Playlist ID': remote.id });
  expect(here(remote.name).account!.imported!.how).toBe('id');
  expect(urisHere(here(remote.name).id)).toEqual(uris);
  await tomorrow();
  expect(urisHere(here(remote.name).id)).toEqual(urisOf(remote));
});

it('does not ask the same again of one that is another, and takes it when the user changes their mind', async () => {
  await begin();
  const remote = atSpotify(1);
  await bringCsv(remote.name, urisOf(remote));
  const { id } = here(remote.name);
  own.library.showImported({ playlistId: id, fromId: null });
  expect(own.db.transaction(() => takeImported(own.db))).toEqual([]);
  expect(here(remote.name)).toMatchObject({ count: 0, account: { imported: null } });
  const like = (await own.library.importedLike({ playlistId: id }))!;
  own.library.showImported({ playlistId: id, fromId: like.fromId });
  expect(urisHere(id)).toEqual(urisOf(remote));
  await tomorrow();
  // Its own contents have come: there is nothing to choose any more.
  expect(await own.library.importedLike({ playlistId: id })).toBeNull();
  expect(() => own.library.showImported({ playlistId: id, fromId: like.fromId })).toThrow('import');
});

it('shows one that Spotify shows to no app, once the user says that it is the same', async () => {
  await begin({ ...SEED, odd: true });
  const foreign = [...test.fake.world.playlists.values()].find(({ ownerId }) => ownerId === 'somebody-else')!;
  await bringCsv(foreign.name, urisOf(foreign));
  const { id } = here(foreign.name);
  // How long it is nobody says, so its name alone would have to be believed.
  expect(urisHere(id)).toEqual([]);
  const like = (await own.library.importedLike({ playlistId: id }))!;
  own.library.showImported({ playlistId: id, fromId: like.fromId });
  expect(urisHere(id)).toEqual(urisOf(foreign));
  await tomorrow();
  expect(here(foreign.name).account).toMatchObject({ unreadable: 'foreign', imported: { how: 'chosen' } });
  expect(() => own.library.edit({ kind: 'add', playlistId: id, trackIds: [1], at: 0 })).toThrow('playlist');
});

it('empties with the playlist at Spotify, and goes with it, and the import stays', async () => {
  await begin();
  const [emptied, gone] = [atSpotify(0), atSpotify(1)];
  await bringCsv(emptied.name, urisOf(emptied));
  await bringCsv(gone.name, urisOf(gone));
  const { id } = here(emptied.name);
  emptied.snapshots.push(test.fake.world.newSnapshot([]));
  const me = test.fake.world.accounts.get('me')!;
  me.playlistIds = me.playlistIds.filter((one) => one !== gone.id);
  own.library.syncForgetDone(undefined);
  await pass(test, own, MINUTE);
  expect(urisHere(id)).toEqual([]);
  expect(here(gone.name)).toBeUndefined();
  expect(own.lists().filter(({ kind }) => kind === 'local')).toHaveLength(2);
  expect(await own.library.pending(undefined)).toEqual([]);
});

it('is sent nowhere, also when it was deleted here and put back before it was read', async () => {
  await begin();
  const remote = atSpotify(1);
  const before = urisOf(remote);
  await bringCsv(remote.name, before.toReversed());
  const { id } = here(remote.name);
  own.library.edit({ kind: 'delete', playlistId: id });
  own.library.undo(undefined);
  expect(urisHere(id)).toEqual(before.toReversed());
  await tomorrow();
  await sendAll(test, own);
  expect(urisHere(id)).toEqual(before);
  expect(urisOf(remote)).toEqual(before);
});
