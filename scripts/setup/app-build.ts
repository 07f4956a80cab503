// Builds the app into dist/ when the sources differ from those it was built from. Node 24.
// Compared by content, not by time: a checkout or a copy changes times.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must, root, say, step } from './step.ts';

const INPUTS = [
  ...['electron', 'renderer', 'shared', 'assets', 'scripts/scan-wasm.ts', 'scripts/setup/bundled.ts'],
  ...['vite.config.ts', 'package.json', 'package-lock.json'],
];
const OUTPUTS = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];
const stamp = path.join(root, 'dist/.built-from');

/** Tells a build from others; empty before the first. */
export const builtFrom = (): string => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

export async function ensureBuild(options: { again?: boolean } = {}): Promise<void> {
  const inputs = hashOfInputs();
  const built = OUTPUTS.every((file) => existsSync(path.join(root, file)));
  if (!options.again && built && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) {
    say('build: as it was, the sources have not changed');
    return;
  }
  await step('build: vite', async () => {
    await must([process.execPath, path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app'], {
      log: 'build',
      // Vitest and others set it; a build is always the one that would ship.
      env: { NODE_ENV: 'production' },
    });
    writeFileSync(stamp, inputs);
    return 'done';
  });
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesOf(input)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(input: string): string[] {
  if (statSync(path.join(root, input)).isFile()) return [input];
  return readdirSync(path.join(root, input), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
