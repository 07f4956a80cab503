// Packs the built app into a folder that runs by itself, and tells where it is. Node 24.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, must, root, step } from './step.ts';

export interface Packaged {
  executable: string;
  version: string;
  development: boolean;
}

/** Written by pack.ts at its end; the test that starts the packaged app reads it. */
export const packagedFile = path.join(cacheDir, 'packaged.json');

export function packaged(): Packaged {
  return JSON.parse(readFileSync(packagedFile, 'utf8')) as Packaged;
}

/** Needs the runtime chosen (ensureRuntime) and dist/ built. */
export async function ensurePackage(): Promise<void> {
  await step('package: electron-builder', async () => {
    await must([process.execPath, path.join(import.meta.dirname, 'pack.ts')], { log: 'package' });
    return path.relative(root, path.dirname(packaged().executable));
  });
}
