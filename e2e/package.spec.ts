// The packaged app: asar, native module, threads and WebAssembly are found from inside it, its fuses are as decided, and
// it does the main job. It refuses --inspect, by which Playwright starts an app, so it is watched over DevTools. Needs
// `npm run package` (`npm run e2e` does it).

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { test as base, chromium, expect, type Page } from '@playwright/test';
import { packaged } from '../scripts/setup/app-package.ts';
import { wrongFuses } from '../scripts/setup/fuses.ts';

const test = base.extend<{ page: Page }>({
  page: async ({ browserName: _ }, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), 'segue-packaged-'));
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = spawn(
      packaged().executable,
      ['--remote-debugging-port=0', `--user-data-dir=${profile}`, ...sandbox],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      app.stderr.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
        if (found) resolve(found);
      });
      app.once('error', reject);
      app.once('close', () => reject(new Error(`the packaged app ended:\n${text}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0]!;
    await use(context.pages()[0] ?? (await context.waitForEvent('page')));
    await browser.close();
    app.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  },
});

test('starts, loads the demo library, suggests, and adds a suggestion', async ({ page }) => {
  await page.getByTestId('start-demo').click();
  const suggestions = page.getByTestId('suggestion');
  await expect(suggestions.first()).toBeVisible({ timeout: 20_000 });
  const trackId = await suggestions.first().getAttribute('data-track-id');
  const count = async () => Number(await page.locator('[data-part="tracks"]').getAttribute('aria-rowcount'));
  const before = await count();

  await suggestions.first().dblclick();

  await expect.poll(count).toBe(before + 1);
  await expect(page.locator(`[data-testid="suggestion"][data-track-id="${trackId}"]`)).toHaveCount(0);
});

test('has every fuse as decided', async () => {
  expect(await wrongFuses(packaged().executable)).toEqual([]);
});

test('holds what runs and nothing else', async () => {
  const { executable, development } = packaged();
  const resources = path.join(path.dirname(executable), 'resources');
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
  const files = listPackage(path.join(resources, 'app.asar'), { isPack: false });
  const parts = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')));
  const libsql = ['node_modules', '@libsql', '@neon-rs', 'detect-libc', 'libsql'].map((name) =>
    name === 'node_modules' ? name : `node_modules/${name}`,
  );
  expect([...parts].sort()).toEqual(
    [
      'dist',
      'dist/assets',
      'dist/main',
      'dist/preload',
      'dist/renderer',
      'package.json',
      ...(development ? libsql : []),
    ].sort(),
  );
  expect(files.filter((file) => /\.(map|ts)$|musl/.test(file))).toEqual([]);
});
