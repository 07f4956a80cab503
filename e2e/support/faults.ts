// Real faults for the app to meet: files overwritten, another program's change, another process's lock, a full
// disk or a read-only one, and a copy of the app whose parts can be taken away.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { isRoot, root } from './launch.ts';

export { backupsOf, libraryOf, profileWithDemo } from './demo.ts';

export const setAsideIn = (profile: string): string[] =>
  readdirSync(profile).filter((name) => /^library\.set-aside-.*\.sqlite$/.test(name));

const SQL = `
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(process.argv[1]);
db.exec(process.argv[2]);
console.log('done');
if (process.argv[3]) setInterval(() => {}, 1000);
`;
const runSql = (file: string, sql: string, hold: boolean) => [
  '--input-type=module',
  '-e',
  SQL,
  file,
  sql,
  ...(hold ? ['hold'] : []),
];

/** As another program would. */
export function changeDatabase(file: string, sql: string): void {
  execFileSync(process.execPath, runSql(file, sql, false));
}

/** A process of its own that keeps the library locked until it is let go. */
export async function lockDatabase(
  file: string,
  against: 'against reading' | 'against writing',
): Promise<{ release(): Promise<void> }> {
  const all = against === 'against reading' ? 'PRAGMA locking_mode = EXCLUSIVE; ' : '';
  const child = spawn(process.execPath, runSql(file, `${all}BEGIN EXCLUSIVE`, true));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return {
    async release() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Why no small disk can be made here; null: it can. */
export const noDiskBecause = (): string | null => (isRoot ? null : 'only root may mount a small disk');

export interface SmallDisk {
  path: string;
  fill(): void;
  empty(): void;
  remove(): void;
}

/** A file system of its own in memory, so that it can be full without this machine being so. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'segue-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'segue-test', folder]);
  const ballast = path.join(folder, 'ballast');
  return {
    path: folder,
    // Until not one page is left; `dd` ends with the error that this is about.
    fill: () => void spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096']),
    empty: () => rmSync(ballast),
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Makes a folder or a file one that cannot be written, root included; the returned function undoes it. */
export function makeReadOnly(place: string): () => void {
  if (!isRoot) {
    const { mode } = statSync(place);
    chmodSync(place, mode & 0o555);
    return () => chmodSync(place, mode);
  }
  execFileSync('mount', ['--bind', place, place]);
  execFileSync('mount', ['-o', 'remount,ro,bind', place]);
  return () => void execFileSync('umount', ['--lazy', place]);
}

export interface AppCopy {
  path: string;
  assets: string;
  remove(): void;
}

/** The built app in a folder of its own: what is removed or replaced there is missed by this copy alone. */
export function appCopy(): AppCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'segue-copy-'));
  execFileSync('cp', ['-a', path.join(root, 'dist'), path.join(root, 'package.json'), folder]);
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { path: folder, assets: path.join(folder, 'dist/assets'), remove };
}

/** In a file's place, something that can be opened and never read: whoever tries waits for ever. */
export function unreadable(file: string): void {
  rmSync(file, { force: true });
  execFileSync('mkfifo', [file]);
}

export const garbage = (file: string): void => writeFileSync(file, 'no database at all\n'.repeat(500));

/** The window as it is now, into the test's report. */
export async function picture({ page }: { page: Page }, info: TestInfo, name: string): Promise<void> {
  await page.waitForTimeout(200); // transitions end
  const file = info.outputPath(`${name}.png`);
  await page.screenshot({ path: file });
  await info.attach(name, { path: file, contentType: 'image/png' });
}
