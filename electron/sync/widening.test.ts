// Widening the pool against the stand-in for Spotify: what it brings and in which order, its budget, what it leaves to the
// filling of the library, and every fault and death on the way.

import { afterEach, describe, expect, it } from 'vitest';
import type { LaidFault } from '../../e2e/fake-spotify/http/faults.ts';
import { DAY, HOUR, MINUTE } from '../../e2e/fake-spotify/world/clock.ts';
import { latest } from '../../e2e/fake-spotify/world/world.ts';
import { type OpenedSync, pass, prepareSync, type TestSync } from '../../e2e/support/synced-library.ts';

let test: TestSync;
let own: OpenedSync;
afterEach(() => test.close());

const SEED = { id: 'me', playlists: 2, items: 60, liked: 10, odd: false };
const ALBUMS = 'GET /artists/{id}/albums';
const TRACKS = 'GET /albums/{id}/tracks';

async function begin(...[seed = SEED, ...more]: Partial<Parameters<typeof prepareSync>>) {
  test = await prepareSync(seed, ...more);
  own = test.open();
  await own.settled();
}
/** Of the account's first playlist. */
function atSpotify() {
  const { world } = test.fake;
  const [id] = world.accounts.get('me')!.playlistIds;
  const playlist = world.playlists.get(id!)!;
  const trackIds = latest(playlist)
    .entries.map(({ uri }) => uri.split(':')[2]!)
    .filter((one) => world.tracks.has(one));
  const artistIds = [...new Set(trackIds.flatMap((trackId) => world.tracks.get(trackId)!.artistIds))];
  const albums = [...world.albums.values()].filter((album) =>
    album.artistIds.some((artist) => artistIds.includes(artist)),
  );
  return { name: playlist.name, trackIds, artistIds, albums };
}
const playlistId = () => own.lists().find(({ name }) => name === atSpotify().name)!.id;
const start = (calls: number | null = null) =>
  own.library.widenBegin({ playlistId: playlistId(), calls, poolName: 'Around it' });
const run = () => own.library.widenNow({ now: test.fake.world.clock.now() })!.run;
const go = (ms = 0) => pass(test, own, ms);
/** Ids at Spotify of the pool's tracks. */
const pool = () =>
  own.db
    .prepare(
      `SELECT t.source_id AS id FROM pool_tracks p JOIN tracks t ON t.id = p.track_id
       WHERE p.pool_id = (SELECT pool_id FROM account_pools WHERE what GLOB 'widened *') ORDER BY id`,
    )
    .all<{ id: string }>([])
    .map(({ id }) => id);
const wholePool = () =>
  atSpotify()
    .albums.flatMap(({ trackIds }) => trackIds)
    .toSorted();

describe('a run to its end', () => {
  it('brings every track of every album of the playlist’s artists, in as few calls as there are pages', async () => {
    await begin();
    const { artists, unknown } = own.library.widenAbout({ playlistId: playlistId() });
    expect({ artists, unknown }).toEqual({ artists: atSpotify().artistIds.length, unknown: 0 });
    start();
    await go();
    expect(pool()).toEqual(wholePool());
    expect(run()).toMatchObject({ state: 'ended', ended: 'all', artists: { done: artists, total: artists } });
    const { requests } = test.fake;
    expect(requests.count(TRACKS)).toBe(atSpotify().albums.length);
    expect(run().calls.made).toBe(requests.count(TRACKS) + requests.count(ALBUMS));
    const { pools } = await own.library.pools(undefined);
    expect(pools.find(({ name }) => name === 'Around it')).toMatchObject({ chosen: true });
    expect(run().added + run().met).toBe(pool().length);
  });

  it('adds no song twice that the library has under another id', async () => {
    await begin();
    const { world } = test.fake;
    const at = atSpotify();
    const known = world.tracks.get(at.trackIds[0]!)!;
    const [album] = at.albums;
    const twin = {
      ...known,
      id: world.newId(),
      albumId: album!.id,
      isrc: null,
      durationMs: known.durationMs + 900,
    };
    const other = { ...twin, id: world.newId(), durationMs: known.durationMs + 9000 };
    for (const track of [twin, other]) {
      world.tracks.set(track.id, track);
      album!.trackIds.push(track.id);
    }
    start();
    await go();
    expect(pool()).toContain(known.id);
    expect(pool()).not.toContain(twin.id);
    expect(pool()).toHaveLength(wholePool().length - 1);
  });

  it('of another run asks for nothing that its pool has', async () => {
    await begin();
    start();
    await go();
    const { requests } = test.fake;
    requests.clear();
    start();
    await go(MINUTE);
    expect(run()).toMatchObject({ ended: 'all' });
    expect(requests.count(TRACKS)).toBe(0);
  });
});

