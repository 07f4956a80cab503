// [Note: An import's run] Files are read as streams and written batch by batch, each batch a transaction, with a turn
// for everybody else in between. A run that is cancelled or killed keeps the batches it has written, and goes on by
// being started again: every track it had written is met, every playlist known, so nothing comes twice. A place to
// go on from would save little, for known rows are quick, and be wrong where the file has changed meanwhile.

import { setImmediate as turn } from 'node:timers/promises';
import type { FileChoice, ImportResult, UnreadRow } from '../../../shared/domain/imports.ts';
import type { Driver } from '../driver.ts';
import { type Item, type Items, unread } from './items.ts';
import { createLists } from './lists.ts';
import { createNames } from './names.ts';
import { itemsOf, openSource } from './reader.ts';
import { keepUnread } from './report.ts';
import { nameOf, type Source, sizeOf } from './source.ts';
import { createTracks, keyTracks } from './tracks.ts';

export interface RunOptions {
  db: Driver;
  sources: readonly Source[];
  /** One for each source. */
  choices: readonly FileChoice[];
  now: string;
  cancelled: () => boolean;
  /** Bytes read of all, and rows. */
  onProgress: (done: number, total: number, rows: number) => void;
}

/** Rows in a transaction: some ten milliseconds of everybody else's time. */
const BATCH = 250;
const PROGRESS_MS = 100;
const FIRST_UNREAD = 200;

export async function runImport(options: RunOptions): Promise<ImportResult> {
  const { db, sources, choices, now, cancelled, onProgress } = options;
  const importId = begin(db, now);
  const result: ImportResult = {
    importId,
    cancelled: false,
    ...{ rows: 0, added: 0, unread: 0, known: { id: 0, isrc: 0, name: 0 }, unreadRows: [] },
    playlists: { made: 0, known: 0, first: null },
  };
  while (keyTracks(db)) await turn();

  const names = createNames(db);
  const tracks = createTracks(db, names, now);
  const wanted = sources.flatMap((source, i) => {
    const choice = choices[i];
    return choice?.include ? [{ source, choice }] : [];
  });
  const sizes = await Promise.all(wanted.map(({ source }) => sizeOf(source).catch(() => 0)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  let toldAt = 0;
  const tell = () => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    onProgress(Math.min(done, total), total, result.rows);
  };

  for (const { source, choice } of wanted) {
    if (cancelled()) break;
    const file = nameOf(source);
    const lists = createLists(db, now);
    const finish = (key: string, list?: Parameters<typeof lists.finish>[1]) => {
      const { made, known } = lists.finish(key, list);
      result.playlists.made += made.length;
      result.playlists.known += known.length;
      result.playlists.first ??= made[0] ?? null;
    };
    const take = (item: Item, failed: UnreadRow[]) => {
      if (item.kind === 'list') {
        if (choice.makePlaylists) finish(item.list.key, item.list);
        return;
      }
      result.rows++;
      const met = item.kind === 'track' ? tracks.meet(item.track) : null;
      if (item.kind === 'unread' || !met) {
        const { line, reason, text } =
          item.kind === 'unread'
            ? item
            : { line: item.line, reason: 'unknown-id' as const, text: item.track.spotifyId ?? '' };
        result.unread++;
        failed.push({ file, line, reason, text });
        return;
      }
      if (met.by === 'added') result.added++;
      else result.known[met.by]++;
      if (item.kind === 'track' && item.list && choice.makePlaylists)
        lists.put(item.list, met.trackId, item.addedAt);
    };
    const write = (batch: readonly Item[]) => {
      const failed: UnreadRow[] = [];
      db.transaction(() => {
        for (const item of batch) take(item, failed);
        keepUnread(db, importId, failed);
      });
      result.unreadRows.push(...failed.slice(0, FIRST_UNREAD - result.unreadRows.length));
    };

    const items = read(source, choice, names.isArtist, (bytes) => {
      done += bytes;
    });
    for await (const all of items) {
      for (let from = 0; from < all.length && !cancelled(); from += BATCH) {
        write(all.slice(from, from + BATCH));
        tell();
        await turn();
      }
      if (cancelled()) break;
    }
    for (const key of cancelled() ? [] : lists.waiting()) {
      db.transaction(() => finish(key));
      await turn();
    }
  }
  result.cancelled = cancelled();
  end(db, importId, result.cancelled);
  return result;
}

/** A file that cannot be read, or only in part, is one more thing that is told of. */
async function* read(
  source: Source,
  { mapping, playlistName }: FileChoice,
  isArtist: (name: string) => boolean,
  onBytes: (count: number) => void,
): Items {
  try {
    const opened = await openSource(source);
    const items = itemsOf(opened, { mapping, playlistName, isArtist, onBytes });
    if (items) yield* items;
    else yield [unread(0, 'unreadable-file', '')];
  } catch (cause) {
    yield [unread(0, 'unreadable-file', cause instanceof Error ? cause.message : String(cause))];
  }
}

function begin(db: Driver, now: string): number {
  const row = db
    .prepare("INSERT INTO imports (at, state) VALUES (?, 'running') RETURNING id")
    .get<{ id: number }>([now]);
  return (row as { id: number }).id;
}

function end(db: Driver, id: number, cancelled: boolean): void {
  db.prepare('UPDATE imports SET state = ? WHERE id = ?').run([cancelled ? 'cancelled' : 'done', id]);
}
