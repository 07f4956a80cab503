// What the fake's own tests ask it with: a sign-in in one call, and requests with a token. Checks nothing by itself.

import { createHash, randomBytes } from 'node:crypto';
import { SCOPES } from './accounts/authorize.ts';
import type { FakeSpotify } from './start.ts';

export const REDIRECT = 'http://127.0.0.1:43210/callback';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it then expects
  body: any;
}

export function authorizeUrl(fake: FakeSpotify, clientId: string, more: Record<string, string> = {}): string {
  const url = new URL(`${fake.origin}/authorize`);
  const usual = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: [...SCOPES].join(' '),
    state: 'a-state',
    code_challenge_method: 'S256',
  };
  for (const [key, value] of Object.entries({ ...usual, ...more })) url.searchParams.set(key, value);
  return url.href;
}

export function newVerifier(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

export async function postToken(fake: FakeSpotify, form: Record<string, string>): Promise<Answer> {
  return read(await fetch(`${fake.origin}/api/token`, { method: 'POST', body: new URLSearchParams(form) }));
}

/** An agreed code, and what goes with it to the token endpoint. */
export async function newCode(fake: FakeSpotify, clientId: string, accountId: string, scope?: string) {
  const { verifier, challenge } = newVerifier();
  const url = authorizeUrl(fake, clientId, {
    code_challenge: challenge,
    ...(scope === undefined ? {} : { scope }),
  });
  const sentTo = new URL(await fake.answer(url, accountId, 'agree'));
  const code = sentTo.searchParams.get('code') ?? '';
  return {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT,
    client_id: clientId,
    code_verifier: verifier,
  };
}

export async function signIn(fake: FakeSpotify, clientId: string, accountId: string, scope?: string) {
  const { body } = await postToken(fake, await newCode(fake, clientId, accountId, scope));
  const tokens = body as { access_token: string; refresh_token: string };
  const ask = async (method: string, path: string, sent?: unknown, headers: Record<string, string> = {}) => {
    const url = path.startsWith('http') ? path : `${fake.origin}/v1${path}`;
    const authorization = `Bearer ${tokens.access_token}`;
    const content = sent === undefined ? {} : { body: JSON.stringify(sent) };
    return read(await fetch(url, { method, headers: { authorization, ...headers }, ...content }));
  };
  return {
    ...tokens,
    ask,
    get: (path: string, headers?: Record<string, string>) => ask('GET', path, undefined, headers),
  };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}
