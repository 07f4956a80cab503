// Which file a path leads to, whatever its name.

import { statSync } from 'node:fs';

export interface FileId {
  dev: bigint;
  ino: bigint;
}

/** Null: there is none. */
export function fileIdOf(path: string): FileId | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? { dev: found.dev, ino: found.ino } : null;
}

export const isSame = (a: FileId | null, b: FileId | null): boolean =>
  a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
