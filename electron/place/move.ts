// [Note: Moving] Moves the user's data to another folder while nothing of it is open. Everything is copied first, read
// back and compared, and the library opened; then the pointer ([Note: The place]) is changed at one stroke, and only then
// is the old removed. Whenever it ends before that stroke the old place is in use and whole. Imports no electron.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { SegueError } from '../../shared/domain/result.ts';
import { ownFiles, ownNames, removeMoved } from './own-files.ts';
import { type Folder, holdsData, type Pointer, readPointer, syncFolder, writePointer } from './pointer.ts';

/** What is copied is in here, in the new folder, until it is known to be whole. */
const STAGE = '.segue-moving';
/** In there: the names that leave it for the new folder itself. */
const LEAVING = 'leaving.json';

export interface MoveOptions {
  /** The folder that the system gives. */
  home: string;
  /** Opens a library as the app does and closes it. Rejects with why it cannot be. */
  openLibrary(databasePath: string): Promise<void>;
  /** Bytes; each is counted twice, for it is read back. */
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
  /** Called after each step that changes something. */
  onStep?(step: string): void;
}

const folderOf = (home: string, folder: Folder): string => folder ?? home;

function moving(home: string): Pointer & { move: NonNullable<Pointer['move']> } {
  const pointer = readPointer(home);
  if (pointer === 'unreadable' || !pointer.move) throw new SegueError('internal', 'nothing is to be moved');
  return { ...pointer, move: pointer.move };
}

/**
 * Does what the pointer says is to be moved. When it rejects, or the process ends, the old place is in use: `putAway` is
 * to be called before anything else. Rejects with `disk-full`, `move-failed`, what `openLibrary` says or what the
 * file system does; with the signal's reason when it is stopped.
 */
export async function moveData(options: MoveOptions): Promise<void> {
  const { home, openLibrary, onProgress, signal, onStep = () => {} } = options;
  const { folder, move } = moving(home);
  const [from, to] = [folderOf(home, folder), folderOf(home, move.to)];
  if (!holdsData(from)) throw new SegueError('file-not-read', `${from} holds no data of Segue`);
  if (ownNames(to).length > 0) throw new SegueError('move-failed', `${to} holds data of Segue`);
  writePointer(home, { folder, move: { to: move.to, begun: true }, leave: null });
  onStep('begun');

  const stage = path.join(to, STAGE);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const files = ownFiles(from);
  const total = 2 * files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const count = (bytes: number) => {
    signal.throwIfAborted();
    done += bytes;
    onProgress(Math.min(done, total), total);
  };
  for (const { name } of files) {
    const target = path.join(stage, name);
    await mkdir(path.dirname(target), { recursive: true });
    const digest = await copy(path.join(from, name), target, count);
    if ((await digestOf(target, count)) !== digest)
      throw new SegueError('move-failed', `${name} came out otherwise`);
    onStep(`copied ${name}`);
  }
  if (files.some(({ name }) => name === 'library.sqlite'))
    await openLibrary(path.join(stage, 'library.sqlite'));
  signal.throwIfAborted();
  onStep('opened');

  publish(stage, to, onStep);
  writePointer(home, { folder: move.to, move: null, leave: { from: folder } });
  onStep('switched');
}

function publish(stage: string, to: string, onStep: (step: string) => void): void {
  const names = ownNames(stage);
  writeFileSync(path.join(stage, LEAVING), JSON.stringify(names), { flush: true });
  syncFolder(stage);
  for (const name of names) {
    renameSync(path.join(stage, name), path.join(to, name));
    onStep(`put ${name}`);
  }
  syncFolder(to);
}

/** After a move that was cut off: what it has copied is removed, and the old place is in use as if nothing had been. */
export function putAway(home: string): void {
  const { folder, move } = moving(home);
  const to = folderOf(home, move.to);
  const stage = path.join(to, STAGE);
  if (move.begun) {
    for (const name of leavingNames(stage)) rmSync(path.join(to, name), { recursive: true, force: true });
    rmSync(stage, { recursive: true, force: true });
  }
  writePointer(home, { folder, move: null, leave: null });
}

/** Only what the move itself has put there, for before it there was nothing of those names. */
function leavingNames(stage: string): string[] {
  try {
    const names: unknown = JSON.parse(readFileSync(path.join(stage, LEAVING), 'utf8'));
    return Array.isArray(names)
      ? names.filter((name) => typeof name === 'string' && name === path.basename(name))
      : [];
  } catch {
    return []; // it was not that far
  }
}

/** After a move: the old copy goes. Throws what the file system says; the new place is in use either way. */
export function finishLeaving(home: string): void {
  const pointer = readPointer(home);
  if (pointer === 'unreadable' || !pointer.leave) return;
  const [folder, old] = [folderOf(home, pointer.folder), folderOf(home, pointer.leave.from)];
  if (!holdsData(folder)) return; // its disk is not connected, and the old copy is all there is here
  // Asked for once: what cannot be removed now is the user's to remove, and in nobody's way.
  const left = () => writePointer(home, { ...pointer, leave: null });
  try {
    rmSync(path.join(folder, STAGE), { recursive: true, force: true });
    removeMoved(old, folder);
    if (old !== home) removeEmpty(old);
  } finally {
    left();
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {} // somebody else's files are in it, or it is where a disk is mounted
}

const CHUNK = 1 << 20;

/** SHA-256 of what was read. Times are kept: a backup is known by its own. */
async function copy(from: string, to: string, count: (bytes: number) => void): Promise<string> {
  const source = await open(from, 'r');
  try {
    const { mode, atime, mtime } = await source.stat();
    const target = await open(to, 'wx', mode & 0o777);
    try {
      const digest = await digestEach(source, async (bytes) => {
        count(bytes.length);
        await target.writeFile(bytes);
      });
      await target.utimes(atime, mtime);
      await target.sync();
      return digest;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function digestOf(file: string, count: (bytes: number) => void): Promise<string> {
  const handle = await open(file, 'r');
  try {
    return await digestEach(handle, async (bytes) => count(bytes.length));
  } finally {
    await handle.close();
  }
}

async function digestEach(file: FileHandle, each: (bytes: Buffer) => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK);
    if (bytesRead === 0) return hash.digest('hex');
    const bytes = buffer.subarray(0, bytesRead);
    hash.update(bytes);
    await each(bytes);
  }
}
