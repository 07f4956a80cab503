// What is wrong with what the command line was given: said in one line, exit code 2.

export class InputError extends Error {}

const WORDS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  EROFS: 'it is on a disk that cannot be written to',
  ENOSPC: 'the disk is full',
  EFBIG: 'it would be larger than files may be',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link to itself',
  Z_BUF_ERROR: 'it is cut off: get or compress it anew',
  Z_DATA_ERROR: 'it is damaged: get or compress it anew',
};

/** What keeps a file from being read or written, in words; what is no trouble with a file is returned as it is. */
export function troubleWith(path: string, cause: unknown): unknown {
  if (cause instanceof InputError) return cause;
  const { code, syscall, message } = cause as NodeJS.ErrnoException;
  const words = WORDS[code ?? ''] ?? (syscall === undefined ? undefined : message);
  return words === undefined ? cause : new InputError(`${path}: ${words}.`);
}
