// As an ordinary user the page's process really is in Chromium's sandbox: read from the kernel, not from options.

import { readFileSync } from 'node:fs';
import { expect, test } from './support/app.ts';
import { launchAsOrdinaryUser, noSandboxBecause } from './support/ordinary-user.ts';

const SECCOMP_FILTER = '2';

test('the renderer runs under a seccomp filter', async () => {
  const why = noSandboxBecause();
  test.skip(why !== null, why ?? '');
  const { browser, page, close } = await launchAsOrdinaryUser();
  try {
    await page.waitForURL('segue-app://bundle/index.html');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    expect(renderers.length).toBeGreaterThan(0);
    for (const { id } of renderers) expect(statusOf(id, 'Seccomp')).toBe(SECCOMP_FILTER);
  } finally {
    await close();
  }
});

function statusOf(pid: number, field: string): string | undefined {
  return new RegExp(`^${field}:\\s*(\\S+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
}
