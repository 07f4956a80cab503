// The session there is, if any: taken up from the vault at the first question, renewed by its token client, and ended
// when Spotify no longer takes it.

import type { Endpoints } from './build.ts';
import { createTokenClient } from './token-client.ts';
import type { Session } from './types.ts';
import type { Kept, SignedIn, Vault } from './vault.ts';

export interface SessionsOptions {
  endpoints: Endpoints;
  vault: Vault;
  /** The account whose data the library holds: a sign-in of another one is not taken up. */
  owner(): Promise<{ userId: string } | null>;
  /** Whenever there is one, or no longer. */
  onChange(session: Session | null): void;
  onTrouble(what: string, cause: unknown): void;
}

export type SessionState = 'none' | 'signed-in' | 'expired' | 'locked' | 'deleting';

export interface Sessions {
  current(): Session | null;
  state(): SessionState;
  kept(): Kept | null;
  /** Looks into the vault. */
  takeUp(): Promise<void>;
  /** Keeps a new sign-in and makes it the session. Rejects where it cannot be kept. */
  begin(signedIn: SignedIn, kept: Kept): Promise<void>;
  /** Forgets the tokens, here and in the vault. */
  end(state: 'none' | 'expired' | 'deleting'): Promise<void>;
}

export function createSessions({ endpoints, vault, owner, onChange, onTrouble }: SessionsOptions): Sessions {
  let session: Session | null = null;
  let state: SessionState = 'none';
  let kept: Kept | null = null;

  const set = (next: Session | null, how: Kept | null, why: SessionState): void => {
    const changed = session !== next;
    [session, kept, state] = [next, how, why];
    if (changed) onChange(session);
  };

  function open({ userId, clientId, tokens }: SignedIn, how: Kept): void {
    const client = createTokenClient(
      {
        accounts: endpoints.accounts,
        clientId,
        async keep(renewed) {
          if (session !== opened) return; // what was asked before it ended is of no more use
          if (renewed === null) await end('expired');
          else {
            // Those in memory are good for this run, whatever the disk says.
            await vault
              .keep({ userId, clientId, tokens: renewed }, how)
              .catch((cause) => onTrouble('tokens were not kept', cause));
          }
        },
      },
      tokens,
    );
    const { access, spent } = client;
    const opened: Session = { userId, clientId, scopes: tokens.scopes, tokens: { access, spent } };
    set(opened, how, 'signed-in');
  }

  async function end(why: 'none' | 'expired' | 'deleting'): Promise<void> {
    if (why === 'deleting') await vault.markDeleting();
    set(null, null, why);
    if (why !== 'deleting') await vault.forget();
  }

  return {
    current: () => session,
    state: () => state,
    kept: () => kept,
    async takeUp() {
      if (session) return;
      const found = await vault.read();
      if (found.kind === 'kept') {
        if ((await owner())?.userId === found.signedIn.userId) open(found.signedIn, found.how);
        else await vault.forget();
      } else if (found.kind !== 'nothing') set(null, null, found.kind);
    },
    async begin(signedIn, how) {
      // One that is not to be kept leaves none of before behind.
      await (how === 'memory' ? vault.forget() : vault.keep(signedIn, how));
      open(signedIn, how);
    },
    end,
  };
}
