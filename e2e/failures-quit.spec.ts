// Quitting while something is wrong: the process ends in bounded time, and what was saved is kept.

import path from 'node:path';
import { expect, launch, test } from './support/app.ts';
import { appCopy, picture, unreadable } from './support/faults.ts';
import { inPage, launchUndebugged } from './support/undebugged.ts';

test('quitting ends a library thread that hangs, and keeps every edit', async ({ profile }, info) => {
  const copy = appCopy();
  unreadable(path.join(copy.assets, 'demo/tracks.csv'));
  const segue = launchUndebugged({ profile, copy });
  try {
    const create = (name: string) =>
      inPage<{ ok: boolean }>(segue, `segue.calls.edit({ kind: 'create', name: '${name}', trackIds: [] })`);
    const ready = `document.querySelector('[data-testid="start-demo"]') !== null`;
    await expect.poll(() => inPage(segue, ready).catch(() => false)).toBe(true);
    for (let i = 0; i < 20; i++) expect((await create(`Kept ${i}`)).ok).toBe(true);
    // Reads from where nothing ever comes, in a call of the system's that nothing but the process's end ends.
    await inPage(segue, 'void segue.calls.loadDemo()');
    await expect.poll(() => create('Never answered').catch(() => 'no answer')).toBe('no answer');
    const began = performance.now();
    void segue.inMain(({ app }) => app.quit()).catch(() => {}); // the answer may not get out any more
    await segue.ended;
    expect(performance.now() - began).toBeLessThan(10_000);
  } finally {
    await segue.close();
  }
  const again = await launch({ profile });
  await expect(again.page.getByTestId('playlist').first()).toHaveAttribute('aria-setsize', '20');
  await picture(again, info, 'after quitting a thread that hung');
  await again.close();
});
