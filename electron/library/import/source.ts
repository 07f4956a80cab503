// Where an import's text comes from: a file read as a stream, in the encoding its first bytes name, or pasted text.

import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type ImportProblem, READABLE_EXTENSIONS } from '../../../shared/domain/import-kinds.ts';
import { MAX_FILES } from '../../../shared/domain/imports.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';
import { isLibrary } from '../archive/manifest.ts';
import { ArchiveError, bytesOf, isZip, type Member, membersOf } from '../archive/zip.ts';
import { HEAD } from './recognise.ts';

export type Source =
  | { path: string }
  /** A file within an archive. */
  | { path: string; member: Member }
  /** Segue's own file of a library. */
  | { path: string; library: true }
  /** What was found and is not read. */
  | { path: string; problem: ImportProblem; name: string }
  | { pasted: string; name: string };

export function nameOf(source: Source): string {
  if ('name' in source) return source.name;
  return 'member' in source ? source.member.name : plainText(basename(source.path));
}

export async function sizeOf(source: Source): Promise<number> {
  if ('pasted' in source) return Buffer.byteLength(source.pasted);
  if ('member' in source) return source.member.bytes;
  // A library is read twice, to know first that it is whole.
  if ('library' in source)
    return 2 * (await membersOf(source.path)).reduce((sum, { bytes }) => sum + bytes, 0);
  return 'problem' in source ? 0 : (await stat(source.path)).size;
}

/** The source's text, piece by piece. @param onBytes hears how many more were read */
export async function* textOf(
  source: Source,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<string, void> {
  if ('pasted' in source) {
    onBytes(Buffer.byteLength(source.pasted));
    yield source.pasted;
    return;
  }
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const all = 'member' in source ? bytesOf(source.path, source.member.index) : fileBytes(source.path);
  for await (const bytes of all) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    onBytes(bytes.length);
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

async function* fileBytes(path: string): AsyncGenerator<Buffer, void> {
  // What is no file, as a pipe, has no end, and opening it may have none. Looked at once it is open: it stays what it is.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (!(await handle.stat()).isFile()) {
    await handle.close();
    throw new Error('not a file');
  }
  // The stream closes the file, also where nobody reads to its end.
  for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 16 })) yield chunk as Buffer;
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

/**
 * The files that are meant: each given file, of a given folder those that could be read, in their names' order, and of
 * an archive likewise. A folder or an archive that cannot be read is one of them, with its reason. Fails with what the
 * system says of a path where it is the only one.
 */
export async function filesIn(paths: readonly string[]): Promise<Source[]> {
  const found: Source[] = [];
  for (const path of paths) {
    if (found.length >= MAX_FILES) break;
    try {
      if ((await stat(path)).isDirectory()) await walk(path, 0, found);
      else found.push(...(await within(path)));
    } catch (cause) {
      if (paths.length === 1) throw cause;
      found.push(notRead(path, 'file-not-read'));
    }
  }
  return found.slice(0, MAX_FILES);
}

const notRead = (path: string, problem: ImportProblem): Source => ({
  path,
  problem,
  name: plainText(basename(path)),
});
const isReadable = (name: string) => READABLE.has(extname(name).toLowerCase());

async function walk(folder: string, depth: number, found: Source[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return void found.push(notRead(folder, 'folder-not-read'));
  entries.sort((a, b) => byName(a.name, b.name));
  for (const entry of entries) {
    if (found.length >= MAX_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MOST_DEEP) await walk(path, depth + 1, found);
    else if (entry.isFile() && isReadable(entry.name))
      found.push(...(await within(path).catch(() => [notRead(path, 'file-not-read')])));
  }
}

const byName = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** A file itself, or what is in it where it is an archive. */
async function within(path: string): Promise<Source[]> {
  // What cannot be opened is told of when it is looked at.
  if (!(await isZip(path).catch(() => false))) return [{ path }];
  try {
    const members = await membersOf(path);
    if (isLibrary(members)) return [{ path, library: true }];
    return members
      .filter(({ name, problem }) => isReadable(name) || problem === 'archive-nested')
      .sort((a, b) => byName(a.name, b.name))
      .map((member) => {
        const { name, problem } = member;
        return problem ? { path, problem, name } : { path, member };
      });
  } catch (cause) {
    return [notRead(path, cause instanceof ArchiveError ? cause.problem : 'file-not-read')];
  }
}
