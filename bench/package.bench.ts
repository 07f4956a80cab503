// The package: how big it is against the Electron it is made of, and how long it takes to start (start.ts) against the
// bare window packed the same way, with the same fuses.

import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { ensurePackage, packaged } from '../scripts/setup/app-package.ts';
import { ensureRuntime } from '../scripts/setup/runtime.ts';
import { root } from '../scripts/setup/step.ts';
import { temporaryFolder } from './app-session.ts';
import { report } from './measure.ts';
import { measureStarts } from './start.ts';

const MIB = 1 << 20;

await ensurePackage();
const { executable } = packaged();
const folder = path.dirname(executable);
const { dist } = await ensureRuntime();

const electron = { name: 'package: Electron alone', value: bytesOf(dist) / MIB };
report(electron.name, [electron.value], 'MiB');
report('package: all of it', [bytesOf(folder) / MIB], 'MiB', electron);
report('package: what is of Segue in it', [bytesOf(path.join(folder, 'resources')) / MIB], 'MiB', electron);
await measureStarts('package: start', { bare: { executable: await packBare() }, segue: { executable } });

/** The package with the bare window in Segue's place. */
async function packBare(): Promise<string> {
  const bare = path.join(temporaryFolder(), 'bare');
  const { status } = spawnSync('cp', ['-a', folder, bare]);
  if (status !== 0) throw new Error(`${folder} could not be copied`);
  const resources = path.join(bare, 'resources');
  for (const name of readdirSync(resources)) rmSync(path.join(resources, name), { recursive: true });
  await createPackage(path.join(root, 'bench/bare-window'), path.join(resources, 'app.asar'));
  return path.join(bare, path.basename(executable));
}

function bytesOf(place: string): number {
  const files = readdirSync(place, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}
