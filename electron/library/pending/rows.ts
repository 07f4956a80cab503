// [Note: Pending edits] What is to be sent to Spotify is never a list of edits but the difference between what the user
// wants a playlist to be and what Spotify is known to hold (its base). A row here says that there may be one, and how far
// sending it has come; it is written with the edit itself, and before and after every call, so that a process may die at
// any time: what was under way is then found in its row, and Spotify is asked what became of it before anything is sent.

import * as z from 'zod';
import type { PendingReason } from '../../../shared/domain/pending.ts';
import type { Driver } from '../driver.ts';

const id = z.number().int();
const editCallSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('remove'), uris: z.array(z.string()) }),
  z.object({ kind: z.literal('move'), start: id, length: id, before: id }),
  z.object({ kind: z.literal('add'), uris: z.array(z.string()), position: id }),
  /** The whole contents by the first of the new ones; the rest is added. */
  z.object({ kind: z.literal('replace'), uris: z.array(z.string()) }),
]);
export type SentEdit = z.infer<typeof sentEditSchema>;
const sentEditSchema = z.object({
  kind: z.literal('edit'),
  call: editCallSchema,
  /** Of what it adds: the items here. */
  itemIds: z.array(id),
});
const sentSchema = z.discriminatedUnion('kind', [
  /** For the newest snapshot: before anything is sent, before the contents are read, or after. */
  z.object({ kind: z.literal('check'), before: z.enum(['sending', 'reading', 'merging', 'naming']) }),
  z.object({ kind: z.literal('page'), offset: id }),
  z.object({ kind: z.literal('find') }),
  z.object({ kind: z.literal('create'), name: z.string() }),
  z.object({ kind: z.literal('details'), name: z.string(), description: z.string() }),
  z.object({ kind: z.literal('unfollow') }),
  z.object({ kind: z.literal('follow') }),
  sentEditSchema,
]);
export type Sent = z.infer<typeof sentSchema>;

const detailSchema = z.object({
  /** The call under way. */
  sent: sentSchema.optional(),
  /** One that nobody knows to have been carried out: what Spotify holds will tell. */
  unsure: sentEditSchema.optional(),
  /** Nobody knows whether a call for its name, or to take it off the list or put it there, was carried out. */
  nameUnsure: z.boolean().optional(),
  listUnsure: z.boolean().optional(),
  /** When its name at Spotify was seen to be as known, ms. */
  nameSeenAt: z.number().optional(),
  /** A new playlist may have been made under this name whose id was never heard. */
  seek: z.string().optional(),
  /** When the base was the newest, ms. */
  checkedAt: z.number().optional(),
  /** Sent, and not read again: somebody else may have changed it at the same time. */
  verify: z.boolean().optional(),
  /** That it is read again is put off. */
  rested: z.boolean().optional(),
  /** A call made no sense at Spotify: the contents are to be read again for it, or were. */
  reread: z.enum(['wanted', 'done']).optional(),
  /** What the user has agreed to. */
  agreed: z.enum(['many', 'replace']).optional(),
  /** Why it is not sent. */
  reason: z.custom<PendingReason>((value) => typeof value === 'string').optional(),
  /** Spotify's own words. */
  message: z.string().optional(),
});
export type Detail = z.infer<typeof detailSchema>;

export interface PendingRow {
  playlistId: number;
  createdAt: string;
  attempts: number;
  notBefore: string | null;
  state: 'waiting' | 'sending' | 'conflict' | 'failed';
  detail: Detail;
}

/** After an edit nothing is sent for a moment: the next one often belongs to it, and calls are scarce. */
const QUIET_MS = 4_000;

const COLUMNS = `playlist_id AS playlistId, created_at AS createdAt, attempts, not_before AS notBefore, state, detail`;
type Row = Omit<PendingRow, 'detail'> & { detail: string | null };
const parse = (row: Row): PendingRow => ({
  ...row,
  detail: detailSchema.catch({}).parse(JSON.parse(row.detail ?? '{}')),
});

export function pendingRows(db: Driver): PendingRow[] {
  return db
    .prepare(`SELECT ${COLUMNS} FROM pending_edits ORDER BY created_at, playlist_id`)
    .all<Row>([])
    .map(parse);
}

export const hasPending = (db: Driver): boolean =>
  db.prepare('SELECT 1 FROM pending_edits LIMIT 1').get([]) !== undefined;

export function pendingRow(db: Driver, playlistId: number): PendingRow | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM pending_edits WHERE playlist_id = ?`).get<Row>([playlistId]);
  return row ? parse(row) : null;
}

export function keepPending(db: Driver, row: PendingRow, at: string): void {
  db.prepare(
    `UPDATE pending_edits SET attempts = ?, not_before = ?, state = ?, detail = ?, attempted_at = ? WHERE playlist_id = ?`,
  ).run([row.attempts, row.notBefore, row.state, JSON.stringify(row.detail), at, row.playlistId]);
}

export function dropPending(db: Driver, playlistId: number): void {
  db.prepare('DELETE FROM pending_edits WHERE playlist_id = ?').run([playlistId]);
}

/** Notes that playlists were edited: those of the account are to be sent. Within the edit's transaction. */
export function noteEdited(db: Driver, playlistIds: readonly number[], at: string): void {
  const isOfAccount = db.prepare(
    `SELECT 1 FROM account_playlists WHERE playlist_id = ? AND kind = 'playlist'
     UNION ALL SELECT 1 FROM pending_edits WHERE playlist_id = ?`,
  );
  for (const playlistId of playlistIds) {
    if (isOfAccount.get([playlistId, playlistId])) notePending(db, playlistId, at);
  }
}

/** What was read of a playlist that is not the same here waits to be merged. */
export function noteRead(db: Driver, playlistId: number, at: string): void {
  const sql = `INSERT OR IGNORE INTO pending_edits (playlist_id, created_at, state, detail) VALUES (?, ?, 'waiting', '{}')`;
  db.prepare(sql).run([playlistId, at]);
}

/** What was refused is tried again; what the user is to decide stays so, unless this decides it. */
export function notePending(db: Driver, playlistId: number, at: string): void {
  const quiet = new Date(Date.parse(at) + QUIET_MS).toISOString();
  db.prepare(
    `INSERT INTO pending_edits (playlist_id, created_at, not_before, state, detail) VALUES (?1, ?2, ?3, 'waiting', '{}')
     ON CONFLICT (playlist_id) DO UPDATE SET
       not_before = iif(detail ->> 'rested', excluded.not_before, max(coalesce(not_before, ''), excluded.not_before)),
       state = CASE WHEN state = 'failed' OR detail ->> 'reason' = 'many'
         OR NOT EXISTS (SELECT 1 FROM playlists WHERE id = ?1) THEN 'waiting' ELSE state END`,
  ).run([playlistId, at, quiet]);
}
