// Puts a file in another's place, whole or not at all: electron-updater removes an AppImage before it moves the new one
// there, and where that fails (a full disk, another file system) the app is gone.

import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { SegueError } from '../../shared/domain/result.ts';

const AT_ONCE = 1 << 20;

/** Throws `update-damaged` when the file is no longer what it was: it has lain on the disk since. */
export function mustBe(file: string, sha512: string): void {
  const hash = createHash('sha512');
  const open = openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(AT_ONCE);
    for (let read = readSync(open, buffer); read > 0; read = readSync(open, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(open);
  }
  if (hash.digest('base64') !== sha512) throw new SegueError('update-damaged', `${file} has changed`);
}

/** Under the old one's name, which shortcuts know; `sha512` is that of the copy beside it, which then takes its place. */
export function replaceProgram(old: string, by: string, sha512: string): void {
  const beside = `${old}.new`;
  try {
    copyFileSync(by, beside);
    const file = openSync(beside, 'r');
    try {
      fchmodSync(file, 0o755);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    mustBe(beside, sha512);
    renameSync(beside, old);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
  rmSync(by, { force: true });
}
