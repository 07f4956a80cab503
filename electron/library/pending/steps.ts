// What is to be asked of Spotify next, told from a playlist's state alone: whatever was under way when a process died is
// in its row. Creating is the one call that could make two of something: before it is made again, the newest playlists
// of the account are looked through for one of the same name, empty, and unknown here. Such a one is taken for it: if it
// is not the lost one after all, an empty playlist of that name is still what the user wanted, and no second one is made.

import type { SpotifyCall } from '../../spotify/client.ts';
import type { EditCall } from '../../spotify/plan-edits.ts';
import { MAX_URIS } from '../../spotify/plan-edits.ts';
import { forgetFresh } from '../account/base.ts';
import { keepBackup } from '../backups.ts';
import type { Driver } from '../driver.ts';
import { playlistName, readPlaylist, type StoredPlaylist } from '../playlists.ts';
import { type Difference, differenceOf } from './difference.ts';
import { beginFresh, type Link, linkOf } from './link.ts';
import { PAGE, requestFor } from './requests.ts';
import { dropPending, keepPending, type PendingRow, pendingRows, type Sent } from './rows.ts';

/** A base that was the newest that long ago is taken for the newest. */
const CHECKED_MS = 60_000;
const VERIFY_LATER_MS = 10 * 60_000;
/** More calls than this are not made unless the user agrees. */
export const MANY_CALLS = 25;

export type Next =
  | { playlistId: number; request: SpotifyCall }
  /** Nothing to be sent before (ISO 8601); null: nothing at all. */
  | { until: string | null };

/** Marks the step as under way: from now on it may have been made. */
export function nextStep(db: Driver, at: string): Next {
  return db.transaction(() => {
    const rows = pendingRows(db).filter(({ state }) => state === 'waiting' || state === 'sending');
    for (const row of rows) {
      if (row.notBefore !== null && row.notBefore > at) continue;
      const next = stepOf(db, row, at);
      if (next) return next;
    }
    const times = pendingRows(db).flatMap(({ state, notBefore }) =>
      (state === 'waiting' || state === 'sending') && notBefore !== null ? notBefore : [],
    );
    return { until: times.sort()[0] ?? null };
  });
}

/** Null: there is nothing to be asked for it, now or until the user has decided. */
function stepOf(db: Driver, found: PendingRow, at: string): Next | null {
  const row = found.detail.sent ? unanswered(db, found) : found;
  const { playlistId, detail } = row;
  const link = linkOf(db, playlistId);
  const here = playlistName(db, playlistId) === null ? null : readPlaylist(db, playlistId);

  const ask = (sent: Sent): Next => {
    const state = sent.kind === 'edit' || row.state === 'sending' ? 'sending' : row.state;
    keepPending(db, { ...row, state, detail: { ...detail, sent } }, at);
    return { playlistId, request: requestFor(sent, link?.spotifyId ?? '', link?.baseSnapshot ?? null) };
  };
  const stop = (state: 'conflict' | 'failed', reason: PendingRow['detail']['reason']): null => {
    keepPending(db, { ...row, state, detail: { ...detail, reason } }, at);
    return null;
  };
  const done = (): null => {
    dropPending(db, playlistId);
    return null;
  };

  if (!link) {
    if (detail.seek !== undefined) return ask({ kind: 'find' });
    return here ? ask({ kind: 'create', name: here.name }) : done();
  }
  const off = link.unfollowed || link.missing;
  if (!here) return off && !detail.listUnsure ? done() : ask({ kind: 'unfollow' });
  if (link.unfollowed || detail.listUnsure) return ask({ kind: 'follow' });
  if (link.missing) return stop('conflict', 'gone');
  if (!link.editable) return stop('failed', 'not-yours');
  const reading = readStep(link, row);
  if (reading) return ask(reading);

  const difference = differenceOf(db, playlistId);
  const [call] = difference.plan.calls;
  if (call) {
    if (detail.checkedAt === undefined || Date.parse(at) - detail.checkedAt > CHECKED_MS)
      return ask({ kind: 'check', before: 'sending' });
    const { plan, replaceCalls } = difference;
    if (detail.agreed === 'replace' && replaceCalls !== null) {
      keepBackup(db, playlistId, `replaced ${at}`, at);
      detail.agreed = 'many'; // the rest is additions
      return ask(replacing(difference));
    }
    if (plan.lostLocals > 0) return stop('failed', 'local-copies');
    if (plan.calls.length > MANY_CALLS && !detail.agreed) return stop('conflict', 'many');
    return ask(sentEdit(call, difference));
  }
  if (isRenamed(link, here) || detail.nameUnsure) {
    const seen = detail.nameSeenAt !== undefined && Date.parse(at) - detail.nameSeenAt <= CHECKED_MS;
    if (!seen && link.name !== here.name && !detail.nameUnsure)
      return ask({ kind: 'check', before: 'naming' });
    return ask({ kind: 'details', name: here.name, description: here.description });
  }
  if (detail.verify && link.baseSnapshot !== null) {
    // What Spotify was asked to do is read again: somebody else may have edited the playlist between two calls. Where
    // that takes several calls it is put off, so that edits in a row have it done once.
    if (difference.base.length > PAGE && !detail.rested) {
      const notBefore = new Date(Date.parse(at) + VERIFY_LATER_MS).toISOString();
      keepPending(db, { ...row, notBefore, detail: { ...detail, rested: true } }, at);
      return null;
    }
    beginFresh(db, playlistId, link.baseSnapshot);
    return ask({ kind: 'page', offset: 0 });
  }
  return done();
}

export const isRenamed = (link: Link, here: StoredPlaylist) =>
  link.name !== here.name || link.description !== here.description;

function readStep({ baseSnapshot, freshSnapshot, freshOffset }: Link, { detail }: PendingRow): Sent | null {
  if (freshSnapshot !== null) {
    if (freshOffset !== null) return { kind: 'page', offset: freshOffset };
    return { kind: 'check', before: 'merging' };
  }
  const unread = baseSnapshot === null || detail.unsure || detail.reread === 'wanted';
  return unread ? { kind: 'check', before: 'reading' } : null;
}

/** What is then known of a call that was never answered. */
function unanswered(db: Driver, row: PendingRow): PendingRow {
  const { sent, ...detail } = row.detail;
  if (sent?.kind === 'create') return { ...row, detail: { ...detail, seek: sent.name } };
  if (sent?.kind === 'details') return { ...row, detail: { ...detail, nameUnsure: true } };
  if (sent?.kind === 'follow' || sent?.kind === 'unfollow')
    return { ...row, detail: { ...detail, listUnsure: true } };
  if (sent?.kind !== 'edit') return { ...row, detail }; // it changes nothing
  forgetFresh(db, row.playlistId);
  return { ...row, detail: { ...detail, unsure: sent, checkedAt: undefined } };
}

function sentEdit(call: EditCall, { wanted }: Difference): Sent {
  const added = call.kind === 'add' ? wanted.slice(call.position, call.position + call.uris.length) : [];
  return { kind: 'edit', call, itemIds: added.map(({ itemId }) => itemId) };
}

function replacing({ wanted }: Difference): Sent {
  const first = wanted.slice(0, MAX_URIS);
  return {
    kind: 'edit',
    call: { kind: 'replace', uris: first.map(({ uri }) => uri) },
    itemIds: first.map(({ itemId }) => itemId),
  };
}
