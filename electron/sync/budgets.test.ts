// A large library through a small daily budget: what there is after minutes, hours and days; and a process that dies.

import { afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../e2e/fake-spotify/world/clock.ts';
import { latest } from '../../e2e/fake-spotify/world/world.ts';
import { type OpenedSync, pass, prepareSync, type TestSync } from '../../e2e/support/synced-library.ts';
import { wantedOf } from '../library/account/base.ts';

let test: TestSync;
afterEach(() => test.close());

const ITEMS = 'GET /playlists/{playlist_id}/items';
const cached = (own: OpenedSync) => own.library.syncOverview(undefined).cached;

function pagesOf({ fake }: TestSync): number {
  return [...fake.world.playlists.values()]
    .filter(({ ownerId, collaborative }) => ownerId === 'me' || collaborative)
    .reduce((sum, playlist) => sum + Math.ceil(latest(playlist).entries.length / 50), 0);
}
function topPages({ fake }: TestSync): number {
  const lists = Object.values(fake.world.accounts.get('me')!.top).flatMap((top) => Object.values(top));
  return lists.reduce((sum, list) => sum + Math.ceil(Math.min(200, list.length) / 50), 0);
}
function isWhole(own: OpenedSync, { fake }: TestSync): boolean {
  const rows = own.db
    .prepare(
      "SELECT playlist_id AS id, spotify_id AS name FROM account_playlists WHERE unreadable IS NULL AND kind = 'playlist'",
    )
    .all<{ id: number; name: string }>([]);
  return rows.every(({ id, name }) => {
    const { entries } = latest(fake.world.playlists.get(name)!);
    return wantedOf(own.db, id).length === entries.length;
  });
}

describe('300 playlists with 30,000 items', () => {
  const SEED = { id: 'me', playlists: 300, items: 30_000, liked: 400 };
  const bucketed = () =>
    test.fake.buckets.set([
      { name: 'items', endpoints: [ITEMS], calls: 100, ms: DAY, retryAfter: false },
      { name: 'lists', endpoints: ['GET /me/playlists'], calls: 100, ms: DAY, retryAfter: false },
    ]);

  it('under 100 calls a day: all listed at once, the opened one read at once, the rest day by day', async () => {
    test = await prepareSync(SEED, {}, 90);
    bucketed();
    const own = test.open();
    const minute5 = await pass(test, own, 5 * MINUTE);
    expect(own.lists()).toHaveLength(305);
    const first = cached(own);
    // A playlist takes two or three pages; some of the day's calls are left for the user.
    expect(first).toBeGreaterThan(20);
    expect(minute5.state).toBe('waiting');
    expect(Math.abs(minute5.until! - (test.fake.world.clock.now() + DAY))).toBeLessThan(2 * HOUR);
    const used = () => test.fake.requests.count(ITEMS);
    expect(used()).toBe(72);

    // An hour on nothing more comes by itself, and what is opened still does.
    await pass(test, own, HOUR);
    expect(used()).toBe(72);
    for (let n = 0; n < 3; n++) {
      const unread = own.lists().find((one) => one.account?.read === 'none' && !one.account.unreadable)!;
      own.library.syncUsed({ playlistId: unread.id });
      own.progress.push({ state: 'reading', trouble: null, until: null, name: null });
      own.sync.use(unread.id);
      await own.settled();
      expect(own.lists().find(({ id }) => id === unread.id)!.account!.read).toBe('whole');
    }
    const hour1 = cached(own);
    expect(hour1).toBe(first + 3);

    await pass(test, own, DAY);
    const day2 = cached(own);
    expect(day2).toBeGreaterThan(hour1 + 20);
    expect(test.fake.requests.all().filter(({ status }) => status === 429)).toEqual([]);
    let days = 2;
    for (; cached(own) < own.library.syncOverview(undefined).readable; days++)
      await pass(test, own, DAY + MINUTE);
    expect(isWhole(own, test)).toBe(true);
    console.info(JSON.stringify({ minute5: first, hour1, day2, days, pages: pagesOf(test) }));
  }, 240_000);

  it('without a bound: as many calls as there are pages; unchanged, the lists alone', async () => {
    test = await prepareSync(SEED);
    const own = test.open();
    const started = performance.now();
    await own.settled();
    const seconds = (performance.now() - started) / 1000;
    expect(used()).toBe(pagesOf(test));
    expect(isWhole(own, test)).toBe(true);
    const all = test.fake.requests.all().filter(({ url }) => url.startsWith('/v1/')).length;
    test.fake.requests.clear();
    await pass(test, own, 2 * DAY);
    const again = test.fake.requests.all().filter(({ url }) => url.startsWith('/v1/')).length;
    expect(test.fake.requests.counts()).toMatchObject({ 'GET /me/playlists': 7, 'GET /me/tracks': 1 });
    expect(used()).toBe(0);
    // 7 of playlists, 8 of Liked Songs, 1 of what was played, and those of what is heard most.
    console.info(JSON.stringify({ calls: all, least: pagesOf(test) + 16 + topPages(test), again, seconds }));
    expect(all).toBe(pagesOf(test) + 16 + topPages(test));
    function used() {
      return test.fake.requests.count(ITEMS);
    }
  }, 240_000);
});

it('goes on at the page it was on when its process dies', async () => {
  test = await prepareSync({ id: 'me', playlists: 4, items: 2_000, liked: 300 });
  let killed = 0;
  for (;;) {
    const own = test.open();
    const before = test.fake.requests.all().length;
    while (test.fake.requests.all().length < before + 7 && own.progress.at(-1)?.state !== 'idle')
      await new Promise((resolve) => setTimeout(resolve, 1));
    if (own.progress.at(-1)?.state === 'idle') {
      expect(isWhole(own, test)).toBe(true);
      break;
    }
    await own.kill();
    killed++;
  }
  expect(killed).toBeGreaterThan(3);
  // Each death costs at most the one page that was under way.
  expect(test.fake.requests.count(ITEMS)).toBeLessThanOrEqual(pagesOf(test) + killed);
});
