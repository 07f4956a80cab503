// [Note: Imported contents] A playlist of the account that was never read shows what an import has brought of it: by its id
// at Spotify where the file names it, or by its name and number of tracks where only one of either side has these, or as
// the user has said. What is shown are copies of the items as they were imported; the imported playlist itself stays as
// it is, with what was done to it since. They are nobody's edits: such a playlist has no base, so it cannot be changed
// here (`refuseForeign`) and nothing of it is sent; the first reading replaces them ([Note: Reading a playlist]).

import type { ImportedLike } from '../../../shared/domain/imported.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { ImportedCallName } from '../../../shared/ipc/imported-calls.ts';
import { firstBackup } from '../backups.ts';
import type { Driver } from '../driver.ts';
import { itemsOf, nextItemId, replaceItems } from '../items.ts';
import { bumpRevision, playlistName } from '../playlists.ts';
import { showsImported } from './base.ts';
import { alike, findSure, type Imported, type Waiting } from './imported-match.ts';

/** To be read for the first time, and nothing of it is here yet; of `account_playlists a`. */
const WAITING = `a.kind = 'playlist' AND a.base_snapshot IS NULL AND coalesce(a.total, 1) > 0
  AND coalesce(a.fresh_offset, iif(a.fresh_snapshot IS NULL, 0, 1)) = 0`;

/** Newest first. */
const importedOnes = (db: Driver): Imported[] =>
  db
    .prepare(
      `SELECT i.playlist_id AS id, coalesce(i.name, p.name) AS name, coalesce(i.at, p.created_at) AS at,
         coalesce(i.count, (SELECT count(*) FROM playlist_items WHERE playlist_id = p.id)) AS count,
         i.spotify_id AS spotifyId
       FROM import_playlists i JOIN playlists p ON p.id = i.playlist_id AND p.kind = 'local'
       ORDER BY 3 DESC, 1 DESC`,
    )
    .all<Imported>([]);

const waitingOnes = (db: Driver, where: string, params: readonly number[] = []): Waiting[] =>
  db
    .prepare(
      `SELECT a.playlist_id AS id, a.spotify_id AS spotifyId, a.name, a.total
       FROM account_playlists a JOIN playlists p ON p.id = a.playlist_id WHERE ${where}`,
    )
    .all<Waiting>([...params]);

/**
 * Shows what is surely the same. To be called when either side has new ones, within a transaction.
 *
 * @returns the playlists that show something now
 */
export function takeImported(db: Driver): number[] {
  const waiting = waitingOnes(db, `${WAITING} AND a.imported_how IS NULL`);
  const imported = waiting.length === 0 ? [] : importedOnes(db);
  if (imported.length === 0) return [];
  const found = findSure(waiting, imported, waitingOnes(db, "a.kind = 'playlist'"));
  return found.flatMap(({ waits, from, how }) => (show(db, waits.id, from, how) ? [waits.id] : []));
}

function show(db: Driver, playlistId: number, from: Imported, how: 'id' | 'name' | 'chosen'): boolean {
  const items = firstBackup(db, from.id)?.items ?? itemsOf(db, from.id);
  if (items.length === 0) return false;
  const first = nextItemId(db);
  replaceItems(
    db,
    playlistId,
    items.map((item, place) => ({ ...item, id: first + place })),
  );
  keep(db, playlistId, from, how);
  return true;
}

function keep(
  db: Driver,
  playlistId: number,
  from: Pick<Imported, 'id' | 'at'> | null,
  how: 'id' | 'name' | 'chosen' | 'declined' | null,
): void {
  const set =
    'UPDATE account_playlists SET imported_from = ?, imported_at = ?, imported_how = ? WHERE playlist_id = ?';
  db.prepare(set).run([from?.id ?? null, from?.at ?? null, how, playlistId]);
  bumpRevision(db, playlistId);
}

/** Takes away what is shown of an import. Within a transaction. */
export function hideImported(db: Driver, playlistId: number, how: 'declined' | null): void {
  if (!showsImported(db, playlistId)) return;
  db.prepare('DELETE FROM playlist_items WHERE playlist_id = ?').run([playlistId]);
  keep(db, playlistId, null, how);
}

export function createImportedContents(
  db: Driver,
  onShow: (playlistIds: number[]) => void,
): Pick<Handlers<'library'>, ImportedCallName> {
  const likeOf = (playlistId: number): Imported | null => {
    const [waits] = waitingOnes(db, `${WAITING} AND a.playlist_id = ?`, [playlistId]);
    return (waits && !showsImported(db, playlistId) && alike(waits, importedOnes(db))) || null;
  };
  return {
    importedLike({ playlistId }): ImportedLike | null {
      const like = likeOf(playlistId);
      if (!like) return null;
      const { id, at, count } = like;
      return { fromId: id, name: playlistName(db, id) ?? like.name, at, count };
    },
    showImported({ playlistId, fromId }) {
      db.transaction(() => {
        if (fromId === null) return hideImported(db, playlistId, 'declined');
        const like = likeOf(playlistId);
        // It may have been read meanwhile.
        if (like?.id !== fromId || !show(db, playlistId, like, 'chosen'))
          throw new SegueError('not-found', `import ${fromId}`);
      });
      onShow([playlistId]);
    },
  };
}
