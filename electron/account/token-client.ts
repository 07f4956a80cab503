// Tokens: from the code of a sign-in, and again ahead of their end, one refresh at a time whoever asks. A refresh token
// that Spotify no longer takes ends the sign-in; anything else that goes wrong does not. Where they are kept is the
// caller's business (`keep`).

import * as z from 'zod';

export interface Tokens {
  access: string;
  refresh: string;
  scopes: readonly string[];
  /** ms of this computer's clock. */
  expiresAt: number;
}

export type TokenTrouble =
  /** Sign in again: the refresh token is no longer taken. */
  | 'signed-out'
  /** The code is used, too old, or was for another redirect or verifier. */
  | 'bad-code'
  /** There is no app with this client id. */
  | 'bad-client'
  /** No answer: try later. */
  | 'unreachable'
  /** An answer that makes no sense, or a server's error. */
  | 'no-sense';

export class TokenError extends Error {
  readonly trouble: TokenTrouble;
  constructor(trouble: TokenTrouble, options?: ErrorOptions) {
    super(`tokens: ${trouble}`, options);
    this.trouble = trouble;
  }
}

export interface TokenClientOptions {
  /** Where Spotify's sign-in is, without a slash at the end. */
  accounts: string;
  clientId: string;
  now?: () => number;
  timeoutMs?: number;
  /** Stores what is new before anybody uses it: a refresh token that is lost ends the sign-in. Null: forget them. */
  keep(tokens: Tokens | null): Promise<void>;
}

export interface TokenClient {
  exchange(code: string, verifier: string, redirectUri: string): Promise<Tokens>;
  /** An access token that lives for another minute at least. @throws TokenError */
  access(): Promise<string>;
  /** Spotify did not take this one (401): the next `access` is another. */
  spent(access: string): void;
}

const AHEAD_MS = 60_000;
const TIMEOUT_MS = 20_000;

const replySchema = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  scope: z.string().default(''),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).optional(),
});
const refusalSchema = z.object({ error: z.string() });

export function createTokenClient(options: TokenClientOptions, kept: Tokens | null): TokenClient {
  const { clientId, keep, now = Date.now } = options;
  let tokens = kept;
  let refreshing: Promise<string> | null = null;

  async function obtain(form: Record<string, string>, refresh: string | null): Promise<Tokens> {
    const asked = now();
    const reply = await post(options, { ...form, client_id: clientId });
    const newest = reply.refresh_token ?? refresh;
    if (newest === null) throw new TokenError('no-sense');
    const expiresAt = asked + reply.expires_in * 1000;
    const scopes = reply.scope.split(' ').filter(Boolean);
    const obtained = { access: reply.access_token, refresh: newest, scopes, expiresAt };
    tokens = obtained;
    await keep(obtained);
    return obtained;
  }

  async function renew({ refresh }: Tokens): Promise<string> {
    try {
      return (await obtain({ grant_type: 'refresh_token', refresh_token: refresh }, refresh)).access;
    } catch (thrown) {
      if (!(thrown instanceof TokenError) || thrown.trouble !== 'bad-code') throw thrown;
      tokens = null;
      await keep(null);
      throw new TokenError('signed-out', { cause: thrown });
    }
  }

  return {
    exchange: (code, verifier, redirectUri) =>
      obtain(
        { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
        null,
      ),
    async access() {
      if (refreshing) return refreshing;
      if (!tokens) throw new TokenError('signed-out');
      if (now() < tokens.expiresAt - AHEAD_MS) return tokens.access;
      refreshing = renew(tokens).finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
    spent(access) {
      if (tokens?.access === access) tokens = { ...tokens, expiresAt: 0 };
    },
  };
}

/** Whether there is an app with this client id: asked with a refresh token that nobody was given. @throws TokenError */
export async function isClientKnown(
  options: Pick<TokenClientOptions, 'accounts' | 'clientId'>,
): Promise<boolean> {
  const { accounts, clientId } = options;
  try {
    await post({ accounts }, { grant_type: 'refresh_token', refresh_token: 'none', client_id: clientId });
    return true;
  } catch (thrown) {
    if (thrown instanceof TokenError && thrown.trouble === 'bad-client') return false;
    if (thrown instanceof TokenError && thrown.trouble === 'unreachable') throw thrown;
    // Of an app that is known, what is refused is the token.
    return true;
  }
}

/** Never retried: a code is good once, and a rotated refresh token may be too. */
async function post(
  { accounts, timeoutMs = TIMEOUT_MS }: Pick<TokenClientOptions, 'accounts' | 'timeoutMs'>,
  form: Record<string, string>,
): Promise<z.infer<typeof replySchema>> {
  let status: number;
  let json: unknown;
  try {
    const response = await fetch(`${accounts}/api/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    json = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return null;
      throw error;
    });
  } catch (cause) {
    throw new TokenError('unreachable', { cause });
  }
  if (status === 200) {
    const reply = replySchema.safeParse(json);
    // The reason names fields only: what is in them is secret.
    if (!reply.success) throw new TokenError('no-sense');
    return reply.data;
  }
  const refusal = refusalSchema.safeParse(json);
  if (refusal.data?.error === 'invalid_grant') throw new TokenError('bad-code');
  if (refusal.data?.error === 'invalid_client') throw new TokenError('bad-client');
  throw new TokenError('no-sense');
}
