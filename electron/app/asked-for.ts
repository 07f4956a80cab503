// What the system asked the app to show when it started it or handed over: a `segue://` link ([Note: Links]) or a
// library's file. Pure, so that it can be tested without Electron; destination.ts does what is asked.

import path from 'node:path';
import { type AppLink, LINK_SCHEME, readLink } from '../../shared/domain/app-link.ts';
import { LIBRARY_EXTENSION } from '../../shared/domain/import-kinds.ts';

export type AskedFor = { link: AppLink } | { file: string } | 'refused';

export function askedByLink(text: string): AskedFor {
  const link = readLink(text);
  return link ? { link } : 'refused';
}

/**
 * The first link or library file among a process's arguments, or null: everything else there is Chromium's or the
 * system's. `folder` is what a file's path is relative to.
 */
export function askedByArguments(argv: readonly string[], folder: string): AskedFor | null {
  for (const text of argv.slice(1)) {
    // Also what is no scheme of ours once it is read strictly: it was meant as a link, and is refused as one.
    if (text.toLowerCase().startsWith(`${LINK_SCHEME}:`)) return askedByLink(text);
    if (isLibraryFile(text)) return { file: path.resolve(folder, text) };
  }
  return null;
}

const isLibraryFile = (text: string): boolean =>
  !text.startsWith('-') &&
  !text.includes('\0') &&
  path.extname(text).toLowerCase() === `.${LIBRARY_EXTENSION}`;
