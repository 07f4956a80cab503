// What the host of audio files gives out, and what it does not, whatever a location or a range says.

import {
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../library/fixtures.ts';
import { readRange, serveAudio } from './serve.ts';

let folder: ReturnType<typeof temporaryFolder>;
let root: string;
const SIZE = 1_000_000;
beforeEach(() => {
  folder = temporaryFolder();
  root = join(folder.path, 'music');
  mkdirSync(root);
  writeFileSync(join(root, 'song.mp3'), Buffer.alloc(SIZE, 7));
  writeFileSync(join(folder.path, 'secret.mp3'), 'secret');
});
afterEach(() => folder.remove());

const statusOf = async (path: string, range: string | null = null) => {
  const reply = await serveAudio({ root, path }, range);
  await reply.body?.cancel();
  return reply.status;
};

describe('a range', () => {
  it.each([
    ['bytes=0-', [0, 99]],
    ['bytes=10-19', [10, 19]],
    ['bytes=90-9999999', [90, 99]],
    ['bytes=-1', [99, 99]],
    ['bytes=-500', [0, 99]],
    [' bytes=99-99 ', [99, 99]],
  ])('%s is one', (header, [start, end]) => expect(readRange(header, 100)).toEqual({ start, end }));

  it.each([
    ...['', 'bytes', 'bytes=', 'bytes=-', 'bytes=-0', 'bytes=100-', 'bytes=9-3', 'bytes=0-1,5-6'],
    ...['items=0-1', 'bytes=a-b', 'bytes=1.5-2', 'bytes=0x1-2', 'bytes=--1', `bytes=${'9'.repeat(400)}-`],
    ...['bytes=0-1\r\nx: y', 'bytes=1e3-'],
  ])('%j is none', (header) => expect(readRange(header, 100)).toBeNull());

  it('is answered with its bytes and no more, and one that is none with none', async () => {
    const reply = await serveAudio({ root, path: 'song.mp3' }, 'bytes=5-14');
    expect([reply.status, reply.headers.get('content-range')]).toEqual([206, `bytes 5-14/${SIZE}`]);
    expect((await reply.arrayBuffer()).byteLength).toBe(10);
    const none = await serveAudio({ root, path: 'song.mp3' }, `bytes=${SIZE}-`);
    expect([none.status, none.headers.get('content-range')]).toEqual([416, `bytes */${SIZE}`]);
    expect(await none.text()).toBe('');
  });
});

it('serves nothing outside of the folder, by whatever way', async () => {
  symlinkSync(join(folder.path, 'secret.mp3'), join(root, 'link.mp3'));
  symlinkSync(folder.path, join(root, 'up'));
  for (const path of [
    ...['../secret.mp3', 'x/../../secret.mp3', join(folder.path, 'secret.mp3'), 'link.mp3', 'up/secret.mp3'],
    ...[
      '',
      '.',
      '..',
      'gone.mp3',
      'song.mp3/',
      'song.mp3/x.mp3',
      'song.mp3\0.mp3',
      `${'a'.repeat(5000)}.mp3`,
    ],
  ])
    expect([404, 415], path).toContain(await statusOf(path));
  expect(await statusOf('song.mp3')).toBe(200);
});

it('serves nothing of a folder that has become a link to another', async () => {
  const elsewhere = join(folder.path, 'elsewhere');
  renameSync(root, elsewhere);
  symlinkSync(elsewhere, root);
  expect(await statusOf('song.mp3')).toBe(404);
});

it('serves no folder, no empty file, and nothing that is not sound by its name', async () => {
  mkdirSync(join(root, 'folder.mp3'));
  writeFileSync(join(root, 'empty.mp3'), '');
  writeFileSync(join(root, 'page.html'), '<script>');
  linkSync(join(root, 'song.mp3'), join(root, 'song.exe'));
  expect(await statusOf('folder.mp3')).toBe(404);
  expect(await statusOf('empty.mp3')).toBe(404);
  expect(await statusOf('page.html')).toBe(415);
  expect(await statusOf('song.exe')).toBe(415);
});

it('ends when the file is cut or removed under it, and gives nothing of another in its place', async () => {
  const cut = await serveAudio({ root, path: 'song.mp3' }, null);
  truncateSync(join(root, 'song.mp3'), 10);
  expect((await cut.arrayBuffer().catch(() => new ArrayBuffer(0))).byteLength).toBeLessThan(SIZE);

  writeFileSync(join(root, 'song.mp3'), Buffer.alloc(SIZE, 7));
  const gone = await serveAudio({ root, path: 'song.mp3' }, null);
  rmSync(join(root, 'song.mp3'));
  writeFileSync(join(root, 'song.mp3'), Buffer.alloc(SIZE, 9));
  expect(new Set(new Uint8Array(await gone.arrayBuffer()))).toEqual(new Set([7]));
});

it.runIf(process.platform === 'linux')(
  'leaves no file open that was asked for and not listened to',
  async () => {
    const open = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).startsWith(root);
        } catch {
          return false;
        }
      }).length;
    for (let i = 0; i < 50; i++) {
      const reply = await serveAudio({ root, path: 'song.mp3' }, `bytes=${i}-`);
      const reader = reply.body?.getReader();
      if (i % 2) await reader?.read();
      await reader?.cancel();
    }
    await expect.poll(open).toBe(0);
  },
);