describe('artists whose id is not known', () => {
  it('are asked for by a track of theirs, several by one, or by their name', async () => {
    await begin();
    const { world } = test.fake;
    own.db.exec('DELETE FROM account_track_artists');
    const { artists, unknown } = own.library.widenAbout({ playlistId: playlistId() });
    expect(unknown).toBe(artists);
    start();
    await go();
    expect(pool()).toEqual(wholePool());
    expect(test.fake.requests.count('GET /tracks/{id}')).toBeLessThanOrEqual(artists);
    // A later run knows them.
    expect(own.library.widenAbout({ playlistId: playlistId() }).unknown).toBe(0);

    const [artist] = [...world.artists.values()];
    own.library.edit({ kind: 'create', name: 'Imported', trackIds: [] });
    const added = own.db
      .prepare(
        `INSERT INTO tracks (source, source_id, title, title_search) VALUES ('import', 'x', 'X', 'x') RETURNING id`,
      )
      .get<{ id: number }>([])!;
    own.db
      .prepare('INSERT INTO track_artists SELECT ?, 0, id FROM artists WHERE name = ?')
      .run([added.id, artist!.name]);
    const imported = own.lists().find(({ name }) => name === 'Imported')!;
    own.library.edit({ kind: 'add', playlistId: imported.id, trackIds: [added.id], at: 0 });
    own.library.widenBegin({ playlistId: imported.id, calls: null, poolName: 'Around it' });
    await go(MINUTE);
    expect(test.fake.requests.count('GET /search')).toBe(1);
    expect(run()).toMatchObject({ name: 'Imported', ended: 'all', artists: { done: 1, total: 1 } });
  });
});

describe('within its budget', () => {
  it('goes breadth first, ends, and goes on where it was when it is given more', async () => {
    await begin();
    const { artistIds, albums } = atSpotify();
    const first = 2 * artistIds.length;
    start(first);
    await go();
    const { requests } = test.fake;
    expect(run()).toMatchObject({ state: 'ended', ended: 'budget', calls: { made: first, most: first } });
    // Of each artist the list of albums and one of them, unless it is another's too.
    expect(requests.count(ALBUMS)).toBeGreaterThanOrEqual(artistIds.length - 1);
    expect(own.library.widenAbout({ playlistId: playlistId() }).left).toBe(run().calls.left);
    start(null);
    await go();
    expect(run()).toMatchObject({ ended: 'all' });
    expect(requests.count(TRACKS)).toBe(albums.length);
    expect(pool()).toEqual(wholePool());
  });

  it('takes half of a day’s calls of each kind, and leaves those of the others alone', async () => {
    await begin(SEED, {}, 20);
    const { requests } = test.fake;
    own.perDay = 20;
    start();
    const resting = await go(HOUR);
    expect(resting).toMatchObject({ state: 'waiting' });
    expect(Math.max(requests.count(ALBUMS), requests.count(TRACKS))).toBe(10);
    expect(test.fake.requests.all().filter(({ status }) => status === 429)).toEqual([]);
    for (let day = 0; day < 40 && run().state === 'going'; day++) await go(DAY + MINUTE);
    expect(pool()).toEqual(wholePool());
  });

  it('comes after all that the library is filled with', async () => {
    test = await prepareSync({ ...SEED, playlists: 12, items: 600 });
    own = test.open();
    const ready = () =>
      own.lists().some((one) => one.name === atSpotify().name && one.account?.read === 'whole');
    while (!ready()) await new Promise((resolve) => setTimeout(resolve, 1));
    start();
    await own.settled();
    const asked = test.fake.requests.all().map(({ endpoint }) => endpoint);
    const lastItems = asked.lastIndexOf('GET /playlists/{playlist_id}/items');
    expect(asked.indexOf(ALBUMS)).toBeGreaterThan(lastItems);
    expect(run().ended).toBe('all');
  });
});

describe('what the user says', () => {
  it('pauses it, goes on, and stops it with what it has found', async () => {
    await begin();
    start(4);
    own.library.widenSet({ what: 'pause' });
    await go();
    expect(test.fake.requests.count(ALBUMS)).toBe(0);
    own.library.widenSet({ what: 'resume' });
    await go();
    expect(run().calls.made).toBe(4);
    start(null);
    own.library.widenSet({ what: 'stop' });
    await go();
    expect(run()).toMatchObject({ state: 'ended', ended: 'stopped', calls: { made: 4 } });
    const { pools } = await own.library.pools(undefined);
    expect(pools.some(({ name }) => name === 'Around it')).toBe(pool().length > 0);
  });

  it('ends it by removing its pool', async () => {
    await begin();
    start(6);
    await go();
    const { pools } = await own.library.pools(undefined);
    const { id } = pools.find(({ name }) => name === 'Around it')!;
    start(null);
    await own.library.removePool({ poolId: id });
    expect(own.library.widenNow({ now: 0 })).toBeNull();
    const asked = test.fake.requests.all().length;
    await go();
    expect(test.fake.requests.all()).toHaveLength(asked);
  });

  it('takes everything of it away with the account', async () => {
    await begin();
    start();
    await go();
    own.library.removeAccount(undefined);
    const left = own.db
      .prepare("SELECT count(*) AS n FROM tracks WHERE source = 'spotify'")
      .get<{ n: number }>([]);
    expect(left!.n).toBe(0);
    const tables = ['account_widening', 'account_widen_steps', 'account_widen_read', 'account_track_artists'];
    for (const table of tables)
      expect(own.db.prepare(`SELECT count(*) AS n FROM ${table}`).get<{ n: number }>([])).toEqual({ n: 0 });
    expect((await own.library.pools(undefined)).pools).toEqual([]);
  });
});

