// The Shape tab, the comparison of two playlists, and the selected rows on the radar.

import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { openPlaylist, suggestionsReady, titlesOf } from './support/playlists.ts';
import type { SegueWindow } from './support/window.ts';

test.use({ library: 'demo' });

async function openShape({ page, window }: Segue, name: string): Promise<void> {
  await openPlaylist(window, name);
  await page.getByRole('tab', { name: t('tab.shape') }).click();
  await expect(page.getByTestId('coverage')).toBeVisible();
}

const activeTitle = ({ page }: SegueWindow) =>
  page.locator('[data-testid="track-row"][data-active="true"] [data-column="title"] bdi').first();

test('a click on an outlier shows its row, from its name and from its dot', async ({ segue }) => {
  const { page, window } = segue;
  await openShape(segue, 'Late, instrumental');
  const tempo = page.locator('[data-testid="spread-card"][data-feature="tempo"]');
  const name = tempo.getByTestId('outlier').first();
  const title = (await name.locator('bdi').textContent()) ?? '';
  await name.click();
  await expect(activeTitle(window)).toHaveText(title);
  await expect(activeTitle(window)).toBeInViewport();
  await expect(window.tracks).toBeFocused();

  await page.getByRole('tab', { name: t('tab.shape') }).click();
  const dot = tempo.getByTestId('outlier-dot').last();
  const dotTitle = (await dot.getAttribute('title')) ?? '';
  await dot.click();
  expect(dotTitle).toContain(await activeTitle(window).textContent());
});

test('an outlier that the filter hides is shown all the same', async ({ segue }) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Late, instrumental');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('zzz');
  await expect(page.getByText('No track matches')).toBeVisible();
  await page.getByRole('tab', { name: t('tab.shape') }).click();
  const name = page.getByTestId('outlier').first();
  const title = (await name.locator('bdi').textContent()) ?? '';
  await name.click();
  await expect(activeTitle(window)).toHaveText(title);
});

test('the course is walked by keyboard and pointer, and leads to the row', async ({ segue }) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Loud and short');
  const [first] = await titlesOf(window, 1);
  await page.getByRole('tab', { name: t('tab.shape') }).click();
  const walk = page.getByRole('slider', { name: t('course.walk') });
  await walk.press('Home');
  await expect(page.getByTestId('course-reading')).toContainText(`Place 1 · ${first}`);
  await walk.press('End');
  await expect(walk).toHaveAttribute('aria-valuetext', /^Place 40 · .+ · energy 0\.\d\d · \d+ BPM$/);
  const last = (await walk.getAttribute('aria-valuetext'))?.split(' · ')[1] ?? '';
  await walk.press('Enter');
  await expect(activeTitle(window)).toHaveText(last);
  await expect(activeTitle(window)).toBeInViewport();

  await page.getByRole('tab', { name: t('tab.shape') }).click();
  await expect(page.getByTestId('course-mark-active')).toBeVisible();
  await expect(page.getByTestId('course-reading')).toContainText('Place 40');
  const box = await walk.boundingBox();
  if (!box) throw new Error('no course');
  await page.mouse.move(box.x + 3, box.y + 20);
  await expect(page.getByTestId('course-mark-walked')).toBeVisible();
  await expect(page.getByTestId('course-reading')).toContainText(`Place 1 · ${first}`);
  await page.mouse.click(box.x + 3, box.y + 20);
  await expect(activeTitle(window)).toHaveText(first ?? '');
});

test('what nobody measured is said, left out of the drawings, and can be selected', async ({ segue }) => {
  const { page } = segue;
  await openShape(segue, 'Tapes and demos');
  const coverage = page.getByTestId('coverage');
  await expect(coverage).toContainText('25 of 41 tracks have energy');
  await expect(coverage).toContainText('No track has loudness, key, mode');
  await expect(page.locator('[data-feature="loudness"]')).toHaveCount(0);
  // Energy and tempo: gaps in the lines, and as many dots as tracks were measured.
  const course = page.getByTestId('course');
  await expect(course.locator('.recharts-surface')).toHaveCount(2);
  await expect(course.locator('circle[r="2"]')).toHaveCount(50);
  await course.getByRole('button', { name: t('shape.asTable') }).click();
  await expect(course.getByRole('row')).toHaveCount(13);
  await coverage.getByRole('button', { name: t('coverage.show', { count: 16 }) }).click();
  await expect(page.getByTestId('shape-legend')).toContainText('16 selected');
  await expect(page.getByRole('img', { name: 'The selected tracks have no audio features.' })).toBeVisible();

  await openShape(segue, 'For Nora');
  await page
    .getByTestId('spread')
    .getByRole('button', { name: t('shape.asTable') })
    .click();
  await openPlaylist(segue.window, 'Empty for now');
  await page.getByRole('tab', { name: t('tab.shape') }).click();
  await expect(page.getByText(t('shape.empty.hint'))).toBeVisible();
});

