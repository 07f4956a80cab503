import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Releases } from './release.ts';
import { appImageOf, type Copy, cacheFolder, wayOf } from './way.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'segue-way-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'Segue.AppImage');
writeFileSync(file, '');

const releases: Releases = { page: '', key: 'key', feed: '', folder: () => '', origins: [] };
const mounted = '/tmp/.mount_SegueAbc';
const appImage: Copy = {
  platform: 'linux',
  env: { APPIMAGE: file, APPDIR: mounted },
  executable: `${mounted}/segue`,
  development: false,
};
const unpacked: Copy = { ...appImage, env: {}, executable: '/home/user/Segue-1.0.0/segue' };

it.each<[string, Copy, Releases | null]>([
  ['installs', appImage, releases],
  ['installs', { ...unpacked, platform: 'win32' }, releases],
  ['installs', { ...unpacked, platform: 'darwin' }, releases],
  ['package', { ...unpacked, executable: '/opt/Segue/segue' }, releases],
  ['archive', unpacked, releases],
  ['read-only', { ...appImage, env: { APPIMAGE: '/gone/Segue.AppImage', APPDIR: mounted } }, releases],
  ['no-key', appImage, { ...releases, key: null }],
  ['no-key', appImage, null],
  ['development', { ...appImage, development: true }, releases],
])('%s', (way, copy, from) => expect(wayOf(copy, from)).toBe(way));

it('does not take the AppImage of a program it was started from for its own', () => {
  const started: Copy = { ...unpacked, env: { APPIMAGE: file, APPDIR: '/tmp/.mount_TerminalXyz' } };
  expect(appImageOf(started)).toBeNull();
  expect(wayOf(started, releases)).toBe('archive');
  expect(appImageOf({ ...appImage, env: { APPIMAGE: 'Segue.AppImage', APPDIR: mounted } })).toBeNull();
  // A folder whose name begins as the other's.
  expect(appImageOf({ ...appImage, executable: `${mounted}d/segue` })).toBeNull();
});

it('keeps what it downloads where the system keeps what can be got again', () => {
  expect(cacheFolder({ platform: 'linux', env: { XDG_CACHE_HOME: '/cache' } })).toBe('/cache');
  expect(cacheFolder({ platform: 'linux', env: {} })).toMatch(/\.cache$/);
  expect(cacheFolder({ platform: 'win32', env: { LOCALAPPDATA: '/local' } })).toBe('/local');
});
