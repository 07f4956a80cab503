// The snapshot that suggestions are computed on: reads a file into the shared memory and swaps it in when it is
// whole. Runs in the suggestion thread.

import { type Catalogue, createCatalogue } from '../catalogue/columns.ts';
import { languagesIn } from '../catalogue/languages/sets.ts';
import { readSnapshot, type SnapshotInfo, setAside, type Unreadable } from '../catalogue/read.ts';
import type { Kernel, Region } from '../catalogue/scan/kernel.ts';

export interface Published {
  catalogue: Catalogue;
  region: Region;
}

export type Loaded =
  | { ok: true; published: Published; info: SnapshotInfo & { languages: ReturnType<typeof languagesIn> } }
  | { ok: false; reason: Unreadable; asidePath: string | null };

/**
 * @param current the snapshot in use, which stays untouched: drop it once this one is in
 * @param onPart called before each part of the file is read
 * @returns a damaged file, or one of another schema, as a value, after it was set aside
 * @throws SegueError `snapshot-failed` when memory is full; the file system's error
 */
export function loadSnapshot(
  path: string,
  kernel: Kernel,
  current: Published | null,
  onPart: () => void,
): Loaded {
  let region: Region | null = null;
  const read = readSnapshot(path, (name, bytes, { rows, dims }) => {
    onPart();
    if (name !== 'vectors' && name !== 'pattern') return { buffer: new ArrayBuffer(bytes), offset: 0 };
    region ??= kernel.place(rows, dims, current?.region ?? null);
    return { buffer: kernel.memory.buffer, offset: name === 'vectors' ? region.vectorsAt : region.patternAt };
  });
  if (!read.ok || !region) {
    const reason = read.ok ? 'corrupt' : read.reason;
    return { ok: false, reason, asidePath: reason === 'missing' ? null : setAside(path) };
  }
  const catalogue = createCatalogue(read.columns);
  const info = { ...read.info, languages: languagesIn(catalogue) };
  return { ok: true, published: { catalogue, region }, info };
}
