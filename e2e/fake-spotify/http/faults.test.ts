import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorReply } from '../shapes.ts';
import { type FakeSpotify, startFakeSpotify } from '../start.ts';
import { signIn } from '../test-client.ts';
import { ERROR_NAMES, type ErrorName } from './errors.ts';

let fake: FakeSpotify;
let me: Awaited<ReturnType<typeof signIn>>;
let playlist: string;
beforeEach(async () => {
  fake = await startFakeSpotify();
  const account = fake.addAccount({ id: 'me', playlists: 1, items: 8, odd: false });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  me = await signIn(fake, 'app', 'me');
  playlist = account.playlistIds[0]!;
});
afterEach(() => fake.close());

const STATUS: Record<ErrorName, [number, string]> = {
  expired: [401, 'The access token expired'],
  'invalid-token': [401, 'Invalid access token'],
  'token-missing': [401, 'Access token missing'],
  premium: [403, 'Active premium subscription required for the owner of the app.'],
  forbidden: [403, 'Forbidden'],
  scope: [403, 'Insufficient client scope'],
  'not-found': [404, 'Resource not found'],
  'rate-limited': [429, 'API rate limit exceeded'],
  quota: [429, 'Too many requests'],
  server: [500, 'Internal server error'],
  'bad-gateway': [502, 'Bad gateway'],
  unavailable: [503, 'Service unavailable'],
};

it('each error by its name, once, and the next request is well', async () => {
  for (const error of ERROR_NAMES) {
    fake.faults.lay({ on: 'GET /me', fault: { kind: 'error', error } });
    const { status, body, headers } = await me.get('/me');
    expect([status, errorReply.parse(body).error.message]).toEqual(STATUS[error]);
    expect(headers.has('retry-after')).toBe(false);
    expect((await me.get('/me')).status).toBe(200);
  }
});

it('429 with the seconds to wait', async () => {
  for (const error of ['rate-limited', 'quota'] as const) {
    fake.faults.lay({ on: 'GET /me', fault: { kind: 'error', error, seconds: 86_000 } });
    expect((await me.get('/me')).headers.get('retry-after')).toBe('86000');
  }
});

it('strikes the nth request of its endpoint and the ones after as often as told', async () => {
  fake.faults.lay({ on: 'GET /me', nth: 2, times: 2, fault: { kind: 'error', error: 'server' } });
  const statuses: number[] = [];
  for (let n = 0; n < 5; n++) {
    statuses.push((await me.get('/me')).status);
    expect((await me.get('/me/playlists')).status).toBe(200);
  }
  expect(statuses).toEqual([200, 500, 500, 200, 200]);
  expect(fake.faults.pending()).toBe(0);
});

it('refuses what it does not know', () => {
  const fault = { kind: 'error', error: 'server' } as const;
  expect(() => fake.faults.lay({ on: 'GET /nowhere', fault })).toThrow('no endpoint');
  expect(() => fake.faults.lay({ on: 'GET /me', nth: 0, fault })).toThrow();
});

it('strikes the token endpoint as well', async () => {
  fake.faults.lay({ on: 'POST /api/token', fault: { kind: 'error', error: 'unavailable' } });
  const response = await fetch(`${fake.origin}/api/token`, { method: 'POST', body: new URLSearchParams() });
  expect(response.status).toBe(503);
});

it('a slow answer is late and whole', async () => {
  fake.faults.lay({ on: 'GET /me', fault: { kind: 'slow', ms: 150 } });
  const started = performance.now();
  expect((await me.get('/me')).body.id).toBe('me');
  expect(performance.now() - started).toBeGreaterThan(140);
});

describe('a reset', () => {
  const add = () => me.ask('POST', `/playlists/${playlist}/items`, { uris: [trackUri()] });
  const trackUri = () => `spotify:track:${[...fake.world.tracks.keys()][0]}`;
  const size = () => fake.state().accounts[0]!.playlists[0]!.uris.length;

  it('before anything is done leaves everything as it was', async () => {
    fake.faults.lay({
      on: 'POST /playlists/{playlist_id}/items',
      fault: { kind: 'reset', after: 'nothing' },
    });
    await expect(add()).rejects.toThrow('fetch failed');
    expect(size()).toBe(8);
  });

  it('after it was done loses only the reply', async () => {
    fake.faults.lay({ on: 'POST /playlists/{playlist_id}/items', fault: { kind: 'reset', after: 'effect' } });
    await expect(add()).rejects.toThrow('fetch failed');
    expect(size()).toBe(9);
  });
});

it('a truncated body ends the connection early, or is no JSON', async () => {
  fake.faults.lay({ on: 'GET /me', fault: { kind: 'truncated', ends: 'early' } });
  await expect(me.get('/me')).rejects.toThrow('terminated');
  fake.faults.lay({ on: 'GET /me', fault: { kind: 'truncated', ends: 'cleanly' } });
  await expect(me.get('/me')).rejects.toThrow(SyntaxError);
});

it('a skewed clock shows in the date', async () => {
  const day = 86_400_000;
  fake.faults.lay({ on: 'GET /me', fault: { kind: 'skew', ms: -day } });
  const { headers, status } = await me.get('/me');
  expect(status).toBe(200);
  expect(Math.abs(Date.parse(headers.get('date')!) - (Date.now() - day))).toBeLessThan(5_000);
});

it('a bad item is alone in its page', async () => {
  const on = 'GET /playlists/{playlist_id}/items';
  const well = (await me.get(`/playlists/${playlist}/items`)).body.items;
  for (const [as, bad] of [
    ['null', null],
    ['nonsense', { id: 7, name: ['?'] }],
  ] as const) {
    fake.faults.lay({ on, fault: { kind: 'bad-item', index: 3, as } });
    expect((await me.get(`/playlists/${playlist}/items`)).body.items).toEqual(well.with(3, bad));
  }
});

it('any reply at all: a redirect of a cover, a page of HTML', async () => {
  const headers = { location: 'http://10.0.0.1/' };
  fake.faults.lay({ on: 'GET /image/{id}', fault: { kind: 'reply', status: 302, headers } });
  const { url } = (await me.get('/me')).body.images[0];
  expect((await fetch(url, { redirect: 'manual' })).headers.get('location')).toBe('http://10.0.0.1/');
  const html = { 'content-type': 'text/html' };
  fake.faults.lay({
    on: 'GET /me',
    fault: { kind: 'reply', status: 200, headers: html, body: '<h1>Portal' },
  });
  expect((await me.get('/me')).body).toBe('<h1>Portal');
});
