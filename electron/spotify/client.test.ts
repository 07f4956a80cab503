import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LaidFault } from '../../e2e/fake-spotify/http/faults.ts';
import { type FakeSpotify, startFakeSpotify } from '../../e2e/fake-spotify/start.ts';
import { signIn } from '../../e2e/fake-spotify/test-client.ts';
import { type Budgets, budgetsSchema } from './budgets.ts';
import { createSpotifyClient, type SpotifyCall } from './client.ts';

const DAY = 86_400_000;
let fake: FakeSpotify;
let access: string;
let budgets: Budgets;
let limit: number;
let spent: string[];
beforeEach(async () => {
  fake = await startFakeSpotify();
  fake.addAccount({ id: 'me' });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  access = (await signIn(fake, 'app', 'me')).access_token;
  budgets = {};
  limit = 1_000;
  spent = [];
});
afterEach(() => fake.close());

const client = () =>
  createSpotifyClient({
    api: `${fake.origin}/v1`,
    tokens: { access: async () => access, spent: (token) => void spent.push(token) },
    perDay: () => limit,
    budgets,
    keep: (changed) => {
      budgets = budgetsSchema.parse(JSON.parse(JSON.stringify(changed)));
    },
    now: fake.world.clock.now,
    timeoutMs: 300,
    pauseMs: 1,
  });
const ME = 'GET /me';
const me = (more: Partial<SpotifyCall> = {}) =>
  client()({ method: 'GET', path: '/me', bucket: 'me', ...more });
const create = () =>
  client()({ method: 'POST', path: '/me/playlists', bucket: 'new', body: { name: 'New' } });
const lay = (fault: LaidFault['fault'], more: Partial<LaidFault> = {}) =>
  fake.faults.lay({ on: ME, fault, ...more });

it('asks, and is told that nothing changed', async () => {
  const answer = await me();
  expect(answer).toMatchObject({ kind: 'ok', json: { id: 'me' } });
  const etag = answer.kind === 'ok' ? answer.etag! : '';
  expect(await me({ etag })).toEqual({ kind: 'unchanged' });
});

it.each<[string, LaidFault['fault']]>([
  ['a server error', { kind: 'error', error: 'bad-gateway' }],
  ['a reset', { kind: 'reset', after: 'nothing' }],
  ['half a body', { kind: 'truncated', ends: 'early' }],
  ['half of its JSON', { kind: 'truncated', ends: 'cleanly' }],
  ['an answer too late', { kind: 'slow', ms: 500 }],
  ['a missing token', { kind: 'error', error: 'token-missing' }],
  ['a second to wait', { kind: 'error', error: 'rate-limited', seconds: 0 }],
])('asks again after %s, three times in all', async (_, fault) => {
  lay(fault, { times: 2 });
  expect((await me()).kind).toBe('ok');
  expect(fake.requests.count(ME)).toBe(3);
  lay(fault, { times: 3 });
  expect((await me()).kind).not.toBe('ok');
  expect(fake.requests.count(ME)).toBe(6);
});

it('tells that a token was not taken', async () => {
  lay({ kind: 'error', error: 'expired' });
  await me();
  expect(spent).toEqual([access]);
});

it('does not send again what changes something and may have been carried out', async () => {
  const on = 'POST /me/playlists';
  for (const after of ['nothing', 'effect'] as const) {
    fake.faults.lay({ on, fault: { kind: 'reset', after } });
    expect(await create()).toEqual({ kind: 'lost' });
  }
  fake.faults.lay({ on, fault: { kind: 'error', error: 'server' } });
  expect(await create()).toEqual({ kind: 'lost' });
  expect(fake.requests.count(on)).toBe(3);
});

it('passes on what it is refused', async () => {
  lay({ kind: 'error', error: 'forbidden' });
  expect(await me()).toEqual({ kind: 'refused', status: 403, message: 'Forbidden', reason: null });
  expect(fake.requests.count(ME)).toBe(1);
});

describe('budgets', () => {
  it.each([
    ['with a time', 31, 31_000],
    ['with a day', 86_400, DAY],
    ['without', undefined, DAY],
  ])('wait out a 429 %s without a call, also after a restart', async (_, seconds, ms) => {
    lay({ kind: 'error', error: 'quota', ...(seconds === undefined ? {} : { seconds }) });
    const before = fake.world.clock.now();
    const answer = await me();
    const until = answer.kind === 'wait' ? answer.until : 0;
    expect(Math.abs(until - before - ms)).toBeLessThan(1_000);
    expect(await me()).toEqual({ kind: 'wait', until });
    expect((await me({ path: '/me/playlists', bucket: 'lists' })).kind).toBe('ok');
    expect(fake.requests.count(ME)).toBe(1);
    fake.world.clock.advance(ms);
    access = (await signIn(fake, 'app', 'me')).access_token;
    expect((await me()).kind).toBe('ok');
  });

  it('end with what the user allows for a day', async () => {
    limit = 2;
    expect([(await me()).kind, (await me()).kind, (await me()).kind]).toEqual(['ok', 'ok', 'wait']);
    expect(fake.requests.count(ME)).toBe(2);
    fake.world.clock.advance(DAY);
    access = (await signIn(fake, 'app', 'me')).access_token;
    expect((await me()).kind).toBe('ok');
  });

  it('count what is sent again', async () => {
    limit = 2;
    lay({ kind: 'error', error: 'server' }, { times: 3 });
    expect((await me()).kind).toBe('wait');
    expect(fake.requests.count(ME)).toBe(2);
  });
});

describe('a token', () => {
  it('goes to no other address', async () => {
    for (const path of [
      'http://127.0.0.1:9/v1/me',
      `${fake.origin}/v1x/me`,
      `${fake.origin}/control/state`,
    ]) {
      expect(await me({ path }), path).toEqual({ kind: 'lost' });
    }
    lay(
      { kind: 'reply', status: 302, headers: { location: `${fake.origin}/v1/me/playlists` } },
      { times: 3 },
    );
    expect(await me()).toEqual({ kind: 'lost' });
    expect(fake.requests.count('GET /me/playlists')).toBe(0);
  });
});
