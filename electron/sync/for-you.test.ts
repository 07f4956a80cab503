// What "For you" can go by, of an account that was filled from the stand-in for Spotify.

import { afterEach, expect, it } from 'vitest';
import { type OpenedSync, prepareSync, type TestSync } from '../../e2e/support/synced-library.ts';

let test: TestSync;
let own: OpenedSync;
afterEach(() => test.close());

const titlesOf = async (trackIds: number[]) =>
  (await own.library.tracks({ trackIds })).map(({ title }) => title);

it('is what is heard most in each range, Liked Songs and pools, the most telling tracks first', async () => {
  test = await prepareSync({ id: 'me', playlists: 3, items: 200, liked: 70, odd: true });
  own = test.open();
  await own.settled();
  const sources = await own.library.forYouSources(undefined);
  const names = sources.map(({ source, pool }) =>
    source.kind === 'top' ? source.range : (pool?.name ?? source.kind),
  );
  expect(names).toEqual([
    'short_term',
    'medium_term',
    'long_term',
    'liked',
    '',
    'Played lately',
    'Most heard',
  ]);

  const { world } = test.fake;
  const { top, saved } = world.accounts.get('me')!;
  const long = await own.library.forYouSeeds({ source: { kind: 'top', range: 'long_term' } });
  const heard = top.long_term.trackIds.slice(0, 50).map((id) => world.tracks.get(id)!.name);
  expect(await titlesOf(long)).toEqual(heard);

  const liked = await own.library.forYouSeeds({ source: { kind: 'liked' } });
  const newest = [...saved].toSorted((a, b) => b[1] - a[1]).slice(0, 10);
  expect(liked).toHaveLength(50);
  const titles = newest.map(([uri]) => world.tracks.get(uri.split(':')[2]!)!.name);
  expect((await titlesOf(liked)).slice(0, 10).toSorted()).toEqual(titles.toSorted());

  const library = sources.find(({ pool }) => pool?.kind === 'library')!;
  const seeds = await own.library.forYouSeeds({ source: library.source });
  const used = own.db.prepare(
    'SELECT count(DISTINCT playlist_id) AS n FROM playlist_items WHERE track_id = ?',
  );
  const counts = seeds.map((id) => used.get<{ n: number }>([id])!.n);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const kinds = own.db.prepare('SELECT source FROM tracks WHERE id = ?');
  expect(new Set(seeds.map((id) => kinds.get<{ source: string }>([id])!.source))).toEqual(
    new Set(['spotify']),
  );
});

it('of a pool that is gone, and without an account, is nothing', async () => {
  test = await prepareSync({ id: 'me', playlists: 1, items: 10, liked: 0, odd: false });
  own = test.open();
  await own.settled();
  expect(await own.library.forYouSeeds({ source: { kind: 'pool', poolId: 999 } })).toEqual([]);
  own.library.removeAccount(undefined);
  expect(await own.library.forYouSources(undefined)).toEqual([]);
});