test('the shape follows an edit', async ({ segue }) => {
  const { page, window } = segue;
  await openShape(segue, 'Late, instrumental');
  await expect(page.getByTestId('coverage')).toContainText('23 of 23');
  await page.getByRole('tab', { name: t('tab.tracks') }).click();
  await window.tracks.press('Home');
  await window.tracks.press('Delete');
  await page.getByRole('tab', { name: t('tab.shape') }).click();
  await expect(page.getByTestId('coverage')).toContainText('22 of 22');
  await page.keyboard.press('Control+Z');
  await page.getByRole('tab', { name: t('tab.shape') }).click();
  await expect(page.getByTestId('coverage')).toContainText('23 of 23');
});

test('two playlists are compared on one radar, by keyboard, and in a table', async ({ segue }) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Late, instrumental');
  await page.keyboard.press('Control+Shift+C');
  const dialog = page.getByRole('dialog', { name: t('compare.title') });
  await expect(dialog.getByRole('button', { name: 'Late, instrumental' })).toHaveCount(0);
  await dialog.getByRole('textbox').fill('loud and');
  await page.keyboard.press('Enter');
  const comparison = page.getByTestId('comparison');
  await expect(comparison.getByRole('heading')).toBeFocused();
  await expect(comparison.getByTestId('comparison-legend').getByRole('listitem')).toHaveText([
    'Late, instrumental',
    'Loud and short',
  ]);
  await expect(comparison.locator('.recharts-radar')).toHaveCount(2);
  await expect(comparison.getByTestId('comparison-words')).toContainText('Late, instrumental is calmer');
  await expect(page.getByTestId('announcer')).toContainText('Late, instrumental is calmer');
  const energy = comparison.getByRole('row', { name: 'Energy' }).getByRole('cell');
  const [own = 0, other = 0, difference = 0] = (await energy.allInnerTexts()).map((text) =>
    Number(text.replace('−', '-')),
  );
  expect(difference).toBe(own - other);
  // The other playlist stays while one looks at a third, and goes when asked to.
  await openShape(segue, 'Slow build');
  await expect(comparison.getByTestId('comparison-words')).toContainText('Slow build');
  await comparison.getByRole('button', { name: t('compare.close') }).click();
  await expect(comparison).toHaveCount(0);
  await expect(page.getByRole('tab', { name: t('tab.shape') })).toBeFocused();
});

test('selected rows lie over the radar, beside the suggestion in focus', async ({ segue }) => {
  const { page, window } = segue;
  await suggestionsReady(window);
  const legend = page.getByTestId('shape-legend');
  const picked = legend.locator('[data-line="picked"]');
  await expect(picked).toBeHidden();
  await window.tracks.press('Home');
  await expect(picked).toHaveText('1 selected');
  await window.tracks.press('Shift+ArrowDown');
  await window.tracks.press('Shift+ArrowDown');
  await expect(picked).toHaveText('3 selected');
  const shape = page.getByTestId('shape');
  await expect(shape.getByRole('img', { name: '3 selected: ' })).toBeVisible();
  const colours = () =>
    shape
      .locator('.recharts-radar path[d^="M"]')
      .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).stroke)).size);
  await page.getByTestId('suggestion').first().hover();
  // The band, which has no stroke, the playlist, its last tracks, the selection and the suggestion.
  await expect.poll(colours).toBe(5);
  await shape.getByRole('button', { name: t('radar.showTable') }).click();
  await expect(shape.getByRole('columnheader', { name: '3 selected' })).toBeVisible();
  await window.tracks.press('Escape');
  await expect(shape.getByRole('columnheader', { name: 'selected' })).toHaveCount(0);
});

test('10,000 tracks are drawn with no more than a few are', async ({ segue }) => {
  const { page } = segue;
  const drawn = async () => {
    await expect(page.getByTestId('spread').locator('.recharts-surface')).toHaveCount(8);
    return page.getByTestId('shape-tab').locator('*').count();
  };
  await openShape(segue, 'Loud and short');
  const few = await drawn();
  const long = 'أغانٍ طويلة 🌅 '.repeat(8).trim();
  await page.evaluate(async (name) => {
    const trackIds = Array.from({ length: 10_000 }, (_, i) => 1 + (i % 1000));
    await globalThis.window.segue.calls.edit({ kind: 'create', name, trackIds });
  }, long);
  await openShape(segue, long);
  expect(await drawn()).toBeLessThan(2 * few);
  await expect(page.getByTestId('course')).toContainText('mean of 42 tracks');
  const walk = page.getByRole('slider', { name: t('course.walk') });
  await walk.press('End');
  await walk.press('PageDown');
  await walk.press('Enter');
  await expect(page.locator('[data-testid="track-row"][aria-rowindex="9991"]')).toBeInViewport();
});
