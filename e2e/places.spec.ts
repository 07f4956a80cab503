// A playlist opens where it was left: its sort, its rows in sight, the row the keyboard was on.

import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { openPlaylist, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

const columnHeader = ({ page }: Segue, name: string) => page.getByRole('columnheader', { name, exact: true });
const activeRow = ({ page }: Segue) => page.locator('[data-testid="track-row"][data-active="true"]');

/** `aria-rowindex` of the first row below the header, and whether a row in sight is without its data. */
const inSight = ({ window }: Segue) =>
  window.tracks.evaluate((table) => {
    const top = table.querySelector('[data-testid="table-head"]')?.getBoundingClientRect().bottom ?? 0;
    const { bottom } = table.getBoundingClientRect();
    const rows = [...table.querySelectorAll('[data-testid="track-row"]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom;
    });
    return {
      first: Math.min(...rows.map((row) => Number(row.ariaRowIndex))),
      waiting: rows.filter((row) => row.ariaBusy === 'true').length,
    };
  });
const firstRow = async (segue: Segue) => (await inSight(segue)).first;

async function scrollTo(segue: Segue, top: number): Promise<void> {
  await segue.window.tracks.evaluate((table, to) => table.scrollTo({ top: to }), top);
  await expect.poll(() => inSight(segue)).toMatchObject({ waiting: 0 });
}

/** What is kept for the playlist with this name. */
const keptFor = ({ page }: Segue, name: string) =>
  page.evaluate(async (wanted) => {
    const [playlists, settings] = await Promise.all([
      window.segue.calls.playlists(undefined),
      window.segue.calls.settingsGet(undefined),
    ]);
    if (!playlists.ok || !settings.ok) throw new Error('no answer');
    const id = playlists.value.find((playlist) => playlist.name === wanted)?.id;
    return settings.value.places.find(({ playlistId }) => playlistId === id) ?? null;
  }, name);

/** Sorted by tempo, scrolled, a row picked that is not the first in sight. */
async function leaveMark(segue: Segue): Promise<{ first: number; row: string }> {
  await openPlaylist(segue.window, 'Loud and short');
  await columnHeader(segue, 'BPM').getByRole('button').click();
  await expect(columnHeader(segue, 'BPM')).toHaveAttribute('aria-sort', 'ascending');
  await scrollTo(segue, 500);
  const first = await firstRow(segue);
  await segue.page.locator(`[data-testid="track-row"][aria-rowindex="${first + 3}"]`).click();
  return { first, row: (await activeRow(segue).textContent()) ?? '' };
}

async function expectMark(segue: Segue, { first, row }: { first: number; row: string }): Promise<void> {
  await expect(columnHeader(segue, 'BPM')).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => firstRow(segue)).toBe(first);
  await expect.poll(async () => (await activeRow(segue).textContent()) ?? '').toBe(row);
  await expect(activeRow(segue)).toHaveAttribute('aria-selected', 'true');
}

test('each playlist has its own sort, rows in sight and active row', async ({ segue }) => {
  const { page, window } = segue;
  const mark = await leaveMark(segue);
  await openPlaylist(window, 'Slow build');
  await expect(columnHeader(segue, 'BPM')).toHaveAttribute('aria-sort', 'none');
  expect(await firstRow(segue)).toBe(2);
  await expect(activeRow(segue)).toHaveCount(0);
  await openPlaylist(window, 'Loud and short');
  await expectMark(segue, mark);
  // Another tab and back is no other place.
  await page.getByRole('tab', { name: t('tab.history') }).click();
  await page.getByRole('tab', { name: t('tab.tracks') }).click();
  await expectMark(segue, mark);
  // The keyboard goes on from the row it was on.
  await window.tracks.press('ArrowDown');
  await expect(activeRow(segue)).toHaveAttribute('aria-rowindex', String(mark.first + 4));
});

