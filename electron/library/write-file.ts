// A file that is there whole or not at all: written beside its place, forced to the disk, then renamed over what was
// there. What cannot be written leaves nothing behind. Runs in the library thread.

import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type ErrorCode, SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';

/** The library's own words for a file do not fit one that the user has chosen. */
const BY_CODE: Partial<Record<ErrorCode, ErrorCode>> = {
  'disk-full': 'export-full',
  'disk-read-only': 'export-read-only',
};

/** Each text is written before the next is asked for. Throws `export-...`, or what the texts throw. */
export async function writeFileWhole(file: string, texts: Iterable<string>): Promise<void> {
  const beside = path.join(path.dirname(file), `.segue-${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx');
    try {
      for (const text of texts) await handle.writeFile(text);
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
