// The real app as the torture drives it: spawned as a user's system would, without Playwright's launcher and its
// inspector, which would keep the process on a leash of their own. Calls go over DevTools into the page and from there
// through preload, gate and library thread. In the parent.

import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import type { Result } from '../../shared/domain/result.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/ipc/contract.ts';
import { root } from '../setup/step.ts';
import { Finding } from './process.ts';

export interface RunningApp {
  /** Rejects when the app is gone before it has answered. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** SIGKILL to the main process, and the end of all it has started. */
  kill(): Promise<void>;
  /** Ends as a user's system would end it: the library is closed. */
  quit(): Promise<void>;
}

const START_MS = 60_000;
const QUIT_MS = 20_000;

export async function startApp(electron: readonly string[], profile: string): Promise<RunningApp> {
  const [file = '', ...switches] = electron;
  const child = spawn(file, [...switches, '--remote-debugging-port=0', `--user-data-dir=${profile}`, root], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child));
    return running(child, ended, browser, await firstPage(browser));
  } catch (cause) {
    child.kill('SIGKILL');
    throw new Finding(`the app did not start: ${(cause as Error).message}`, { cause });
  }
}

function running(child: ChildProcess, ended: Promise<void>, browser: Browser, page: Page): RunningApp {
  return {
    call: (name, input) =>
      page.evaluate(`window.segue.calls.${name}(${input === undefined ? '' : JSON.stringify(input)})`),
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await browser.close();
    },
    async quit() {
      await browser.close();
      child.kill('SIGTERM');
      const late = after(QUIT_MS, 'late', { ref: false });
      if ((await Promise.race([ended, late])) !== 'late') return;
      child.kill('SIGKILL');
      throw new Finding('the app did not end when asked to');
    },
  };
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: START_MS }));
  if (!page) throw new Error('the app has no page');
  await page
    .getByTestId('playlist')
    .or(page.getByTestId('start-demo'))
    .first()
    .waitFor({ timeout: START_MS });
  return page;
}

function debuggerAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    stderr?.on('close', () => reject(new Error(text)));
  });
}
