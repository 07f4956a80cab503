// [Note: Reading a playlist] Its contents come page by page into `account_fresh`, each page in one transaction with the
// place of the next: a reading that is cut off goes on there. One that is read for the first time is shown as it comes,
// unless it shows what was imported of it ([Note: Imported contents]). When all of it is there, it becomes the base; what
// the playlist holds here follows, unless it has edits that Spotify has not got: then it waits for whoever merges. A
// snapshot that was listed before its contents were read and has changed meanwhile is listed anew with the next listing,
// and read again.

import type { Page } from '../../spotify/replies/page.ts';
import type { ListedItem } from '../../spotify/replies/playlists.ts';
import { keepBackup } from '../backups.ts';
import type { Driver } from '../driver.ts';
import { grouped } from '../grouped.ts';
import { countItems, insertItems, nextItemId, replaceItems } from '../items.ts';
import { noteRead } from '../pending/rows.ts';
import { bumpRevision, playlistName } from '../playlists.ts';
import {
  type BaseItem,
  baseOf,
  type FreshItem,
  forgetFresh,
  freshOf,
  type RemoteItem,
  replaceBase,
  showsImported,
  type WantedItem,
  wantedOf,
} from './base.ts';
import { createRemoteTracks } from './remote-tracks.ts';

export interface ReadingContext {
  db: Driver;
  at: string;
  session: string;
}
export interface ReadStep {
  playlistId: number;
  snapshot: string;
  offset: number;
}

interface Row {
  base: string | null;
  snapshot: string | null;
  offset: number | null;
}
const rowOf = (db: Driver, playlistId: number): Row | undefined =>
  db
    .prepare(
      `SELECT base_snapshot AS base, fresh_snapshot AS snapshot, fresh_offset AS "offset"
       FROM account_playlists WHERE playlist_id = ?`,
    )
    .get<Row>([playlistId]);

/** Reading begins, of this snapshot. Within a transaction. */
export function beginReading(db: Driver, playlistId: number, snapshot: string): void {
  const row = rowOf(db, playlistId);
  forgetFresh(db, playlistId);
  db.prepare('UPDATE account_playlists SET fresh_snapshot = ?, fresh_offset = 0 WHERE playlist_id = ?').run([
    snapshot,
    playlistId,
  ]);
  // What was shown of a first reading that came to nothing.
  if (row?.base === null && countItems(db, playlistId) > 0 && !showsImported(db, playlistId)) {
    db.prepare('DELETE FROM playlist_items WHERE playlist_id = ?').run([playlistId]);
    bumpRevision(db, playlistId);
  }
}

/**
 * Within a transaction. An answer that comes twice, or to a question that is no longer asked, is passed over.
 *
 * @returns whether what the playlist holds here was changed
 */
export function takeItems(context: ReadingContext, step: ReadStep, page: Page<ListedItem>): boolean {
  const { db, at } = context;
  const { playlistId, snapshot, offset } = step;
  if (playlistName(db, playlistId) === null) return false;
  if (offset === 0) beginReading(db, playlistId, snapshot);
  const row = rowOf(db, playlistId);
  if (!row || row.snapshot !== snapshot || row.offset !== offset) return false;

  const tracks = createRemoteTracks(db, at);
  const gone = goneCounter(db, playlistId);
  const items = page.items.map((item) =>
    tracks.itemOf(item ?? { addedAt: null, addedBy: null, what: null }, gone),
  );
  const isShown = row.base === null && !showsImported(db, playlistId);
  putFresh(db, playlistId, offset, items, isShown ? shownItems(context, playlistId, items) : null);
  const next = page.next === null ? null : offset + items.length;
  db.prepare('UPDATE account_playlists SET fresh_offset = ? WHERE playlist_id = ?').run([next, playlistId]);
  const changed = next === null && finishReading(context, playlistId);
  return changed || (isShown && items.length > 0);
}

/** Null items of the same time and user are told apart by their order. */
function goneCounter(db: Driver, playlistId: number) {
  const before = db.prepare(
    "SELECT count(*) AS n FROM account_fresh WHERE playlist_id = ? AND kind = 'gone' AND substr(uri, 1, ?) = ?",
  );
  const counts = new Map<string, number>();
  return (name: string): number => {
    const known =
      counts.get(name) ?? before.get<{ n: number }>([playlistId, name.length + 1, `${name}:`])?.n ?? 0;
    counts.set(name, known + 1);
    return known;
  };
}

