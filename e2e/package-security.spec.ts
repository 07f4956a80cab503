// What cannot be done to the packaged app from outside, and what it does not do by itself: tried on the package, as it
// was packed or, where main has to be asked, on the copy that differs in the one fuse that lets it be.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { electronExecutable, expect, launch, test } from './support/app.ts';
import { startProxy, watchSockets } from './support/network.ts';
import { launchAsOrdinaryUser, noSandboxBecause, type OrdinaryRun } from './support/ordinary-user.ts';
import { packageFolder } from './support/packaged.ts';
import { openPlaylist, suggestionsReady } from './support/playlists.ts';

test.describe('started by somebody who means ill', () => {
  const why = noSandboxBecause();
  test.skip(why !== null, why ?? '');
  let folder: string;
  let run: OrdinaryRun;
  const ran = (name: string) => existsSync(path.join(folder, name));
  /** Code that leaves a file behind when it is run. */
  const trace = (name: string) =>
    `require('fs').writeFileSync(${JSON.stringify(path.join(folder, name))}, '')`;
  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'segue-attack-'));
    chmodSync(folder, 0o777);
    const required = path.join(folder, 'required.cjs');
    writeFileSync(required, trace('required'));
    run = await launchAsOrdinaryUser({
      // Where Electron looks first, unless a fuse says otherwise.
      prepare: (runtime) => {
        const planted = path.join(runtime, 'resources/app');
        mkdirSync(planted);
        writeFileSync(path.join(planted, 'package.json'), '{ "main": "main.cjs" }');
        writeFileSync(path.join(planted, 'main.cjs'), trace('planted'));
      },
      env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${required}` },
      args: [
        ...['--inspect=0', '--inspect-brk=0', '-r', required, '-e', trace('evaluated')],
        ...['--headless', `--screenshot=${path.join(folder, 'screenshot')}`],
      ],
    });
  });
  test.afterAll(async () => {
    await run?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('ELECTRON_RUN_AS_NODE does not make it a Node that runs anything', async () => {
    await expect(run.page.getByTestId('start-demo')).toBeVisible();
    expect(ran('evaluated')).toBe(false);
    // It would, had the fuse been left as Electron is delivered.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    execFileSync(electronExecutable(), ['-e', trace('evaluated')], { env });
    expect(ran('evaluated')).toBe(true);
  });

  test('NODE_OPTIONS loads nothing into it', () => {
    expect(ran('required')).toBe(false);
  });

  test('--inspect opens no debugger of main', () => {
    expect(run.output()).toContain('DevTools listening');
    expect(run.output()).not.toContain('Debugger listening');
  });

  test('switches that are for tests only are dead', async () => {
    expect(run.output()).not.toContain('Late, instrumental');
    expect(ran('screenshot')).toBe(false);
    await expect(run.page.getByTestId('start-demo')).toBeVisible();
  });

  test('a folder beside the archive is not run instead of it', () => {
    expect(ran('planted')).toBe(false);
  });
});

test('no request leaves before the user connects', async () => {
  test.skip(process.platform !== 'linux', 'the kernel’s list of sockets is read in /proc');
  const proxy = await startProxy();
  const segue = await launch({
    args: [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>'],
  });
  const watch = watchSockets(segue.app.process().pid!, [proxy.port]);
  try {
    const { page, window } = segue;
    const dialog = page.locator('[role="dialog"]:not([data-testid="toast"])');
    await window.loadDemo();
    await openPlaylist(window, 'Late, instrumental');
    await suggestionsReady(window);
    await page.getByTestId('suggestion').first().dblclick();
    await suggestionsReady(window);
    await page.keyboard.press('Control+Z');
    for (const keys of ['Control+Comma', 'Control+O', 'Control+Shift+U', 'Control+Shift+Y']) {
      await page.keyboard.press(keys);
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await window.chooseFromMenu('help.updates');
    await expect(dialog.getByRole('status')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.waitForTimeout(3000); // what Chromium does when it has nothing to do
    expect(proxy.asked).toEqual([]);
    expect(watch.seen()).toEqual([]);

    // Both watchers would have seen it.
    await segue.app.evaluate(({ net, session }) => {
      session.defaultSession.webRequest.onBeforeRequest(null);
      return net.fetch('http://segue.invalid/by-chromium').then(
        () => {},
        () => {},
      );
    });
    expect(proxy.asked).toEqual(['http://segue.invalid/by-chromium']);
    const other = await startProxy();
    await segue.app.evaluate((_electron, port) => {
      process.getBuiltinModule('node:net').connect(port, '127.0.0.1');
    }, other.port);
    await expect.poll(watch.seen).toHaveLength(1);
    await other.close();
  } finally {
    watch.stop();
    await segue.close();
    await proxy.close();
  }
});

test('no code of it asks anything over plain http', () => {
  const archive = path.join(packageFolder(), 'resources/app.asar');
  const scripts = listPackage(archive, { isPack: false }).filter((file) => /^\/dist\/.*\.c?js$/.test(file));
  const addresses = scripts.flatMap((file) => {
    const text = extractFile(archive, file.slice(1)).toString();
    // In a string; comments of libraries refer to much.
    return [...text.matchAll(/["'`](http:\/\/[^\s"'`]*)/g)].map(([, address = '']) => address);
  });
  // Names of formats, which nobody opens; zod's way to tell whether something is an IPv6 address; and the sign-in's
  // callback on this machine.
  const known =
    /^http:\/\/(www\.w3\.org\/|json-schema\.org\/draft|musicbrainz\.org$|\[(\.\.\.|\$\{value\})\]$|127\.0\.0\.1\b)/;
  expect(addresses).toContainEqual(expect.stringMatching(known));
  expect([...new Set(addresses)].filter((address) => !known.test(address))).toEqual([]);
});
