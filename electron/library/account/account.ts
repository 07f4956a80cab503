// The account that is connected, in SQLite. One at a time; its secrets are elsewhere.

import * as z from 'zod';
import type { Driver } from '../driver.ts';

export const capabilitiesSchema = z.object({
  /** Replies have the shapes of before 2026, and contents of others' playlists may be read. */
  older: z.boolean().default(false),
  /** Items of a playlist in one page. */
  itemsPage: z.number().int().min(1).default(50),
  /** Lists of an artist's albums and of what is found come by ten at most, though it is an older app. */
  shortPages: z.boolean().default(false),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

export interface Account {
  spotifyId: string;
  displayName: string;
  /** Null where Spotify does not say, as to new apps. */
  product: string | null;
  country: string | null;
  clientId: string;
  connectedAt: string;
  capabilities: Capabilities;
  /** Calls a day in each bucket, as the user allows; null: as the program has it. */
  dailyCalls: number | null;
  paused: boolean;
}

type Row = Omit<Account, 'capabilities' | 'paused'> & { capabilities: string; paused: number };

export function readAccount(db: Driver): Account | null {
  const row = db
    .prepare(
      `SELECT spotify_id AS spotifyId, display_name AS displayName, product, country, client_id AS clientId,
         connected_at AS connectedAt, capabilities, daily_calls AS dailyCalls, paused FROM account`,
    )
    .get<Row>([]);
  if (!row) return null;
  return {
    ...row,
    capabilities: capabilitiesSchema.catch(capabilitiesSchema.parse({})).parse(JSON.parse(row.capabilities)),
    paused: row.paused === 1,
  };
}

/** Of the account that is there what it says of itself is renewed; the user's own settings stay. */
export function keepAccount(db: Driver, account: Omit<Account, 'dailyCalls' | 'paused'>): void {
  const { spotifyId, displayName, product, country, clientId, connectedAt, capabilities } = account;
  db.prepare(
    `INSERT INTO account (id, spotify_id, display_name, product, country, client_id, connected_at, capabilities)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET spotify_id = excluded.spotify_id, display_name = excluded.display_name,
       product = excluded.product, country = excluded.country, client_id = excluded.client_id,
       connected_at = excluded.connected_at, capabilities = excluded.capabilities`,
  ).run([spotifyId, displayName, product, country, clientId, connectedAt, JSON.stringify(capabilities)]);
}

export function setCapabilities(db: Driver, capabilities: Capabilities): void {
  db.prepare('UPDATE account SET capabilities = ?').run([JSON.stringify(capabilities)]);
}

export function setDailyCalls(db: Driver, calls: number | null): void {
  db.prepare('UPDATE account SET daily_calls = ?').run([calls]);
}

export function setPaused(db: Driver, paused: boolean): void {
  db.prepare('UPDATE account SET paused = ?').run([paused]);
}
