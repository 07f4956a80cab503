// The parts of a sign-in, against the fake Spotify over real HTTP.

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../../e2e/fake-spotify/start.ts';
import { type Loopback, listenForRedirect, PortTaken } from './loopback.ts';
import { authorizeAddress, newPkce } from './pkce.ts';
import { readRedirect } from './redirect.ts';
import { createTokenClient, TokenError, type Tokens } from './token-client.ts';

let fake: FakeSpotify;
const listening: Loopback[] = [];
let kept: (Tokens | null)[];
beforeEach(async () => {
  fake = await startFakeSpotify();
  fake.addAccount({ id: 'me' });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  kept = [];
});
afterEach(async () => {
  for (const one of listening.splice(0)) one.cancel();
  await fake.close();
});

const page = ({ kind }: { kind: string }) => `<p>${kind}</p>`;
async function listen(options: Partial<Parameters<typeof listenForRedirect>[0]> = {}) {
  const loopback = await listenForRedirect({ state: 'state', page, ...options });
  listening.push(loopback);
  return loopback;
}
const keep = async (tokens: Tokens | null) => void kept.push(tokens);
const client = (more: { clientId?: string; timeoutMs?: number } = {}, tokens: Tokens | null = null) =>
  createTokenClient(
    { accounts: fake.origin, clientId: 'app', now: fake.world.clock.now, keep, ...more },
    tokens,
  );

/** As far as the code. */
async function agreed(answer: 'agree' | 'cancel' = 'agree') {
  const pkce = newPkce();
  const { redirectUri, outcome } = await listen({ state: pkce.state });
  const scopes = ['user-top-read'];
  const address = authorizeAddress({ accounts: fake.origin, clientId: 'app', redirectUri, scopes }, pkce);
  expect(address).not.toContain(pkce.verifier);
  const shown = await fetch(await fake.answer(address, 'me', answer));
  return { pkce, redirectUri, outcome: await outcome, shown };
}
async function signedIn(more: Parameters<typeof client>[0] = {}) {
  const { pkce, redirectUri, outcome } = await agreed();
  const tokens = client(more);
  await tokens.exchange(outcome.kind === 'code' ? outcome.code : '', pkce.verifier, redirectUri);
  return tokens;
}
const trouble = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(TokenError);
  return (thrown as TokenError).trouble;
};

