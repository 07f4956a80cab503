import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusalOf, refusalOfFolder } from './publishable.ts';

const DECLARED = '45.4.1';
const stable = { electron: DECLARED, development: false };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'segue-publishable-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An unpacked app as far as the check looks at it. */
async function app(about: object, files: string[] = []): Promise<string> {
  const source = path.join(folder, 'source');
  mkdirSync(source);
  writeFileSync(path.join(source, 'package.json'), JSON.stringify(about));
  for (const file of files) writeFileSync(path.join(source, file), '');
  const unpacked = path.join(folder, 'public/linux-unpacked/resources');
  mkdirSync(unpacked, { recursive: true });
  await createPackage(source, path.join(unpacked, 'app.asar'));
  return path.join(folder, 'public');
}

it('lets a build on the declared Electron be published', async () => {
  expect(refusalOf(stable, DECLARED)).toBeNull();
  expect(refusalOfFolder(await app({ made: stable }), DECLARED)).toBeNull();
});

it('refuses a development-runtime build', async () => {
  const made = { electron: '33.2.1', development: true };
  expect(refusalOf(made, DECLARED)).toContain('development runtime');
  expect(refusalOfFolder(await app({ made }), DECLARED)).toContain('development runtime');
});

it('refuses one that only says it is none', async () => {
  const found = await app({ made: stable }, ['index.node']);
  expect(refusalOfFolder(found, DECLARED)).toContain('index.node');
});

it('refuses another Electron than the declared one', () => {
  expect(refusalOf({ electron: '45.4.0', development: false }, DECLARED)).toContain('45.4.0');
});

it('refuses what does not say what it is, and nothing at all', async () => {
  expect(refusalOfFolder(await app({}), DECLARED)).toContain('does not say');
  expect(refusalOfFolder(path.join(folder, 'absent'), DECLARED)).toContain('no packed app');
});
