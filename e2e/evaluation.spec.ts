// Measuring suggestions on one's own playlists: by keyboard, with progress and cancel, beside ordinary work, kept.

import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { suggestionsReady } from './support/playlists.ts';

test.use({ library: 'demo' });

const dialog = ({ page }: Segue) => page.getByRole('dialog', { name: t('evaluation.title') });
const open = async (segue: Segue): Promise<void> => {
  await segue.page.keyboard.press('Control+Shift+M');
  await expect(dialog(segue)).toBeVisible();
};
const button = (segue: Segue, name: string) => dialog(segue).getByRole('button', { name, exact: true });

test('measures by keyboard, says in words what came of it, and keeps runs until they are removed', async ({
  profile,
}) => {
  const first = await launch({ profile });
  await suggestionsReady(first.window);
  await open(first);
  await expect(button(first, t('evaluation.run'))).toBeFocused();
  await first.page.keyboard.press('Enter');
  await expect(dialog(first).getByRole('progressbar')).toBeVisible();
  await expect(button(first, t('evaluation.cancel'))).toBeFocused();
  const result = dialog(first).getByTestId('evaluation');
  await expect(result).toContainText('Of the tracks you put at the end yourself', { timeout: 60_000 });
  await expect(button(first, t('evaluation.runAgain'))).toBeFocused();
  const rows = result.getByRole('row');
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(1)).toContainText(/\d+ %/);
  await first.close();

  const second = await launch({ profile });
  await suggestionsReady(second.window);
  await open(second);
  const runs = dialog(second).getByTestId('evaluation-runs').getByRole('row');
  await expect(runs).toHaveCount(2);
  await button(second, t('evaluation.runAgain')).press('Enter');
  await expect(runs).toHaveCount(3, { timeout: 60_000 });
  await dialog(second)
    .getByRole('button', { name: /Remove the run of/ })
    .first()
    .press('Enter');
  await expect(runs).toHaveCount(2);
  await expect(button(second, t('evaluation.runAgain'))).toBeFocused();
  await button(second, t('evaluation.removeAll')).press('Enter');
  await expect(runs).toHaveCount(0);
  await expect(button(second, t('evaluation.run'))).toBeFocused();
  await second.close();
});

/** So many that measuring them is not over before anybody can cancel it. */
const addPlaylists = ({ page }: Segue): Promise<void> =>
  page.evaluate(async () => {
    const { calls } = globalThis.window.segue;
    const value = <T>(reply: { ok: true; value: T } | { ok: false }): T => {
      if (!reply.ok) throw new Error('a call failed');
      return reply.value;
    };
    const [first] = value(await calls.playlists(undefined));
    const { order } = value(await calls.view({ playlistId: first!.id, sort: null, filter: '' }));
    const trackIds = value(await calls.trackIdsOf({ itemIds: [...order] }));
    for (let copy = 0; copy < 200; copy++)
      value(await calls.edit({ kind: 'create', name: `Copy ${copy}`, trackIds }));
  });

test('goes on beside suggestions without holding them up, and can be cancelled', async ({ segue }) => {
  const { page, window } = segue;
  await suggestionsReady(window);
  await addPlaylists(segue);
  await open(segue);
  await page.keyboard.press('Enter');
  await expect(dialog(segue).getByRole('progressbar')).toBeVisible();
  const asked = await page.evaluate(async () => {
    const { calls } = globalThis.window.segue;
    const playlists = await calls.playlists(undefined);
    if (!playlists.ok) return { ok: false, running: false };
    const order = 'fit' as const;
    const request = { requestId: 1, seedTrackIds: [], steering: null, limit: 100, order };
    const reply = await calls.suggest({ ...request, playlistId: playlists.value[1]!.id });
    return { ok: reply.ok, running: document.querySelector('[role="progressbar"]') !== null };
  });
  expect(asked).toEqual({ ok: true, running: true });
  await button(segue, t('evaluation.cancel')).press('Enter');
  await expect(dialog(segue).getByText(t('evaluation.cancelled'))).toBeVisible();
  await expect(dialog(segue).getByTestId('evaluation')).toHaveCount(0);
  await expect(button(segue, t('evaluation.run'))).toBeFocused();
});

test('says so when there are too few playlists, and is reached from the settings', async ({ segue }) => {
  const { page, window } = segue;
  await suggestionsReady(window);
  await page.evaluate(async () => {
    const { calls } = globalThis.window.segue;
    const playlists = await calls.playlists(undefined);
    if (!playlists.ok) return;
    const long = playlists.value.filter(({ count }) => count >= 15);
    for (const { id } of long.slice(2)) await calls.edit({ kind: 'delete', playlistId: id });
  });
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: t('settings.evaluate.open') }).click();
  await button(segue, t('evaluation.run')).click();
  await expect(dialog(segue).getByText(t('evaluation.tooFew', { count: 2, least: 15 }))).toBeVisible();
  await expect(dialog(segue).getByTestId('evaluation')).toHaveCount(0);
});
