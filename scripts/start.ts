// `npm start`: gets what is missing, builds what changed and opens the app; without a display it does the main job
// headless instead, says what came of it and ends with 0. Node 24; arguments go on to the app.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileScan } from './scan-wasm.ts';
import { ensureBuild } from './setup/app-build.ts';
import { hasDisplay, onVirtualDisplay } from './setup/display.ts';
import { prepareElectron } from './setup/electron.ts';
import { cacheDir, command, main, root, SetupError, say } from './setup/step.ts';

await main(() => (hasDisplay() ? openWindow() : withoutDisplay()));

async function openWindow(): Promise<number> {
  const { runtime, switches } = await prepareElectron();
  await ensureBuild();
  say('start: Segue');
  return attached([runtime.executable, ...switches, '.', ...process.argv.slice(2)]);
}

async function withoutDisplay(): Promise<number> {
  say('display: none (DISPLAY and WAYLAND_DISPLAY are not set), so the main job runs without a window');
  const electron = await prepared();
  if (electron === null) {
    say('start: suggestions for a demo playlist, on plain Node');
    return onPlainNode();
  }
  await ensureBuild();
  say('start: suggestions for a demo playlist, in Electron on a virtual display (Xvfb)');
  return headless(electron);
}

/** The command that starts the app, or null where Electron cannot run, having said why: the main job needs none. */
async function prepared(): Promise<string[] | null> {
  try {
    const { runtime, switches } = await prepareElectron();
    return [runtime.executable, ...switches, '.'];
  } catch (thrown) {
    if (!(thrown instanceof SetupError)) throw thrown;
    say(thrown.message);
    return null;
  }
}

async function onPlainNode(): Promise<number> {
  const wasmPath = path.join(cacheDir, 'scan.wasm');
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(wasmPath, await compileScan());
  return attached([process.execPath, 'electron/cli/demo.ts', wasmPath]);
}

/** On a profile of its own: nothing of the user's own library is read or changed by a run nobody watches. */
async function headless(electron: string[]): Promise<number> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'segue-headless-'));
  const screenshot = path.join(cacheDir, 'segue.png');
  const app = [...electron, '--headless', `--screenshot=${screenshot}`, `--user-data-dir=${profile}`];
  const { code, output, logFile } = await command(onVirtualDisplay(app), {
    log: 'headless',
    timeoutMs: 120_000,
  });
  rmSync(profile, { recursive: true, force: true });
  // Chromium's complaints about a missing session bus and GPU are harmless and would bury the answer.
  say(output.replace(/^\[\d+:.*\n/gm, '').trim());
  if (code !== 0) throw new SetupError(`Electron ended with code ${code}; all of it: ${logFile}`);
  return 0;
}

function attached(argv: string[]): Promise<number> {
  const [file = '', ...args] = argv;
  const child = spawn(file, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}
