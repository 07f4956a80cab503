// One sign-in from the client id to tokens and a name: asks whether there is such an app, listens, opens the browser,
// waits for it to come back, and asks who it is. Whatever happens ends in a result; a cancel ends it at any time.

import type { SignInFailure, SignInStep } from '../../shared/domain/account.ts';
import type { Endpoints } from './build.ts';
import { type Loopback, type LoopbackOutcome, listenForRedirect, PortTaken } from './loopback.ts';
import { askWho, type Me } from './me.ts';
import { authorizeAddress, newPkce } from './pkce.ts';
import {
  createTokenClient,
  isClientKnown,
  TokenError,
  type Tokens,
  type TokenTrouble,
} from './token-client.ts';

/** What the app asks leave for: reading and editing playlists, and reading what the user likes and hears. */
const SCOPES = [
  'playlist-read-private',
  'playlist-read-collaborative',
  'playlist-modify-private',
  'playlist-modify-public',
  'user-library-read',
  'user-top-read',
  'user-read-recently-played',
] as const;

/** What only controlling playback needs: asked for where the user has turned that on. */
export const PLAYBACK_SCOPES = ['user-read-playback-state', 'user-modify-playback-state'] as const;

export interface SignInOptions {
  endpoints: Endpoints;
  clientId: string;
  /** 0: a free one. */
  port: number;
  /** Spotify is to ask which account, also where the browser is signed in. */
  another: boolean;
  /** Leave to control playback is asked for too. */
  playback: boolean;
  /** HTML the browser shows at its end. */
  page(outcome: LoopbackOutcome): string;
  /** Rejects where no browser can be opened. */
  browse(address: string): Promise<void>;
  tell(step: SignInStep): void;
  timeoutMs?: number;
  now?: () => number;
}

export type SignInResult =
  | { kind: 'signed-in'; user: Extract<Me, { kind: 'user' }>; tokens: Tokens }
  | { kind: 'failed'; why: SignInFailure };

export interface SignInRun {
  result: Promise<SignInResult>;
  /** False: that is no address of this sign-in. */
  take(address: string): boolean;
  /** What the browser is to open; null: not yet, or no longer. */
  address(): string | null;
  cancel(): void;
}

const FIVE_MINUTES = 5 * 60_000;
const failed = (why: SignInFailure): SignInResult => ({ kind: 'failed', why });

export function startSignIn(options: SignInOptions): SignInRun {
  const stopping = new AbortController();
  let loopback: Loopback | null = null;
  let address: string | null = null;
  stopping.signal.addEventListener('abort', () => loopback?.cancel());
  const cancelled = new Promise<SignInResult>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(failed('cancelled')));
  });

  async function run(): Promise<SignInResult> {
    const { endpoints, clientId, port, another, page, timeoutMs = FIVE_MINUTES, now = Date.now } = options;
    tell({ step: 'asking' });
    if (!(await isClientKnown({ accounts: endpoints.accounts, clientId }))) return failed('bad-client');
    const pkce = newPkce();
    loopback = await listenForRedirect({ state: pkce.state, page, port, timeoutMs });
    if (stopping.signal.aborted) loopback.cancel();
    const { redirectUri } = loopback;
    const scopes = options.playback ? [...SCOPES, ...PLAYBACK_SCOPES] : SCOPES;
    const asked = { accounts: endpoints.accounts, clientId, redirectUri, scopes, another };
    address = authorizeAddress(asked, pkce);
    const until = now() + timeoutMs;
    tell({ step: 'waiting', redirectUri, until, browser: true });
    // Not waited for: some systems answer when the browser is closed.
    options.browse(address).catch(() => {
      if (address) tell({ step: 'waiting', redirectUri, until, browser: false });
    });
    const outcome = await loopback.outcome;
    address = null;
    if (outcome.kind !== 'code') return failed(outcome.kind);
    tell({ step: 'checking' });
    let latest: Tokens | null = null;
    const keep = async (tokens: Tokens | null) => {
      latest = tokens ?? latest;
    };
    const client = createTokenClient({ accounts: endpoints.accounts, clientId, keep }, null);
    const tokens = await client.exchange(outcome.code, pkce.verifier, redirectUri);
    const me = await askWho(endpoints.api, client);
    if (me.kind !== 'user') return failed(asFailure(me.kind));
    return { kind: 'signed-in', user: me, tokens: latest ?? tokens };
  }
  function tell(step: SignInStep): void {
    if (!stopping.signal.aborted) options.tell(step);
  }

  // Once the caller has what this returns: it is told of the first step by it.
  const ended = Promise.resolve()
    .then(run)
    .catch((thrown: unknown) => {
      if (thrown instanceof PortTaken) return failed('port-taken');
      if (thrown instanceof TokenError) return failed(asFailure(thrown.trouble));
      throw thrown;
    });
  return {
    result: Promise.race([ended, cancelled]),
    take: (text) => loopback?.take(text) ?? false,
    address: () => address,
    cancel: () => stopping.abort(),
  };
}

type Trouble = TokenTrouble | Exclude<Me['kind'], 'user'>;
/** That a token just given is not taken is no sense either. */
const asFailure = (trouble: Trouble): SignInFailure => (trouble === 'signed-out' ? 'no-sense' : trouble);
