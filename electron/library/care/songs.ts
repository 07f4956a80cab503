// Which song each track is, so that the same one under another id is known: same-song.ts, its answer kept in memory.
// Telling takes some microseconds a track, so a large library is read in portions that let other calls through.
// Runs in the library thread.

import { setImmediate as breathe } from 'node:timers/promises';
import { NO_WORK, type SongRow, sameSong, workOf } from '../../catalogue/same-song.ts';
import type { Driver } from '../driver.ts';
import { grouped } from '../grouped.ts';

/** Tracks of the same song together, each group in the order given; a track may be given more than once. */
export type Groups<Row> = (rows: readonly Row[]) => Row[][];

export interface Songs {
  /**
   * Reads what songs the tracks of `rows` are, with a turn for everybody else in between, until all of those that are
   * there by then are known, and calls `answer` in the same turn: what it is given is of one moment.
   */
  about<Row, Answer>(
    rows: () => readonly Row[],
    trackIdOf: (row: Row) => number,
    answer: (rows: readonly Row[], groups: Groups<Row>) => Answer,
  ): Promise<Answer>;
  /** After tracks have changed. */
  invalidate(): void;
}

const PORTION = 2000;

const TITLES = `SELECT t.id, t.title, coalesce(t.duration_ms, 0) AS durationMs,
  (SELECT a.name FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
    WHERE ta.track_id = t.id ORDER BY ta.position LIMIT 1) AS artist
  FROM json_each(?) asked JOIN tracks t ON t.id = asked.value`;
type TitleRow = { id: number; title: string; durationMs: number; artist: string | null };

const NAMELESS: SongRow = { work: NO_WORK, mark: 0, durationMs: 0 };

export function createSongs(db: Driver): Songs {
  const known = new Map<number, SongRow & { era: number }>();
  const works = new Map<string, number>();
  /** Tracks have changed so often. What was read since somebody asked is good enough for him. */
  let era = 0;
  let asking = 0;

  const toSong = ({ title, artist, durationMs }: TitleRow): SongRow => {
    const found = artist === null ? null : workOf(artist, title);
    if (!found) return { ...NAMELESS, durationMs };
    const work = works.get(found.key) ?? works.size;
    works.set(found.key, work);
    return { work, mark: found.mark, durationMs };
  };

  const learn = (trackIds: readonly number[]) => {
    // One that is gone is known to be.
    for (const id of trackIds) known.set(id, { ...NAMELESS, era });
    for (const row of db.prepare(TITLES).all<TitleRow>([JSON.stringify(trackIds)]))
      known.set(row.id, { ...toSong(row), era });
  };

  function groups<Row>(rows: readonly Row[], trackIdOf: (row: Row) => number): Row[][] {
    const named = rows.map((row, at) => ({ row, song: known.get(trackIdOf(row)) ?? NAMELESS, at }));
    // A track without a name is the same song as itself only.
    const byWork = grouped(named, ({ row, song }) =>
      song.work === NO_WORK ? `track ${trackIdOf(row)}` : song.work,
    );
    return [...byWork.values()]
      .flatMap((all) => (all.some(({ song }) => song.mark !== 0) ? apart(all) : [all]))
      .map((group) => group.map(({ row }) => row));
  }

  const forget = () => {
    known.clear();
    works.clear();
  };

  return {
    async about(rows, trackIdOf, answer) {
      const since = era;
      const isMissing = (id: number) => (known.get(id)?.era ?? -1) < since;
      asking++;
      try {
        for (;;) {
          const all = rows();
          const missing = [...new Set(all.map(trackIdOf))].filter(isMissing);
          if (missing.length === 0) return answer(all, (some) => groups(some, trackIdOf));
          for (let at = 0; at < missing.length; at += PORTION) {
            if (at > 0) await breathe();
            learn(missing.slice(at, at + PORTION));
          }
        }
      } finally {
        asking--;
      }
    },
    invalidate() {
      era++;
      // Who is asking gets on with what was read for him: forgotten under his hands, it would be missed.
      if (asking === 0) forget();
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
