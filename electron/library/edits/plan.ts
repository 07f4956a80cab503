// Turns a command into the steps that carry it out and the steps that take it back, from the playlist as it is
// now. Reads only; throws `not-found`, `stale-view` or `playlist-full` before anything has changed.

import type { EditCommand } from '../../../shared/domain/edits.ts';
import { MAX_ITEMS } from '../../../shared/domain/limits.ts';
import { movedMembers } from '../../../shared/domain/moves.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import { readBackup } from '../backups.ts';
import type { Driver } from '../driver.ts';
import { dismissalsOf } from '../feedback.ts';
import { countItems, findCopies, findItems, type Item, itemsOf, nextItemId } from '../items.ts';
import { nextPlaylistId, playlistName, readPlaylist } from '../playlists.ts';
import { titleOf } from '../tracks.ts';
import type { Step } from './steps.ts';

export interface Plan {
  playlistId: number;
  forward: Step[];
  inverse: Step[];
  /** As in EditSummary. */
  count: number;
  title: string | null;
}

export function plan(db: Driver, command: EditCommand, now: string): Plan {
  if (command.kind === 'create') {
    if (command.trackIds.length > MAX_ITEMS) throw new SegueError('playlist-full');
    const items = newItems(db, command.trackIds, 0, now);
    const playlist = { kind: 'local' as const, name: command.name, description: '', createdAt: now };
    return {
      playlistId: nextPlaylistId(db),
      forward: [{ op: 'putPlaylist', playlist, items, dismissals: [] }],
      inverse: [{ op: 'dropPlaylist' }],
      count: items.length,
      title: null,
    };
  }
  if (command.kind === 'tidy') return tidied(db, command);
  const { playlistId } = command;
  const name = playlistName(db, playlistId);
  if (name === null) throw new SegueError('not-found', `playlist ${playlistId}`);
  const steps = (forward: Step[], inverse: Step[], count: number, title: string | null = null): Plan => {
    return { playlistId, forward, inverse, count, title };
  };
  switch (command.kind) {
    case 'add': {
      const count = countItems(db, playlistId);
      if (count + command.trackIds.length > MAX_ITEMS) throw new SegueError('playlist-full');
      const items = newItems(db, command.trackIds, Math.min(command.at, count), now);
      const inverse: Step = { op: 'remove', itemIds: items.map(({ id }) => id) };
      return steps([{ op: 'insert', items }], [inverse], items.length, soleTitle(db, items));
    }
    case 'remove':
    case 'removeAllCopies': {
      const items =
        command.kind === 'remove'
          ? presentItems(db, playlistId, command.itemIds)
          : presentCopies(db, playlistId, command.trackIds);
      const forward: Step = { op: 'remove', itemIds: items.map(({ id }) => id) };
      return steps([forward], [{ op: 'insert', items }], items.length, soleTitle(db, items));
    }
    case 'move': {
      const items = presentItems(db, playlistId, command.itemIds);
      const before = Math.min(command.before, countItems(db, playlistId));
      const start = before - items.filter(({ position }) => position < before).length;
      const placements = items.map(({ id }, i) => ({ id, position: start + i }));
      const back = items.map(({ id, position }) => ({ id, position }));
      const title = soleTitle(db, items);
      return steps([{ op: 'place', placements }], [{ op: 'place', placements: back }], items.length, title);
    }
    case 'reorder':
      return { playlistId, ...reordered(itemsOf(db, playlistId), command.itemIds), title: null };
    case 'rename':
      return steps([{ op: 'rename', name: command.name }], [{ op: 'rename', name }], 0);
    case 'delete': {
      const playlist = readPlaylist(db, playlistId);
      const items = itemsOf(db, playlistId);
      const dismissals = dismissalsOf(db, playlistId);
      return steps([{ op: 'dropPlaylist' }], [{ op: 'putPlaylist', playlist, items, dismissals }], 0);
    }
    case 'restore': {
      const backup = readBackup(db, playlistId, command.backupId);
      const forward: Step[] = [
        { op: 'rename', name: backup.name },
        { op: 'replace', items: backup.items },
      ];
      const inverse: Step[] = [
        { op: 'rename', name },
        { op: 'replace', items: itemsOf(db, playlistId) },
      ];
      return steps(forward, inverse, backup.items.length);
    }
    case 'dismiss': {
      const { trackId } = command;
      requireTracks(db, [trackId]);
      const title = titleOf(db, trackId);
      if (dismissalsOf(db, playlistId).some((known) => known.trackId === trackId))
        return steps([], [], 1, title);
      const dismissal = { trackId, at: now };
      return steps([{ op: 'dismiss', dismissal }], [{ op: 'undismiss', trackId }], 1, title);
    }
  }
}

