// An import that the app was killed in the middle of.

import { t } from '../shared/messages/index.ts';
import { expect, launch, test } from './support/app.ts';
import { chooseFiles, importButton, importDialog, longList, runToEnd } from './support/imports.ts';

test('an import that was killed is told of at the next start, and goes on as it was decided', async ({
  profile,
}) => {
  const first = await launch({ profile });
  await chooseFiles(first, [await longList(profile, 60_000)]);
  await importDialog(first)
    .getByRole('textbox', { name: t('import.playlistName') })
    .fill('Killed');
  await importButton(first, t('import.start')).click();
  await expect(importDialog(first).getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0');
  const child = first.app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;

  const again = await launch({ profile });
  const toast = again.page
    .getByTestId('toast')
    .filter({ hasText: 'The import of long list.csv was cut off' });
  await expect(toast).toBeVisible();
  await toast.getByRole('button', { name: t('import.cutOff.show') }).press('Enter');
  const card = importDialog(again).getByTestId('cut-off');
  await expect(card).toContainText('long list.csv');
  await expect(importButton(again, t('import.choose.files'))).toBeFocused();
  await importButton(again, t('import.cutOff.goOn')).press('Enter');
  await expect(importDialog(again).getByRole('textbox', { name: t('import.playlistName') })).toHaveValue(
    'Killed',
  );
  const result = await runToEnd(again);
  await expect(result).toContainText('6new playlists');
  await expect(toast).toBeHidden();
  await again.close();

  const last = await launch({ profile });
  await expect(await last.window.revealPlaylist('Killed 6')).toBeVisible();
  await last.page.keyboard.press('Control+O');
  await expect(importButton(last, t('import.choose.files'))).toBeFocused();
  await expect(importDialog(last).getByTestId('cut-off')).toHaveCount(0);
  await last.close();
});
