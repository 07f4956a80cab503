// axe on what only a start of its own shows: a run that asks for audio features, as it goes on and as it has failed, and
// an import that was cut off. In both themes and at the smallest window.

import { t } from '../shared/messages/index.ts';
import { type FakeOptions, startFakeReccoBeats } from './fake-reccobeats/server.ts';
import { expect, launch, test } from './support/app.ts';
import { expectNoViolationsInBoth } from './support/axe.ts';
import { changeDatabase, libraryOf, picture } from './support/faults.ts';
import { fixture, importDialog, importFiles } from './support/imports.ts';
import { appThatAsks, listOfTracks } from './support/reccobeats.ts';

const RUNS: Record<string, FakeOptions> = {
  asking: { fault: (n) => (n === 2 ? { kind: 'slow', ms: 60_000 } : null) },
  waiting: { fault: (n) => (n === 2 ? { kind: 'too-many', retryAfter: 3600 } : null) },
  failed: { fault: (n) => (n === 2 ? { kind: 'error', status: 403, code: 0 } : null) },
};

for (const [state, options] of Object.entries(RUNS)) {
  test(`a run that is ${state}`, async ({ profile }, info) => {
    const fake = await startFakeReccoBeats(options);
    const copy = appThatAsks(fake.url);
    const segue = await launch({ profile, folder: copy.path });
    try {
      await segue.window.setContentSize(900, 600);
      await importFiles(segue, [listOfTracks(profile, 'Unmeasured', 90)]);
      await segue.page.getByRole('button', { name: t('features.more') }).click();
      await segue.page.getByRole('button', { name: t('features.ask.allowAndGet') }).click();
      const run = segue.page.getByTestId('feature-run');
      await expect(run).toHaveAttribute('data-state', state);
      await expect(run).toContainText(t('features.run.progress', { done: 40, total: 90 }));
      await picture(segue, info, state);
      await expectNoViolationsInBoth(segue);
    } finally {
      await segue.close();
      await fake.close();
      copy.remove();
    }
  });
}

test('an import that was cut off', async ({ profile }, info) => {
  const first = await launch({ profile });
  await importFiles(first, [fixture('Playlist1.json')]);
  await first.close();
  // As it stands in the library while it runs.
  const going = `'{"pool":"x","files":[' ||
      '{"path":"/x","name":"夜の川.csv","choice":{"mapping":[],"include":true,"makePlaylists":true,"playlistName":""}}' ||
      ']}'`;
  changeDatabase(libraryOf(profile), `UPDATE imports SET state = 'running', going = ${going}`);
  const segue = await launch({ profile });
  await segue.window.setContentSize(900, 600);
  await expect(segue.page.getByTestId('toast')).toContainText('夜の川.csv');
  await expectNoViolationsInBoth(segue);
  await segue.page.getByRole('button', { name: t('import.cutOff.show') }).click();
  await expect(importDialog(segue).getByTestId('cut-off')).toBeVisible();
  await picture(segue, info, 'cut off');
  await expectNoViolationsInBoth(segue);
  await segue.close();
});
