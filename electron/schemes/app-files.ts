// Which file of the built renderer an address of the app's own scheme means. Pure, so that it can be tested without
// Electron; app.ts serves what it finds.

import path from 'node:path';

export const APP_SCHEME = 'segue-app';
export const APP_HOST = 'bundle';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

const MIME_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  /** Absolute path. */
  file: string;
  /** MIME type. */
  type: string;
}

/**
 * The file inside `folder` and its MIME type, or null for anything else: another host, a path that leads out of the
 * folder (also when its dots and slashes are percent-encoded, which the URL parser leaves alone), a NUL, or a file
 * of a kind the renderer does not use.
 */
export function appFile(address: string, folder: string): PageFile | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null;
  const decoded = decode(url.pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.join(folder, decoded === '/' ? 'index.html' : decoded);
  const type = MIME_TYPES[path.extname(file)];
  return type && file.startsWith(folder + path.sep) ? { file, type } : null;
}

/** Null when it does not decode, or when what comes out is encoded once more: no file of ours has a `%` in its name. */
function decode(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes('%') ? null : decoded;
  } catch {
    return null;
  }
}
