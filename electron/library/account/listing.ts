// The account's playlists as its list has them: new ones come into the library, names and order follow, those that are
// gone go. Page by page, each in one transaction with the place of the next.

import { MAX_NAME } from '../../../shared/domain/limits.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';
import type { Page } from '../../spotify/replies/page.ts';
import type { ListedPlaylist } from '../../spotify/replies/playlists.ts';
import type { Driver } from '../driver.ts';
import { noteOtherName } from '../pending/names.ts';
import { bumpRevision, deletePlaylist, insertPlaylist, nextPlaylistId, playlistName } from '../playlists.ts';
import { type Account, setCapabilities } from './account.ts';
import { replaceBase } from './base.ts';
import { isEdited } from './contents.ts';
import { keepCover } from './covers.ts';
import { hideImported, takeImported } from './imported.ts';
import { keepListing, type Listing, listingOf } from './sync-state.ts';

export const PLAYLISTS = 'playlists';
export const LISTED_AT_ONCE = 50;
const OLDER_PAGE = 100;

interface Known {
  playlistId: number;
  name: string;
  unreadable: string | null;
  cover: string | null;
  snapshot: string;
  base: string | null;
}

/** Within a transaction. @returns ids of playlists that changed on screen */
export function takeListed(
  db: Driver,
  account: Account,
  at: string,
  offset: number,
  page: Page<ListedPlaylist>,
): number[] {
  const before = begin(db, at, offset);
  if (!before) return [];
  noteShape(db, account, page);
  const { startedAt } = before;
  const changed = page.items.flatMap((one, index) =>
    one ? put(db, account, at, startedAt, one, offset + index) : [],
  );
  const listing = { ...before, total: page.total, skipped: before.skipped + page.skipped };
  const shown = takeImported(db);
  return [...changed, ...shown, ...goOn(db, at, listing, page.next)];
}

/**
 * Has all of the list told again soon: addresses of covers run out, and come anew with it unless it is answered with "as it
 * was". Within a transaction.
 */
export function renewListing(db: Driver): void {
  db.prepare("DELETE FROM sync_etags WHERE path GLOB '/me/playlists*'").run([]);
  if (listingOf(db, PLAYLISTS).nextOffset === null) keepListing(db, PLAYLISTS, { doneAt: null });
}

/** The page is as it was when it was listed last. Within a transaction. */
export function takeUnchanged(db: Driver, at: string, offset: number): number[] {
  const before = begin(db, at, offset);
  if (!before) return [];
  db.prepare(
    `UPDATE account_playlists SET listed_at = ? WHERE kind = 'playlist' AND list_order BETWEEN ? AND ?`,
  ).run([before.startedAt, offset, offset + LISTED_AT_ONCE - 1]);
  const end = offset + LISTED_AT_ONCE;
  return goOn(db, at, before, end < (before.total ?? 0) ? end : null);
}

/** Null: nobody waits for this page any more. */
function begin(db: Driver, at: string, offset: number): (Listing & { startedAt: string }) | null {
  const listing = listingOf(db, PLAYLISTS);
  if (offset === 0) return { ...listing, startedAt: at, skipped: 0 };
  const { startedAt } = listing;
  return listing.nextOffset === offset && startedAt !== null ? { ...listing, startedAt } : null;
}

function goOn(db: Driver, at: string, listing: Listing & { startedAt: string }, next: number | null) {
  const gone = next === null ? takeGone(db, listing) : [];
  const doneAt = next === null ? at : listing.doneAt;
  keepListing(db, PLAYLISTS, { ...listing, nextOffset: next, notBefore: null, doneAt });
  return gone;
}

/** What the app may do is seen from the shape in which it is answered. */
function noteShape(db: Driver, account: Account, { items }: Page<ListedPlaylist>): void {
  const told = items.find((one) => one?.total != null);
  if (!told || told.older === account.capabilities.older) return;
  const itemsPage = told.older ? OLDER_PAGE : LISTED_AT_ONCE;
  setCapabilities(db, { ...account.capabilities, older: told.older, itemsPage });
}

const nameOf = (text: string) => plainText(text).trim().slice(0, MAX_NAME);