const FAULTS: [string, LaidFault['fault']][] = [
  ['429 with a second', { kind: 'error', error: 'rate-limited', seconds: 0 }],
  ['429 with a day', { kind: 'error', error: 'quota', seconds: 86_400 }],
  ['429 without a time', { kind: 'error', error: 'quota' }],
  ['a server error', { kind: 'error', error: 'server' }],
  ['a reset', { kind: 'reset', after: 'nothing' }],
  ['half a body', { kind: 'truncated', ends: 'early' }],
  ['half of its JSON', { kind: 'truncated', ends: 'cleanly' }],
  ['JSON that is no page', { kind: 'reply', status: 200, body: '{"items":7}' }],
];
describe.each([ALBUMS, TRACKS])('of %s', (on) => {
  it.each(FAULTS)('%s passes, and everything is there once', async (_name, fault) => {
    await begin();
    const times = fault.kind === 'error' && fault.error === 'quota' ? 1 : 4;
    test.fake.faults.lay({ on, nth: 2, times, fault });
    start();
    await go();
    for (let n = 0; n < 8 && run().state === 'going'; n++) await go(n < 6 ? 6 * MINUTE : DAY + MINUTE);
    expect(run()).toMatchObject({ ended: 'all' });
    expect(pool()).toEqual(wholePool());
  });

  it('what is not found is passed over alone', async () => {
    await begin();
    test.fake.faults.lay({ on, nth: 2, fault: { kind: 'error', error: 'not-found' } });
    start();
    await go();
    expect(run()).toMatchObject({ ended: 'all' });
    expect(pool().length).toBeGreaterThan(0);
    expect(pool().length).toBeLessThan(wholePool().length);
  });
});

it('goes on at the page it was on when its process dies, over and over', async () => {
  await begin();
  start();
  let killed = 0;
  for (;;) {
    const before = test.fake.requests.all().length;
    own.sync.wake();
    while (test.fake.requests.all().length < before + 5 && run().state === 'going')
      await new Promise((resolve) => setTimeout(resolve, 1));
    if (run().state === 'ended') break;
    await own.kill();
    own = test.open();
    killed++;
  }
  expect(killed).toBeGreaterThan(1);
  expect(pool()).toEqual(wholePool());
  const { albums } = atSpotify();
  // Each death costs at most the one page that was under way.
  expect(test.fake.requests.count(TRACKS)).toBeLessThanOrEqual(albums.length + killed);
});

describe('an older app', () => {
  const OLDER = { mode: 'older' } as const;

  it('also brings playlists of others, which are heard for what goes together', async () => {
    await begin({ ...SEED, odd: true }, OLDER);
    const { world } = test.fake;
    const { artistIds } = atSpotify();
    const theirs = [...world.playlists.values()].find(({ ownerId }) => ownerId === 'somebody-else')!;
    theirs.name = `The best of ${world.artists.get(artistIds[0]!)!.name}`;
    expect(own.library.widenAbout({ playlistId: playlistId() }).older).toBe(true);
    start();
    await go();
    expect(run()).toMatchObject({ ended: 'all' });
    expect(test.fake.requests.count('GET /search')).toBe(artistIds.length);
    const heard = own.db
      .prepare('SELECT name, track_ids AS ids FROM pool_playlists')
      .all<{ name: string; ids: string }>([]);
    expect(heard.map(({ name }) => name)).toEqual([theirs.name]);
    expect(JSON.parse(heard[0]!.ids)).toHaveLength(latest(theirs).entries.length);
  });

  it('makes do with short lists where long ones are refused, and without a search that is', async () => {
    await begin({ ...SEED, odd: true }, OLDER);
    const fault = {
      kind: 'reply',
      status: 400,
      body: '{"error":{"status":400,"message":"Invalid limit"}}',
    } as const;
    test.fake.faults.lay({ on: ALBUMS, fault });
    test.fake.faults.lay({ on: 'GET /search', fault: { kind: 'error', error: 'forbidden' } });
    start();
    await go();
    expect(run()).toMatchObject({ ended: 'all' });
    expect(test.fake.requests.count('GET /search')).toBe(1);
    const asked = test.fake.requests.all().filter(({ endpoint }) => endpoint === ALBUMS);
    expect(asked.slice(1).every(({ url }) => url.includes('limit=10'))).toBe(true);
  });
});
