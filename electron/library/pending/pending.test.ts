import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkPlaylist, openTestAccount, type TestAccount } from '../../../e2e/support/sending-library.ts';

let t: TestAccount;
beforeEach(async () => {
  t = await openTestAccount();
});
afterEach(() => t.close());

const itemIds = (id: number) =>
  t.db
    .prepare('SELECT id FROM playlist_items WHERE playlist_id = ? ORDER BY position')
    .all<{ id: number }>([id])
    .map((item) => item.id);
const first = (n: number) => t.uris.slice(0, n);

describe('sending', () => {
  it('reads a playlist, and what is done to it here is done there', async () => {
    const { id, spotifyId } = await t.playlist(first(5));
    expect(t.here(id)).toEqual(first(5));
    const [a, b, , , e] = itemIds(id);
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[7]!)], at: 2 });
    t.library.edit({ kind: 'remove', playlistId: id, itemIds: [b!] });
    t.library.edit({ kind: 'move', playlistId: id, itemIds: [e!], before: 0 });
    t.library.edit({ kind: 'rename', playlistId: id, name: 'Renamed' });
    expect(t.library.pending(undefined)).toMatchObject([{ state: 'waiting', changes: 4, calls: 4 }]);
    await t.send();
    expect(t.there(spotifyId)).toEqual(t.here(id));
    expect(t.here(id)).toHaveLength(5);
    expect(itemIds(id)[1]).toBe(a);
    expect(t.fake.world.playlists.get(spotifyId)!.name).toBe('Renamed');
    expect(t.library.pending(undefined)).toEqual([]);
  });

  it('sends an undo like any other edit', async () => {
    const { id, spotifyId } = await t.playlist(first(3));
    t.library.edit({ kind: 'remove', playlistId: id, itemIds: [itemIds(id)[1]!] });
    await t.send();
    expect(t.there(spotifyId)).toEqual([t.uris[0], t.uris[2]]);
    t.library.undo(undefined);
    await t.send();
    expect(t.there(spotifyId)).toEqual(first(3));
  });

  it('makes a playlist, deletes it and puts it back', async () => {
    const reply = t.library.saveAsNew({
      press: 'one',
      name: 'New',
      trackIds: first(3).map(t.trackId),
      onSpotify: true,
    });
    expect(t.library.saveAsNew({ press: 'one', name: 'New', trackIds: [], onSpotify: true })).toBe(reply);
    const { playlistId } = reply instanceof Promise ? (await reply).edit : reply.edit;
    await t.send();
    const listed = () => t.fake.state().accounts[0]!.playlists;
    expect(listed()).toMatchObject([{ name: 'New', uris: first(3) }]);
    t.library.edit({ kind: 'delete', playlistId });
    await t.send();
    expect(listed()).toEqual([]);
    t.library.undo(undefined);
    await t.send();
    expect(listed()).toMatchObject([{ name: 'New', uris: first(3) }]);
  });

  it.each(['nothing', 'effect'] as const)(
    'makes one playlist when the reply is lost after %s',
    async (after) => {
      t.fake.faults.lay({ on: 'POST /me/playlists', fault: { kind: 'reset', after } });
      t.library.saveAsNew({ press: 'one', name: 'New', trackIds: first(3).map(t.trackId), onSpotify: true });
      await t.send();
      expect(t.fake.state().accounts[0]!.playlists).toMatchObject([{ name: 'New', uris: first(3) }]);
    },
  );

  it('takes what a listing has brought meanwhile for the one whose making was not answered', async () => {
    const { edit } = await t.library.saveAsNew({ press: 'one', name: 'New', trackIds: [], onSpotify: true });
    t.passTime(60_000);
    expect(t.library.nextSend(undefined)).toMatchObject({ request: { path: '/me/playlists' } });
    const { body } = await t.me.ask('POST', '/me/playlists', { name: 'New', public: false });
    t.library.sendAnswered({ playlistId: edit.playlistId, answer: { kind: 'lost' } });
    const other = linkPlaylist(t.db, body.id, 'New', '2026-03-01T00:00:00.000Z');
    t.db.exec(`DELETE FROM pending_edits WHERE playlist_id = ${other}`);
    await t.send();
    expect(t.fake.state().accounts[0]!.playlists).toHaveLength(1);
    expect(await t.library.playlists(undefined)).toMatchObject([{ id: edit.playlistId, kind: 'spotify' }]);
  });

  it.each(['nothing', 'effect'] as const)(
    'takes a name back when the reply to it is lost after %s',
    async (after) => {
      const { id, spotifyId } = await t.playlist(first(1), 'One');
      t.fake.faults.lay({ on: 'PUT /playlists/{playlist_id}', fault: { kind: 'reset', after } });
      t.library.edit({ kind: 'rename', playlistId: id, name: 'Two' });
      await expect(t.send(1)).rejects.toThrow();
      t.library.undo(undefined);
      await t.send();
      expect(t.fake.world.playlists.get(spotifyId)!.name).toBe('One');
    },
  );

  it.each([
    ['mine', 1],
    ['theirs', 0],
  ] as const)(
    'of a playlist that is gone from the list does what the user decides: %s',
    async (choice, left) => {
      const { id, spotifyId } = await t.playlist(first(2));
      await t.me.ask('DELETE', `/me/library?uris=spotify:playlist:${spotifyId}`);
      t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[7]!)], at: 0 });
      t.db.exec("UPDATE account_playlists SET unreadable = 'missing'");
      await t.send();
      expect(t.library.pending(undefined)).toMatchObject([{ state: 'conflict', reason: 'gone' }]);
      t.library.decide({ playlistId: id, choice });
      await t.send();
      expect(t.fake.state().accounts[0]!.playlists).toHaveLength(left);
      expect(await t.library.playlists(undefined)).toHaveLength(left);
      if (left > 0) expect(t.there(spotifyId)).toEqual(t.here(id));
    },
  );

  it.each(['nothing', 'effect'] as const)('adds once when the reply is lost after %s', async (after) => {
    const { id, spotifyId } = await t.playlist(first(3));
    t.fake.faults.lay({ on: 'POST /playlists/{playlist_id}/items', fault: { kind: 'reset', after } });
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[0]!)], at: 3 });
    await t.send();
    expect(t.there(spotifyId)).toEqual([...first(3), t.uris[0]]);
  });

  it('merges what was changed at Spotify meanwhile', async () => {
    const { id, spotifyId } = await t.playlist(first(4));
    await t.me.ask('POST', `/playlists/${spotifyId}/items`, { uris: [t.uris[9]], position: 0 });
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[8]!)], at: 4 });
    await t.send();
    expect(t.there(spotifyId)).toEqual([t.uris[9], ...first(4), t.uris[8]]);
    expect(t.here(id)).toEqual(t.there(spotifyId));
  });
});
