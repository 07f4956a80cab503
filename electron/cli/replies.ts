// The file that replies are written to: whole or not at all, one reply after the other.

import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError, troubleWith } from './input-error.ts';

/**
 * Before the work is done: whether it could be written.
 * @param inputs files that are read, none of which it may be
 * @throws InputError
 */
export async function checkReplies(file: string, inputs: readonly string[]): Promise<void> {
  try {
    const there = await stat(file).catch(() => null);
    if (there?.isDirectory()) throw new InputError(`${file}: it is a folder, not a file.`);
    const own = await realpath(file).catch(() => path.resolve(file));
    for (const input of inputs) {
      if ((await realpath(input).catch(() => '')) === own)
        throw new InputError(`${file}: it is read, too. Choose another file for --out.`);
    }
    await access(there ? file : path.dirname(file), constants.W_OK);
  } catch (cause) {
    throw troubleWith(file, cause);
  }
}

/** As a JSON array. What was there stays until all of it is written. @throws InputError */
export async function writeReplies(file: string, replies: Iterable<unknown>): Promise<void> {
  // A pipe or a device cannot be replaced.
  const there = await stat(file).catch(() => null);
  const beside = there && !there.isFile() ? file : `${file}.${process.pid}.part`;
  try {
    const handle = await open(beside, 'w');
    try {
      let before = '[';
      for (const reply of replies) {
        await handle.writeFile(before + JSON.stringify(reply));
        before = ',';
      }
      await handle.writeFile(before === '[' ? '[]' : ']');
    } finally {
      await handle.close();
    }
    if (beside !== file) await rename(beside, file);
  } catch (cause) {
    if (beside !== file) await rm(beside, { force: true });
    throw troubleWith(file, cause);
  }
}
