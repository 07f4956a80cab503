// POST /api/token: a code with its verifier for tokens, and a refresh token for a new access token. Errors are OAuth's.

import { createHash } from 'node:crypto';
import type { App } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { ACCESS_MS, CODE_MS, type Consent, type Grants } from './grants.ts';

export interface TokenReply {
  status: number;
  body: unknown;
}

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

const refused = (error: string, description: string): TokenReply => ({
  status: 400,
  body: { error, error_description: description },
});
const invalidGrant = (description: string) => refused('invalid_grant', description);

export function answerToken(world: World, grants: Grants, form: URLSearchParams): TokenReply {
  const app = world.apps.get(form.get('client_id') ?? '');
  if (!app) return refused('invalid_client', 'Invalid client');
  const kind = form.get('grant_type');
  if (kind === 'authorization_code') return fromCode(world, grants, app, form);
  if (kind === 'refresh_token') return fromRefresh(grants, app, form);
  return refused('unsupported_grant_type', 'grant_type parameter is missing or unknown');
}

function fromCode(world: World, grants: Grants, app: App, form: URLSearchParams): TokenReply {
  const verifier = form.get('code_verifier');
  if (!verifier) return refused('invalid_request', 'code_verifier required');
  if (!VERIFIER.test(verifier))
    return refused('invalid_request', 'code_verifier must be 43 to 128 characters');
  const code = grants.code(form.get('code') ?? '');
  if (!code || code.used || code.clientId !== app.clientId) return invalidGrant('Invalid authorization code');
  // Whatever comes of it: a code is shown once.
  code.used = true;
  if (world.clock.now() > code.at + CODE_MS) return invalidGrant('Authorization code expired');
  if (form.get('redirect_uri') !== code.redirectUri) return invalidGrant('Invalid redirect URI');
  if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge) {
    return invalidGrant('code_verifier was incorrect');
  }
  const { clientId, accountId, scopes, at } = code;
  const consent = { clientId, accountId, scopes, at };
  return tokens(grants, consent, grants.newRefresh(consent));
}

function fromRefresh(grants: Grants, app: App, form: URLSearchParams): TokenReply {
  const token = form.get('refresh_token') ?? '';
  const found = grants.refresh(token);
  if (!found || found.consent.clientId !== app.clientId) return invalidGrant('Refresh token revoked');
  found.refreshes++;
  const rotates = app.rotation === 'always' || (app.rotation === 'every-other' && found.refreshes % 2 === 0);
  if (!rotates) return tokens(grants, found.consent);
  grants.end(token);
  return tokens(grants, found.consent, grants.newRefresh(found.consent));
}

function tokens(grants: Grants, consent: Consent, refreshToken?: string): TokenReply {
  return {
    status: 200,
    body: {
      access_token: grants.newAccess(consent),
      token_type: 'Bearer',
      scope: consent.scopes.join(' '),
      expires_in: ACCESS_MS / 1000,
      ...(refreshToken ? { refresh_token: refreshToken } : {}),
    },
  };
}
