// Looking after the library: where a track is, copies cleaned up as one edit that is shown first, tracks in no playlist.

import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { picture } from './support/faults.ts';
import { openPlaylist, savedTitles, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

const KITCHEN = 'Kitchen, Sunday';
const OTHER =
  'مقهى الليل — a very long name for a playlist that goes on and on, 夜のカフェ, and still does not end';

const dialog = ({ page }: Segue) => page.getByRole('dialog');
const rows = (segue: Segue, list: string) =>
  dialog(segue).getByTestId(list).locator('[data-heading="false"]');
const headings = (segue: Segue, list: string) =>
  dialog(segue).getByTestId(list).locator('[data-heading="true"]');
const summary = (segue: Segue) => segue.page.getByTestId('care-summary');
const focusedIn = ({ page }: Segue) =>
  page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? null);

/** The first two tracks of the open playlist once more at its end, and a new playlist that has the first one twice. */
async function makeCopies({ page }: Segue): Promise<void> {
  await page.evaluate(async (name) => {
    const { calls } = window.segue;
    const playlists = await calls.playlists(undefined);
    const list = playlists.ok ? playlists.value[0]! : null;
    const view = await calls.view({ playlistId: list!.id, sort: null, filter: '' });
    const items = view.ok ? [...view.value.order.subarray(0, 2)] : [];
    const trackIds = await calls.trackIdsOf({ itemIds: items });
    const [first, second] = trackIds.ok ? trackIds.value : [];
    await calls.edit({ kind: 'add', playlistId: list!.id, trackIds: [first!, second!], at: list!.count });
    await calls.edit({ kind: 'create', name, trackIds: [first!, second!, first!] });
  }, OTHER);
}

test.beforeEach(async ({ segue }) => {
  await titlesOf(segue.window, 3);
});

test('copies are ticked, reviewed, removed as one edit, and all come back by one undo', async ({
  segue,
}, info) => {
  const { page, window } = segue;
  await makeCopies(segue);
  const before = [await savedTitles(window, KITCHEN), await savedTitles(window, OTHER)];
  await window.tracks.focus();
  await page.keyboard.press('Control+Shift+K');
  // Two songs here, one in the new playlist, and what the demo has: a copy, and a song under two ids.
  const list = page.getByTestId('care-duplicates');
  await expect(list).toHaveAttribute('aria-rowcount', '15');
  await expect(headings(segue, 'care-duplicates').first()).toContainText(KITCHEN);
  // The later copies of the very track are ticked, nothing else is.
  await expect(summary(segue)).toHaveText('Removes 4 tracks from 3 playlists.');
  await expect(rows(segue, 'care-duplicates').nth(0)).toHaveAttribute('aria-selected', 'false');
  await expect(rows(segue, 'care-duplicates').nth(1)).toHaveAttribute('aria-selected', 'true');
  await picture(segue, info, 'copies');

  // By keyboard: untick one, tick it again.
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(summary(segue)).toHaveText('Removes 3 tracks from 3 playlists.');
  await page.keyboard.press('End');
  await expect(headings(segue, 'care-duplicates').last()).toContainText(OTHER);
  await page.keyboard.press('Enter');
  await expect(summary(segue)).toContainText('Removes 2 tracks from 2 playlists.');
  await page.getByRole('button', { name: t('care.tickCopies') }).click();
  await page.getByRole('button', { name: t('care.review') }).click();

  await expect(dialog(segue)).toContainText(t('care.review.title'));
  await expect(page.getByTestId('care-review')).toBeFocused();
  await expect(rows(segue, 'care-review')).toHaveCount(4);
  await expect(headings(segue, 'care-review').last()).toContainText('1 of 3 removed');
  await picture(segue, info, 'review');
  expect(await savedTitles(window, KITCHEN)).toEqual(before[0]);

  await page.getByRole('button', { name: t('care.remove', { count: 4 }) }).click();
  await expect(page.getByTestId('toast')).toContainText(t('edit.tidy.several', { count: 4, lists: 3 }));
  expect(await savedTitles(window, KITCHEN)).toEqual(before[0]!.slice(0, -2));
  expect(await savedTitles(window, OTHER)).toEqual(before[1]!.slice(0, -1));
  await expect.poll(() => focusedIn(segue)).toBe('tracks');

  await page.keyboard.press('Control+Z');
  await expect(page.getByTestId('toast')).toContainText('Undone: Cleaned up');
  expect([await savedTitles(window, KITCHEN), await savedTitles(window, OTHER)]).toEqual(before);
  await page.keyboard.press('Control+Alt+3');
  await expect(page.getByTestId('history')).toContainText('Cleaned up');
});

