// [Note: The place] Where the user's data is. Chromium's own files stay in the folder that the system gives an app; Segue's
// can be elsewhere, and then one small file in that folder says where, and what is to be done about it before anything
// is opened. It is read at every start, in main and without a schema: nothing is loaded for it.

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** Null as a folder: the one the system gives. */
export type Folder = string | null;

export interface Pointer {
  folder: Folder;
  /** It is to be moved, or was cut off while it was. */
  move: { to: Folder; begun: boolean } | null;
  /** It was moved from there, where a copy is left that nothing needs. */
  leave: { from: Folder } | null;
}

const AT_HOME: Pointer = { folder: null, move: null, leave: null };

export const pointerFile = (home: string): string => path.join(home, 'data-folder.json');

/** @param home the folder that the system gives. `unreadable`: data are somewhere, and nobody knows where. */
export function readPointer(home: string): Pointer | 'unreadable' {
  let text: string;
  try {
    text = readFileSync(pointerFile(home), 'utf8');
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENOENT' ? AT_HOME : 'unreadable';
  }
  try {
    return parse(JSON.parse(text)) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

const isFolder = (value: unknown): value is Folder =>
  value === null || (typeof value === 'string' && path.isAbsolute(value));

/** Null: it is none. What is not there is null. */
function parse(value: unknown): Pointer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { folder, move, leave } = value as {
    [K in keyof Pointer]?: { to?: unknown; begun?: unknown; from?: unknown };
  };
  const found = { folder: folder ?? null, move: move ?? null, leave: leave ?? null };
  const sound =
    isFolder(found.folder) &&
    (found.move === null || (isFolder(found.move.to) && typeof found.move.begun === 'boolean')) &&
    (found.leave === null || isFolder(found.leave.from));
  return sound ? (found as Pointer) : null;
}

/** There whole or not at all, whenever the power goes. */
export function writePointer(home: string, pointer: Pointer): void {
  const file = pointerFile(home);
  const { folder, move, leave } = pointer;
  if (folder === null && !move && !leave) {
    rmSync(file, { force: true });
    syncFolder(home);
    return;
  }
  const part = `${file}.part`;
  const handle = openSync(part, 'w');
  try {
    writeSync(handle, JSON.stringify(pointer));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
  syncFolder(home);
}

/** So that a new name in it would survive the power going. Not every system can. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {}
}

/** Whether a library has been kept in a folder: one on a disk that is not connected is missing or empty. */
export const holdsData = (folder: string): boolean =>
  ['library.sqlite', 'backups', 'settings.json'].some((name) => existsSync(path.join(folder, name)));

/** Where the data are. Null: something is to be done about that first (settle.ts). */
export function usualPlace(home: string): string | null {
  const pointer = readPointer(home);
  if (pointer === 'unreadable' || pointer.move || pointer.leave) return null;
  if (pointer.folder === null) return home;
  return holdsData(pointer.folder) ? pointer.folder : null;
}
