// Feedback: “not this” lowers what is like it, and undo takes that back; learning is asked for, seen, and forgotten.

import { SIGNALS } from '../shared/domain/signals.ts';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { suggestedNow, suggestionsReady, titleOfSuggestion } from './support/playlists.ts';

test.use({ library: 'demo' });

const openSettings = async ({ page }: Segue): Promise<void> => {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: t('settings.title') })).toBeVisible();
};
const learning = ({ page }: Segue, value: 'on' | 'off') =>
  page
    .getByRole('radiogroup', { name: t('settings.learn') })
    .getByRole('radio', { name: t(`settings.learn.${value}`) });
const close = async ({ page }: Segue): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};
const idsOf = ({ page }: Segue): Promise<string[]> =>
  page
    .getByTestId('suggestion')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-track-id') ?? ''));
const scoresOf = async ({ window }: Segue): Promise<number[]> =>
  (await suggestedNow(window, 40)).suggestions.map(({ score }) => score);

/** Adds the suggestion at a place of the list, 0 the first. */
async function add({ page, window }: Segue, place: number): Promise<void> {
  const card = page.getByTestId('suggestion').nth(place);
  const title = await titleOfSuggestion(card);
  await card.getByRole('button', { name: t('next.add', { title }) }).click();
  await expect(page.getByTestId('toast').first()).toContainText(`Added “${title}”`);
  await suggestionsReady(window);
}

test('“not this” lowers what is like the track turned away, says so, and is undone with it', async ({
  segue,
}) => {
  const { page, window } = segue;
  await suggestionsReady(window);
  const before = { ids: await idsOf(segue), scores: await scoresOf(segue) };
  const title = await titleOfSuggestion(page.getByTestId('suggestion').first());
  await window.suggestions.press('Home');
  await window.suggestions.press('Delete');
  await expect(page.getByTestId('toast')).toContainText('Will not suggest');
  await expect.poll(() => idsOf(segue)).not.toContain(before.ids[0]);
  await suggestionsReady(window);
  await window.suggestions.press('Home');
  await page.keyboard.press('Alt+Enter');
  const part = page.getByTestId('why-part').filter({ hasText: t('part.dismissed') });
  await expect(part).toContainText(t('fact.dismissed', { title }));
  await expect(part.getByTestId('why-points')).toHaveText(/^−\d/);
  await close(segue);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => idsOf(segue)).toEqual(before.ids);
  expect(await scoresOf(segue)).toEqual(before.scores);
});

test('nothing is learned unless asked for', async ({ segue }) => {
  await suggestionsReady(segue.window);
  await add(segue, 3);
  await openSettings(segue);
  await expect(learning(segue, 'off')).toBeChecked();
  await expect(segue.page.getByTestId('setting-learned')).toHaveCount(0);
  expect(await segue.page.evaluate(() => window.segue.calls.learned(undefined))).toMatchObject({
    value: { choices: 0 },
  });
});

test('what is learned is seen, used, kept over a restart, taken back by undo, and forgotten', async ({
  profile,
}) => {
  const first = await launch({ profile });
  await suggestionsReady(first.window);
  await openSettings(first);
  await learning(first, 'on').check();
  const row = (segue: Segue) => segue.page.getByTestId('setting-learned');
  await expect(row(first)).toContainText(t('learned.none'));
  await close(first);
  for (const place of [4, 6, 5]) await add(first, place);
  await openSettings(first);
  await expect(row(first)).toContainText(t('learned.from', { count: 3 }));
  await close(first);
  await first.page.keyboard.press('Control+Z');
  await expect(first.page.getByTestId('toast').first()).toContainText('Undone');
  await openSettings(first);
  await expect(row(first)).toContainText(t('learned.from', { count: 2 }));
  await first.close();

  const second = await launch({ profile });
  await suggestionsReady(second.window);
  const learned = await scoresOf(second);
  await openSettings(second);
  await expect(learning(second, 'on')).toBeChecked();
  await expect(row(second)).toContainText(t('learned.from', { count: 2 }));
  const table = second.page.getByRole('table', { name: t('learned.caption') });
  await expect(table.getByRole('rowheader')).toHaveCount(SIGNALS.length);
  await expect(table.getByRole('rowheader', { name: t('part.artist'), exact: true })).toBeVisible();

  await learning(second, 'off').check();
  await expect(row(second)).toContainText(t('learned.unused', { count: 2 }));
  await expect.poll(() => scoresOf(second)).not.toEqual(learned);
  await suggestionsReady(second.window);
  const fitted = await scoresOf(second);
  await learning(second, 'on').check();
  await expect.poll(() => scoresOf(second)).toEqual(learned);

  await second.page.getByRole('button', { name: t('learned.forget') }).press('Enter');
  await expect(second.page.getByRole('button', { name: t('learned.forget.yes'), exact: true })).toBeFocused();
  await second.page.keyboard.press('Enter');
  await expect(row(second)).toContainText(t('learned.none'));
  await expect(table).toHaveCount(0);
  await expect(second.page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  await expect.poll(() => scoresOf(second)).toEqual(fitted);
  await second.close();
});
