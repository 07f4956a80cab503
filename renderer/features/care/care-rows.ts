// Duplicates as the lists show them: a heading, then its copies. Rows are numbers, for there can be very many.

import type { DuplicateScope, Duplicates } from '../../../shared/domain/care.ts';

/** A copy is its place in the columns of `Duplicates`; the heading of group g is -1 - g. */
export type CareRow = number;
export const isHeading = (row: CareRow): boolean => row < 0;
export const groupOf = (heading: CareRow): number => -1 - heading;

export const groupCount = ({ starts }: Duplicates): number => starts.length - 1;
export const rangeOf = ({ starts }: Duplicates, group: number): [from: number, to: number] => [
  starts[group] ?? 0,
  starts[group + 1] ?? 0,
];

const distinct = (column: Int32Array, [from, to]: [number, number]): number =>
  new Set(column.subarray(from, to)).size;
export const tracksIn = (found: Duplicates, group: number): number =>
  distinct(found.trackIds, rangeOf(found, group));
export const playlistsIn = (found: Duplicates, group: number): number =>
  distinct(found.playlistIds, rangeOf(found, group));

/** @param onlyOther leaves out groups whose copies are all one track */
export function careRows(found: Duplicates, onlyOther: boolean): CareRow[] {
  const rows: CareRow[] = [];
  for (let group = 0; group < groupCount(found); group++) {
    if (onlyOther && tracksIn(found, group) < 2) continue;
    rows.push(-1 - group);
    const [from, to] = rangeOf(found, group);
    for (let at = from; at < to; at++) rows.push(at);
  }
  return rows;
}

/**
 * The copies that can go without anything being lost: later ones of a very track in its playlist. A version under
 * another id is the user's to judge, and so is a song that is in several playlists.
 */
export function safeToRemove(found: Duplicates, scope: DuplicateScope): Set<number> {
  const safe = new Set<number>();
  if (scope === 'across') return safe;
  for (let group = 0; group < groupCount(found); group++) {
    const seen = new Set<number>();
    const [from, to] = rangeOf(found, group);
    for (let at = from; at < to; at++) {
      const track = found.trackIds[at] ?? -1;
      if (seen.has(track)) safe.add(at);
      seen.add(track);
    }
  }
  return safe;
}

export interface Removal {
  playlistId: number;
  itemIds: number[];
}

/** What removing the ticked copies does. */
export interface Outcome {
  /** By playlist, in the order of the list. */
  removals: Removal[];
  count: number;
  /** Groups of which no copy is left. */
  gone: number;
}

export function outcomeOf(found: Duplicates, ticked: ReadonlySet<number>): Outcome {
  const byPlaylist = new Map<number, Removal>();
  for (const at of [...ticked].sort((a, b) => a - b)) {
    const playlistId = found.playlistIds[at] ?? -1;
    const removal = byPlaylist.get(playlistId) ?? { playlistId, itemIds: [] };
    removal.itemIds.push(found.itemIds[at] ?? -1);
    byPlaylist.set(playlistId, removal);
  }
  let gone = 0;
  for (let group = 0; group < groupCount(found); group++) {
    const [from, to] = rangeOf(found, group);
    let left = false;
    for (let at = from; at < to && !left; at++) left = !ticked.has(at);
    if (!left) gone++;
  }
  return { removals: [...byPlaylist.values()], count: ticked.size, gone };
}

/** The rows of a review: each playlist's heading (-1 - its place among the removals), then what goes. */
export function reviewRows({ removals }: Outcome): { row: CareRow; itemId: number }[] {
  return removals.flatMap(({ itemIds }, place) => [
    { row: -1 - place, itemId: -1 },
    ...itemIds.map((itemId) => ({ row: 0, itemId })),
  ]);
}
