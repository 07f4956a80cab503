// Reads snapshot files and trusts none of them: a file that is missing, of another schema or damaged is a value to
// the caller, who rebuilds. Runs in the suggestion thread (whole), in the library thread (header) and on the
// command line. Synchronous: it runs off the main thread, and nothing else can be answered before it ends.

import { closeSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Columns } from './columns.ts';
import {
  ELEMENTS,
  elementBytes,
  type Header,
  headerSchema,
  MAGIC,
  MAX_HEADER_BYTES,
  PREFACE_BYTES,
  SCHEMA_VERSION,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  STALE_AFTER_MS,
} from './format.ts';

/** `schema`: whole, but written by another version of Segue. */
export type Unreadable = 'missing' | 'schema' | 'corrupt';

export interface SnapshotInfo {
  rows: number;
  /** ISO 8601. */
  builtAt: string;
  /** Older than seven days, or dated in the future: rebuild when convenient. */
  stale: boolean;
}

/** Where the sections read from a file go; the suggestion thread puts the vectors into shared memory. */
export type Allocate = (
  name: SectionName,
  bytes: number,
  size: { rows: number; dims: number },
) => { buffer: ArrayBufferLike; offset: number };

const ownMemory: Allocate = (_, bytes) => ({ buffer: new ArrayBuffer(bytes), offset: 0 });

/**
 * Looks at a snapshot's header alone: quick at any size. Says nothing about the sections' soundness.
 * @throws the file system's error, except for a missing file
 */
export function inspectSnapshot(
  path: string,
  now = Date.now(),
): ({ ok: true } & SnapshotInfo) | { ok: false; reason: Unreadable } {
  const opened = openOrNull(path);
  if (opened === null) return { ok: false, reason: 'missing' };
  try {
    const read = readHeader(opened);
    return typeof read === 'string' ? { ok: false, reason: read } : { ok: true, ...infoOf(read.header, now) };
  } finally {
    closeSync(opened);
  }
}

/**
 * Reads a snapshot whole and checks magic, schema, section bounds and checksum. The file is closed on return.
 * @param allocate gives each section its memory, aligned to its element; by default an ArrayBuffer of its own
 * @throws the file system's error, except for a missing file
 */
export function readSnapshot(
  path: string,
  allocate: Allocate = ownMemory,
  now = Date.now(),
): { ok: true; columns: Columns; info: SnapshotInfo } | { ok: false; reason: Unreadable } {
  const opened = openOrNull(path);
  if (opened === null) return { ok: false, reason: 'missing' };
  try {
    const read = readHeader(opened);
    if (typeof read === 'string') return { ok: false, reason: read };
    const columns = readSections(opened, read.header, read.bodyAt, allocate);
    return columns ? { ok: true, columns, info: infoOf(read.header, now) } : { ok: false, reason: 'corrupt' };
  } finally {
    closeSync(opened);
  }
}

/** Renames an unreadable snapshot, over the last one set aside, for a report to be made from. @returns its new path */
export function setAside(path: string): string {
  const aside = `${path}.set-aside`;
  renameSync(path, aside);
  return aside;
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

const infoOf = ({ rows, builtAt }: Header, now: number): SnapshotInfo => {
  const age = now - Date.parse(builtAt);
  return { rows, builtAt, stale: age > STALE_AFTER_MS || age < -STALE_AFTER_MS };
};

function readHeader(file: number): { header: Header; bodyAt: number } | 'schema' | 'corrupt' {
  const preface = new Uint8Array(PREFACE_BYTES);
  if (!readFully(file, preface, 0) || !MAGIC.every((byte, i) => preface[i] === byte)) return 'corrupt';
  const view = new DataView(preface.buffer);
  const length = view.getUint32(12, true);
  if (length > MAX_HEADER_BYTES) return 'corrupt';
  const text = new Uint8Array(length);
  if (!readFully(file, text, PREFACE_BYTES)) return 'corrupt';
  if (crc32(text, crc32(preface.subarray(0, 16))) !== view.getUint32(16, true)) return 'corrupt';
  if (view.getUint32(8, true) !== SCHEMA_VERSION) return 'schema';
  const parsed = headerSchema.safeParse(parseJson(new TextDecoder().decode(text)));
  return parsed.success ? { header: parsed.data, bodyAt: PREFACE_BYTES + length } : 'corrupt';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The columns, or null where lengths, places or the checksum are not what they must be. */
function readSections(file: number, header: Header, bodyAt: number, allocate: Allocate): Columns | null {
  const { rows, dims, scaler, genreNames, languageNames, playlistNames, pools, sections } = header;
  const { size } = fstatSync(file);
  if (size !== header.fileBytes || sections.length !== SECTION_NAMES.length) return null;
  const arrays: Partial<Record<SectionName, unknown>> = {};
  let crc = 0;
  let at = bodyAt;
  for (const [i, name] of SECTION_NAMES.entries()) {
    const section = sections[i];
    const expected = expectedLength(name, header);
    if (section?.name !== name || section.offset !== at) return null;
    if (expected !== null && section.length !== expected) return null;
    const bytes = section.length * elementBytes(name);
    const next = sections[i + 1]?.offset ?? size;
    if (next < at + bytes) return null;
    const { buffer, offset } = allocate(name, bytes, header);
    const inside = readChecked(file, at, bytes, crc, new Uint8Array(buffer, offset, bytes));
    const behind = inside === null ? null : readChecked(file, at + bytes, next - at - bytes, inside, null);
    if (behind === null) return null;
    crc = behind;
    at = next;
    arrays[name] = new ELEMENTS[SECTIONS[name]](buffer as ArrayBuffer, offset, section.length);
  }
  if (crc !== header.bodyCrc) return null;
  return {
    rows,
    dims,
    scaler,
    genreNames,
    languageNames,
    playlistNames,
    pools,
    ...(arrays as Pick<Columns, SectionName>),
  };
}

/** Elements a section must have; null where the file alone says. */
function expectedLength(name: SectionName, { rows, dims, pools }: Header): number | null {
  switch (name) {
    case 'vectors':
      return rows * dims;
    case 'artistStart':
    case 'genreStart':
      return rows + 1;
    case 'poolBits':
      return pools.length * Math.ceil(rows / 8);
    case 'patternBits':
    case 'artistIds':
    case 'albumIds':
    case 'artist':
    case 'artistLanguages':
    case 'languageSets':
    case 'genre':
    case 'bareRow':
    case 'bareWork':
    case 'sharedRow':
    case 'sharedPool':
    case 'sharedPopularity':
    case 'playlistIds':
    case 'playlistPool':
    case 'playlistStart':
    case 'playlistRow':
      return null;
    default:
      return rows;
  }
}

/**
 * Reads through a buffer of its own (some systems refuse to read into shared memory) and carries the CRC on.
 * @returns null when the file ends too soon: it was cut meanwhile
 */
function readChecked(
  file: number,
  from: number,
  bytes: number,
  crc: number,
  into: Uint8Array | null,
): number | null {
  const buffer = new Uint8Array(Math.min(bytes, 1 << 20));
  let sum = crc;
  for (let done = 0; done < bytes; ) {
    const part = buffer.subarray(0, Math.min(buffer.length, bytes - done));
    if (!readFully(file, part, from + done)) return null;
    sum = crc32(part, sum);
    into?.set(part, done);
    done += part.length;
  }
  return sum;
}

function readFully(file: number, into: Uint8Array, position: number): boolean {
  for (let done = 0; done < into.length; ) {
    const read = readSync(file, into, done, into.length - done, position + done);
    if (read === 0) return false;
    done += read;
  }
  return true;
}