function put(
  db: Driver,
  account: Account,
  at: string,
  listedAt: string,
  one: ListedPlaylist,
  order: number,
): number[] {
  const known = db
    .prepare(
      `SELECT playlist_id AS playlistId, name, unreadable, cover, listed_snapshot AS snapshot, base_snapshot AS base
       FROM account_playlists WHERE spotify_id = ?`,
    )
    .get<Known>([one.spotifyId]);
  const name = nameOf(one.name);
  const description = plainText(one.description).trim();
  const playlistId = known?.playlistId ?? nextPlaylistId(db);
  const cover = keepCover(db, one.imageUrl);
  if (!known) insertPlaylist(db, playlistId, { kind: 'spotify', name, description, createdAt: at });
  db.prepare(
    `INSERT INTO account_playlists (playlist_id, spotify_id, kind, name, description, owner_id, owner_name,
       collaborative, public, total, image_url, list_order, listed_at, listed_snapshot, unreadable, cover)
     VALUES (?1, ?2, 'playlist', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
     ON CONFLICT (playlist_id) DO UPDATE SET name = ?3, description = ?4, owner_id = ?5, owner_name = ?6,
       collaborative = ?7, public = ?8, total = ?9, image_url = ?10, list_order = ?11, listed_at = ?12,
       listed_snapshot = ?13, unreadable = ?14, cover = ?15`,
  ).run([
    ...[playlistId, one.spotifyId, name, description, one.ownerId, nameOf(one.ownerName)],
    ...[one.collaborative, one.public, one.total, one.imageUrl, order, listedAt, one.snapshot],
    ...[unreadable(account, one, known), cover],
  ]);
  const fresh = known ? takeName(db, playlistId, known.name, name, description) : true;
  const emptied = one.total === 0 && (known?.base ?? null) === null;
  if (emptied) hideImported(db, playlistId, null);
  if (emptied) replaceBase(db, playlistId, { snapshot: one.snapshot, items: [], at });
  const changed = fresh || emptied || known?.snapshot !== one.snapshot || known.cover !== cover;
  return changed ? [playlistId] : [];
}

/** The name follows Spotify's, unless the user has given it another here. */
function takeName(
  db: Driver,
  playlistId: number,
  before: string,
  name: string,
  description: string,
): boolean {
  if (before === name) return false;
  const here = playlistName(db, playlistId);
  if (here !== before) {
    if (here !== null && here !== name) noteOtherName(db, playlistId);
    return false;
  }
  db.prepare('UPDATE playlists SET name = ?, description = ? WHERE id = ?').run([
    name,
    description,
    playlistId,
  ]);
  bumpRevision(db, playlistId);
  return true;
}

function unreadable({ spotifyId }: Account, one: ListedPlaylist, known: Known | undefined): string | null {
  const own = one.ownerId === spotifyId || one.collaborative;
  if (one.total === null && !own) return one.ownerId === 'spotify' ? 'by-spotify' : 'foreign';
  // What Spotify has refused is asked for again once it has changed.
  const refused = known?.unreadable === 'refused' || known?.unreadable === 'missing';
  return refused && known?.snapshot === one.snapshot ? known.unreadable : null;
}

/** A listing is believed about what it does not have only when it was whole and nothing changed on the way. */
function takeGone(db: Driver, { startedAt, total, skipped }: Listing): number[] {
  const count = db.prepare(
    "SELECT count(*) AS n FROM account_playlists WHERE kind = 'playlist' AND listed_at = ?",
  );
  const seen = count.get<{ n: number }>([startedAt])?.n ?? 0;
  if (skipped > 0 || seen !== total) return [];
  const gone = db
    .prepare(
      `SELECT a.playlist_id AS id FROM account_playlists a JOIN playlists p ON p.id = a.playlist_id
       WHERE a.kind = 'playlist' AND a.listed_at <> ? AND a.list_order >= 0 AND a.unfollowed = 0`,
    )
    .all<{ id: number }>([startedAt]);
  for (const { id } of gone) removeGone(db, id);
  return gone.map(({ id }) => id);
}

/** With edits that Spotify has not got it stays, for the user to decide. */
function removeGone(db: Driver, playlistId: number): void {
  const waiting = db
    .prepare(
      `UPDATE pending_edits SET state = 'conflict', detail = json_set(coalesce(detail, '{}'), '$.reason', 'gone')
       WHERE playlist_id = ?`,
    )
    .run([playlistId]);
  if (Number(waiting.changes) > 0) return;
  if (isEdited(db, playlistId) && baseOfIsThere(db, playlistId)) {
    db.prepare("UPDATE playlists SET kind = 'local' WHERE id = ?").run([playlistId]);
    bumpRevision(db, playlistId);
  } else {
    deletePlaylist(db, playlistId);
    db.prepare('DELETE FROM edits WHERE playlist_id = ?').run([playlistId]);
  }
  db.prepare('DELETE FROM account_playlists WHERE playlist_id = ?').run([playlistId]);
}

const baseOfIsThere = (db: Driver, playlistId: number) =>
  db
    .prepare('SELECT 1 FROM account_playlists WHERE playlist_id = ? AND base_snapshot IS NOT NULL')
    .get([playlistId]) !== undefined;
