// A first filling of the library, what the user may do meanwhile, and what a later one changes.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../e2e/fake-spotify/world/clock.ts';
import { latest } from '../../e2e/fake-spotify/world/world.ts';
import { type OpenedSync, pass, prepareSync, type TestSync } from '../../e2e/support/synced-library.ts';
import { baseOf, wantedOf } from '../library/account/base.ts';

let test: TestSync;
let own: OpenedSync;
const begin = async (...given: Parameters<typeof prepareSync>) => {
  test = await prepareSync(...given);
  own = test.open();
};
afterEach(() => test.close());

/** Uris of each playlist as the library holds it, null items aside, by name. */
function held() {
  return own
    .lists()
    .filter(({ account }) => account && !account.liked)
    .map(({ id, name }) => [name, wantedOf(own.db, id).map(({ uri }) => uri)] as const);
}
function atSpotify() {
  const { world } = test.fake;
  const account = world.accounts.get('me')!;
  return account.playlistIds.map((id) => {
    const playlist = world.playlists.get(id)!;
    const readable = !playlist.editorial && (playlist.ownerId === 'me' || playlist.collaborative);
    return { ...playlist, readable, entries: latest(playlist).entries };
  });
}
/** Of what is heard most, in all its lists. */
function topPages() {
  const { top } = test.fake.world.accounts.get('me')!;
  const lists = Object.values(top).flatMap(({ trackIds, artistIds }) => [trackIds, artistIds]);
  return lists.reduce((sum, list) => sum + Math.ceil(list.length / 50), 0);
}
const named = (name: string) => own.lists().find((one) => one.name === name)!;

describe('a first filling', () => {
  beforeEach(() => begin({ id: 'me', playlists: 8, items: 700, liked: 120 }));

  it('brings every playlist as it is, in the order of the list', async () => {
    expect((await own.settled()).state).toBe('idle');
    const wanted = atSpotify().map(({ name, readable, entries }) => [
      name,
      readable ? entries.map(({ uri, lost }) => (lost ? null : uri)) : [],
    ]);
    const got = held().map(([name, uris]) => [
      name,
      uris.map((uri) => (uri?.startsWith('segue:gone:') ? null : uri)),
    ]);
    expect(got).toEqual(wanted);
    expect(own.library.syncOverview(undefined)).toMatchObject({ readable: 10, cached: 10, unreadable: 3 });
  });

  it('says why what it cannot read is not there, and what may be changed', async () => {
    await own.settled();
    const marks = own.lists().map(({ account }) => account!);
    expect(marks[0]).toMatchObject({ liked: true, editable: false, read: 'whole', total: 120 });
    const unreadable = marks.filter((mark) => mark.unreadable !== null);
    expect(unreadable.map((mark) => mark.unreadable)).toEqual(['foreign', 'foreign', 'by-spotify']);
    expect(marks.filter(({ editable }) => editable)).toHaveLength(9);
  });

  it('keeps what is no track in its place, and out of suggestions', async () => {
    await own.settled();
    const sources = own.db
      .prepare('SELECT source, count(*) AS n FROM tracks GROUP BY source ORDER BY source')
      .all<{ source: string; n: number }>([]);
    expect(sources.map(({ source }) => source)).toEqual([
      'spotify',
      'spotify-episode',
      'spotify-gone',
      'spotify-local',
    ]);
    const { catalogueSource } = await import('../library/catalogue-source.ts');
    const tracks = [...catalogueSource(own.db).tracks()];
    expect(tracks).toHaveLength(sources[0]!.n);
    expect(catalogueSource(own.db).count).toBe(sources[0]!.n);
  });

  it('takes as few calls as there are pages', async () => {
    await own.settled();
    const pages = atSpotify()
      .filter(({ readable }) => readable)
      .reduce((sum, { entries }) => sum + Math.ceil(entries.length / 50), 0);
    const { requests } = test.fake;
    expect(requests.count('GET /playlists/{playlist_id}/items')).toBe(pages);
    expect(requests.count('GET /me/playlists')).toBe(1);
    expect(requests.count('GET /me/tracks')).toBe(3);
    expect(requests.count('GET /me/top/{type}')).toBe(topPages());
    expect(requests.count('GET /me/player/recently-played')).toBe(1);
  });

  it('makes pools of what is heard, and keeps the order of each range', async () => {
    await own.settled();
    const { pools } = await own.library.pools(undefined);
    expect(pools.map(({ name }) => name)).toEqual(['', 'Played lately', 'Most heard']);
    expect(pools[1]!.tracks).toBe(50);
    const { top } = test.fake.world.accounts.get('me')!;
    const ranks = own.db
      .prepare(
        "SELECT spotify_id AS id FROM account_top WHERE range = 'long_term' AND kind = ? ORDER BY position",
      )
      .all<{ id: string }>(['artist']);
    expect(ranks.map(({ id }) => id)).toEqual(top.long_term.artistIds);
  });
});

