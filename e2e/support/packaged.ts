// The packaged app for tests. As packed it takes no --inspect, by which Playwright reaches main; for assertions about
// main there is a copy that differs in this one fuse and is thrown away at the end.

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseVersion, flipFuses } from '@electron/fuses';
import { test } from '@playwright/test';
import { packaged } from '../../scripts/setup/app-package.ts';
import { INSPECT } from '../../scripts/setup/fuses.ts';
import { PACKAGED } from './projects.ts';

/** Whether the test that runs is to try the packaged app instead of the built one. */
export const onPackage = (): boolean => test.info().project.name === PACKAGED;

export const packageFolder = (): string => path.dirname(packaged().executable);
export const executableName = (): string => path.basename(packaged().executable);

/** Hard links where both are on one file system: a quarter of a gigabyte is not worth copying. */
export function copyTree(from: string, to: string): void {
  if (spawnSync('cp', ['-al', from, to]).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  execFileSync('cp', ['-a', from, to]);
}

let copy: Promise<string> | null = null;

/** The copy's executable; the same for all tests of this process, and gone with it. */
export function inspectableExecutable(): Promise<string> {
  copy ??= makeCopy();
  return copy;
}

async function makeCopy(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'segue-inspectable-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const app = path.join(folder, 'app');
  copyTree(packageFolder(), app);
  const executable = path.join(app, executableName());
  // Not through a link: it would be the package itself that is changed.
  rmSync(executable);
  copyFileSync(packaged().executable, executable);
  await flipFuses(executable, { version: FuseVersion.V1, [INSPECT]: true });
  return executable;
}
