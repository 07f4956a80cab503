// Starts an app for a measurement, attaches to its page, and ends it whatever happened. Node 24.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { sandboxSwitches } from '../scripts/setup/display.ts';
import { ensureRuntime } from '../scripts/setup/runtime.ts';
import { firstPage, type Page } from './cdp.ts';

/** Longer than most measurements take, on a machine that has other work too. */
const PATIENCE_MS = 120_000;
/** How long an app may take to end in good order before it is killed. */
const ENDING_MS = 10_000;

/** A window behind another one goes on drawing. */
const MEASURABLE = ['--remote-debugging-port=0', '--disable-backgrounding-occluded-windows'];

const runtime = await ensureRuntime();
const switches = sandboxSwitches(runtime);

/** A folder for profiles that is removed when this process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));
  return folder;
}

export interface Session {
  page: Page;
  /** When the process was spawned, Unix time in ms. */
  spawnedAt: number;
}

/** The folder of an app for the Electron at hand, or a packed one's executable. */
export type App = string | { executable: string };

/** Runs `work` on an app, on a profile of its own. Rejects with what the app said if it ends before that. */
export async function session<T>(
  app: App,
  userData: string,
  work: (session: Session) => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const packed = typeof app === 'object';
  const argv = [...switches, ...MEASURABLE, `--user-data-dir=${userData}`, ...(packed ? [] : [app])];
  const spawnedAt = Date.now();
  const child = spawn(packed ? app.executable : runtime.executable, argv, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said: string[] = [];
  const address = new Promise<string>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said.push(String(chunk));
      const listening = /DevTools listening on (ws:\S+)/.exec(said.join(''))?.[1];
      if (listening) resolve(listening);
    });
  });
  const measure = async () => work({ page: await firstPage(await address), spawnedAt });
  const late = new AbortController();
  try {
    const outcome = await Promise.race([
      measure().then((value) => ({ value })),
      exited.then(() => 'it ended before it was measured'),
      after(patienceMs, `it was not measured within ${patienceMs} ms`, { signal: late.signal }),
    ]);
    if (typeof outcome === 'string')
      throw new Error(`${packed ? app.executable : app}: ${outcome}\n${said.join('')}`);
    return outcome.value;
  } finally {
    late.abort();
    await end(child, exited);
  }
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), ENDING_MS);
  await exited;
  clearTimeout(killing);
}
