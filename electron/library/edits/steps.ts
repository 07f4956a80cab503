// The few primitive changes every edit is made of. An edit is recorded as the steps it took and the steps that
// take it back, so undo and redo run the same code as the edit itself, with the same item ids.

import type { Driver } from '../driver.ts';
import { type Dismissal, deleteDismissal, insertDismissal } from '../feedback.ts';
import { type Item, insertItems, type Placement, placeItems, removeItems, replaceItems } from '../items.ts';
import {
  deletePlaylist,
  insertPlaylist,
  playlistName,
  renamePlaylist,
  type StoredPlaylist,
} from '../playlists.ts';
import { absentItems, placeable } from './fitted.ts';

export type Step =
  | { op: 'insert'; items: Item[] }
  | { op: 'remove'; itemIds: number[] }
  | { op: 'place'; placements: Placement[] }
  /** As `place`, of a whole new order: nothing that stands out by it. */
  | { op: 'order'; placements: Placement[] }
  | { op: 'replace'; items: Item[] }
  | { op: 'rename'; name: string }
  | { op: 'putPlaylist'; playlist: StoredPlaylist; items: Item[]; dismissals: Dismissal[] }
  | { op: 'dropPlaylist' }
  | { op: 'dismiss'; dismissal: Dismissal }
  | { op: 'undismiss'; trackId: number }
  /** Steps on another playlist than the edit's own. */
  | { op: 'in'; playlistId: number; steps: Step[] };

/**
 * Takes one step on a playlist, inside the caller's transaction. What Spotify has changed since the step was recorded
 * stays as it is: the step is taken as far as there is something to take it on.
 */
export function takeStep(db: Driver, playlistId: number, step: Step): void {
  if (step.op !== 'putPlaylist' && step.op !== 'in' && playlistName(db, playlistId) === null) return;
  switch (step.op) {
    case 'insert':
      insertItems(db, playlistId, absentItems(db, playlistId, step.items));
      break;
    case 'remove':
      removeItems(db, playlistId, step.itemIds);
      break;
    case 'place':
    case 'order':
      placeItems(db, playlistId, placeable(db, playlistId, step.placements));
      break;
    case 'replace':
      replaceItems(db, playlistId, step.items);
      break;
    case 'rename':
      renamePlaylist(db, playlistId, step.name);
      break;
    case 'putPlaylist':
      insertPlaylist(db, playlistId, step.playlist);
      insertItems(db, playlistId, step.items);
      for (const dismissal of step.dismissals) insertDismissal(db, playlistId, dismissal);
      break;
    case 'dropPlaylist':
      deletePlaylist(db, playlistId);
      break;
    case 'dismiss':
      insertDismissal(db, playlistId, step.dismissal);
      break;
    case 'undismiss':
      deleteDismissal(db, playlistId, step.trackId);
      break;
    case 'in':
      for (const inner of step.steps) takeStep(db, step.playlistId, inner);
      break;
  }
}

/** The playlists that steps of an edit change: its own first, where they do. */
export function playlistsOf(playlistId: number, steps: readonly Step[]): number[] {
  const all = steps.map((step) => (step.op === 'in' ? step.playlistId : playlistId));
  return [...new Set(all)].sort((a, b) => Number(b === playlistId) - Number(a === playlistId));
}

/** Items a run of steps left in the playlist, and where the first of them is. */
export function placedBy(steps: readonly Step[]): { itemIds: number[]; at: number | null } {
  const placed = steps.flatMap((step): Placement[] => {
    if (step.op === 'insert' || step.op === 'putPlaylist') return step.items;
    return step.op === 'place' ? step.placements : [];
  });
  const at = placed.reduce((least, { position }) => Math.min(least, position), Number.POSITIVE_INFINITY);
  return { itemIds: placed.map(({ id }) => id), at: placed.length > 0 ? at : null };
}