/** Puts the page behind what is shown already. */
function shownItems({ db, at }: ReadingContext, playlistId: number, items: readonly RemoteItem[]): number[] {
  const first = nextItemId(db);
  const from = countItems(db, playlistId);
  insertItems(
    db,
    playlistId,
    items.flatMap(({ trackId, addedAt }, index) =>
      trackId === null
        ? []
        : [{ id: first + index, trackId, addedAt: addedAt ?? at, position: from + index }],
    ),
  );
  bumpRevision(db, playlistId);
  return items.map((_, index) => first + index);
}

export function putFresh(
  db: Driver,
  playlistId: number,
  offset: number,
  items: readonly RemoteItem[],
  itemIds: readonly number[] | null,
): void {
  const insert = db.prepare(
    `INSERT INTO account_fresh (playlist_id, position, uri, kind, track_id, added_at, added_by, playable, item_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [index, item] of items.entries()) {
    const { uri, kind, trackId, addedAt, addedBy, playable } = item;
    const values = [uri, kind, trackId, addedAt, addedBy, playable, itemIds?.[index] ?? null] as const;
    insert.run([playlistId, offset + index, ...values]);
  }
}

/** All of it was read. @returns whether what the playlist holds here was changed */
export function finishReading({ db, at, session }: ReadingContext, playlistId: number): boolean {
  const fresh = freshOf(db, playlistId);
  if (!fresh) return false;
  const { snapshot, items } = fresh;
  const isFirst = rowOf(db, playlistId)?.base === null;
  const isImported = isFirst && showsImported(db, playlistId);
  if (isFirst && !isImported) {
    const base = items.flatMap((item): BaseItem[] =>
      item.itemId === null ? [] : [{ ...item, itemId: item.itemId }],
    );
    replaceBase(db, playlistId, { snapshot, items: base, at });
    return false;
  }
  const before = isImported ? asRead(wantedOf(db, playlistId)) : baseOf(db, playlistId);
  if (!isImported && isEdited(db, playlistId, before)) {
    noteRead(db, playlistId, at);
    return false;
  }
  const base = withIds(before, items, nextItemId(db));
  const same =
    base.length === before.length && base.every(({ itemId }, place) => before[place]?.itemId === itemId);
  if (!same) keepBackup(db, playlistId, session, at);
  // Also of what was imported right, the dates are Spotify's.
  if (!same || isImported) {
    replaceItems(
      db,
      playlistId,
      base.flatMap(({ itemId, trackId, addedAt }, position) =>
        trackId === null ? [] : [{ id: itemId, trackId, addedAt: addedAt ?? at, position }],
      ),
    );
    bumpRevision(db, playlistId);
  }
  replaceBase(db, playlistId, { snapshot, items: base, at });
  return !same || isImported;
}

/** Imported items as if Spotify had told of them: those it has are the same ones then. */
const asRead = (wanted: readonly WantedItem[]): BaseItem[] =>
  wanted.map(({ itemId, trackId, uri }) => ({
    ...{ itemId, trackId, uri: uri ?? `segue:track:${trackId}`, kind: 'track' as const },
    ...{ addedAt: null, addedBy: null, playable: true },
  }));

/** Whether the playlist holds something else here than Spotify was known to. */
export function isEdited(db: Driver, playlistId: number, base = baseOf(db, playlistId)): boolean {
  if (db.prepare('SELECT 1 FROM pending_edits WHERE playlist_id = ?').get([playlistId])) return true;
  const wanted = wantedOf(db, playlistId);
  return wanted.length !== base.length || wanted.some(({ itemId }, place) => base[place]?.itemId !== itemId);
}

/** Each item of `fresh` as the one it was before: of copies those added at the same time, then in their order. */
function withIds(before: readonly BaseItem[], fresh: readonly FreshItem[], firstFree: number): BaseItem[] {
  const keyOf = ({ uri, addedAt }: RemoteItem) => `${uri}\n${addedAt ?? ''}`;
  const exact = grouped(before, keyOf);
  const ids = fresh.map((item) => exact.get(keyOf(item))?.shift()?.itemId ?? null);
  const taken = new Set(ids);
  const rest = grouped(
    before.filter(({ itemId }) => !taken.has(itemId)),
    ({ uri }) => uri,
  );
  let free = firstFree;
  return fresh.map((item, place) => ({
    ...item,
    itemId: ids[place] ?? rest.get(item.uri)?.shift()?.itemId ?? free++,
  }));
}
