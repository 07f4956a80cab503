// Text of a file, compressed or not, as it comes in: what the command line reads never stands in memory twice. What
// cannot be read is an InputError that names the file.

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { linesOf as linesIn } from '../library/import/lines.ts';
import { InputError, troubleWith } from './input-error.ts';

const GZIP = [0x1f, 0x8b];

/**
 * The decompressed bytes of a file or a pipe, gzip recognised by its first two.
 * @throws InputError when it cannot be opened; the stream ends with one when it cannot be read on, or is damaged
 */
export async function openStream(path: string): Promise<Readable> {
  const chunks = createReadStream(path)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let first = Buffer.alloc(0);
  let ended = false;
  while (!ended && first.length < GZIP.length) {
    const next = await chunks.next().catch((cause) => Promise.reject(troubleWith(path, cause)));
    ended = next.done === true;
    if (!next.done) first = Buffer.concat([first, next.value]);
  }
  const raw = Readable.from(
    (async function* () {
      if (first.length > 0) yield first;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })(),
    { objectMode: false },
  );
  const plain = GZIP.every((byte, i) => first[i] === byte) ? createGunzip() : null;
  if (plain) raw.on('error', (error) => plain.destroy(error)).pipe(plain);
  return Readable.from(named(path, plain ?? raw), { objectMode: false });
}

async function* named(path: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (cause) {
    throw troubleWith(path, cause);
  }
}

/** A text's pieces without the mark of its encoding that some programs begin it with. */
async function* textIn(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of await openStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** A file's lines with their numbers from 1, empty ones left out. */
export async function* linesOf(path: string): AsyncGenerator<{ line: string; number: number }> {
  // Not by readline: to it a line also ends at characters that JSON has inside of names.
  for await (const lines of linesIn(textIn(path), Number.POSITIVE_INFINITY))
    for (const { line: number, text } of lines) if (text.trim() !== '') yield { line: text, number };
}

/** A file's whole text. */
export async function textOf(path: string): Promise<string> {
  const parts: string[] = [];
  for await (const text of textIn(path)) parts.push(text);
  return parts.join('');
}

/** A file's JSON. @throws InputError where it is none */
export async function jsonOf(path: string): Promise<unknown> {
  const text = await textOf(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${path} is no JSON: ${(cause as Error).message}`);
  }
}
