// What a sign-in is made of: a secret that never leaves the computer until the code comes back, its hash, which goes
// ahead, and a word by which the answer is known to be to this question (RFC 7636, S256). Each is used once.

import { createHash, randomBytes } from 'node:crypto';

export interface Pkce {
  verifier: string;
  challenge: string;
  state: string;
}

export interface SignInRequest {
  /** Where Spotify's sign-in is, without a slash at the end. */
  accounts: string;
  clientId: string;
  redirectUri: string;
  scopes: readonly string[];
  /** The page is to ask which account, also where the browser is signed in to one. */
  another?: boolean;
}

/** 256 bits each; the verifier is 43 of the letters RFC 7636 allows. */
export function newPkce(): Pkce {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, challenge, state: randomBytes(32).toString('base64url') };
}

/** What the browser opens. The verifier is no part of it. */
export function authorizeAddress(
  { accounts, clientId, redirectUri, scopes, another = false }: SignInRequest,
  pkce: Pkce,
): string {
  const url = new URL(`${accounts}/authorize`);
  url.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state: pkce.state,
    code_challenge_method: 'S256',
    code_challenge: pkce.challenge,
    ...(another && { show_dialog: 'true' }),
  }).toString();
  return url.href;
}