test('a place is there again after a restart, and the saved order was never touched', async ({ profile }) => {
  const first = await launch({ profile });
  await openPlaylist(first.window, 'Loud and short');
  const saved = await titlesOf(first.window, 12);
  const mark = await leaveMark(first);
  await expect.poll(() => keptFor(first, 'Loud and short')).toMatchObject({ sort: { column: 'tempo' } });
  await expect.poll(async () => (await keptFor(first, 'Loud and short'))?.active).not.toBeNull();
  await first.close();

  const second = await launch({ profile });
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Loud and short');
  await expectMark(second, mark);
  await second.page.keyboard.press('Control+Shift+O');
  await expect(columnHeader(second, 'BPM')).toHaveAttribute('aria-sort', 'none');
  await scrollTo(second, 0);
  expect(await titlesOf(second.window, 12)).toEqual(saved);
  await second.close();
});

test('among 10,000 rows nothing but the place it was left is ever shown', async ({ segue }) => {
  const { page } = segue;
  await page.evaluate(async () => {
    const trackIds = Array.from({ length: 10_000 }, (_, at) => 1 + (at % 1000));
    await window.segue.calls.edit({ kind: 'create', name: 'Ten thousand', trackIds });
  });
  await openPlaylist(segue.window, 'Ten thousand');
  await scrollTo(segue, 7000 * 42 + 17);
  const first = await firstRow(segue);
  expect(first).toBeGreaterThan(6900);
  await openPlaylist(segue.window, 'Slow build');

  // Every frame from the click on: which rows were in sight, and which of them empty.
  await page.evaluate(() => {
    const seen: { first: number; waiting: number }[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      requestAnimationFrame(look);
      const table = document.querySelector('[data-part="tracks"]');
      if (!table || !document.querySelector('h1')?.textContent?.startsWith('Ten')) return;
      const box = table.getBoundingClientRect();
      const rows = [...table.querySelectorAll('[data-testid="track-row"]')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > box.top + 37 && top < box.bottom;
      });
      seen.push({
        first: Math.min(...rows.map((row) => Number(row.ariaRowIndex))),
        waiting: rows.filter((row) => row.ariaBusy === 'true').length,
      });
    };
    requestAnimationFrame(look);
  });
  await openPlaylist(segue.window, 'Ten thousand');
  const seen = () =>
    page.evaluate(() => (globalThis as unknown as { seen: { first: number; waiting: number }[] }).seen);
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(10);
  expect(new Set((await seen()).map(({ first: row, waiting }) => `${row} ${waiting}`))).toEqual(
    new Set([`${first} 0`]),
  );
});

test('undo shows what it changed, and not where the playlist was left', async ({ segue }) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Loud and short');
  const [removed] = await titlesOf(window, 1);
  await window.tracks.press('Home');
  await window.tracks.press('Delete');
  await expect(page.getByTestId('toast')).toContainText('Removed');
  await scrollTo(segue, 900);
  await openPlaylist(window, 'Slow build');
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loud and short');
  await expect(activeRow(segue)).toBeInViewport();
  await expect(activeRow(segue)).toContainText(removed ?? '');
  // A key brings the active row back into sight from wherever the table was scrolled to.
  await scrollTo(segue, 900);
  await window.tracks.press('ArrowDown');
  await expect(activeRow(segue)).toBeInViewport();
});

test('a deleted playlist is forgotten', async ({ segue }) => {
  const { page } = segue;
  await leaveMark(segue);
  await expect.poll(() => keptFor(segue, 'Loud and short')).not.toBeNull();
  const places = () =>
    page.evaluate(async () => {
      const settings = await window.segue.calls.settingsGet(undefined);
      return settings.ok ? settings.value.places.map(({ playlistId }) => playlistId) : [];
    });
  const playlistId = (await keptFor(segue, 'Loud and short'))?.playlistId;
  expect(await places()).toContain(playlistId);
  await page.getByRole('button', { name: t('playlist.more') }).click();
  await page.getByRole('menuitem', { name: t('command.playlist.delete') }).click();
  await expect(page.getByTestId('toast')).toContainText('Deleted');
  await expect.poll(places).not.toContain(playlistId);
});
