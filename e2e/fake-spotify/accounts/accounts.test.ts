import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../start.ts';
import { authorizeUrl, newCode, newVerifier, postToken, REDIRECT, signIn } from '../test-client.ts';
import { DAY, MINUTE } from '../world/clock.ts';
import { CODE_MS, REFRESH_MS } from './grants.ts';

let fake: FakeSpotify;
beforeEach(async () => {
  fake = await startFakeSpotify();
  fake.addAccount({ id: 'me' });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
});
afterEach(() => fake.close());

const challenge = () => newVerifier().challenge;

describe('the authorize page', () => {
  it('names the app, its scopes and the accounts', async () => {
    const page = await fetch(
      authorizeUrl(fake, 'app', { code_challenge: challenge(), scope: 'user-top-read' }),
    );
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('An app');
    expect(text).toContain('<li>user-top-read</li>');
    expect(text).toContain('value="me"');
  });

  it('sends a code and the state back, or that the user refused', async () => {
    const url = authorizeUrl(fake, 'app', { code_challenge: challenge() });
    const agreed = new URL(await fake.answer(url, 'me', 'agree'));
    expect(agreed.origin + agreed.pathname).toBe(REDIRECT);
    expect(agreed.searchParams.get('state')).toBe('a-state');
    expect(agreed.searchParams.get('code')).toMatch(/^fake-code-/);
    const refused = new URL(await fake.answer(url, 'me', 'cancel'));
    expect(Object.fromEntries(refused.searchParams)).toEqual({ error: 'access_denied', state: 'a-state' });
  });

  it.each([
    ['an unknown app', { client_id: 'nobody' }, 'Invalid client'],
    ['localhost', { redirect_uri: 'http://localhost:43210/callback' }, 'Insecure redirect URI'],
    ['http elsewhere', { redirect_uri: 'http://example.org/callback' }, 'Insecure redirect URI'],
    ['another path', { redirect_uri: 'http://127.0.0.1:43210/other' }, 'Invalid redirect URI'],
    ['another loopback address', { redirect_uri: 'http://[::1]:43210/callback' }, 'Invalid redirect URI'],
  ])('keeps %s on the page', async (_, more, says) => {
    const url = authorizeUrl(fake, 'app', { code_challenge: challenge(), ...more });
    expect(await fake.answer(url, 'me', 'agree')).toContain(says);
  });

  it.each([
    ['no challenge', { code_challenge: '' }, 'invalid_request'],
    [
      'a plain challenge',
      { code_challenge_method: 'plain', code_challenge: 'x'.repeat(43) },
      'invalid_request',
    ],
    ['a token at once', { response_type: 'token' }, 'unsupported_response_type'],
    ['a scope there is not', { scope: 'everything' }, 'invalid_scope'],
  ])('sends back the error for %s', async (_, more, error) => {
    const url = authorizeUrl(fake, 'app', { code_challenge: challenge(), ...more });
    expect(new URL(await fake.answer(url, 'me', 'agree')).searchParams.get('error')).toBe(error);
  });
});

describe('the token endpoint', () => {
  it('gives tokens for a code and its verifier', async () => {
    const { status, body } = await postToken(fake, await newCode(fake, 'app', 'me', 'user-top-read'));
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      scope: 'user-top-read',
      expires_in: 3600,
      refresh_token: expect.any(String),
    });
  });

  it.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant', 'code_verifier was incorrect'],
    ['no verifier', { code_verifier: '' }, 'invalid_request', 'code_verifier required'],
    ['a short verifier', { code_verifier: 'x'.repeat(42) }, 'invalid_request', '43 to 128'],
    ['another redirect', { redirect_uri: 'http://127.0.0.1:1/callback' }, 'invalid_grant', 'redirect URI'],
    ['a made-up code', { code: 'made-up' }, 'invalid_grant', 'Invalid authorization code'],
    ['an unknown app', { client_id: 'nobody' }, 'invalid_client', 'Invalid client'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type', 'grant_type'],
  ])('refuses %s', async (_, more, error, says) => {
    const { status, body } = await postToken(fake, { ...(await newCode(fake, 'app', 'me')), ...more });
    expect(status).toBe(400);
    expect(body.error).toBe(error);
    expect(body.error_description).toContain(says);
  });

  it('takes a code once, also when the first try was wrong', async () => {
    const form = await newCode(fake, 'app', 'me');
    expect((await postToken(fake, form)).status).toBe(200);
    expect((await postToken(fake, form)).body.error).toBe('invalid_grant');
    const spoilt = await newCode(fake, 'app', 'me');
    await postToken(fake, { ...spoilt, code_verifier: 'x'.repeat(43) });
    expect((await postToken(fake, spoilt)).body.error).toBe('invalid_grant');
  });

  it('takes a code for ten minutes, from its own app only', async () => {
    const late = await newCode(fake, 'app', 'me');
    fake.world.clock.advance(CODE_MS + 1);
    expect((await postToken(fake, late)).body.error_description).toBe('Authorization code expired');
    fake.addApp({ clientId: 'other', ownerId: 'me' });
    const stolen = { ...(await newCode(fake, 'app', 'me')), client_id: 'other' };
    expect((await postToken(fake, stolen)).body.error).toBe('invalid_grant');
  });
});

describe('refreshing', () => {
  const refresh = (token: string) =>
    postToken(fake, { grant_type: 'refresh_token', refresh_token: token, client_id: 'app' });

  it('gives a new access token and by default no new refresh token', async () => {
    const { refresh_token } = await signIn(fake, 'app', 'me');
    const { body } = await refresh(refresh_token);
    expect(body.access_token).toMatch(/^fake-access-/);
    expect(body).not.toHaveProperty('refresh_token');
    expect((await refresh(refresh_token)).status).toBe(200);
  });

  it('with rotation ends the token that was used', async () => {
    fake.addApp({ clientId: 'app', ownerId: 'me', rotation: 'always' });
    const { refresh_token } = await signIn(fake, 'app', 'me');
    const { body } = await refresh(refresh_token);
    expect(body.refresh_token).not.toBe(refresh_token);
    expect((await refresh(refresh_token)).body.error).toBe('invalid_grant');
    expect((await refresh(body.refresh_token)).status).toBe(200);
  });

  it('rotates every other time when told so', async () => {
    fake.addApp({ clientId: 'app', ownerId: 'me', rotation: 'every-other' });
    const { refresh_token } = await signIn(fake, 'app', 'me');
    expect((await refresh(refresh_token)).body).not.toHaveProperty('refresh_token');
    expect((await refresh(refresh_token)).body).toHaveProperty('refresh_token');
  });

  it('is over half a year after the consent, rotated or not', async () => {
    fake.addApp({ clientId: 'app', ownerId: 'me', rotation: 'always' });
    const { refresh_token } = await signIn(fake, 'app', 'me');
    fake.world.clock.advance(REFRESH_MS - DAY);
    const { body } = await refresh(refresh_token);
    fake.world.clock.advance(DAY + MINUTE);
    expect((await refresh(body.refresh_token)).body).toEqual({
      error: 'invalid_grant',
      error_description: 'Refresh token revoked',
    });
  });

  it('is over when the user took the app away', async () => {
    const { refresh_token, get } = await signIn(fake, 'app', 'me');
    fake.grants.revoke('me');
    expect((await refresh(refresh_token)).body.error).toBe('invalid_grant');
    expect((await get('/me')).status).toBe(401);
  });
});
