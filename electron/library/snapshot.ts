// Publishes the library as a catalogue snapshot. Runs in the library thread; other calls are answered meanwhile.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltSnapshot, buildSnapshot } from '../catalogue/build.ts';
import type { Detect } from '../catalogue/languages/detect.ts';
import { inspectSnapshot, setAside, type Unreadable } from '../catalogue/read.ts';
import { catalogueSource } from './catalogue-source.ts';
import type { Driver } from './driver.ts';

const FILE = 'library.catalogue';
/** Between progress events, ms: a progress bar needs no more. */
const PROGRESS_INTERVAL = 100;

export interface PublishOptions {
  detect: Detect;
  onProgress(done: number, total: number): void;
  /** An unreadable file was moved to `path` before a new one takes its place. */
  onSetAside(reason: Unreadable, path: string): void;
}

/**
 * Without `force` a snapshot of this schema with as many rows as the library has tracks is taken as it is; its age
 * is for the caller to judge once it is loaded. One whose header is unreadable is set aside. Throws `snapshot-failed` or the file system's error.
 * @returns null when the library has no tracks
 */
export async function publishSnapshot(
  db: Driver,
  folder: string,
  force: boolean,
  { detect, onProgress, onSetAside }: PublishOptions,
): Promise<BuiltSnapshot | null> {
  const source = catalogueSource(db);
  if (source.count === 0) return null;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const present = inspectSnapshot(path);
  if (!force && present.ok && present.rows === source.count)
    return { path, rows: present.rows, builtAt: present.builtAt };
  // Building would write over it.
  if (!present.ok && present.reason !== 'missing') onSetAside(present.reason, setAside(path));
  return buildSnapshot(source, path, { detect, onProgress: throttled(onProgress) });
}

/** Lets the first, the last and one an interval through. */
function throttled(onProgress: PublishOptions['onProgress']): PublishOptions['onProgress'] {
  let next = 0;
  return (done, total) => {
    if (done < total && performance.now() < next) return;
    next = performance.now() + PROGRESS_INTERVAL;
    onProgress(done, total);
  };
}
