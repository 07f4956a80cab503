// Who is signed in, asked of Spotify right after a sign-in and when the user wants to know. It is also how an account is
// known that may not use the app: signing in works for everybody, and then every call is refused.

import * as z from 'zod';
import type { AccountTrouble } from '../../shared/domain/account.ts';
import { createSpotifyClient } from '../spotify/client.ts';
import { type TokenClient, TokenError, type TokenTrouble } from './token-client.ts';

export type Me =
  | { kind: 'user'; id: string; name: string; product: string | null; country: string | null }
  /** Neither the app's owner nor on its list of users. */
  | { kind: 'not-allowed' }
  /** The app's owner has no Premium. */
  | { kind: 'no-premium' }
  /** Spotify answers nothing before that time, ms. */
  | { kind: 'busy'; until: number }
  | { kind: TokenTrouble };

const meSchema = z.object({
  id: z.string().min(1).max(200),
  display_name: z.string().max(1000).nullish(),
  product: z.string().max(50).nullish(),
  country: z.string().max(10).nullish(),
});
const TIMEOUT_MS = 10_000;

export async function askWho(api: string, tokens: Pick<TokenClient, 'access' | 'spent'>): Promise<Me> {
  // Once at a sign-in: of no day's budget.
  const unlimited = { perDay: () => Number.POSITIVE_INFINITY, budgets: {}, keep: () => undefined };
  const request = createSpotifyClient({ api, tokens, ...unlimited, timeoutMs: TIMEOUT_MS });
  try {
    const answer = await request({ method: 'GET', path: '/me', bucket: 'me' });
    if (answer.kind === 'wait') return { kind: 'busy', until: answer.until };
    if (answer.kind === 'refused') return refusal(answer.status, answer.message);
    if (answer.kind !== 'ok') return { kind: 'unreachable' };
    const me = meSchema.safeParse(answer.json);
    if (!me.success) return { kind: 'no-sense' };
    const { id, display_name, product = null, country = null } = me.data;
    return { kind: 'user', id, name: display_name?.trim() || id, product, country };
  } catch (thrown) {
    if (thrown instanceof TokenError) return { kind: thrown.trouble };
    throw thrown;
  }
}

function refusal(status: number, message: string): Me {
  if (status === 401) return { kind: 'signed-out' };
  if (status !== 403) return { kind: 'no-sense' };
  return { kind: /premium/i.test(message) ? 'no-premium' : 'not-allowed' };
}

/** What that is of a sign-in that is kept; null: all is well, or it has ended. */
export function troubleOf({ kind }: Me): AccountTrouble | null {
  if (kind === 'user' || kind === 'signed-out') return null;
  return kind === 'bad-client' || kind === 'bad-code' ? 'no-sense' : kind;
}
