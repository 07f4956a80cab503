// What the file system refuses, as codes the user's sentence is chosen by. Used by main and by the library thread.

import { type ErrorCode, SegueError } from '../shared/domain/result.ts';

const BY_ERRNO: Partial<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  EROFS: 'disk-read-only',
};

/** What was thrown, if it was no `SegueError` already, as one with the file system's reason or, without one, `otherwise`. */
export function fileFailure(cause: unknown, otherwise: ErrorCode): SegueError {
  if (cause instanceof SegueError) return cause;
  const code = BY_ERRNO[(cause as NodeJS.ErrnoException).code ?? ''] ?? otherwise;
  return new SegueError(code, String(cause), { cause });
}
