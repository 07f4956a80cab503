// The file that replies are written to: whole or not at all, one reply after the other.

import { constants } from 'node:fs';
import { access, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SegueError } from '../../shared/domain/result.ts';
import { writeFileWhole } from '../library/write-file.ts';
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
  const there = await stat(file).catch(() => null);
  try {
    // A pipe or a device cannot be replaced.
    if (there && !there.isFile()) await writeFile(file, arrayOf(replies));
    else await writeFileWhole(file, arrayOf(replies));
  } catch (cause) {
    throw troubleWith(file, cause instanceof SegueError ? cause.cause : cause);
  }
}

function* arrayOf(replies: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const reply of replies) {
    yield before + JSON.stringify(reply);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