/** Removals of several playlists as one plan, each put back by its own inverse. */
function tidied(db: Driver, { playlistId, removals }: Extract<EditCommand, { kind: 'tidy' }>): Plan {
  const ids = removals.map((removal) => removal.playlistId);
  if (new Set(ids).size !== ids.length || !ids.includes(playlistId))
    throw new SegueError('invalid-input', 'a playlist twice, or not the one it is told of');
  const parts = removals.map((removal) => {
    if (playlistName(db, removal.playlistId) === null)
      throw new SegueError('not-found', `playlist ${removal.playlistId}`);
    return { ...removal, items: presentItems(db, removal.playlistId, removal.itemIds) };
  });
  const items = parts.flatMap((part) => part.items);
  return {
    playlistId,
    forward: parts.map((part) => ({
      op: 'in',
      playlistId: part.playlistId,
      steps: [{ op: 'remove', itemIds: part.items.map(({ id }) => id) }],
    })),
    inverse: parts.map((part) => ({
      op: 'in',
      playlistId: part.playlistId,
      steps: [{ op: 'insert', items: part.items }],
    })),
    count: items.length,
    title: soleTitle(db, items),
  };
}

/** Only the items whose place changes are put anywhere; `count` is how many are moved past others. */
function reordered(items: readonly Item[], itemIds: readonly number[]) {
  const placeOf = new Map(items.map(({ id, position }) => [id, position]));
  const order = itemIds.map((id) => placeOf.get(id) ?? -1);
  const isPermutation = order.length === items.length && new Set(order).size === items.length;
  if (!isPermutation || order.includes(-1))
    throw new SegueError('stale-view', 'not the items that are there');
  const changed = itemIds.map((id, position) => ({ id, position })).filter((_, at) => order[at] !== at);
  const back = changed.map(({ id }) => ({ id, position: placeOf.get(id) ?? 0 }));
  const forward: Step[] = [{ op: 'order', placements: changed }];
  const inverse: Step[] = [{ op: 'order', placements: back }];
  return { forward, inverse, count: movedMembers(order).length };
}

function newItems(db: Driver, trackIds: readonly number[], at: number, now: string): Item[] {
  requireTracks(db, trackIds);
  const firstId = nextItemId(db);
  return trackIds.map((trackId, i) => ({ id: firstId + i, trackId, addedAt: now, position: at + i }));
}

function requireTracks(db: Driver, trackIds: readonly number[]): void {
  const distinct = [...new Set(trackIds)];
  const sql = 'SELECT count(*) AS n FROM tracks WHERE id IN (SELECT value FROM json_each(?))';
  const found = db.prepare(sql).get<{ n: number }>([JSON.stringify(distinct)])?.n;
  if (found !== distinct.length) throw new SegueError('not-found', 'a track');
}

function presentItems(db: Driver, playlistId: number, itemIds: readonly number[]): Item[] {
  const distinct = [...new Set(itemIds)];
  const items = findItems(db, playlistId, distinct);
  if (items.length !== distinct.length) throw new SegueError('stale-view');
  return items;
}

function presentCopies(db: Driver, playlistId: number, trackIds: readonly number[]): Item[] {
  requireTracks(db, trackIds);
  const items = findCopies(db, playlistId, trackIds);
  const found = new Set(items.map((item) => item.trackId));
  if (trackIds.some((id) => !found.has(id))) throw new SegueError('stale-view');
  return items;
}

function soleTitle(db: Driver, items: readonly Item[]): string | null {
  const tracks = new Set(items.map((item) => item.trackId));
  const [trackId] = tracks;
  return tracks.size === 1 && trackId !== undefined ? titleOf(db, trackId) : null;
}
