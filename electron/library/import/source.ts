// Where an import's text comes from: a file read as a stream, in the encoding its first bytes name, or pasted text.

import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { READABLE_EXTENSIONS } from '../../../shared/domain/import-kinds.ts';
import { MAX_FILES } from '../../../shared/domain/imports.ts';
import { HEAD } from './recognise.ts';

export type Source = { path: string } | { pasted: string; name: string };

export const nameOf = (source: Source): string => ('path' in source ? basename(source.path) : source.name);

export async function sizeOf(source: Source): Promise<number> {
  return 'path' in source ? (await stat(source.path)).size : Buffer.byteLength(source.pasted);
}

/** The source's text, piece by piece. @param onBytes hears how many more were read */
export async function* textOf(
  source: Source,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<string, void> {
  if (!('path' in source)) {
    onBytes(Buffer.byteLength(source.pasted));
    yield source.pasted;
    return;
  }
  // What is no file, as a pipe, has no end, and opening it may have none. Looked at once it is open: it stays what it is.
  const handle = await open(source.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (!(await handle.stat()).isFile()) {
    await handle.close();
    throw new Error('not a file');
  }
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  // The stream closes the file, also where nobody reads to its end.
  for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 16 })) {
    const bytes = chunk as Buffer;
    decoder ??= new TextDecoder(encodingOf(bytes));
    onBytes(bytes.length);
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** By its mark, and UTF-8 without one. The decoder takes the mark away. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The beginning, and whether it is all there is. */
export async function headOf(source: Source): Promise<{ head: string; whole: boolean }> {
  let head = '';
  for await (const text of textOf(source)) {
    head += text;
    if (head.length > HEAD) return { head: head.slice(0, HEAD), whole: false };
  }
  return { head, whole: true };
}

const READABLE = new Set(READABLE_EXTENSIONS.map((extension) => `.${extension}`));
/** Folders within folders; a loop of links ends here too. */
const MOST_DEEP = 6;

/** The files that are meant: each given file, and of a given folder those that could be read, in their names' order. */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (found.length >= MAX_FILES) break;
    if ((await stat(path)).isDirectory()) await walk(path, 0, found);
    else found.push(path);
  }
  return found.slice(0, MAX_FILES);
}

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  for (const entry of entries) {
    if (found.length >= MAX_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MOST_DEEP) await walk(path, depth + 1, found);
    else if (entry.isFile() && READABLE.has(extname(entry.name).toLowerCase())) found.push(path);
  }
}