it('reads what the user looks at within two calls, whatever else there is', async () => {
  await begin({ id: 'me', playlists: 40, items: 6_000, liked: 200 });
  const { requests } = test.fake;
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  await until(() => own.library.syncOverview(undefined).listedAt !== null);
  const last = own
    .lists()
    .findLast(({ account }) => account!.read === 'none' && !account!.unreadable && account!.total! > 150)!;
  own.library.syncUsed({ playlistId: last.id });
  const before = requests.all().length;
  own.sync.use(last.id);
  await until(() => wantedOf(own.db, last.id).length > 0);
  const asked = requests
    .all()
    .slice(before)
    .filter(({ endpoint }) => endpoint.startsWith('GET /'));
  expect(asked.length).toBeLessThanOrEqual(2);
  expect(() => own.library.edit({ kind: 'rename', playlistId: last.id, name: 'x' })).toThrow('playlist');
});

describe('a later filling', () => {
  beforeEach(async () => {
    await begin({ id: 'me', playlists: 6, items: 400, liked: 120, odd: false });
    await own.settled();
    test.fake.requests.clear();
  });
  const me = () => test.fake.world.accounts.get('me')!;
  const edit = (index: number, change: (uris: string[]) => string[]) => {
    const { world } = test.fake;
    const playlist = world.playlists.get(me().playlistIds[index]!)!;
    const before = latest(playlist).entries;
    const free = [...before];
    const entries = change(before.map(({ uri }) => uri)).map((uri) => {
      const at = free.findIndex((entry) => entry.uri === uri);
      return at >= 0 ? free.splice(at, 1)[0]! : world.newEntries([uri], 'me')[0]!;
    });
    playlist.snapshots.push(world.newSnapshot(entries));
    return playlist;
  };

  it('of what did not change asks for the lists alone', async () => {
    own.library.syncForgetDone(undefined);
    await pass(test, own, 0);
    const counts = test.fake.requests.counts();
    expect(counts['GET /playlists/{playlist_id}/items']).toBeUndefined();
    expect(counts['GET /me/playlists']).toBe(1);
    expect(counts['GET /me/tracks']).toBe(1);
    // The list, Liked Songs, and what is heard most, by their ETags.
    expect(own.unchanged).toBe(8);
  });

  it('reads what changed and nothing else; items that stayed stay the same', async () => {
    const playlist = edit(2, (uris) => [uris.at(-1)!, ...uris.slice(1, -1), uris[3]!]);
    const { id } = named(playlist.name);
    const before = new Map(baseOf(own.db, id).map(({ itemId, uri }) => [itemId, uri]));
    await pass(test, own, DAY);
    expect(wantedOf(own.db, id).map(({ uri }) => uri)).toEqual(
      latest(playlist).entries.map(({ uri }) => uri),
    );
    const now = wantedOf(own.db, id);
    expect(now.filter(({ itemId }) => before.has(itemId)).length).toBe(now.length - 1);
    expect(now.every(({ itemId, uri }) => (before.get(itemId) ?? uri) === uri)).toBe(true);
    const pages = Math.ceil(now.length / 50);
    expect(test.fake.requests.count('GET /playlists/{playlist_id}/items')).toBe(pages);
    const history = await own.library.history({ playlistId: id });
    expect(history.some(({ type }) => type === 'backup')).toBe(true);
  });

  it('follows names, order and deletions, and brings what is new', async () => {
    const { world } = test.fake;
    const [first, second, ...rest] = me().playlistIds;
    world.playlists.get(first!)!.name = 'Named anew';
    const gone = world.playlists.get(second!)!.name;
    me().playlistIds = [...rest, first!];
    await pass(test, own, DAY);
    expect(held().map(([name]) => name)).toEqual(atSpotify().map(({ name }) => name));
    expect(named('Named anew')).toBeDefined();
    expect(named(gone)).toBeUndefined();
  });

  it('of Liked Songs takes one call where songs were added', async () => {
    const uri = `spotify:track:${[...test.fake.world.tracks.keys()].find((id) => !me().saved.has(`spotify:track:${id}`))}`;
    me().saved.set(uri, test.fake.world.clock.now() + HOUR);
    await pass(test, own, DAY);
    expect(test.fake.requests.count('GET /me/tracks')).toBe(1);
    const { id } = named('Liked Songs');
    expect(wantedOf(own.db, id)).toHaveLength(121);
    expect(wantedOf(own.db, id)[0]!.uri).toBe(uri);
    me().saved.delete([...me().saved.keys()][5]!);
    test.fake.requests.clear();
    await pass(test, own, DAY);
    expect(wantedOf(own.db, id)).toHaveLength(120);
    expect(test.fake.requests.count('GET /me/tracks')).toBe(3);
  });

  it('leaves edits that were not sent alone', async () => {
    const playlist = edit(1, (uris) => uris.slice(1));
    const { id } = named(playlist.name);
    const [item] = wantedOf(own.db, id);
    own.library.edit({ kind: 'remove', playlistId: id, itemIds: [item!.itemId] });
    own.library.edit({ kind: 'rename', playlistId: id, name: 'Mine' });
    const wanted = wantedOf(own.db, id);
    await pass(test, own, DAY);
    expect(wantedOf(own.db, id)).toEqual(wanted);
    expect(named('Mine').id).toBe(id);
  });

  it('lets undo take back an edit that Spotify has changed things around', async () => {
    const { id, name } = held().map(([one]) => named(one))[0]!;
    const wanted = wantedOf(own.db, id);
    own.library.edit({
      kind: 'remove',
      playlistId: id,
      itemIds: wanted.slice(-5).map(({ itemId }) => itemId),
    });
    // As if it had been sent.
    const { replaceBase } = await import('../library/account/base.ts');
    const kept = baseOf(own.db, id).slice(0, -5);
    own.db.transaction(() => replaceBase(own.db, id, { snapshot: 'sent', items: kept, at: '' }));
    own.db.exec('DELETE FROM pending_edits');
    edit(
      me().playlistIds.findIndex((one) => test.fake.world.playlists.get(one)!.name === name),
      (uris) => uris.slice(0, 2),
    );
    await pass(test, own, DAY);
    expect(wantedOf(own.db, id)).toHaveLength(2);
    own.library.undo(undefined);
    expect(wantedOf(own.db, id).map(({ itemId }) => itemId)).toEqual(
      [...wanted.slice(0, 2), ...wanted.slice(-5)].map(({ itemId }) => itemId),
    );
    own.library.redo(undefined);
    expect(wantedOf(own.db, id)).toHaveLength(2);
  });
});

it('reads more of an older app, in its shape', async () => {
  await begin({ id: 'me', playlists: 4, items: 600, liked: 10 }, { mode: 'older' });
  await own.settled();
  const overview = own.library.syncOverview(undefined);
  expect(overview).toMatchObject({ cached: overview.readable, unreadable: 1 });
  const pages = atSpotify()
    .filter(({ editorial }) => !editorial)
    .reduce((sum, { entries }) => sum + Math.ceil(entries.length / 100), 0);
  expect(test.fake.requests.count('GET /playlists/{playlist_id}/items')).toBe(pages);
});
