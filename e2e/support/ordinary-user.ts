// Starts the app as an ordinary user, with Chromium's sandbox on, also when the tests run as root: then as uid 65534,
// with everything it needs linked or copied to a folder that user can read. Playwright's own launcher cannot change
// the user, so this one is connected to over the DevTools protocol.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { electronExecutable, isRoot, root } from './app.ts';

const NOBODY = 65534;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Why Chromium's sandbox cannot work for such a user on this machine; null: it can. */
export function noSandboxBecause(): string | null {
  if (process.platform !== 'linux') return 'only on Linux is the sandbox’s state to be read in /proc';
  const probe = spawnSync('unshare', ['--user', '--map-root-user', 'true'], user);
  return probe.status === 0 ? null : 'this system lets no ordinary user create user namespaces';
}

export interface OrdinaryRun {
  browser: Browser;
  /** Ends the app and removes what was made for it. */
  close(): Promise<void>;
}

export async function launchAsOrdinaryUser(): Promise<OrdinaryRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'segue-user-'));
  chmodSync(folder, 0o755);
  const home = path.join(folder, 'home');
  mkdirSync(home);
  const runtime = path.join(folder, 'runtime');
  copyTree(path.dirname(electronExecutable()), runtime);
  const app = path.join(folder, 'app');
  mkdirSync(app);
  for (const part of ['dist', 'package.json']) copyTree(path.join(root, part), path.join(app, part));
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home };
  if (process.env.XAUTHORITY) {
    env.XAUTHORITY = path.join(home, '.Xauthority');
    copyFileSync(process.env.XAUTHORITY, env.XAUTHORITY);
    if (isRoot) chownSync(env.XAUTHORITY, NOBODY, NOBODY);
  }
  if (isRoot) chownSync(home, NOBODY, NOBODY);

  const switches = ['--remote-debugging-port=0', `--user-data-dir=${path.join(home, 'profile')}`];
  const child = spawn(path.join(runtime, path.basename(electronExecutable())), [app, ...switches], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const clear = async () => {
    child.kill();
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child));
    return {
      browser,
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

/** Hard links where both are on one file system: a quarter of a gigabyte is not worth copying. */
function copyTree(from: string, to: string): void {
  const linked = spawnSync('cp', ['-al', from, to]);
  if (linked.status === 0) return;
  rmSync(to, { recursive: true, force: true });
  execFileSync('cp', ['-a', from, to]);
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