test('says what would be gone altogether, and leaves all as it is when it is closed', async ({ segue }) => {
  const { page, window } = segue;
  await makeCopies(segue);
  const before = await savedTitles(window, KITCHEN);
  await page.keyboard.press('Control+Shift+K');
  await rows(segue, 'care-duplicates').first().click();
  await expect(summary(segue)).toContainText(t('care.summary.gone', { count: 1 }));
  await page.getByRole('button', { name: t('care.review') }).click();
  await page.getByRole('button', { name: t('care.back') }).click();
  await expect(summary(segue)).toContainText(t('care.summary.gone', { count: 1 }));
  await page.keyboard.press('Escape');
  await expect(dialog(segue)).toHaveCount(0);
  expect(await savedTitles(window, KITCHEN)).toEqual(before);
});

test('songs in several playlists, and tracks in none, which go into one', async ({ segue }, info) => {
  const { page, window } = segue;
  await makeCopies(segue);
  await page.keyboard.press('Control+Shift+K');
  await page.getByRole('radio', { name: t('care.across') }).check();
  await expect(headings(segue, 'care-duplicates').first()).toContainText('In 4 playlists');
  await expect(summary(segue)).toHaveText(t('care.summary.nothing'));
  await picture(segue, info, 'across');
  await page.getByRole('radio', { name: t('care.unused') }).check();
  const first = rows(segue, 'care-unused').first();
  await expect(first).toHaveAttribute('aria-selected', 'false');
  const title = await first.locator('bdi').first().textContent();
  await first.click();
  await picture(segue, info, 'in no playlist');
  await page.getByRole('button', { name: t('care.unused.add') }).click();
  await dialog(segue).getByRole('textbox').fill('Kitchen');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast')).toContainText('Added');
  expect((await savedTitles(window, KITCHEN)).at(-1)).toBe(title);
});

test('a track leads to the playlists that hold it', async ({ segue }, info) => {
  const { page, window } = segue;
  await makeCopies(segue);
  await window.tracks.press('Home');
  await page.keyboard.press('Control+U');
  const places = page.getByTestId('where-used').getByRole('button');
  await expect(places).toHaveCount(6);
  await picture(segue, info, 'where it is');
  await places.last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(OTHER);
  await expect.poll(() => focusedIn(segue)).toBe('tracks');
  await expect(page.locator('[data-testid="track-row"][aria-selected="true"]')).toHaveAttribute(
    'aria-rowindex',
    '4',
  );
});

test('a track’s features are shown with their source and time', async ({ segue }, info) => {
  const { page, window } = segue;
  await window.tracks.press('Home');
  await page.keyboard.press('Control+U');
  const features = page.getByTestId('track-features');
  await expect(features).toContainText('of 12 known');
  await features.getByRole('button', { name: t('where.features.show') }).press('Enter');
  const row = features.getByRole('row', { name: t('import.field.tempo') });
  await expect(row).toContainText(t('features.source.fma-demo'));
  await expect(row).toContainText(String(new Date().getFullYear()));
  await features.scrollIntoViewIfNeeded();
  await picture(segue, info, 'features of a track');
  await features.getByRole('button', { name: t('where.features.hide') }).press('Enter');
  await expect(row).toBeHidden();
});

test('says when there is nothing to clean up', async ({ segue }, info) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Tapes and demos');
  await page.keyboard.press('Control+Shift+K');
  // The song under two ids is for the user to tick.
  await rows(segue, 'care-duplicates').last().click();
  await page.getByRole('button', { name: t('care.review') }).click();
  await page.getByRole('button', { name: t('care.remove', { count: 2 }) }).click();
  await expect(page.getByTestId('toast')).toContainText('Cleaned up');
  await page.keyboard.press('Control+Shift+K');
  await expect(page.getByText(t('care.inside.none'))).toBeVisible();
  await picture(segue, info, 'no copies');
});
