// The page where a user lets an app in: GET shows it, the form on it posts the answer, and the browser is sent back to
// the app with a code or a refusal. What is wrong with the app itself is said on the page, never sent to its address.

import * as z from 'zod';
import type { App } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { Grants } from './grants.ts';
import { answerPage, problemPage } from './pages.ts';

/** What the accounts part answers with: a page, or a way on. */
export interface Visit {
  status: number;
  html?: string;
  location?: string;
}

const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

const askedSchema = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.string().default(''),
  scope: z.string().default(''),
  state: z.string().default(''),
  code_challenge_method: z.string().default(''),
  code_challenge: z.string().default(''),
});
type Asked = z.infer<typeof askedSchema>;

const problem = (text: string): Visit => ({ status: 400, html: problemPage(text) });

export function showAuthorize(world: World, query: URLSearchParams): Visit {
  const asked = check(world, query);
  if ('status' in asked) return asked;
  const names = [...world.accounts.values()].map(({ id, displayName }) => ({ id, displayName }));
  return { status: 200, html: answerPage(asked.app.name, asked.scopes, names) };
}

/** @param form `account`, and `answer`: agree or cancel */
export function answerAuthorize(
  world: World,
  grants: Grants,
  query: URLSearchParams,
  form: URLSearchParams,
): Visit {
  const asked = check(world, query);
  if ('status' in asked) return asked;
  const { app, scopes, values } = asked;
  const account = world.accounts.get(form.get('account') ?? '');
  if (!account) return problem('There is no such account.');
  if (form.get('answer') !== 'agree') return back(values, { error: 'access_denied' });
  const code = grants.newCode({
    clientId: app.clientId,
    accountId: account.id,
    scopes,
    redirectUri: values.redirect_uri,
    challenge: values.code_challenge,
  });
  return back(values, { code });
}

interface Checked {
  app: App;
  scopes: string[];
  values: Asked;
}

function check(world: World, query: URLSearchParams): Checked | Visit {
  const parsed = askedSchema.safeParse(Object.fromEntries(query));
  if (!parsed.success) return problem('Missing required parameter: client_id or redirect_uri');
  const values = parsed.data;
  const app = world.apps.get(values.client_id);
  if (!app) return problem('INVALID_CLIENT: Invalid client');
  if (!isSecure(values.redirect_uri)) return problem('INVALID_CLIENT: Insecure redirect URI');
  if (!isRegistered(app, values.redirect_uri)) return problem('INVALID_CLIENT: Invalid redirect URI');
  if (values.response_type !== 'code') return back(values, { error: 'unsupported_response_type' });
  if (values.code_challenge_method !== 'S256' || !CHALLENGE.test(values.code_challenge)) {
    return back(values, { error: 'invalid_request' });
  }
  const scopes = values.scope.split(' ').filter(Boolean);
  if (scopes.some((scope) => !SCOPES.has(scope))) return back(values, { error: 'invalid_scope' });
  return { app, scopes, values };
}

function back({ redirect_uri, state }: Asked, result: Record<string, string>): Visit {
  const url = new URL(redirect_uri);
  for (const [key, value] of Object.entries(result)) url.searchParams.set(key, value);
  if (state) url.searchParams.set('state', state);
  return { status: 302, location: url.href };
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]']);

/** https, or http to a loopback address by its number: `localhost` is refused. */
function isSecure(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** As registered to the letter; a loopback address that is registered without a port may come with any. */
function isRegistered(app: App, uri: string): boolean {
  const url = new URL(uri);
  const portless = `${url.protocol}//${url.hostname}${url.pathname}${url.search}`;
  return app.redirectUris.some((one) => one === uri || (LOOPBACK.has(url.hostname) && one === portless));
}

export const SCOPES: ReadonlySet<string> = new Set([
  'playlist-read-private',
  'playlist-read-collaborative',
  'playlist-modify-private',
  'playlist-modify-public',
  'user-library-read',
  'user-library-modify',
  'user-top-read',
  'user-read-recently-played',
  'user-read-playback-state',
  'user-modify-playback-state',
  'user-read-currently-playing',
  'user-read-playback-position',
  'user-read-private',
  'user-read-email',
  'user-follow-read',
  'user-follow-modify',
  'ugc-image-upload',
  'streaming',
  'app-remote-control',
]);
