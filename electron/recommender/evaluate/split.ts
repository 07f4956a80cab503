// A playlist as a question: its beginning is shown, its end is hidden. Pure.

import { LEAST_TRACKS } from '../../../shared/domain/evaluation-limits.ts';
import type { Catalogue } from '../../catalogue/columns.ts';
import { NO_WORK, sameSong } from '../../catalogue/same-song.ts';
import { rowsOf, songOf } from '../profile.ts';

/** Of a playlist's tracks. */
const HIDDEN = 0.2;

export interface Split {
  /** Rows, in the playlist's order. */
  seeds: number[];
  /** Rows of the last fifth, without versions of songs that are shown: those are never suggested. */
  hidden: Set<number>;
}

/** Null when the catalogue knows too few of the tracks. */
export function splitEnd(catalogue: Catalogue, trackIds: readonly number[]): Split | null {
  const rows = rowsOf(catalogue, trackIds);
  if (rows.length < LEAST_TRACKS) return null;
  const shown = rows.length - Math.floor(HIDDEN * rows.length);
  const seeds = rows.slice(0, shown);
  const songs = seeds.map((row) => songOf(catalogue, row)).filter(({ work }) => work !== NO_WORK);
  const isVersion = (row: number) => {
    const song = songOf(catalogue, row);
    return songs.some((other) => other.work === song.work && sameSong(other, song));
  };
  const hidden = new Set(rows.slice(shown).filter((row) => !isVersion(row)));
  return hidden.size > 0 ? { seeds, hidden } : null;
}
