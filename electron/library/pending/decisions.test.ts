// What is not sent, why, and what the user can do about it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestAccount, type TestAccount } from '../../../e2e/support/sending-library.ts';
import type { Pending } from '../../../shared/domain/pending.ts';
import { playlistName } from '../playlists.ts';
import { MANY_CALLS } from './steps.ts';

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
const pending = () => t.library.pending(undefined) as Pending[];
const ITEMS = '/playlists/{playlist_id}/items';

describe('a conflict', () => {
  /** b a c here becomes a b c, there b c a: the two go round in a circle. */
  async function conflict() {
    const [a, b, c, x] = t.uris as [string, string, string, string];
    const { id, spotifyId } = await t.playlist([b, a, c]);
    const ids = itemIds(id);
    t.library.edit({ kind: 'move', playlistId: id, itemIds: [ids[0]!], before: 2 });
    await t.me.ask('PUT', `/playlists/${spotifyId}/items`, { range_start: 1, insert_before: 3 });
    await t.me.ask('POST', `/playlists/${spotifyId}/items`, { uris: [x] });
    await t.send();
    return { id, spotifyId, mine: [a, b, c], theirs: [b, c, a, x] };
  }

  it('touches nothing until it is decided, and shows both sides', async () => {
    const { id, spotifyId, mine, theirs } = await conflict();
    expect(pending()).toMatchObject([{ state: 'conflict', reason: 'order' }]);
    expect([t.here(id), t.there(spotifyId)]).toEqual([mine, theirs]);
    const shown = await t.library.conflict({ playlistId: id });
    expect(shown.theirs).toMatchObject({ count: 4, added: 1, removed: 0, moved: 1 });
    expect(shown.mine).toMatchObject({ count: 3, added: 0, moved: 1 });
    expect(shown.merged.count).toBe(4);
    // Edits wait with it.
    t.library.edit({ kind: 'rename', playlistId: id, name: 'Other' });
    await t.send();
    expect(pending()).toMatchObject([{ state: 'conflict', reason: 'order' }]);
  });

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ] as const)('is decided for %s, which undo takes back', async (choice, side) => {
    const found = await conflict();
    const { id, spotifyId } = found;
    t.library.decide({ playlistId: id, choice });
    await t.send();
    expect([t.here(id), t.there(spotifyId)]).toEqual([found[side], found[side]]);
    expect(pending()).toEqual([]);
    if (choice === 'mine') return;
    t.library.undo(undefined);
    await t.send();
    expect([t.here(id), t.there(spotifyId)]).toEqual([found.mine, found.mine]);
  });

  it('is decided for both together', async () => {
    const { id, spotifyId, mine, theirs } = await conflict();
    t.library.decide({ playlistId: id, choice: 'merge' });
    await t.send();
    expect(t.there(spotifyId)).toEqual(t.here(id));
    expect(t.here(id)).toEqual([...mine, theirs[3]]);
    expect(() => t.library.decide({ playlistId: id, choice: 'merge' })).toThrow();
  });
});

