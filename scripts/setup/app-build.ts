// Builds the app into dist/ when the sources differ from those it was built from. Node 24.
// Compared by content, not by time: a checkout or a copy changes times.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must, root, say, step } from './step.ts';

const INPUTS = [
  ...[
    'electron',
    'renderer',
    'shared',
    'assets',
    'scripts/scan-wasm.ts',
    'scripts/setup/bundled.ts',
    'scripts/setup/licences.ts',
  ],
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

/** A second build of main for tests that sign in, with the rest of the app as it was built: needs `ensureBuild`. */
export async function ensureTestBuild(): Promise<void> {
  const folder = path.join(root, 'dist-for-tests');
  const builtFrom = path.join(folder, '.built-from');
  const inputs = readFileSync(stamp, 'utf8');
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === inputs) return;
  await step('build: vite, for tests', async () => {
    await must([process.execPath, path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app'], {
      log: 'build-for-tests',
      env: { NODE_ENV: 'production', SEGUE_BUILD: 'for-tests' },
    });
    for (const part of ['preload', 'renderer']) {
      rmSync(path.join(folder, part), { recursive: true, force: true });
      cpSync(path.join(root, 'dist', part), path.join(folder, part), { recursive: true });
    }
    const { version, type } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const manifest = {
      name: 'segue-for-tests',
      productName: 'Segue for tests',
      version,
      type,
      main: 'main/main.js',
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(builtFrom, inputs);
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
