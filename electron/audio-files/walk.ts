// The audio files below a folder, one after the other, in constant memory: folders are read entry by entry. Links are
// not followed: one that leads within the folder would bring its files twice, or go round in circles, and one that
// leads out of it would bring files that nobody chose. Synchronous, for it has a thread of its own.

import { type Dir, lstatSync, opendirSync } from 'node:fs';
import path from 'node:path';
import { isAudio } from './kinds.ts';

export interface FoundFile {
  /** Below the folder. */
  path: string;
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** True of a pipe, a device or a socket. */
  special: boolean;
}
export type Found = { file: FoundFile } | { refusedFolder: string };

/** A folder mounted within itself has no end. */
const DEEPEST = 60;

/** Throws when the folder itself cannot be opened. */
export function* walk(root: string): Generator<Found, void> {
  yield* within(root, '', opendirSync(root), 0);
}

function* within(root: string, below: string, dir: Dir, depth: number): Generator<Found, void> {
  try {
    for (let entry = dir.readSync(); entry; entry = dir.readSync()) {
      // What the system hides: a bin's contents, the resource forks that macOS leaves beside files.
      if (entry.name.startsWith('.')) continue;
      const here = path.join(below, entry.name);
      if (entry.isDirectory()) {
        const inner = depth < DEEPEST ? opened(path.join(root, here)) : null;
        if (inner) yield* within(root, here, inner, depth + 1);
        else yield { refusedFolder: here };
      } else if (isAudio(entry.name) && !entry.isSymbolicLink()) {
        const file = looked(root, here);
        if (file) yield { file };
      }
    }
  } finally {
    dir.closeSync();
  }
}

const opened = (folder: string): Dir | null => {
  try {
    return opendirSync(folder);
  } catch {
    return null;
  }
};

/** Null when it went meanwhile. */
function looked(root: string, file: string): FoundFile | null {
  const stat = lstatSync(path.join(root, file), { throwIfNoEntry: false });
  if (!stat || stat.isSymbolicLink()) return null;
  return { path: file, size: stat.size, modified: Math.floor(stat.mtimeMs), special: !stat.isFile() };
}
