// Builds a catalogue snapshot from a source and publishes its file. Runs in the library thread and on the command
// line through the same code.

import { setImmediate as turn } from 'node:timers/promises';
import { Collector } from './collect.ts';
import type { Detect } from './languages/detect.ts';
import { languagesOf } from './languages/languages.ts';
import type { CatalogueSource } from './source.ts';
import { writeSnapshot } from './write.ts';

export interface BuiltSnapshot {
  path: string;
  rows: number;
  /** ISO 8601. */
  builtAt: string;
}

export interface BuildOptions {
  /** Hears how many of `source.count` tracks are in, at most once a `SLICE_MS`, and once at the end. */
  onProgress?: (done: number, total: number) => void;
  now?: () => Date;
  /** Left out, no artist's language is known. */
  detect?: Detect;
}

/** The thread answers other calls between slices of this length. */
const SLICE_MS = 10;

/**
 * Reads the source whole, in slices with a turn of the event loop between them: a source over SQLite must bear
 * edits made meanwhile (page by key; a cursor held open would block them).
 *
 * @param path where the snapshot is published; an older one there is replaced in one step. Its folder must exist.
 * @returns null, and writes nothing, when the source has no track
 * @throws SegueError `snapshot-failed` for ids out of range or twice; the source's and the file system's own errors
 */
export async function buildSnapshot(
  source: CatalogueSource,
  path: string,
  { onProgress, now = () => new Date(), detect }: BuildOptions = {},
): Promise<BuiltSnapshot | null> {
  const collector = new Collector();
  let sliceEnd = performance.now() + SLICE_MS;
  const pause = async () => {
    if (performance.now() < sliceEnd) return;
    onProgress?.(collector.rows, Math.max(source.count, collector.rows));
    await turn();
    sliceEnd = performance.now() + SLICE_MS;
  };
  for (const track of source.tracks()) {
    collector.add(track);
    await pause();
  }
  for (const { id, name, trackIds, pool } of source.playlists()) {
    collector.addPlaylist(id, name, trackIds, pool);
    await pause();
  }
  const { rows } = collector;
  onProgress?.(rows, rows);
  if (rows === 0) return null;
  const builtAt = now();
  const languages = detect && (await languagesOf(collector.titles(), detect));
  await writeSnapshot(path, collector.columns(source.poolNames, languages), builtAt);
  return { path, rows, builtAt: builtAt.toISOString() };
}
