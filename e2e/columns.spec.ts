// The table's columns: which are shown, how wide they are, and that both are there again after a restart.

import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

const DEFAULT = ['Title', 'Album', 'BPM', 'Key', 'Energy', 'Year', 'Time'];

const head = ({ page }: Segue) => page.getByTestId('table-head');
const menu = ({ page }: Segue) => page.getByRole('menu', { name: t('columns.menu') });
const choice = (segue: Segue, name: string) => menu(segue).getByRole('menuitemcheckbox', { name });
const edge = (segue: Segue, column: string) =>
  head(segue).getByRole('separator', { name: `Width of ${column}` });
// Not by role: an open menu hides the rest of the window from screen readers.
const shown = (segue: Segue) => head(segue).locator('[role="columnheader"] button').allInnerTexts();
const widthOf = async (segue: Segue, column: string): Promise<number> => {
  const box = await head(segue).getByRole('columnheader', { name: column, exact: true }).boundingBox();
  return Math.round(box?.width ?? 0);
};

async function dragEdge(segue: Segue, column: string, dx: number): Promise<void> {
  const { mouse } = segue.page;
  const box = await edge(segue, column).boundingBox();
  if (!box) throw new Error(`no edge before ${column}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx / 2, y, { steps: 3 });
  await mouse.move(x + dx, y, { steps: 3 });
  await mouse.up();
}

/** Every row and the header within the table's own width, and the title wide enough to be read. */
async function expectWhole(segue: Segue): Promise<void> {
  const { width, scrolls, title } = await segue.window.tracks.evaluate((table) => ({
    width: table.clientWidth,
    scrolls: table.scrollWidth,
    title: table.querySelector('[data-testid="track-row"] [data-column="title"]')?.clientWidth ?? 0,
  }));
  expect(scrolls).toBeLessThanOrEqual(width);
  expect(title).toBeGreaterThanOrEqual(139);
}

test.describe('in the demo library', () => {
  test.beforeEach(async ({ segue }) => {
    await titlesOf(segue.window, 3);
  });

  test('a right click on the header chooses columns, on a row it acts on tracks', async ({ segue }) => {
    const { page } = segue;
    expect(await shown(segue)).toEqual(DEFAULT);
    await head(segue)
      .getByRole('button', { name: t('column.album') })
      .click({ button: 'right' });
    await expect(menu(segue)).toBeVisible();
    await expect(page.getByRole('menu')).toHaveCount(1);
    // It stays open for the next choice and tells at once what there is no room for.
    await choice(segue, t('column.album')).click();
    await choice(segue, t('column.year')).click();
    await expect(choice(segue, t('column.year'))).toHaveAttribute('aria-checked', 'false');
    await expect.poll(() => shown(segue)).toEqual(['Title', 'BPM', 'Key', 'Energy', 'Added', 'Time']);
    await choice(segue, t('column.artist')).click();
    await choice(segue, t('column.genre')).click();
    await expect(choice(segue, t('column.added'))).toContainText(t('column.noRoom'));
    await expect.poll(() => shown(segue)).toContain('Genre');
    await menu(segue)
      .getByRole('menuitem', { name: t('command.view.resetColumns') })
      .click();
    await expect.poll(() => shown(segue)).toEqual(DEFAULT);
    await page.keyboard.press('Escape');
    await expect(menu(segue)).toHaveCount(0);
    await page.getByTestId('track-row').first().click({ button: 'right' });
    await expect(page.getByRole('menu', { name: t('list.menu') })).toBeVisible();
    await expect(page.getByRole('menu')).toHaveCount(1);
  });

  test('columns are chosen with the keyboard alone', async ({ segue }) => {
    const { page, window } = segue;
    await window.tracks.focus();
    await page.keyboard.press('Tab');
    await expect(head(segue).getByRole('button', { name: t('column.title') })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(head(segue).getByRole('button', { name: t('column.album') })).toBeFocused();
    await page.keyboard.press('Shift+F10');
    await expect(menu(segue)).toBeVisible();
    await page.keyboard.press('a'); // typing leads to "Artist"
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(segue)).toContain('Artist');
    // Album had to make room for it: the heading that had the keyboard is gone.
    expect(await shown(segue)).not.toContain('Album');
    await page.keyboard.press('Escape');
    await expect(window.tracks).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(head(segue).getByRole('button', { name: t('column.title') })).toBeFocused();
    await page.keyboard.press('Shift+F10');
    await expect(menu(segue)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(head(segue).getByRole('button', { name: t('column.title') })).toBeFocused();

    await page.keyboard.press('Control+J');
    await expect(menu(segue)).toBeVisible();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(segue)).toEqual(DEFAULT);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: t('command.view.columns') })).toBeFocused();
  });

  test('a column that is hidden takes neither the sort nor the cells with it', async ({ segue }) => {
    const { page, window } = segue;
    await head(segue)
      .getByRole('button', { name: t('column.tempo') })
      .click();
    const tempo = head(segue).getByRole('columnheader', { name: t('column.tempo') });
    await expect(tempo).toHaveAttribute('aria-sort', 'ascending');
    const sorted = await titlesOf(window, 5);
    await page.keyboard.press('Control+J');
    await choice(segue, t('column.tempo')).click();
    await page.keyboard.press('Escape');
    await expect(tempo).toHaveCount(0);
    await expect(head(segue).locator('[aria-sort="ascending"]')).toHaveCount(0);
    await expect(page.getByText(t('tracks.sortedNote', { column: t('column.tempo') }))).toBeVisible();
    expect(await titlesOf(window, 5)).toEqual(sorted);
    const columns = await head(segue).getByRole('columnheader').count();
    await expect(window.tracks).toHaveAttribute('aria-colcount', String(columns));
    const cells = page.getByTestId('track-row').first().getByRole('gridcell');
    const places = await cells.evaluateAll((all) => all.map((cell) => Number(cell.ariaColIndex)));
    expect(places).toEqual(Array.from({ length: columns }, (_, at) => at + 1));
  });

  test('an artist column sorts by artist, and one for genre by genre', async ({ segue }) => {
    const { page } = segue;
    await page.keyboard.press('Control+J');
    for (const name of ['artist', 'genre'] as const) await choice(segue, t(`column.${name}`)).click();
    await page.keyboard.press('Escape');
    for (const name of ['artist', 'genre'] as const) {
      await head(segue)
        .getByRole('button', { name: t(`column.${name}`) })
        .click();
      const texts = () =>
        page.locator(`[data-testid="track-row"] [data-column="${name}"] bdi`).allInnerTexts();
      const header = head(segue).getByRole('columnheader', { name: t(`column.${name}`) });
      await expect(header).toHaveAttribute('aria-sort', 'ascending');
      // Of the rows in sight at one time: those of before may be there yet.
      await expect(async () => {
        const shown = await texts();
        expect(shown.length).toBeGreaterThan(8);
        expect(shown.slice(0, 8)).toEqual(shown.toSorted(new Intl.Collator('en').compare).slice(0, 8));
      }).toPass({ timeout: 15_000 });
    }
    // The artist is said once only.
    await expect(page.getByTestId('track-row').first().locator('[data-column="title"] bdi')).toHaveCount(1);
  });

  test('an edge follows the mouse, stops at its limits and goes back by double click', async ({ segue }) => {
    const [title, album] = [await widthOf(segue, 'Title'), await widthOf(segue, 'Album')];
    await dragEdge(segue, 'Year', -12);
    await expect.poll(() => widthOf(segue, 'Year')).toBe(56);
    // The other columns kept their width where they come after it, and made room where they come before.
    expect(await widthOf(segue, 'Time')).toBe(50);
    expect((await widthOf(segue, 'Title')) + (await widthOf(segue, 'Album'))).toBeGreaterThanOrEqual(
      title + album - 14,
    );
    await dragEdge(segue, 'Year', -600);
    await expectWhole(segue);
    await dragEdge(segue, 'Year', 600);
    await expect.poll(() => widthOf(segue, 'Year')).toBe(40);
    await edge(segue, 'Year').dblclick();
    await expect.poll(() => widthOf(segue, 'Year')).toBe(44);
    expect(await widthOf(segue, 'Title')).toBe(title);
    // A drag of an edge sorts nothing and picks nothing.
    await expect(head(segue).locator('[aria-sort="ascending"]')).toHaveCount(0);
  });

  test('an edge moves with the arrow keys and says where it is', async ({ segue }) => {
    const { page, window } = segue;
    await segue.window.setContentSize(1500, 800);
    await window.tracks.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    const album = edge(segue, 'Album');
    await expect(album).toBeFocused();
    const before = await widthOf(segue, 'Album');
    await expect(album).toHaveAttribute('aria-valuenow', String(before));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => widthOf(segue, 'Album')).toBe(before + 16);
    await expect(album).toHaveAttribute('aria-valuenow', String(before + 16));
    await page.keyboard.press('End');
    await expect(album).toHaveAttribute('aria-valuenow', (await album.getAttribute('aria-valuemin')) ?? '');
    await page.keyboard.press('Home');
    await expectWhole(segue);
    await page.keyboard.press('Enter');
    await expect.poll(() => widthOf(segue, 'Album')).toBe(before);
  });

  test('the table stays whole in the smallest window', async ({ segue }) => {
    const { page, window } = segue;
    await window.setContentSize(1500, 800);
    for (const column of ['Album', 'Added', 'Year']) await dragEdge(segue, column, -120);
    await window.setContentSize(900, 600);
    await expect.poll(() => shown(segue)).toEqual(['Title', 'BPM', 'Time']);
    await expectWhole(segue);
    await page.keyboard.press('Control+J');
    for (const entry of await menu(segue).getByRole('menuitemcheckbox').all()) {
      if ((await entry.getAttribute('aria-checked')) === 'false') await entry.click();
    }
    await expectWhole(segue);
  });
});

test('columns and widths are there again after a restart', async ({ profile }) => {
  const first = await launch({ profile });
  await titlesOf(first.window, 3);
  await first.page.keyboard.press('Control+J');
  for (const name of ['column.key', 'column.album'] as const) await choice(first, t(name)).click();
  await choice(first, t('column.genre')).click();
  await first.page.keyboard.press('Escape');
  await dragEdge(first, 'Genre', -30);
  const widths = { Genre: await widthOf(first, 'Genre'), Title: await widthOf(first, 'Title') };
  const columns = await shown(first);
  expect(columns).toContain('Genre');
  await first.close();

  const second = await launch({ profile });
  await titlesOf(second.window, 3);
  expect(await shown(second)).toEqual(columns);
  for (const [name, width] of Object.entries(widths)) expect(await widthOf(second, name)).toBe(width);
  await second.close();
});
