// [Note: A scan] A folder's files, in portions: found by the tags' thread, compared with what the library knows of them,
// and those that are new or have changed read and put into the library. Main only passes the portions on. Imports no
// electron.

import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { AudioScan } from '../../shared/domain/audio-files.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { TakenFile } from '../library/audio/take.ts';
import type { LibraryClient } from '../threads/library-client.ts';
import { connect, type ThreadClient } from '../threads/rpc.ts';
import type { ReadFile } from './read-tags.ts';
import type { TagHandlers } from './thread.ts';
import type { FoundFile } from './walk.ts';

export interface ScanOptions {
  library: Pick<LibraryClient, 'call'>;
  startWorker(): Worker;
  onState(state: AudioScan): void;
  /** Something was written of a folder, and whether tracks came by it. */
  onDone(newTracks: boolean): void;
  onTrouble(what: string, cause: unknown): void;
}

export interface Scans {
  /** Looks through these folders, after those that wait already. Resolves when none waits any more. */
  scan(folderIds: readonly number[]): Promise<void>;
  /** Ends what is under way and forgets what waits. */
  cancel(): void;
  /** Of this folder only: the others are looked through all the same. */
  forget(folderId: number): void;
  state(): AudioScan;
  /** One file's tags. */
  read(root: string, path: string): Promise<ReadFile>;
}

/** Files found at once, read at once, and written in one transaction: some ten milliseconds of everybody else's time. */
const PORTION = 500;
const READ_AT_ONCE = 16;
const WRITTEN_AT_ONCE = 125;
/** A portion's reading on a slow disk, and a single file's. */
const PATIENCE_MS = 20_000;
const FILE_PATIENCE_MS = 8000;
const STATE_MS = 200;

export function createScans({ library, startWorker, onState, onDone, onTrouble }: ScanOptions): Scans {
  let thread: ThreadClient<TagHandlers> | null = null;
  let waiting: number[] = [];
  let state: AudioScan = null;
  let toldAt = 0;
  let running: Promise<void> | null = null;
  let scanned: number | null = null;
  let cancelled = false;
  let endWalk = (): void => {};

  const threadNow = () => {
    thread ??= connect<TagHandlers>(startWorker());
    return thread;
  };
  const endThread = () => {
    void thread?.stop().catch((cause) => onTrouble('the tags’ thread did not end', cause));
    thread = null;
  };
  const tell = (next: AudioScan) => {
    const ends = next === null || state === null;
    state = next;
    if (!ends && performance.now() - toldAt < STATE_MS) return;
    toldAt = performance.now();
    onState(state);
  };

  /** Null when it took too long or ended the thread. */
  const tryRead = async (root: string, paths: string[], patience: number): Promise<ReadFile[] | null> => {
    const gaveUp = new AbortController();
    const late = after(patience, null, { signal: gaveUp.signal }).catch(() => null);
    const read = await Promise.race([
      threadNow()
        .call('read', { root, paths })
        .catch(() => null),
      late,
    ]);
    gaveUp.abort();
    if (!read) endThread();
    return read;
  };
  const readAll = async (root: string, paths: string[]): Promise<ReadFile[]> => {
    const read = await tryRead(root, paths, PATIENCE_MS);
    if (read || cancelled) return read ?? [];
    // One of them is to blame: each by itself.
    const results: ReadFile[] = [];
    for (const path of paths) {
      if (cancelled) return [];
      results.push((await tryRead(root, [path], FILE_PATIENCE_MS))?.[0] ?? { reason: 'stuck' });
    }
    return results;
  };

  const scanFolder = async (folderId: number): Promise<void> => {
    const begun = await library.call('audioBegin', { folderId });
    if (!begun || cancelled) return;
    const { root, run } = begun;
    let [seen, read, added] = [0, 0, 0];
    tell({ folderId, seen, read });
    const walker = connect<TagHandlers>(startWorker());
    const end = (how: 'whole' | 'cut-short' | 'unreachable') =>
      library.call('audioEnd', { folderId, run, how });
    const stopWalker = () => void walker.stop().catch((cause) => onTrouble('a scan did not end', cause));
    endWalk = stopWalker;
    try {
      await walker.call('begin', { root });
      while (!cancelled) {
        const found = await walker.call('next', { most: PORTION });
        if (found.length === 0) break;
        const files = found.flatMap((each) => ('file' in each ? [each.file] : []));
        const refused = found.flatMap((each) => ('refusedFolder' in each ? [each.refusedFolder] : []));
        const wanted = await library.call('audioSeen', { folderId, run, files, refused });
        seen += files.length;
        const part = wanted.flatMap((index) => files[index] ?? []);
        for (let at = 0; at < part.length && !cancelled; at += WRITTEN_AT_ONCE) {
          const taken = await readPart(root, part.slice(at, at + WRITTEN_AT_ONCE), () => {
            tell({ folderId, seen, read: ++read });
          });
          if (!cancelled) added += await library.call('audioTake', { folderId, run, files: taken });
        }
        tell({ folderId, seen, read });
      }
      await end(cancelled ? 'cut-short' : 'whole');
    } catch (thrown) {
      await end(isUnreadable(thrown) ? 'unreachable' : 'cut-short');
      if (!cancelled && !isUnreadable(thrown)) throw thrown;
    } finally {
      stopWalker();
      onDone(added > 0);
    }
  };
  /** Empty files and pipes say so without being opened. */
  const readPart = async (root: string, part: FoundFile[], onRead: () => void): Promise<TakenFile[]> => {
    const taken: TakenFile[] = [];
    const take = (file: FoundFile, result: ReadFile | undefined) => {
      onRead();
      if (result && !('gone' in result)) taken.push({ ...file, result });
    };
    const opened: FoundFile[] = [];
    for (const file of part) {
      if (file.special) take(file, { reason: 'special' });
      else if (file.size === 0) take(file, { reason: 'empty' });
      else opened.push(file);
    }
    for (let at = 0; at < opened.length && !cancelled; at += READ_AT_ONCE) {
      const some = opened.slice(at, at + READ_AT_ONCE);
      const results = await readAll(
        root,
        some.map(({ path }) => path),
      );
      for (const [i, file] of some.entries()) take(file, results[i]);
    }
    return taken;
  };

  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      [scanned, cancelled] = [next, false];
      await scanFolder(next).catch((cause) => onTrouble('a folder could not be scanned', cause));
    }
    scanned = null;
    endThread();
    tell(null);
  };
  /** Whatever the folder's scan is doing; what waits for its threads is told at once. */
  const cutShort = (): void => {
    cancelled = true;
    endWalk();
    endThread();
  };

  return {
    scan(folderIds) {
      for (const id of folderIds) if (!waiting.includes(id)) waiting.push(id);
      running ??= work().finally(() => {
        running = null;
      });
      return running;
    },
    cancel() {
      waiting = [];
      if (running) cutShort();
    },
    forget(folderId) {
      waiting = waiting.filter((id) => id !== folderId);
      if (scanned === folderId) cutShort();
    },
    state: () => state,
    async read(root, path) {
      const idle = running === null;
      try {
        const read = (await tryRead(root, [path], FILE_PATIENCE_MS))?.[0];
        return read ?? { reason: 'stuck' };
      } finally {
        if (idle && running === null) endThread();
      }
    },
  };
}

const isUnreadable = (thrown: unknown): boolean =>
  thrown instanceof SegueError && thrown.code === 'file-not-read';
