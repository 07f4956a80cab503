// Writes a snapshot file: beside its place, flushed to the disk, then renamed over it, so that at any moment there
// is the old snapshot or the new one, whole.

import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Columns } from './columns.ts';
import { align, type Header, MAGIC, PREFACE_BYTES, SCHEMA_VERSION, SECTION_NAMES } from './format.ts';

/** @throws the file system's error; nothing is left beside in that case */
export async function writeSnapshot(path: string, columns: Columns, builtAt: Date): Promise<void> {
  const parts = SECTION_NAMES.map((name) => {
    const { buffer, byteOffset, byteLength, length } = columns[name];
    const bytes = new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
    return { name, bytes, length, padding: new Uint8Array(align(byteLength) - byteLength) };
  });
  let bodyCrc = 0;
  for (const { bytes, padding } of parts) bodyCrc = crc32(padding, crc32(bytes, bodyCrc));

  // The places depend on the header's length and that on the places' digits: begin with an ample guess.
  const header = (start: number): Header => {
    let offset = start;
    const sections = parts.map(({ name, length, bytes }) => {
      const section = { name, offset, length };
      offset += align(bytes.length);
      return section;
    });
    const { rows, dims, scaler, genreNames, languageNames, playlistNames, pools } = columns;
    return {
      ...{ rows, dims, builtAt: builtAt.toISOString(), scaler },
      ...{
        genreNames: [...genreNames],
        languageNames: [...languageNames],
        playlistNames: [...playlistNames],
        pools: [...pools],
        sections,
        fileBytes: offset,
        bodyCrc,
      },
    };
  };
  const encode = (start: number) => new TextEncoder().encode(JSON.stringify(header(start)));
  const start = align(PREFACE_BYTES + encode(Number.MAX_SAFE_INTEGER).length);
  const text = new Uint8Array(start - PREFACE_BYTES).fill(0x20);
  text.set(encode(start));

  const preface = new Uint8Array(PREFACE_BYTES);
  preface.set(MAGIC);
  const view = new DataView(preface.buffer);
  view.setUint32(8, SCHEMA_VERSION, true);
  view.setUint32(12, text.length, true);
  view.setUint32(16, crc32(text, crc32(preface.subarray(0, 16))), true);

  const beside = `${path}.writing`;
  try {
    const file = await open(beside, 'w');
    try {
      for (const bytes of [preface, text, ...parts.flatMap((part) => [part.bytes, part.padding])]) {
        if (bytes.length > 0) await file.writeFile(bytes);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  }
  await syncFolder(dirname(path));
}

/** Makes the rename itself durable, where the system lets a folder be flushed (Windows does not). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
