// A whole library's file as one of the files of an import, counted in its result: see [Note: Merging a library file].

import { basename } from 'node:path';
import type { ImportResult, UnreadRow } from '../../../shared/domain/imports.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import { type MergeOptions, mergeLibrary } from '../archive/merge.ts';
import { notRead, type UnreadItem } from './items.ts';
import { keepUnread } from './report.ts';
import { FIRST_UNREAD } from './writer.ts';

type LibraryOptions = Pick<MergeOptions, 'db' | 'path' | 'cancelled' | 'onBytes' | 'onBatch'> & {
  result: ImportResult;
};

export async function runLibrary({ result, ...options }: LibraryOptions): Promise<void> {
  const file = basename(options.path);
  /** Within a transaction. */
  const onUnread = (items: readonly UnreadItem[]) => {
    const failed = items.map(({ line, reason, text }): UnreadRow => ({ file, line, reason, text }));
    keepUnread(options.db, result.importId, failed);
    result.rows += failed.length;
    result.unread += failed.length;
    result.unreadRows.push(...failed.slice(0, FIRST_UNREAD - result.unreadRows.length));
  };
  try {
    await mergeLibrary({
      ...options,
      onUnread,
      onTrack: (merged) => {
        result.rows++;
        if (merged === 'added') result.added++;
        else result.known.id++;
      },
      onPlaylist: (playlistId, isNew) => {
        result.playlists[isNew ? 'made' : 'known']++;
        if (isNew) result.playlists.first ??= playlistId;
      },
    });
  } catch (cause) {
    // Of the library's own disk, as in any other file: the import fails.
    if (cause instanceof SegueError) throw cause;
    options.db.transaction(() => onUnread([notRead(cause)]));
  }
}
