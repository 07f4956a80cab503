// What SQLite refuses, as codes the user's sentence is chosen by. Used by the library thread alone.

import { type ErrorCode, SegueError } from '../../shared/domain/result.ts';

/** SQLite's primary result codes: the low byte of the extended ones. */
const BY_RESULT: Partial<Record<number, ErrorCode>> = {
  3: 'disk-read-only', // PERM
  5: 'database-locked', // BUSY
  8: 'disk-read-only', // READONLY
  11: 'database-corrupt', // CORRUPT
  13: 'disk-full', // FULL
  14: 'disk-read-only', // CANTOPEN
  26: 'database-corrupt', // NOTADB
};
/** IOERR_SHMSIZE: on a full disk the index of the write-ahead log could not grow. */
const IOERR_SHMSIZE = 4874;

function codeOf(result: number | undefined): ErrorCode {
  if (result === IOERR_SHMSIZE) return 'disk-full';
  return BY_RESULT[(result ?? 0) & 0xff] ?? 'database-failed';
}

/** Runs an engine's code; what it throws becomes a `SegueError` that names SQLite's extended result code. */
export function guard<T>(fn: () => T): T {
  try {
    return fn();
  } catch (cause) {
    if (cause instanceof SegueError) throw cause;
    const { errcode, rawCode, message } = cause as { errcode?: number; rawCode?: number; message?: string };
    const result = errcode ?? rawCode;
    throw new SegueError(codeOf(result), `SQLite ${result ?? 'error'}: ${message}`, { cause });
  }
}
