// "Not this": tracks the user does not want suggested for a playlist. In SQLite, for the edits and for suggestions.

import type { Driver } from './driver.ts';

export interface Dismissal {
  trackId: number;
  /** ISO 8601. */
  at: string;
}

/** Oldest first. */
export function dismissalsOf(db: Driver, playlistId: number): Dismissal[] {
  return db
    .prepare('SELECT track_id AS trackId, at FROM feedback WHERE playlist_id = ? ORDER BY at, track_id')
    .all<Dismissal>([playlistId]);
}

export function insertDismissal(db: Driver, playlistId: number, { trackId, at }: Dismissal): void {
  db.prepare("INSERT INTO feedback (playlist_id, track_id, kind, at) VALUES (?, ?, 'dismissed', ?)").run([
    playlistId,
    trackId,
    at,
  ]);
}

export function deleteDismissal(db: Driver, playlistId: number, trackId: number): void {
  db.prepare('DELETE FROM feedback WHERE playlist_id = ? AND track_id = ?').run([playlistId, trackId]);
}
