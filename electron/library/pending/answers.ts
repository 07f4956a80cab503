// What becomes of a playlist by Spotify's answer to its step: kept in one transaction, so that after any crash either the
// answer counts or the step is still under way.

import type { SpotifyAnswer } from '../../spotify/client.ts';
import { readPage } from '../../spotify/replies/page.ts';
import { itemOfPlaylistSchema, listedSchema } from '../../spotify/replies/playlists.ts';
import { baseOf, replaceBase } from '../account/base.ts';
import { takeItems } from '../account/contents.ts';
import { keepBackup } from '../backups.ts';
import type { Driver } from '../driver.ts';
import { replaceItems } from '../items.ts';
import { bumpRevision } from '../playlists.ts';
import { adopt, versionsOf } from './adopt.ts';
import { applyEdit } from './apply-edit.ts';
import {
  addLink,
  beginFresh,
  linkOf,
  removeLink,
  setListed,
  setListedSnapshot,
  setUnfollowed,
  takeOverLink,
} from './link.ts';
import { takeNameNow } from './names.ts';
import { madeSchema, snapshotSchema } from './replies.ts';
import { type Detail, keepPending, type PendingRow, pendingRow, type Sent } from './rows.ts';

export interface AnswerContext {
  db: Driver;
  at: string;
  session: string;
}

/** Until a call without an answer is made again: doubled each time. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** Whether what the playlist holds here was changed by it. */
export function takeAnswer(context: AnswerContext, playlistId: number, answer: SpotifyAnswer): boolean {
  const { db, at } = context;
  const row = pendingRow(db, playlistId);
  const sent = row?.detail.sent;
  if (!row || !sent) return false; // the account has gone meanwhile
  const { sent: _, ...detail } = row.detail;
  const keep = (change: Partial<PendingRow>) => void keepPending(db, { ...row, detail, ...change }, at);
  const later = (ms: number) => new Date(Date.parse(at) + ms).toISOString();

  switch (answer.kind) {
    case 'wait':
      keep({ state: 'waiting', notBefore: new Date(answer.until).toISOString() });
      return false;
    case 'unchanged':
    case 'lost': {
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** row.attempts);
      keep({ detail: row.detail, attempts: row.attempts + 1, notBefore: later(pause) });
      return false;
    }
    case 'refused':
      refused(context, { ...row, detail }, sent, answer);
      return false;
    case 'ok':
      return taken(
        context,
        { ...row, attempts: 0, notBefore: null, state: 'waiting', detail },
        sent,
        answer.json,
      );
  }
}

function refused(
  { db, at }: AnswerContext,
  row: PendingRow,
  sent: Sent,
  { status, message }: Extract<SpotifyAnswer, { kind: 'refused' }>,
): void {
  const { playlistId, detail } = row;
  const fail = (reason: Detail['reason']) =>
    keepPending(db, { ...row, state: 'failed', detail: { ...detail, reason, message } }, at);
  if (status === 401) {
    // The next token is another one.
    keepPending(
      db,
      { ...row, state: 'waiting', notBefore: new Date(Date.parse(at) + 60_000).toISOString() },
      at,
    );
  } else if (status === 404 && sent.kind === 'unfollow') {
    setUnfollowed(db, playlistId, true);
    keepPending(db, { ...row, state: 'waiting', detail: { ...detail, listUnsure: undefined } }, at);
  } else if (status === 404 && sent.kind === 'follow') {
    removeLink(db, playlistId); // made anew
    keepPending(db, { ...row, state: 'waiting', detail: {} }, at);
  } else if (status === 404) {
    keepPending(db, { ...row, state: 'conflict', detail: { ...detail, reason: 'gone', message } }, at);
  } else if (status === 403) {
    fail(/scope/i.test(message) ? 'scope' : /premium/i.test(message) ? 'premium' : 'forbidden');
  } else if (sent.kind === 'edit' && detail.reread !== 'done') {
    // What it was about may have gone elsewhere meanwhile.
    keepPending(db, { ...row, state: 'waiting', detail: { ...detail, reread: 'wanted' } }, at);
  } else fail('rejected');
}

