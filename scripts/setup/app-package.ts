// Packs the built app, into a folder that runs by itself or into installers, and tells where that folder is. Node 24.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtFrom } from './app-build.ts';
import { ensureRuntime } from './runtime.ts';
import { cacheDir, must, root, say, step } from './step.ts';

export interface Packaged {
  executable: string;
  version: string;
  development: boolean;
  /** What it was packed from, as `inputs` tells. */
  from: string;
}

/** Written by pack.ts at its end; the tests that start the packaged app read it. */
export const packagedFile = path.join(cacheDir, 'packaged.json');

export function packaged(): Packaged {
  return JSON.parse(readFileSync(packagedFile, 'utf8')) as Packaged;
}

/** Needs dist/ built. The folder is left as it is when nothing that goes into it has changed. */
export async function ensurePackage({ release = false } = {}): Promise<void> {
  if (!release && (await isCurrent())) {
    say('package: as it was, nothing in it has changed');
    return;
  }
  const pack = [
    process.execPath,
    path.join(import.meta.dirname, 'pack.ts'),
    ...(release ? ['--release'] : []),
  ];
  await step('package: electron-builder', async () => {
    await must(pack, { log: 'package' });
    return release ? 'release/public' : path.relative(root, path.dirname(packaged().executable));
  });
}

async function isCurrent(): Promise<boolean> {
  if (!existsSync(packagedFile)) return false;
  const { executable, from } = packaged();
  return existsSync(executable) && from === (await packedFrom());
}

/** A hash over all that decides what is packed. */
export async function packedFrom(): Promise<string> {
  const { dist, version } = await ensureRuntime();
  const hash = createHash('sha256').update(`${builtFrom()}\0${dist}\0${version}`);
  const scripts = readdirSync(import.meta.dirname)
    .sort()
    .map((name) => path.join(import.meta.dirname, name));
  const files = [...scripts, path.join(root, 'electron-builder.yml'), path.join(root, 'package-lock.json')];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
