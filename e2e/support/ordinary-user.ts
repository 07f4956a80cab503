// Starts the app as an ordinary user, with Chromium's sandbox on, also when the tests run as root: then as uid 65534,
// with everything it needs linked or copied to a folder that user can read. Playwright's own launcher cannot change
// the user, so this one is connected to over the DevTools protocol. For the tests of the packaged app it is that one,
// as it was packed.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { electronExecutable, isRoot, root } from './app.ts';
import { copyTree, executableName, onPackage, packageFolder } from './packaged.ts';

const NOBODY = 65534;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Why Chromium's sandbox cannot work for such a user on this machine; null: it can. */
export function noSandboxBecause(): string | null {
  if (process.platform !== 'linux') return 'only on Linux is the sandbox’s state to be read in /proc';
  const probe = spawnSync('unshare', ['--user', '--map-root-user', 'true'], user);
  return probe.status === 0 ? null : 'this system lets no ordinary user create user namespaces';
}

export interface OrdinaryRun {
  child: ChildProcess;
  browser: Browser;
  page: Page;
  /** A folder of the user's own. */
  home: string;
  /** The command that started it, for a second start. */
  argv: string[];
  /** What it wrote to standard output and standard error so far. */
  output(): string;
  /** What main has logged so far. */
  log(): string;
  /** Starts it once more on the same profile; resolves when that second process has ended. */
  again(args: string[]): Promise<void>;
  /** Ends the app and removes what was made for it. */
  close(): Promise<void>;
}

export interface OrdinaryOptions {
  args?: string[];
  env?: Record<string, string>;
  /** Does something to the folder of its own that the app is started from. */
  prepare?: (runtime: string) => void;
}

export async function launchAsOrdinaryUser({
  args = [],
  env = {},
  prepare = () => {},
}: OrdinaryOptions = {}): Promise<OrdinaryRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'segue-user-'));
  chmodSync(folder, 0o755);
  const home = path.join(folder, 'home');
  mkdirSync(home);
  if (isRoot) chownSync(home, NOBODY, NOBODY);
  const profile = path.join(home, 'profile');
  const options = { cwd: home, env: { ...environment(home), ...env }, ...user };
  const [file = '', ...start] = [...appIn(folder), `--user-data-dir=${profile}`];

  prepare(path.dirname(file));
  const argv = [file, ...start, '--remote-debugging-port=0', ...args];
  const child = spawn(file, argv.slice(1), { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const clear = async () => {
    child.kill();
    await exited;
    // Its children may write for a moment longer.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child));
    const context = browser.contexts()[0]!;
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
    return {
      child,
      browser,
      page,
      home,
      argv,
      output: () => output,
      log: () => readFileSync(path.join(profile, 'logs/main.log'), 'utf8'),
      again: (more) =>
        new Promise((resolve, reject) => {
          const second = spawn(file, [...start, ...more], { ...options, stdio: 'ignore' });
          second.once('error', reject);
          second.once('exit', () => resolve());
        }),
      close: async () => {
        await browser.close();
        await clear();
      },
    };
  } catch (thrown) {
    await clear();
    throw thrown;
  }
}

/** The app in a folder the user can read: its executable, and what comes first among its arguments. */
function appIn(folder: string): string[] {
  const runtime = path.join(folder, 'runtime');
  if (onPackage()) {
    copyTree(packageFolder(), runtime);
    return [path.join(runtime, executableName())];
  }
  copyTree(path.dirname(electronExecutable()), runtime);
  const app = path.join(folder, 'app');
  mkdirSync(app);
  for (const part of ['dist', 'package.json']) copyTree(path.join(root, part), path.join(app, part));
  return [path.join(runtime, path.basename(electronExecutable())), app];
}

function environment(home: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home };
  if (process.env.XAUTHORITY) {
    env.XAUTHORITY = path.join(home, '.Xauthority');
    copyFileSync(process.env.XAUTHORITY, env.XAUTHORITY);
    if (isRoot) chownSync(env.XAUTHORITY, NOBODY, NOBODY);
  }
  return env;
}

function debuggerAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stderr?.on('data', (chunk: Buffer) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    stderr?.on('close', () => reject(new Error(`Electron ended before it was ready:\n${text}`)));
  });
}
