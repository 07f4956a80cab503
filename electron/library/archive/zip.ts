// Zip archives as imports read them: what is in one, and a member's bytes as a stream that is checked against the
// archive's own checksum. Nothing is ever unpacked to the disk, so a member's path harms nothing; what would unpack to
// more than music data can is refused by what the archive says of itself, and yauzl ends a member that holds more.

import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { ImportProblem } from '../../../shared/domain/import-kinds.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';

/** What is wrong with an archive, or with one of its members. */
export class ArchiveError extends Error {
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem, detail?: string) {
    super(detail ?? problem);
    this.problem = problem;
  }
}

export interface Member {
  /** Its place in the archive: names may come twice. */
  index: number;
  /** Without its folders, as it is shown. */
  name: string;
  bytes: number;
  /** Why it is not read. */
  problem: ImportProblem | null;
}

const MOST_MEMBERS = 20_000;
/** Bytes that a member unpacks to: some fifty million rows. */
const LARGEST = 8 * 2 ** 30;
/** Text packs to a tenth, or a fiftieth where it says the same all over. */
const MOST_RATIO = 250;
/** Bytes below which nobody asks. */
const SMALL = 16 * 2 ** 20;
/** Bytes of a list of members: names of some twenty thousand, with room. */
const LONGEST_LIST = 32 * 2 ** 20;
const LONGEST_NAME = 250;
const STORED = 0;
const DEFLATED = 8;
const ARCHIVE = /\.(zip|gz|tgz|bz2|xz|7z|rar|tar|segue-library)$/i;

/** Whether it begins as a zip does, whatever it is called. Opens nothing that has no end. */
export async function isZip(path: string): Promise<boolean> {
  if (!(await stat(path)).isFile()) return false;
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && ['PK\x03\x04', 'PK\x05\x06'].includes(buffer.toString('latin1'));
  } finally {
    await handle.close();
  }
}

async function opened<T>(path: string, use: (zip: ZipFile) => Promise<T>): Promise<T> {
  const { openPromise } = await import('yauzl');
  // Names are decoded below: a path that leads out of a folder is no reason to refuse what is read as a stream.
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(damaged);
  try {
    return await use(zip);
  } finally {
    zip.close();
  }
}

/** What yauzl says is for the log; what the system says stays as it is. */
function damaged(cause: unknown): never {
  if (cause instanceof ArchiveError || (cause instanceof Error && 'syscall' in cause)) throw cause;
  throw new ArchiveError('archive-damaged', String(cause));
}

/** Of the archive that was looked at last: its members are opened one after the other. */
let last: { path: string; mtimeMs: number; size: number; entries: Entry[] } | null = null;

async function entriesOf(path: string): Promise<Entry[]> {
  const { mtimeMs, size } = await stat(path);
  if (last?.path === path && last.mtimeMs === mtimeMs && last.size === size) return last.entries;
  const entries = await opened(path, async (zip) => {
    if (zip.entryCount > MOST_MEMBERS) throw new ArchiveError('archive-members');
    const all: Entry[] = [];
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      bytes += entry.fileNameRaw.length + entry.extraFieldRaw.length + entry.fileCommentRaw.length;
      if (bytes > LONGEST_LIST) throw new ArchiveError('archive-members');
      all.push(entry);
    }
    return all;
  }).catch(damaged);
  last = { path, mtimeMs, size, entries };
  return entries;
}

/** In the archive's order, folders left out. Throws `ArchiveError` and what the system says. */
export async function membersOf(path: string): Promise<Member[]> {
  const { getFileNameLowLevel } = await import('yauzl');
  const entries = await entriesOf(path);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  // Members may share their bytes: what all of them unpack to is held against what the archive really has.
  const { size } = await stat(path);
  const whole = tooDense(unpacked, size) ? 'archive-ratio' : null;
  return entries.flatMap((entry, index): Member[] => {
    const { generalPurposeBitFlag, fileNameRaw, extraFields, uncompressedSize } = entry;
    const full = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    const name = plainText(full.split(/[/\\]/u).at(-1) ?? '').slice(-LONGEST_NAME);
    const problem = problemOf(entry, name) ?? whole;
    return name === '' ? [] : [{ index, name, bytes: uncompressedSize, problem }];
  });
}

const tooDense = (unpacked: number, packed: number) => unpacked > SMALL && unpacked > packed * MOST_RATIO;

function problemOf(entry: Entry, name: string): ImportProblem | null {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.isEncrypted()) return 'archive-encrypted';
  if (ARCHIVE.test(name)) return 'archive-nested';
  if (uncompressedSize > LARGEST) return 'archive-size';
  if (tooDense(uncompressedSize, compressedSize)) return 'archive-ratio';
  return compressionMethod === STORED || compressionMethod === DEFLATED ? null : 'archive-method';
}

/** A member's bytes. Throws `ArchiveError` where they are not what was packed, at the latest at their end. */
export async function* bytesOf(path: string, index: number): AsyncGenerator<Buffer, void> {
  const entry = (await entriesOf(path))[index];
  if (!entry) throw new ArchiveError('archive-damaged', 'the archive has changed');
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(damaged);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    let sum = 0;
    for await (const chunk of stream) {
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
    if (sum !== entry.crc32) throw new ArchiveError('archive-damaged', 'checksum');
  } catch (cause) {
    damaged(cause);
  } finally {
    zip.close();
  }
}
