// A file that is there whole or not at all: written beside its place, forced to the disk, then renamed over what was
// there. What cannot be written leaves nothing behind; what a killed run has left goes at the next writing there. Runs
// in the library thread.

import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ErrorCode, SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';

/** The library's own words for a file do not fit one that the user has chosen. */
const BY_CODE: Partial<Record<ErrorCode, ErrorCode>> = {
  'disk-full': 'export-full',
  'disk-read-only': 'export-read-only',
};

const BESIDE = /^\.segue-[\da-f-]{36}\.part$/u;
/** Nobody has written to it for so long: it is no other window's that is being written. */
const LEFT_MS = 10 * 60 * 1000;

/** Each piece is written before the next is asked for. Throws `export-...`, or what the pieces throw. */
export async function writeFileWhole(
  file: string,
  pieces: Iterable<string> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const folder = path.dirname(file);
  await clearLeft(folder);
  const beside = path.join(folder, `.segue-${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx');
    try {
      for await (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (cause instanceof SegueError) throw cause;
    const failure = fileFailure(cause, 'export-failed');
    throw new SegueError(BY_CODE[failure.code] ?? failure.code, failure.message, { cause });
  }
}

/** As far as that can be done: whoever writes next is told what is wrong with the folder. */
async function clearLeft(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => BESIDE.test(each))) {
    const left = path.join(folder, name);
    const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > LEFT_MS) await rm(left, { force: true }).catch(() => undefined);
  }
}
