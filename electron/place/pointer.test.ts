import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pointerFile, readPointer, usualPlace, writePointer } from './pointer.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'segue-place-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('is the folder that the system gives where nothing is said', () => {
  expect(usualPlace(home)).toBe(home);
});

it('reads what it wrote, and is gone with the last of it', () => {
  const pointer = { folder: '/elsewhere', move: { to: null, begun: true }, leave: null };
  writePointer(home, pointer);
  expect(readPointer(home)).toEqual(pointer);
  expect(readdirSync(home)).toEqual(['data-folder.json']);
  writePointer(home, { folder: null, move: null, leave: null });
  expect(readdirSync(home)).toEqual([]);
});

it('is found only where a library has been kept: an empty folder may be a disk that is away', () => {
  const folder = path.join(home, 'disk');
  writePointer(home, { folder, move: null, leave: null });
  expect(usualPlace(home)).toBeNull();
  mkdirSync(folder);
  expect(usualPlace(home)).toBeNull();
  writeFileSync(path.join(folder, 'library.sqlite'), '');
  expect(usualPlace(home)).toBe(folder);
});

it('is not found while there is something to be done first', () => {
  writePointer(home, { folder: null, move: { to: '/elsewhere', begun: false }, leave: null });
  expect(usualPlace(home)).toBeNull();
  writePointer(home, { folder: null, move: null, leave: { from: '/elsewhere' } });
  expect(usualPlace(home)).toBeNull();
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '{"folder":7}',
  '{"folder":"beside"}',
  '{"move":{"to":"/x"}}',
  '{"leave":{"from":1}}',
])('never takes what cannot be understood for nothing said: %s', (text) => {
  writeFileSync(pointerFile(home), text);
  const read = readPointer(home);
  if (text === '[]') expect(read).toEqual({ folder: null, move: null, leave: null });
  else expect(read).toBe('unreadable');
  if (text !== '[]') expect(usualPlace(home)).toBeNull();
});

it('says so where it cannot be read at all', () => {
  mkdirSync(pointerFile(home));
  expect(readPointer(home)).toBe('unreadable');
});
