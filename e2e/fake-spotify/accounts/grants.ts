// What was granted: codes that are good once and for ten minutes, access tokens for an hour, refresh tokens for half a
// year from the consent. Kept in memory; the tokens are recognisable, so that a test can search files for them.

import { randomBytes } from 'node:crypto';
import { type Clock, DAY, HOUR, MINUTE } from '../world/clock.ts';

export const ACCESS_MS = HOUR;
export const CODE_MS = 10 * MINUTE;
export const REFRESH_MS = 182 * DAY;

export interface Consent {
  clientId: string;
  accountId: string;
  scopes: readonly string[];
  /** When the user agreed. */
  at: number;
}
export interface Code extends Consent {
  redirectUri: string;
  challenge: string;
  used: boolean;
}
interface Access {
  consent: Consent;
  until: number;
}
interface Refresh {
  consent: Consent;
  refreshes: number;
}

export interface Grants {
  newCode(code: Omit<Code, 'used' | 'at'>): string;
  code(code: string): Code | undefined;
  newAccess(consent: Consent): string;
  access(token: string): Access | undefined;
  newRefresh(consent: Consent): string;
  /** Undefined: never given, ended, or its consent is too old. */
  refresh(token: string): Refresh | undefined;
  end(refreshToken: string): void;
  /** As when the user takes the app off the list in the account's settings. */
  revoke(accountId: string): void;
}

export function createGrants(clock: Clock): Grants {
  const codes = new Map<string, Code>();
  const accesses = new Map<string, Access>();
  const refreshes = new Map<string, Refresh>();
  const secret = (kind: string) => `fake-${kind}-${randomBytes(24).toString('base64url')}`;
  return {
    newCode(asked) {
      const code = secret('code');
      codes.set(code, { ...asked, at: clock.now(), used: false });
      return code;
    },
    code: (code) => codes.get(code),
    newAccess(consent) {
      const token = secret('access');
      accesses.set(token, { consent, until: clock.now() + ACCESS_MS });
      return token;
    },
    access: (token) => accesses.get(token),
    newRefresh(consent) {
      const token = secret('refresh');
      refreshes.set(token, { consent, refreshes: 0 });
      return token;
    },
    refresh(token) {
      const found = refreshes.get(token);
      return found && clock.now() < found.consent.at + REFRESH_MS ? found : undefined;
    },
    end: (token) => void refreshes.delete(token),
    revoke(accountId) {
      for (const map of [accesses, refreshes]) {
        for (const [token, { consent }] of map) if (consent.accountId === accountId) map.delete(token);
      }
    },
  };
}
