// Whose account the library holds, as main wants to know it.

import { capabilitiesSchema, keepAccount, readAccount } from '../account/account.ts';
import type { Driver } from '../driver.ts';

export interface AccountRow {
  userId: string;
  name: string;
  product: string | null;
  country: string | null;
  clientId: string;
  /** ISO 8601. */
  connectedAt: string;
}

export function readRow(db: Driver): AccountRow | null {
  const account = readAccount(db);
  if (!account) return null;
  const { spotifyId, displayName, product, country, clientId, connectedAt } = account;
  return { userId: spotifyId, name: displayName, product, country, clientId, connectedAt };
}

/** What was found out of an app stays with the app. */
export function keepRow(db: Driver, { userId, name, ...row }: AccountRow): void {
  const before = readAccount(db);
  const capabilities = before?.clientId === row.clientId ? before.capabilities : capabilitiesSchema.parse({});
  keepAccount(db, { ...row, spotifyId: userId, displayName: name, capabilities });
}
