// Which song each track is, so that the same one under another id is known: same-song.ts, its answer kept in memory.
// Telling takes some microseconds a track, so a large library is read in portions that let other calls through.
// Runs in the library thread.

import { setImmediate as breathe } from 'node:timers/promises';
import { NO_WORK, type SongRow, sameSong, workOf } from '../../catalogue/same-song.ts';
import type { Driver } from '../driver.ts';

export interface Songs {
  /** Makes these tracks' songs known; the other functions speak of known tracks. */
  learn(trackIds: readonly number[]): Promise<void>;
  /** Tracks of the same song together, each group in the order given; a track may be given more than once. */
  groups<T>(rows: readonly T[], trackIdOf: (row: T) => number): T[][];
  /** After tracks have changed. */
  invalidate(): void;
}

const PORTION = 2000;

const TITLES = `SELECT t.id, t.title, coalesce(t.duration_ms, 0) AS durationMs,
  (SELECT a.name FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
    WHERE ta.track_id = t.id ORDER BY ta.position LIMIT 1) AS artist
  FROM json_each(?) asked JOIN tracks t ON t.id = asked.value`;
type TitleRow = { id: number; title: string; durationMs: number; artist: string | null };

export function createSongs(db: Driver): Songs {
  const known = new Map<number, SongRow>();
  const works = new Map<string, number>();

  const toSong = ({ title, artist, durationMs }: TitleRow): SongRow => {
    const found = artist === null ? null : workOf(artist, title);
    if (!found) return { work: NO_WORK, mark: 0, durationMs };
    const work = works.get(found.key) ?? works.size;
    works.set(found.key, work);
    return { work, mark: found.mark, durationMs };
  };

  return {
    async learn(trackIds) {
      const missing = [...new Set(trackIds)].filter((id) => !known.has(id));
      for (let at = 0; at < missing.length; at += PORTION) {
        if (at > 0) await breathe();
        const portion = JSON.stringify(missing.slice(at, at + PORTION));
        for (const row of db.prepare(TITLES).all<TitleRow>([portion])) known.set(row.id, toSong(row));
      }
    },
    groups(rows, trackIdOf) {
      const byWork = new Map<number | string, { row: (typeof rows)[number]; song: SongRow; at: number }[]>();
      rows.forEach((row, at) => {
        const song = known.get(trackIdOf(row)) ?? { work: NO_WORK, mark: 0, durationMs: 0 };
        // A track without a name is the same song as itself only.
        const key = song.work === NO_WORK ? `track ${trackIdOf(row)}` : song.work;
        const group = byWork.get(key);
        if (group) group.push({ row, song, at });
        else byWork.set(key, [{ row, song, at }]);
      });
      return [...byWork.values()]
        .flatMap((all) => (all.some(({ song }) => song.mark !== 0) ? apart(all) : [all]))
        .map((group) => group.map(({ row }) => row));
    },
    invalidate() {
      known.clear();
      works.clear();
    },
  };
}

/** Songs of one work that are not the same, such as an artist's several "Intro". The plainest titles come first. */
function apart<T extends { song: SongRow; at: number }>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (const one of all.toSorted(
    (a, b) => a.song.mark - b.song.mark || a.song.durationMs - b.song.durationMs,
  )) {
    const part = parts.find((others) => others.some((other) => sameSong(other.song, one.song)));
    if (part) part.push(one);
    else parts.push([one]);
  }
  return parts.map((part) => part.sort((a, b) => a.at - b.at));
}
