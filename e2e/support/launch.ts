// Starts the built app on a profile and hands out its window. Needs `npm run build` and an Electron: the folder
// ELECTRON_OVERRIDE_DIST_PATH names, or the one the `electron` package has. For the tests of the packaged app it is the
// packaged one.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { SegueBridge } from '../../shared/ipc/bridge.ts';
import { inspectableExecutable, onPackage } from './packaged.ts';
import { SegueWindow } from './window.ts';

declare global {
  interface Window {
    segue: SegueBridge;
  }
}

export const root = path.join(import.meta.dirname, '../..');
export const isRoot = process.getuid?.() === 0;

export const electronExecutable = (): string => createRequire(import.meta.url)('electron') as string;

export interface LaunchOptions {
  /** A profile to start on again; without one a new one is made, and removed by `close`. */
  profile?: string;
  /** Switches for this start. */
  args?: string[];
  /** The folder of the app; the repository's own without it. */
  folder?: string;
  /** Beside this process's own environment. */
  env?: Record<string, string>;
}

export interface Segue {
  app: ElectronApplication;
  page: Page;
  window: SegueWindow;
  profile: string;
  /** What main has logged so far. */
  log(): Promise<string>;
  /** Ends the app as a user would and waits until its process is gone. */
  close(): Promise<void>;
}

export const newProfile = () => mkdtemp(path.join(tmpdir(), 'segue-e2e-'));

/** A killed app's children may write for a moment longer. */
export const removeProfile = (profile: string) =>
  rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** V8's inspector loses a promise that main collects while it is still busy starting; the question is asked once more then. */
function askAgain(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...asked: unknown[]) => Promise<unknown>;
  const again = async (...asked: unknown[]) => {
    try {
      return await evaluate(...asked);
    } catch (thrown) {
      if (!String(thrown).includes('promise was garbage collected')) throw thrown;
      return evaluate(...asked);
    }
  };
  app.evaluate = again as typeof app.evaluate;
}

export async function launch({
  profile: given,
  args = [],
  folder = '.',
  env,
}: LaunchOptions = {}): Promise<Segue> {
  const profile = given ?? (await newProfile());
  // Chromium does not start as root with its sandbox; what an ordinary user gets is tested in security-sandbox.spec.ts.
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  const packed = onPackage();
  const app = await _electron.launch({
    executablePath: packed ? await inspectableExecutable() : electronExecutable(),
    args: [...(packed ? [] : [folder]), `--user-data-dir=${profile}`, ...sandbox, ...args],
    cwd: root,
    ...(env && { env: { ...(process.env as Record<string, string>), ...env } }),
    chromiumSandbox: !isRoot,
    colorScheme: null, // or the theme is forced to light
    timeout: 30_000,
  });
  askAgain(app);
  const page = await app.firstWindow();
  // Before its first frame the page hears no keys.
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  const child = app.process();
  let closed = false;
  return {
    app,
    page,
    window: new SegueWindow(app, page),
    profile,
    log: () => readFile(path.join(profile, 'logs/main.log'), 'utf8').catch(() => ''),
    async close() {
      if (closed) return;
      closed = true;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await app.close();
      if (child.exitCode === null && child.signalCode === null) await gone;
      if (!given) await removeProfile(profile);
    },
  };
}
