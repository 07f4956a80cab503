// Each fault at each step of filling the library: it ends with everything there, nothing twice, and says what is wrong.

import { afterEach, describe, expect, it } from 'vitest';
import type { LaidFault } from '../../e2e/fake-spotify/http/faults.ts';
import { DAY, MINUTE } from '../../e2e/fake-spotify/world/clock.ts';
import { latest } from '../../e2e/fake-spotify/world/world.ts';
import { type OpenedSync, pass, prepareSync, type TestSync } from '../../e2e/support/synced-library.ts';
import { wantedOf } from '../library/account/base.ts';

let test: TestSync;
afterEach(() => test.close());

const STEPS = [
  ['the list', 'GET /me/playlists'],
  ['contents', 'GET /playlists/{playlist_id}/items'],
  ['Liked Songs', 'GET /me/tracks'],
  ['what is heard most', 'GET /me/top/{type}'],
  ['what was played', 'GET /me/player/recently-played'],
] as const;
const FAULTS: [string, LaidFault['fault']][] = [
  ['429 with a second', { kind: 'error', error: 'rate-limited', seconds: 0 }],
  ['429 with a day', { kind: 'error', error: 'quota', seconds: 86_400 }],
  ['429 without a time', { kind: 'error', error: 'quota' }],
  ['a server error', { kind: 'error', error: 'server' }],
  ['a bad gateway', { kind: 'error', error: 'bad-gateway' }],
  ['a reset', { kind: 'reset', after: 'nothing' }],
  ['a lost reply', { kind: 'reset', after: 'effect' }],
  ['half a body', { kind: 'truncated', ends: 'early' }],
  ['half of its JSON', { kind: 'truncated', ends: 'cleanly' }],
  ['another page', { kind: 'reply', status: 200, body: '<html></html>' }],
  ['JSON that is no page', { kind: 'reply', status: 200, body: '{"items":7}' }],
  ['a redirect', { kind: 'reply', status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
  ['a clock that is off', { kind: 'skew', ms: DAY }],
];

const playlistsAtSpotify = () => {
  const { accounts, playlists } = test.fake.world;
  return accounts.get('me')!.playlistIds.map((id) => playlists.get(id)!);
};
const uris = (own: OpenedSync, name: string) => {
  const found = own.lists().find((one) => one.name === name);
  return found ? wantedOf(own.db, found.id).map(({ uri }) => uri) : null;
};
function expectWhole(own: OpenedSync) {
  for (const playlist of playlistsAtSpotify())
    expect(uris(own, playlist.name)).toEqual(latest(playlist).entries.map(({ uri }) => uri));
  expect(uris(own, 'Liked Songs')).toHaveLength(120);
  const tops = own.db.prepare('SELECT count(*) AS n FROM account_top').get<{ n: number }>([]);
  const { top } = test.fake.world.accounts.get('me')!;
  const lists = Object.values(top).flatMap(({ trackIds, artistIds }) => [trackIds, artistIds]);
  expect(tops!.n).toBe(lists.reduce((sum, list) => sum + list.length, 0));
}
const SEED = { id: 'me', playlists: 3, items: 300, liked: 120, odd: false };

describe.each(STEPS)('of %s', (_, on) => {
  it.each(FAULTS)('%s passes', async (_name, fault) => {
    test = await prepareSync(SEED);
    // More often than a call is made again by itself.
    const times = fault.kind === 'error' && fault.error === 'quota' ? 1 : 4;
    test.fake.faults.lay({ on, nth: 1, times, fault });
    const own = test.open();
    await own.settled();
    for (let n = 0; n < 6 && own.progress.at(-1)?.state !== 'idle'; n++) await pass(test, own, 6 * MINUTE);
    await pass(test, own, DAY + MINUTE);
    expectWhole(own);
  });
});

describe.each(['null', 'nonsense'] as const)('an item that is %s', (as) => {
  it('in the list is left out, and nothing is taken for gone', async () => {
    test = await prepareSync(SEED);
    const own = test.open();
    await own.settled();
    test.fake.faults.lay({ on: 'GET /me/playlists', fault: { kind: 'bad-item', index: 1, as } });
    await pass(test, own, DAY);
    expectWhole(own);
    await pass(test, own, DAY);
    expectWhole(own);
  });

  it('in a playlist keeps its place', async () => {
    test = await prepareSync({ ...SEED, playlists: 1, items: 60 });
    test.fake.faults.lay({ on: STEPS[1][1], fault: { kind: 'bad-item', index: 4, as } });
    const own = test.open();
    await own.settled();
    const [playlist] = playlistsAtSpotify();
    const wanted = latest(playlist!).entries.map(({ uri }) => uri);
    const got = uris(own, playlist!.name)!;
    expect(got).toHaveLength(60);
    expect(got[4]).toMatch(/^segue:gone:/);
    expect(got.toSpliced(4, 1)).toEqual(wanted.toSpliced(4, 1));
  });
});

describe('what is refused', () => {
  it.each([
    ['premium', 'premium'],
    ['forbidden', 'not-allowed'],
    ['scope', 'scope'],
  ] as const)('for everything (%s) halts it and says so', async (error, trouble) => {
    test = await prepareSync(SEED);
    test.fake.faults.lay({ on: 'GET /me/playlists', fault: { kind: 'error', error } });
    const own = test.open();
    expect(await own.settled()).toMatchObject({ state: 'halted', trouble });
    await pass(test, own, 2 * DAY);
    expectWhole(own);
  });

  it.each([
    ['forbidden', 'refused'],
    ['not-found', 'missing'],
  ] as const)('of one playlist (%s) is told of it alone, until it changes', async (error, unreadable) => {
    test = await prepareSync(SEED);
    test.fake.faults.lay({ on: STEPS[1][1], fault: { kind: 'error', error } });
    const own = test.open();
    await own.settled();
    const refused = own.lists().filter(({ account }) => account?.unreadable);
    expect(refused.map(({ account }) => account!.unreadable)).toEqual([unreadable]);
    await pass(test, own, DAY);
    expect(own.library.syncOverview(undefined)).toMatchObject({ unreadable: 1 });
    const playlist = playlistsAtSpotify().find(({ name }) => name === refused[0]!.name)!;
    playlist.snapshots.push(test.fake.world.newSnapshot(latest(playlist).entries));
    await pass(test, own, DAY);
    expectWhole(own);
  });
});

it('a playlist that changes while its pages are read is read again', async () => {
  test = await prepareSync({ ...SEED, playlists: 1, items: 200 });
  const own = test.open();
  const [playlist] = playlistsAtSpotify();
  while (test.fake.requests.count(STEPS[1][1]) < 2) await new Promise((resolve) => setTimeout(resolve, 0));
  const entries = latest(playlist!).entries.slice(3);
  playlist!.snapshots.push(test.fake.world.newSnapshot(entries));
  await own.settled();
  await pass(test, own, DAY);
  expectWhole(own);
});
