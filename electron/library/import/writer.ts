// One file's items into the library, a batch a transaction, counted in the import's result as they go.

import type { ImportResult, UnreadRow } from '../../../shared/domain/imports.ts';
import type { Driver } from '../driver.ts';
import type { Filler } from '../pools/fill.ts';
import type { Item, ReadList } from './items.ts';
import { createLists } from './lists.ts';
import { keepUnread } from './report.ts';
import type { Seen } from './seen.ts';
import type { Tracks } from './tracks.ts';

interface WriterOptions {
  db: Driver;
  now: string;
  /** Of all files; added to. */
  result: ImportResult;
  tracks: Tracks;
  file: string;
  makePlaylists: boolean;
  /** Keeps the playlists that are not made. */
  pool: Filler;
  /** Tracks of this import. */
  seen: Seen;
}

/** Unread rows that are shown at once; all of them can be saved. */
export const FIRST_UNREAD = 200;

export function createWriter({ db, now, result, tracks, file, makePlaylists, pool, seen }: WriterOptions) {
  const lists = createLists(db, now, file, makePlaylists ? null : pool);

  const finish = (key: string, list?: ReadList) => {
    const { made, known } = lists.finish(key, list);
    result.playlists.made += made.length;
    result.playlists.known += known.length;
    result.playlists.first ??= made[0] ?? null;
  };

  /** Why it could not be taken in; null when it was. */
  const take = (item: Exclude<Item, { kind: 'list' }>): UnreadRow | null => {
    result.rows++;
    if (item.kind === 'unread') return { file, line: item.line, reason: item.reason, text: item.text };
    const { line, track, list, addedAt } = item;
    const met = tracks.meet(track);
    if (!met) return { file, line, reason: 'unknown-id', text: track.spotifyId ?? '' };
    const isFirst = seen.first(met.trackId);
    if (met.by === 'added') result.added++;
    else if (isFirst) result.known[met.by]++;
    else result.again++;
    if (list) lists.put(list, met.trackId, addedAt);
    return null;
  };

  return {
    write(batch: readonly Item[]): void {
      const failed: UnreadRow[] = [];
      db.transaction(() => {
        for (const item of batch) {
          if (item.kind === 'list') {
            finish(item.list.key, item.list);
            continue;
          }
          const unread = take(item);
          if (unread) failed.push(unread);
        }
        keepUnread(db, result.importId, failed);
      });
      result.unread += failed.length;
      result.unreadRows.push(...failed.slice(0, FIRST_UNREAD - result.unreadRows.length));
    },
    /** Keys of playlists whose end the file did not tell. */
    waiting: (): string[] => lists.waiting(),
    finish: (key: string): void => db.transaction(() => finish(key)),
  };
}
