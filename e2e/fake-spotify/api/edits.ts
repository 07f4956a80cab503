// Edits of a playlist's entries as pure functions of arrays, and what an edit on an older snapshot means: what it was
// about is found again in the newest, wherever it has gone to.

import type { Entry, Snapshot } from '../world/types.ts';

export interface Reorder {
  rangeStart: number;
  rangeLength: number;
  insertBefore: number;
}

export function insert<T>(list: readonly T[], added: readonly T[], position: number): T[] {
  return [...list.slice(0, position), ...added, ...list.slice(position)];
}

/** @param position in the list as it is before; within the moved range nothing moves */
export function reorder<T>(list: readonly T[], { rangeStart, rangeLength, insertBefore }: Reorder): T[] {
  const end = rangeStart + rangeLength;
  if (insertBefore >= rangeStart && insertBefore <= end) return [...list];
  const moved = list.slice(rangeStart, end);
  const rest = [...list.slice(0, rangeStart), ...list.slice(end)];
  return insert(rest, moved, insertBefore < rangeStart ? insertBefore : insertBefore - rangeLength);
}

/** The entries a reorder of `seen` moves, put before the same neighbour in `now`; what is gone stays gone. */
export function reorderSince(seen: Snapshot, now: Snapshot, move: Reorder): Entry[] {
  if (seen.id === now.id) return reorder(now.entries, move);
  const { rangeStart, rangeLength, insertBefore } = move;
  if (insertBefore >= rangeStart && insertBefore <= rangeStart + rangeLength) return [...now.entries];
  const uids = new Set(seen.entries.slice(rangeStart, rangeStart + rangeLength).map(({ uid }) => uid));
  const rest = now.entries.filter(({ uid }) => !uids.has(uid));
  const moved = now.entries.filter(({ uid }) => uids.has(uid));
  const places = new Map(rest.map(({ uid }, index) => [uid, index]));
  const before = seen.entries.slice(insertBefore).find(({ uid }) => places.has(uid));
  return insert(rest, moved, (before && places.get(before.uid)) ?? rest.length);
}

/** Without the copies of the uris that `seen` has: those that came since stay. */
export function removeSince(seen: Snapshot, now: Snapshot, uris: ReadonlySet<string>): Entry[] {
  const uids = new Set(seen.entries.filter(({ uri }) => uris.has(uri)).map(({ uid }) => uid));
  return now.entries.filter(({ uid }) => !uids.has(uid));
}

export const same = (one: readonly Entry[], other: readonly Entry[]) =>
  one.length === other.length && one.every(({ uid }, index) => uid === other[index]?.uid);
