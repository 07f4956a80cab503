// [Note: The vault] Where tokens are between runs: in a file, encrypted by what the system keeps for this user (Keychain,
// DPAPI, libsecret, KWallet). Where the system keeps nothing, Electron would encrypt with a word that every program knows;
// that is done only for a user who was asked, and otherwise tokens are in memory and gone with the run.

import * as z from 'zod';
import { readSignIn, removeSignIn, writeSignIn } from './sign-in-file.ts';
import type { Tokens } from './token-client.ts';

/** What encrypts (secrets.ts). */
export interface Secrets {
  /** `weak`: the system keeps no secret for this user. */
  strength(): 'system' | 'weak';
  encrypt(text: string, how: 'system' | 'weak'): Buffer;
  /** @throws when it was encrypted with what is not to be had now */
  decrypt(locked: Buffer, how: 'system' | 'weak'): string;
}

/** How a sign-in is kept: over restarts, or in memory for this run. */
export type Kept = 'system' | 'weak' | 'memory';

/** A sign-in as it is kept: its tokens, and whose and which app's they are. */
export interface SignedIn {
  userId: string;
  clientId: string;
  tokens: Tokens;
}

const signedInSchema = z.object({
  userId: z.string(),
  clientId: z.string(),
  tokens: z.object({
    access: z.string(),
    refresh: z.string(),
    scopes: z.array(z.string()),
    expiresAt: z.number(),
  }),
});

export type Found =
  | { kind: 'nothing' }
  | { kind: 'kept'; how: 'system' | 'weak'; signedIn: SignedIn }
  /** There is one, and the system does not open it: a keyring that is locked, or another one than it was. */
  | { kind: 'locked' }
  /** Deleting the account was cut off. */
  | { kind: 'deleting' };

export interface Vault {
  strength(): 'system' | 'weak';
  read(): Promise<Found>;
  keep(signedIn: SignedIn, how: Kept): Promise<void>;
  forget(): Promise<void>;
  /** From here on `read` says so, until `forget`. */
  markDeleting(): Promise<void>;
}

/** @param accounts the one address that tokens are for: what was kept for another is not read */
export function openVault(file: string, accounts: string, secrets: Secrets): Vault {
  return {
    strength: secrets.strength,
    async read() {
      const stored = await readSignIn(file);
      if (!stored || stored.accounts !== accounts) return { kind: 'nothing' };
      const { how, locked } = stored;
      if (locked === null) return { kind: 'deleting' };
      try {
        const text = secrets.decrypt(Buffer.from(locked, 'base64'), how);
        const signedIn = signedInSchema.safeParse(JSON.parse(text));
        return signedIn.success ? { kind: 'kept', how, signedIn: signedIn.data } : { kind: 'nothing' };
      } catch {
        // What it says may hold what was to be read.
        return { kind: 'locked' };
      }
    },
    async keep(signedIn, how) {
      if (how === 'memory') return;
      const locked = secrets.encrypt(JSON.stringify(signedIn), how).toString('base64');
      await writeSignIn(file, { accounts, how, locked });
    },
    forget: () => removeSignIn(file),
    markDeleting: () => writeSignIn(file, { accounts, how: 'weak', locked: null }),
  };
}
