// Steps of edits fitted to a playlist that was changed beside the log, as Spotify's own edits are: only items that are
// still there are moved, only those that are not are put in, and none beyond the end.

import type { Driver } from '../driver.ts';
import { countItems, findItems, type Item, type Placement } from '../items.ts';

const byPosition = (one: Placement, other: Placement) => one.position - other.position;

/** Those that no playlist holds, at places that there are once they are in. */
export function absentItems(db: Driver, playlistId: number, items: readonly Item[]): Item[] {
  const sql = 'SELECT id FROM playlist_items WHERE id IN (SELECT value FROM json_each(?))';
  const ids = JSON.stringify(items.map(({ id }) => id));
  const there = new Set(
    db
      .prepare(sql)
      .all<{ id: number }>([ids])
      .map(({ id }) => id),
  );
  const absent = items.filter(({ id }) => !there.has(id)).sort(byPosition);
  return within(absent, countItems(db, playlistId) + absent.length);
}

/** Those that the playlist holds, at places that there are. */
export function placeable(db: Driver, playlistId: number, placements: readonly Placement[]): Placement[] {
  const ids = placements.map(({ id }) => id);
  const there = new Set(findItems(db, playlistId, ids).map(({ id }) => id));
  const present = placements.filter(({ id }) => there.has(id));
  if (present.length === placements.length && fits(placements, countItems(db, playlistId))) {
    return [...placements];
  }
  return within([...present].sort(byPosition), countItems(db, playlistId));
}

const fits = (placements: readonly Placement[], count: number) =>
  placements.every(({ position }) => position < count);

/** @param sorted by position, each another */
function within<T extends Placement>(sorted: readonly T[], count: number): T[] {
  return sorted.map((item, index) => ({
    ...item,
    position: Math.min(item.position, count - sorted.length + index),
  }));
}
