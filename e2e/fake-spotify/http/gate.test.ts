import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorReply } from '../shapes.ts';
import { type FakeSpotify, startFakeSpotify } from '../start.ts';
import { signIn } from '../test-client.ts';
import { DAY, HOUR } from '../world/clock.ts';

let fake: FakeSpotify;
beforeEach(async () => {
  fake = await startFakeSpotify();
  fake.addAccount({ id: 'me', playlists: 1, items: 5 });
  fake.addAccount({ id: 'guest' });
  fake.addAccount({ id: 'stranger' });
  fake.addApp({ clientId: 'app', ownerId: 'me', allowed: ['guest'] });
});
afterEach(() => fake.close());

const messageOf = (body: unknown) => errorReply.parse(body).error.message;

describe('who may call', () => {
  it('nobody without a token, with a made-up one, or with one of an hour ago', async () => {
    const without = await fetch(`${fake.origin}/v1/me`);
    expect(without.status).toBe(401);
    expect(messageOf(await without.json())).toBe('Access token missing');
    const made = await fetch(`${fake.origin}/v1/me`, { headers: { authorization: 'Bearer made-up' } });
    expect(messageOf(await made.json())).toBe('Invalid access token');
    const { get } = await signIn(fake, 'app', 'me');
    fake.world.clock.advance(HOUR);
    const expired = await get('/me');
    expect(expired.status).toBe(401);
    expect(messageOf(expired.body)).toBe('The access token expired');
  });

  it('users on the list of the app, and others get 403 on every call', async () => {
    expect((await (await signIn(fake, 'app', 'guest')).get('/me')).status).toBe(200);
    const stranger = await signIn(fake, 'app', 'stranger');
    for (const path of ['/me', '/me/playlists', '/me/tracks']) {
      const { status, body } = await stranger.get(path);
      expect([status, messageOf(body)]).toEqual([403, 'Forbidden']);
    }
  });

  it('nobody while the owner of a new app has no Premium', async () => {
    fake.world.accounts.get('me')!.product = 'free';
    const { status, body } = await (await signIn(fake, 'app', 'guest')).get('/me');
    expect(status).toBe(403);
    expect(messageOf(body)).toContain('Active premium subscription required for the owner of the app');
  });

  it('those with a scope for it', async () => {
    const { get, ask } = await signIn(fake, 'app', 'me', 'playlist-read-private');
    expect((await get('/me/playlists')).status).toBe(200);
    expect((await get('/me')).status).toBe(200);
    const [mine] = fake.world.accounts.get('me')!.playlistIds;
    const calls = [
      await get('/me/tracks'),
      await get('/me/top/tracks'),
      await get('/me/player/recently-played'),
      await get('/me/player/devices'),
      await ask('POST', '/me/playlists', { name: 'New' }),
      await ask('PUT', '/me/player/play'),
      await ask('POST', `/playlists/${mine}/items`, { uris: ['spotify:track:x'] }),
      await ask('PUT', '/me/library?uris=spotify:track:x'),
    ];
    for (const { status, body } of calls) {
      expect([status, messageOf(body)]).toEqual([403, 'Insufficient client scope']);
    }
  });

  it('a new app nothing of what is gone', async () => {
    const { get } = await signIn(fake, 'app', 'me');
    const [mine] = fake.world.accounts.get('me')!.playlistIds;
    const gone = ['/audio-features/x', '/recommendations?seed_tracks=x', '/browse/new-releases', '/users/me'];
    for (const path of [
      ...gone,
      `/playlists/${mine}/tracks`,
      '/tracks?ids=x',
      '/artists/x/related-artists',
    ]) {
      expect((await get(path)).status, path).toBe(403);
    }
    expect((await get('/nothing')).status).toBe(404);
  });
});

describe('a daily bucket', () => {
  const bucket = { name: 'lists', endpoints: ['GET /me/playlists', 'GET /me/tracks'], calls: 3, ms: DAY };

  it('is shared by its endpoints and empty until a day after its first call', async () => {
    fake.buckets.set([{ ...bucket, retryAfter: true }]);
    const first = await signIn(fake, 'app', 'me');
    for (const path of ['/me/playlists', '/me/tracks', '/me/playlists']) {
      expect((await first.get(path)).status).toBe(200);
    }
    fake.world.clock.advance(HOUR / 2);
    const over = await first.get('/me/tracks');
    expect(over.status).toBe(429);
    expect(over.body).toEqual({
      error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' },
    });
    const seconds = Number(over.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(23 * 3600);
    expect(seconds).toBeLessThanOrEqual(23.5 * 3600);
    expect((await first.get('/me')).status).toBe(200);
    fake.world.clock.advance(seconds * 1000);
    expect((await (await signIn(fake, 'app', 'me')).get('/me/tracks')).status).toBe(200);
  });

  it('may not say for how long, and is each app’s own', async () => {
    fake.buckets.set([{ ...bucket, calls: 0, retryAfter: false }]);
    const over = await (await signIn(fake, 'app', 'me')).get('/me/tracks');
    expect(over.status).toBe(429);
    expect(over.headers.has('retry-after')).toBe(false);
    fake.buckets.set([{ ...bucket, calls: 1, retryAfter: false }]);
    fake.addApp({ clientId: 'other', ownerId: 'me' });
    expect((await (await signIn(fake, 'app', 'me')).get('/me/tracks')).status).toBe(200);
    expect((await (await signIn(fake, 'other', 'me')).get('/me/tracks')).status).toBe(200);
    expect((await (await signIn(fake, 'app', 'me')).get('/me/tracks')).status).toBe(429);
  });

  it('is refused for an endpoint there is not', () => {
    const wrong = { ...bucket, endpoints: ['GET /me/everything'], retryAfter: true };
    expect(() => fake.buckets.set([wrong])).toThrow('no endpoint');
  });
});
