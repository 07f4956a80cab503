// One file of a release, as the signed feed describes it: kept only when it has that size and that SHA-512.

import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';
import type { FeedFile } from './feed.ts';
import { type Rules, receive } from './receive.ts';

/** Throws what `receive` does, `update-damaged` for anything else than was signed, and what the disk refuses. */
export async function download(
  address: string,
  destination: string,
  { size, sha512 }: Pick<FeedFile, 'size' | 'sha512'>,
  rules: Rules,
  onProgress: (done: number) => void,
): Promise<void> {
  const file = await open(destination, 'w').catch(refused);
  const hash = createHash('sha512');
  let done = 0;
  try {
    await receive(address, rules, async (piece) => {
      done += piece.byteLength;
      if (done > size) throw new SegueError('update-damaged', `more than its ${size} bytes`);
      hash.update(piece);
      await file.writeFile(piece).catch(refused);
      onProgress(done);
    });
    if (done < size) throw new SegueError('update-cut-off', `${done} of ${size} bytes`);
    if (hash.digest('base64') !== sha512) throw new SegueError('update-damaged', 'another SHA-512');
    await file.sync().catch(refused);
    await file.close();
  } catch (cause) {
    await discard(file, destination);
    throw cause;
  }
}

async function discard(file: FileHandle, destination: string): Promise<void> {
  await file.close().catch(() => undefined);
  await rm(destination, { force: true }).catch(() => undefined);
}

function refused(cause: unknown): never {
  throw fileFailure(cause, 'internal');
}
