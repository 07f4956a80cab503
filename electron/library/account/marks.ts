// What the list of playlists shows of those of an account, and which of them may be changed here.

import type { EditCommand } from '../../../shared/domain/edits.ts';
import type { ShownImport } from '../../../shared/domain/imported.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { AccountPlaylist } from '../../../shared/domain/sync.ts';
import type { Driver } from '../driver.ts';
import { SHOWS_IMPORTED } from './base.ts';

/** To be joined to `playlists p`. */
export const ACCOUNT_JOINS = 'LEFT JOIN account_playlists ap ON ap.playlist_id = p.id';
export const ACCOUNT_COLUMNS = `CASE WHEN ap.playlist_id IS NULL THEN NULL ELSE json_object(
    'liked', ap.kind = 'liked', 'total', ap.total, 'unreadable', ap.unreadable, 'owner', ap.owner_name, 'cover', ap.cover,
    'read', CASE WHEN ap.base_snapshot IS NOT NULL THEN 'whole' WHEN ap.fresh_offset > 0 THEN 'part' ELSE 'none' END,
    'editable', ap.kind = 'playlist' AND ap.base_snapshot IS NOT NULL
      AND (ap.collaborative = 1 OR ap.owner_id IN (SELECT spotify_id FROM account)),
    'how', CASE WHEN ${SHOWS_IMPORTED} THEN imported_how END, 'importedAt', imported_at,
    'fromId', (SELECT id FROM playlists WHERE id = imported_from)) END AS account`;

export interface AccountColumns {
  account: string | null;
}

type Flags = { liked: number; editable: number };
type Import = { how: ShownImport['how'] | null; importedAt: string | null; fromId: number | null };

export function withAccount<Row extends AccountColumns>(
  row: Row,
): Omit<Row, 'account'> & { account: AccountPlaylist | null } {
  if (row.account === null) return { ...row, account: null };
  type Stored = Omit<AccountPlaylist, keyof Flags | 'imported'> & Flags & Import;
  const { liked, editable, how, importedAt, fromId, ...rest } = JSON.parse(row.account) as Stored;
  const imported = how && { how, at: importedAt ?? '', fromId };
  return { ...row, account: { ...rest, imported, liked: liked === 1, editable: editable === 1 } };
}

const CHANGING: readonly EditCommand['kind'][] = [
  ...(['add', 'remove', 'removeAllCopies', 'move', 'reorder', 'rename', 'tidy', 'restore'] as const),
];

/**
 * Of an account's playlist only its owner and who collaborates on it may change something, and only what is known whole:
 * what was never read would be taken for removed. Throws `not-yours` and `not-read-yet`.
 */
export function refuseForeign(db: Driver, kind: EditCommand['kind'], playlistIds: readonly number[]): void {
  if (!CHANGING.includes(kind)) return;
  const find = db.prepare(`SELECT ${ACCOUNT_COLUMNS} FROM playlists p ${ACCOUNT_JOINS} WHERE p.id = ?`);
  for (const id of playlistIds) {
    const row = find.get<AccountColumns>([id]);
    const account = row ? withAccount(row).account : null;
    if (!account || account.editable) continue;
    const unread = !account.liked && account.unreadable === null && account.read !== 'whole';
    throw new SegueError(unread ? 'not-read-yet' : 'not-yours', `playlist ${id}`);
  }
}
