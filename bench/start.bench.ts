// Start: from spawning the process to the first playlist row on screen, against a bare window on the same runtime.
// Interleaved pairs, because machines drift; both on a profile that has been used before, Segue's with the demo library.
// The moment of painting is Chromium's own (Element Timing), read afterwards, so that nothing is attached meanwhile.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { sandboxSwitches } from '../scripts/setup/display.ts';
import { ensureRuntime } from '../scripts/setup/runtime.ts';
import { root } from '../scripts/setup/step.ts';
import { report } from './measure.ts';

const PAIRS = Number(process.env.SEGUE_BENCH_PAIRS ?? 10);
/** Long enough for either to be done with its start before anything attaches. */
const SETTLE_MS = 4000;

const runtime = await ensureRuntime();
const switches = sandboxSwitches(runtime);
const bareApp = path.join(root, 'bench/bare-window');
const profiles = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
const profile = path.join(profiles, 'segue');
const bareProfile = path.join(profiles, 'bare');

interface Started {
  child: ChildProcess;
  /** Unix time in ms. */
  spawnedAt: number;
}

function start(app: string, userData: string): Started {
  const spawnedAt = Date.now();
  const argv = [...switches, `--user-data-dir=${userData}`, '--remote-debugging-port=0', app];
  return { child: spawn(runtime.executable, argv, { stdio: 'ignore' }), spawnedAt };
}

async function attach(userData: string): Promise<{ page: Page; stop: () => Promise<void> }> {
  const [port] = readFileSync(path.join(userData, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the app has no page');
  return { page, stop: () => browser.close() };
}

async function end({ child }: Started): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

/** Unix time in ms at which the element marked `first-row` was rendered. Text, because Node's own types differ. */
const paintedAt = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { renderTime } of list.getEntries()) resolve(performance.timeOrigin + renderTime);
    }).observe({ type: 'element', buffered: true });
  })`);

/** Starts an app, lets it settle, attaches, and ends it whatever happened. */
async function session<T>(
  app: string,
  userData: string,
  work: (page: Page, spawnedAt: number) => Promise<T>,
) {
  const started = start(app, userData);
  try {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const { page, stop } = await attach(userData);
    const result = await work(page, started.spawnedAt);
    await stop();
    return result;
  } finally {
    await end(started);
  }
}

/** ms from spawn to the first row's paint. */
const run = (app: string, userData: string): Promise<number> =>
  session(app, userData, async (page, spawnedAt) => (await paintedAt(page)) - spawnedAt);

const prepare = (): Promise<void> =>
  session(root, profile, async (page) => {
    await page.getByTestId('start-demo').click();
    await page.getByTestId('track-row').first().waitFor();
    await page.getByTestId('suggestion').first().waitFor();
  });

await prepare();
await run(bareApp, bareProfile);
const segue: number[] = [];
const bare: number[] = [];
for (let pair = 0; pair < PAIRS; pair++) {
  bare.push(await run(bareApp, bareProfile));
  segue.push(await run(root, profile));
}
rmSync(profiles, { recursive: true, force: true });

const window = { name: 'start: bare window', value: report('start: bare window', bare, 'ms') };
report('start: first playlist row', segue, 'ms', window);