describe('a playlist renamed on both sides', () => {
  async function renamed(there = 'Theirs') {
    const { id, spotifyId } = await t.playlist(t.uris.slice(0, 2), 'Before');
    t.library.edit({ kind: 'rename', playlistId: id, name: 'Mine' });
    await t.me.ask('PUT', `/playlists/${spotifyId}`, { name: there, description: 'of theirs' });
    await t.send();
    const names = () => [playlistName(t.db, id), t.fake.world.playlists.get(spotifyId)?.name];
    return { id, spotifyId, names };
  }

  it('keeps both names until it is decided', async () => {
    const { id, names } = await renamed();
    expect(pending()).toMatchObject([
      { state: 'conflict', reason: 'name', name: 'Mine', nameThere: 'Theirs' },
    ]);
    expect(names()).toEqual(['Mine', 'Theirs']);
    t.library.edit({ kind: 'remove', playlistId: id, itemIds: itemIds(id).slice(0, 1) });
    await t.send();
    expect(pending()).toMatchObject([{ state: 'conflict', reason: 'name' }]);
  });

  it('has the one that is chosen, and keeps the description', async () => {
    const { id, spotifyId, names } = await renamed();
    t.library.decide({ playlistId: id, choice: 'mine' });
    await t.send();
    expect(names()).toEqual(['Mine', 'Mine']);
    expect(t.fake.world.playlists.get(spotifyId)?.description).toBe('of theirs');
    expect(pending()).toEqual([]);
  });

  it('takes Spotify’s, which undo takes back', async () => {
    const { id, names } = await renamed();
    t.library.decide({ playlistId: id, choice: 'theirs' });
    await t.send();
    expect(names()).toEqual(['Theirs', 'Theirs']);
    expect(pending()).toEqual([]);
    t.library.undo(undefined);
    await t.send();
    expect(names()).toEqual(['Mine', 'Mine']);
  });

  it('to the same name has nothing to decide', async () => {
    const { names } = await renamed('Mine');
    expect(names()).toEqual(['Mine', 'Mine']);
    expect(pending()).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['scope', 'scope'],
    ['forbidden', 'forbidden'],
    ['premium', 'premium'],
  ] as const)('for %s is kept, and sent when it is tried again', async (error, reason) => {
    const { id, spotifyId } = await t.playlist(t.uris.slice(0, 2));
    t.fake.faults.lay({ on: `POST ${ITEMS}`, fault: { kind: 'error', error } });
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[5]!)], at: 0 });
    await t.send();
    expect(pending()).toMatchObject([{ state: 'failed', reason, changes: 1 }]);
    expect(t.here(id)).toHaveLength(3);
    t.library.decide({ playlistId: id, choice: 'again' });
    await t.send();
    expect(t.there(spotifyId)).toEqual(t.here(id));
    expect(pending()).toEqual([]);
  });

  it('as nonsense is planned again on what is there', async () => {
    const { id, spotifyId } = await t.playlist(t.uris.slice(0, 2));
    const reply = { kind: 'reply', status: 400, body: '{"error":{"status":400,"message":"?"}}' } as const;
    t.fake.faults.lay({ on: `POST ${ITEMS}`, fault: reply });
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[5]!)], at: 0 });
    await t.send();
    expect(t.there(spotifyId)).toEqual(t.here(id));
    t.fake.faults.lay({ on: `POST ${ITEMS}`, fault: reply, times: 2 });
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[6]!)], at: 0 });
    await t.send();
    expect(pending()).toMatchObject([{ state: 'failed', reason: 'rejected' }]);
  });

  it('waits as long as Spotify says, also over a restart', async () => {
    const { id, spotifyId } = await t.playlist(t.uris.slice(0, 2));
    t.fake.faults.lay({ on: `POST ${ITEMS}`, fault: { kind: 'error', error: 'quota', seconds: 3600 } });
    t.library.edit({ kind: 'remove', playlistId: id, itemIds: [itemIds(id)[0]!] });
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [t.trackId(t.uris[5]!)], at: 0 });
    await expect(t.send(2)).rejects.toThrow('come to an end');
    const [{ notBefore } = { notBefore: null }] = pending();
    expect(Date.parse(notBefore!) - Date.parse('2026-01-01')).toBeGreaterThan(3_590_000);
    await t.send();
    expect(t.there(spotifyId)).toEqual([t.uris[5], t.uris[1]]);
  });
});

describe('what Spotify cannot hold', () => {
  it('stays here, is counted, and is in nothing that is sent', async () => {
    const { id, spotifyId } = await t.playlist(t.uris.slice(0, 2));
    const { id: trackId } = t.db
      .prepare(
        "INSERT INTO tracks (source, source_id, title, title_search) VALUES ('fma', '1', '', '') RETURNING id",
      )
      .get<{ id: number }>([])!;
    t.library.edit({ kind: 'add', playlistId: id, trackIds: [trackId, t.trackId(t.uris[5]!)], at: 1 });
    await t.send();
    expect(t.there(spotifyId)).toEqual([t.uris[0], t.uris[5], t.uris[1]]);
    expect(t.here(id)).toHaveLength(4);
    await t.me.ask('POST', `/playlists/${spotifyId}/items`, { uris: [t.uris[9]] });
    t.library.edit({ kind: 'rename', playlistId: id, name: 'Other' });
    await t.send();
    expect(t.here(id)).toHaveLength(5);
  });
});

describe('many calls', () => {
  it('are made when the user agrees', async () => {
    const { id, spotifyId } = await many();
    expect(pending()).toMatchObject([{ state: 'conflict', reason: 'many', replaceCalls: 2 }]);
    t.library.decide({ playlistId: id, choice: 'many' });
    await t.send();
    expect(t.there(spotifyId)).toEqual(t.here(id));
  });

  it('or all of it is put there anew, with a copy of before', async () => {
    const { id, spotifyId } = await many();
    t.fake.requests.clear();
    t.library.decide({ playlistId: id, choice: 'replace' });
    await t.send();
    expect(t.there(spotifyId)).toEqual(t.here(id));
    expect(t.fake.requests.count(`PUT ${ITEMS}`) + t.fake.requests.count(`POST ${ITEMS}`)).toBe(2);
    expect(t.db.prepare("SELECT 1 FROM backups WHERE session LIKE 'replaced%'").all([])).toHaveLength(1);
  });

  async function many() {
    const { id, spotifyId } = await t.playlist([...t.uris, ...t.uris].slice(0, 120));
    const reversed = itemIds(id).reverse();
    t.library.edit({ kind: 'reorder', playlistId: id, itemIds: reversed });
    expect(pending()[0]?.calls).toBeGreaterThan(MANY_CALLS);
    await t.send();
    return { id, spotifyId };
  }
});
