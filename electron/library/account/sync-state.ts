// How far each listing has come, what is known of its pages, and how many calls were made: kept so that a restart forgets
// none of it.

import type { Budgets } from '../../spotify/budgets.ts';
import type { Driver } from '../driver.ts';

export interface Listing {
  startedAt: string | null;
  /** Null: it is not under way. */
  nextOffset: number | null;
  total: number | null;
  skipped: number;
  notBefore: string | null;
  doneAt: string | null;
}
const NEVER: Listing = {
  ...{ startedAt: null, nextOffset: null, total: null, skipped: 0 },
  ...{ notBefore: null, doneAt: null },
};

export function listingOf(db: Driver, what: string): Listing {
  const row = db
    .prepare(
      `SELECT started_at AS startedAt, next_offset AS nextOffset, total, skipped, not_before AS notBefore,
         done_at AS doneAt FROM sync_state WHERE what = ?`,
    )
    .get<Listing>([what]);
  return row ?? NEVER;
}

export function keepListing(db: Driver, what: string, change: Partial<Listing>): void {
  const { startedAt, nextOffset, total, skipped, notBefore, doneAt } = { ...listingOf(db, what), ...change };
  db.prepare(
    `INSERT INTO sync_state (what, started_at, next_offset, total, skipped, not_before, done_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT (what) DO UPDATE SET started_at = ?2, next_offset = ?3, total = ?4, skipped = ?5, not_before = ?6,
       done_at = ?7`,
  ).run([what, startedAt, nextOffset, total, skipped, notBefore, doneAt]);
}

/** So that all is asked for anew, whenever it was asked last. */
export function forgetDone(db: Driver): void {
  db.exec('UPDATE sync_state SET done_at = NULL, not_before = NULL');
  db.exec('UPDATE account_playlists SET not_before = NULL');
}

export function etagOf(db: Driver, path: string): string | null {
  return db.prepare('SELECT etag FROM sync_etags WHERE path = ?').get<{ etag: string }>([path])?.etag ?? null;
}

/** @param etag null: what came is not to be relied on a second time */
export function keepEtag(db: Driver, path: string, etag: string | null): void {
  if (etag === null) db.prepare('DELETE FROM sync_etags WHERE path = ?').run([path]);
  else db.prepare('INSERT OR REPLACE INTO sync_etags (path, etag) VALUES (?, ?)').run([path, etag]);
}

export function readBudgets(db: Driver): Budgets {
  type Row = Budgets[string] & { bucket: string };
  const rows = db
    .prepare('SELECT bucket, since, calls, shut_until AS shutUntil FROM budgets')
    .all<Row>([])
    .map(({ bucket, ...budget }): [string, Budgets[string]] => [bucket, budget]);
  return Object.fromEntries(rows);
}

export function keepBudgets(db: Driver, budgets: Budgets): void {
  const put = db.prepare(
    'INSERT OR REPLACE INTO budgets (bucket, since, calls, shut_until) VALUES (?, ?, ?, ?)',
  );
  db.transaction(() => {
    for (const [bucket, { since, calls, shutUntil }] of Object.entries(budgets)) {
      put.run([bucket, Math.round(since), calls, shutUntil === null ? null : Math.round(shutUntil)]);
    }
  });
}
