// Answers the page's requests for the sound of a file: whole or a range of its bytes. What is asked for is a number; that
// the file still lies in its folder is looked at anew each time, after it has been opened, so that no link put in its
// place meanwhile leads anywhere else. Imports no electron.

import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { playedAs } from './kinds.ts';

export interface Location {
  /** As the system resolved it when it was chosen. */
  root: string;
  path: string;
}

const NOTHING: Readonly<Record<string, string>> = { 'x-content-type-options': 'nosniff' };
const refuse = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...NOTHING, ...headers } });

/** @param range the request's header */
export async function serveAudio({ root, path: file }: Location, range: string | null): Promise<Response> {
  const type = playedAs(file);
  if (type === null) return refuse(415);
  const handle = await openWithin(root, file);
  if (!handle) return refuse(404);
  try {
    const { size } = await handle.stat();
    const wanted = range === null ? { start: 0, end: size - 1 } : readRange(range, size);
    if (!wanted) {
      await handle.close();
      return refuse(416, { 'content-range': `bytes */${size}` });
    }
    const { start, end } = wanted;
    const headers = {
      ...NOTHING,
      'content-type': type,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      ...(range !== null && { 'content-range': `bytes ${start}-${end}/${size}` }),
    };
    const bytes = handle.createReadStream({ start, end, autoClose: true, highWaterMark: 256 * 1024 });
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      status: range === null ? 200 : 206,
      headers,
    });
  } catch (cause) {
    await handle.close().catch(() => undefined);
    throw cause;
  }
}

/** Null for what is gone, is no regular file, is empty, or does not lie in the folder. Never waits for a pipe. */
async function openWithin(root: string, file: string): Promise<FileHandle | null> {
  const whole = path.join(root, file);
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const handle = await open(whole, flags).catch(() => null);
  if (!handle) return null;
  const isOurs = async () => {
    const [opened, real] = await Promise.all([handle.stat(), realpath(whole)]);
    const within = real.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
    if (!within || !opened.isFile() || opened.size === 0) return false;
    const there = await lstat(real);
    return there.ino === opened.ino && there.dev === opened.dev;
  };
  if (await isOurs().catch(() => false)) return handle;
  await handle.close();
  return null;
}

/** One range of bytes, both ends included; null when it is none or lies outside. */
export function readRange(header: string, size: number): { start: number; end: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length > 0 ? { start: size - length, end: size - 1 } : null;
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : null;
}
