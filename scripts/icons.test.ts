// The icons as they are committed, read back: every size is there, is the size it says, and is drawn.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ICNS_TYPES } from './setup/icon-files.ts';

const folder = path.join(import.meta.dirname, '../assets/icon');
const file = (name: string) => readFileSync(path.join(folder, name));
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8)).toEqual(PNG);
  expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

it.each(['icon.ico', 'library.ico'])('%s has the sizes of Windows', (name) => {
  const bytes = file(name);
  const count = bytes.readUInt16LE(4);
  const sizes = Array.from({ length: count }, (_, n) => {
    const entry = bytes.subarray(6 + 16 * n, 22 + 16 * n);
    const size = entry.readUInt8(0) || 256;
    const at = entry.readUInt32LE(12);
    expect(sizeOf(bytes.subarray(at, at + entry.readUInt32LE(8)))).toEqual([size, size]);
    return size;
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

it.each(['icon.icns', 'library.icns'])('%s has the kinds of macOS', (name) => {
  const bytes = file(name);
  expect(bytes.toString('latin1', 0, 4)).toBe('icns');
  expect(bytes.readUInt32BE(4)).toBe(bytes.length);
  const found: Record<string, number> = {};
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    const [width, height] = sizeOf(bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4)));
    expect(width).toBe(height);
    found[bytes.toString('latin1', at, at + 4)] = width;
  }
  expect(found).toEqual(ICNS_TYPES);
});

it('has a picture for each size that Linux desktops ask for', () => {
  const names = readdirSync(path.join(folder, 'linux'));
  for (const name of names) expect(`${sizeOf(file(`linux/${name}`)).join('x')}.png`).toBe(name);
  expect(names).toEqual(expect.arrayContaining(['16x16.png', '48x48.png', '256x256.png', '512x512.png']));
});