describe('a sign-in', () => {
  it('ends with tokens that are kept', async () => {
    const tokens = await signedIn();
    expect(kept).toHaveLength(1);
    expect(kept[0]!.scopes).toEqual(['user-top-read']);
    const access = await tokens.access();
    const me = await fetch(`${fake.origin}/v1/me`, { headers: { authorization: `Bearer ${access}` } });
    expect(me.status).toBe(200);
  });

  it('says when the user refused', async () => {
    const { outcome, shown } = await agreed('cancel');
    expect(outcome).toEqual({ kind: 'denied' });
    expect(await shown.text()).toBe('<p>denied</p>');
  });

  it('never uses the same words twice', () => {
    const words = Array.from({ length: 50 }, newPkce).flatMap(({ verifier, state }) => [verifier, state]);
    expect(new Set(words).size).toBe(100);
    for (const word of words) expect(word).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

describe('the listener', () => {
  /** As fetch cannot: under any name. */
  const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<number>((resolve, reject) => {
      const sent = request(url, { headers, method }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject).end();
    });

  it('turns away other paths, names and methods, and waits on', async () => {
    const { redirectUri, outcome } = await listen();
    const { port, origin } = new URL(redirectUri);
    const query = '?code=c&state=state';
    expect(await ask(`${origin}/favicon.ico`)).toBe(404);
    expect(await ask(`${origin}/callback/${query}`)).toBe(404);
    expect(await ask(`${redirectUri}${query}`, { host: `localhost:${port}` })).toBe(404);
    expect(await ask(`${redirectUri}${query}`, { host: `evil.example:${port}` })).toBe(404);
    expect(await ask(`${redirectUri}${query}`, {}, 'POST')).toBe(404);
    expect(await ask(redirectUri)).toBe(404);
    expect(await ask(`${redirectUri}${query}`)).toBe(200);
    expect(await outcome).toEqual({ kind: 'code', code: 'c' });
  });

  it('is there once', async () => {
    const { redirectUri, outcome } = await listen();
    await ask(`${redirectUri}?code=c&state=state`);
    await outcome;
    await expect(ask(`${redirectUri}?code=d&state=state`)).rejects.toThrow('ECONNREFUSED');
  });

  it('does not take another state', async () => {
    const { redirectUri, outcome } = await listen();
    expect(await ask(`${redirectUri}?code=c&state=another`)).toBe(400);
    expect(await outcome).toEqual({ kind: 'wrong-state' });
  });

  it('is on 127.0.0.1 only', async () => {
    const { redirectUri } = await listen();
    const { port } = new URL(redirectUri);
    for (const host of ['[::1]', '127.0.0.2']) {
      await expect(ask(`http://${host}:${port}/callback?code=c&state=state`)).rejects.toThrow();
    }
  });

  it('ends by itself, or when told to', async () => {
    expect(await (await listen({ timeoutMs: 20 })).outcome).toEqual({ kind: 'timeout' });
    const { cancel, outcome, redirectUri } = await listen();
    cancel();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    await expect(ask(redirectUri)).rejects.toThrow('ECONNREFUSED');
  });

  it('says when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(listen({ port })).rejects.toThrow(PortTaken);
    await new Promise((resolve) => other.close(resolve));
    expect((await listen({ port })).redirectUri).toBe(`http://127.0.0.1:${port}/callback`);
  });
});

describe('an address that is pasted', () => {
  const read = (address: string) => readRedirect(address, 'http://127.0.0.1:5000/callback', 'state').kind;

  it.each([
    ['http://127.0.0.1:5000/callback?code=c&state=state', 'code'],
    ['http://127.0.0.1:5000/callback?error=access_denied&state=state', 'denied'],
    ['http://127.0.0.1:5000/callback?error=invalid_scope&state=state', 'refused'],
    ['http://127.0.0.1:5000/callback?code=c&state=other', 'wrong-state'],
    ['http://127.0.0.1:5000/callback?code=c', 'wrong-state'],
    ['http://127.0.0.1:5000/callback?code=c&state=state&state=other', 'wrong-state'],
    ['http://127.0.0.1:5001/callback?code=c&state=state', 'not-ours'],
    ['https://127.0.0.1:5000/callback?code=c&state=state', 'not-ours'],
    ['http://localhost:5000/callback?code=c&state=state', 'not-ours'],
    ['http://127.0.0.1:5000/other?code=c&state=state', 'not-ours'],
    ['http://me@127.0.0.1:5000/callback?code=c&state=state', 'not-ours'],
    ['http://127.0.0.1:5000/callback?code=c&code=d&state=state', 'not-ours'],
    ['http://127.0.0.1:5000/callback?code=c&error=access_denied&state=state', 'not-ours'],
    ['http://127.0.0.1:5000/callback?state=state', 'not-ours'],
    ['the code', 'not-ours'],
  ])('%s: %s', (address, kind) => expect(read(address)).toBe(kind));
});

describe('tokens', () => {
  const token = 'POST /api/token';

  it('are renewed ahead of their end, once for all who wait', async () => {
    const tokens = await signedIn();
    const first = await tokens.access();
    fake.world.clock.advance(58 * 60_000);
    expect(await tokens.access()).toBe(first);
    fake.world.clock.advance(70_000);
    const [one, ...others] = await Promise.all(Array.from({ length: 20 }, () => tokens.access()));
    expect(one).not.toBe(first);
    expect(new Set(others)).toEqual(new Set([one]));
    expect(fake.requests.count(token)).toBe(2);
  });

  it('keep the refresh token they have, or the new one', async () => {
    fake.addApp({ clientId: 'app', ownerId: 'me', rotation: 'every-other' });
    const tokens = await signedIn();
    for (let hour = 0; hour < 4; hour++) {
      fake.world.clock.advance(3_600_000);
      await tokens.access();
    }
    const refreshes = kept.map((one) => one?.refresh);
    expect(refreshes[1]).toBe(refreshes[0]);
    expect(refreshes[2]).not.toBe(refreshes[1]);
    expect(refreshes[3]).toBe(refreshes[2]);
    expect(refreshes[4]).not.toBe(refreshes[3]);
  });

  it('are renewed at once when one was not taken', async () => {
    const tokens = await signedIn();
    const first = await tokens.access();
    tokens.spent(first);
    const second = await tokens.access();
    expect(second).not.toBe(first);
    tokens.spent(first);
    expect(await tokens.access()).toBe(second);
  });

  it('are forgotten when the refresh token is no longer taken', async () => {
    const tokens = await signedIn();
    fake.grants.revoke('me');
    fake.world.clock.advance(3_600_000);
    expect(await trouble(tokens.access())).toBe('signed-out');
    expect(kept.at(-1)).toBeNull();
    const asked = fake.requests.count(token);
    expect(await trouble(tokens.access())).toBe('signed-out');
    expect(fake.requests.count(token)).toBe(asked);
  });

  it('are kept through anything else', async () => {
    const tokens = await signedIn({ timeoutMs: 200 });
    fake.world.clock.advance(3_600_000);
    const faults = [
      [{ kind: 'error', error: 'unavailable' }, 'no-sense'],
      [{ kind: 'reset', after: 'nothing' }, 'unreachable'],
      [{ kind: 'slow', ms: 600 }, 'unreachable'],
      [{ kind: 'truncated', ends: 'early' }, 'unreachable'],
      [{ kind: 'truncated', ends: 'cleanly' }, 'no-sense'],
      [{ kind: 'reply', status: 200, body: '<h1>Portal</h1>' }, 'no-sense'],
      [{ kind: 'reply', status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'unreachable'],
    ] as const;
    for (const [fault, says] of faults) {
      fake.faults.lay({ on: token, fault });
      expect(await trouble(tokens.access()), JSON.stringify(fault)).toBe(says);
    }
    expect(kept).not.toContain(null);
    expect(await tokens.access()).toMatch(/^fake-access-/);
  });

  it('are not given for a used code, nor to an app there is not', async () => {
    const { pkce, redirectUri, outcome } = await agreed();
    const code = outcome.kind === 'code' ? outcome.code : '';
    expect(await trouble(client({ clientId: 'nobody' }).exchange(code, pkce.verifier, redirectUri))).toBe(
      'bad-client',
    );
    await client().exchange(code, pkce.verifier, redirectUri);
    expect(await trouble(client().exchange(code, pkce.verifier, redirectUri))).toBe('bad-code');
    expect(kept).toHaveLength(1);
  });
});
