// Text of a file, compressed or not, as it comes in: what the command line reads never stands in memory twice.

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const GZIP = [0x1f, 0x8b];

/** The decompressed bytes of a file, gzip recognised by its first two. Rejects when the file cannot be opened. */
export async function openStream(path: string): Promise<Readable> {
  const file = await open(path);
  const first = new Uint8Array(GZIP.length);
  try {
    await file.read(first, 0, first.length, 0);
  } finally {
    await file.close();
  }
  const raw = createReadStream(path);
  if (!GZIP.every((byte, i) => first[i] === byte)) return raw;
  const plain = createGunzip();
  raw.on('error', (error) => plain.destroy(error));
  return raw.pipe(plain);
}

/** A file's lines with their numbers from 1, empty ones left out. */
export async function* linesOf(path: string): AsyncGenerator<{ line: string; number: number }> {
  const input = await openStream(path);
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  let number = 0;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    number++;
    if (next.value.trim() !== '') yield { line: next.value, number };
  }
}

/** A file's whole text. */
export async function textOf(path: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await openStream(path)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