/** @throws ZodError of a reply that makes no sense: it is as good as lost */
function taken(context: AnswerContext, row: PendingRow, sent: Sent, json: unknown): boolean {
  const { db, at } = context;
  const { playlistId, detail } = row;
  const keep = (change: Partial<Detail> = {}) =>
    void keepPending(db, { ...row, detail: { ...detail, ...change } }, at);
  const link = linkOf(db, playlistId);
  switch (sent.kind) {
    case 'check': {
      if (sent.before === 'naming') return takeNameNow(db, row, json, at);
      const { snapshot_id: snapshot } = snapshotSchema.parse(json);
      if (sent.before === 'merging' && snapshot === link?.freshSnapshot) return merged(context, row);
      if (sent.before === 'sending' && snapshot === link?.baseSnapshot) keep({ checkedAt: Date.parse(at) });
      else {
        beginFresh(db, playlistId, snapshot);
        keep();
      }
      return false;
    }
    case 'page': {
      const page = readPage(itemOfPlaylistSchema, json);
      const { offset } = sent;
      const shown = takeItems(context, { playlistId, snapshot: link?.freshSnapshot ?? '', offset }, page);
      // One page is of one moment.
      if (page.next === null && offset === 0) return merged(context, row) || shown;
      keep();
      return shown;
    }
    case 'find':
      found(context, row, json);
      return false;
    case 'create': {
      const { id, snapshot_id: snapshot } = madeSchema.parse(json);
      addLink(db, playlistId, { spotifyId: id, snapshot, name: sent.name }, at);
      keep({ checkedAt: Date.parse(at) });
      return true;
    }
    case 'details':
      setListed(db, playlistId, sent.name, sent.description);
      keep({ checkedAt: undefined, verify: true, nameUnsure: undefined });
      return false;
    case 'unfollow':
    case 'follow':
      setUnfollowed(db, playlistId, sent.kind === 'unfollow');
      keep({ listUnsure: undefined });
      return false;
    case 'edit': {
      const { snapshot_id: snapshot } = snapshotSchema.parse(json);
      const items = applyEdit(db, baseOf(db, playlistId), sent);
      replaceBase(db, playlistId, { snapshot, items, at });
      setListedSnapshot(db, playlistId);
      keep({ checkedAt: Date.parse(at), verify: true, rested: undefined, reread: undefined });
      return false;
    }
  }
}

/** [Note: Pending edits] of a new playlist: the lost one, or none. */
function found({ db, at }: AnswerContext, row: PendingRow, json: unknown): void {
  const account = db.prepare('SELECT spotify_id AS id FROM account').get<{ id: string }>([]);
  // What a listing has brought since is known, and is the lost one all the same, if nothing was done to it.
  const known = db.prepare(
    `SELECT a.playlist_id AS playlistId, p.created_at >= ? AND e.playlist_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM playlist_items i WHERE i.playlist_id = a.playlist_id) AS isNew
     FROM account_playlists a LEFT JOIN playlists p ON p.id = a.playlist_id
     LEFT JOIN pending_edits e ON e.playlist_id = a.playlist_id WHERE a.spotify_id = ?`,
  );
  const knownAs = (id: string) =>
    known.get<{ playlistId: number; isNew: number | null }>([row.createdAt, id]) ?? null;
  const lost = readPage(listedSchema, json).items.find(
    (one) =>
      one !== null &&
      one.ownerId === account?.id &&
      one.name === row.detail.seek &&
      one.total === 0 &&
      (knownAs(one.spotifyId)?.isNew ?? 1) === 1,
  );
  if (lost) {
    const { spotifyId, snapshot, name } = lost;
    const other = knownAs(spotifyId);
    if (other) takeOverLink(db, other.playlistId, row.playlistId);
    else addLink(db, row.playlistId, { spotifyId, snapshot, name }, at);
  }
  keepPending(db, { ...row, detail: { ...row.detail, seek: undefined } }, at);
}

/** Merges what was read whole, or leaves it to the user. */
function merged(context: AnswerContext, row: PendingRow): boolean {
  const { db, at, session } = context;
  const { playlistId, detail } = row;
  const versions = versionsOf(db, playlistId, detail.unsure);
  if (!versions) {
    // Of a first reading, there was nothing to merge.
    keepPending(db, row, at);
    return false;
  }
  if (versions.merge.unclear.length > 0) {
    keepPending(db, { ...row, state: 'conflict', detail: { ...detail, reason: 'order' } }, at);
    return false;
  }
  const { items, changed } = adopt(db, playlistId, versions, 'merge', at);
  if (changed) {
    keepBackup(db, playlistId, session, at);
    replaceItems(db, playlistId, items);
    bumpRevision(db, playlistId);
  }
  const { unsure: _, verify: __, rested: ___, reread, ...rest } = detail;
  keepPending(
    db,
    {
      ...row,
      detail: { ...rest, checkedAt: Date.parse(at), ...(reread ? { reread: 'done' as const } : {}) },
    },
    at,
  );
  return changed;
}
