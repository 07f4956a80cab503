// Names of any length, script and content: each stays in its own cell and changes nothing beside it.

import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { changeDatabase, libraryOf } from './support/faults.ts';
import { openPlaylist, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

/** SQL text: control characters cannot be typed there. */
const sql = (name: string): string =>
  `(${[...name]
    .map((sign) =>
      sign.codePointAt(0)! < 32 ? `char(${sign.codePointAt(0)})` : `'${sign.replace("'", "''")}'`,
    )
    .join('||')})`;

const NAMES = [
  'A very long name that goes on and on and on, past every edge there is, and then on for a good while longer',
  'Unbreakable'.repeat(20),
  'عند الغروب على الشاطئ مع الأصدقاء القدامى في ليلة صيف طويلة جدا',
  'שלום עולם',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 family',
  '京都の夜に降る雨と君の声と遠い記憶の中の小さな街の灯りと冬の星座',
  '\u202Eevil override\u202D and more',
  'ends \u2069\u2069 isolates, begins \u2067 others',
  'line\nbreak\ttab\u0000nul\u0007bell\u2028separator',
  'Z̷̧̢̛͇̻̟̲͉̪͔͙͈̯̱̿̌͑̇̓̈́̈́͐͗̔̈́͘͜͠a̷̡̛͍̼̲̘̯̐̈́̐̾l̵̢̛̪̩̜͚̟̎̿͐̈́g̶̛̖̘̣̰̙͒̈́̇̌ȏ̴̢̳̗̲͎̾͗̚͝',
  ' ',
];

async function withNames(profile: string): Promise<Segue> {
  const first = await launch({ profile });
  await titlesOf(first.window, 3);
  await first.close();
  const changes = NAMES.flatMap((name, position) => {
    const track = `(SELECT track_id FROM playlist_items WHERE playlist_id = 1 AND position = ${position})`;
    return [
      `UPDATE tracks SET title = ${sql(name)} WHERE id = ${track}`,
      `UPDATE albums SET title = ${sql(name)} WHERE id = (SELECT album_id FROM tracks WHERE id = ${track})`,
      `UPDATE artists SET name = ${sql(name)} WHERE id = (SELECT artist_id FROM track_artists
         WHERE track_id = ${track} AND position = 0)`,
    ];
  });
  changes.push(`UPDATE playlists SET name = ${sql(NAMES[2]!)}, description = ${sql(NAMES[6]!)} WHERE id = 2`);
  changes.push(`UPDATE playlists SET name = ${sql(NAMES[1]!)}, description = ${sql(NAMES[1]!)} WHERE id = 3`);
  changeDatabase(libraryOf(profile), changes.join(';'));
  return launch({ profile });
}

/** Every row as high as every other, every cell within its column, what is right of a name where it always is. */
async function expectInPlace({ window }: Segue): Promise<void> {
  const found = await window.tracks.evaluate((table) => {
    const heads = [...table.querySelectorAll('[role="columnheader"]')].map((head) =>
      head.getBoundingClientRect(),
    );
    return [...table.querySelectorAll('[data-testid="track-row"]')].map((row) => {
      const cells = [...row.querySelectorAll('[role="gridcell"]')].map((cell) =>
        cell.getBoundingClientRect(),
      );
      const box = row.getBoundingClientRect();
      return {
        height: box.height,
        inside: cells.every(({ top, bottom }) => top >= box.top - 0.5 && bottom <= box.bottom + 0.5),
        aligned: cells.every(({ left, right }, at) => left === heads[at]!.left && right === heads[at]!.right),
        starts: [...row.querySelectorAll('[data-align="start"] bdi')].every((name) => {
          const range = document.createRange();
          range.selectNodeContents(name);
          const text = range.getBoundingClientRect();
          const cell = name.closest('[role="gridcell"]')!.getBoundingClientRect();
          // Whatever its direction, a name that has room begins where the column does.
          return text.width === 0 || text.width >= cell.width - 1 || text.left < cell.left + 1;
        }),
      };
    });
  });
  expect(found.length).toBeGreaterThan(NAMES.length);
  expect(new Set(found.map((row) => JSON.stringify(row)))).toEqual(
    new Set([JSON.stringify({ height: 42, inside: true, aligned: true, starts: true })]),
  );
  expect(await window.tracks.evaluate((table) => table.scrollWidth <= table.clientWidth)).toBe(true);
}

test('names of any script, length and content stay in their cells', async ({ profile }, info) => {
  const segue = await withNames(profile);
  const { page } = segue;
  await titlesOf(segue.window, 8);
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((wanted) => window.segue.calls.settingsSet({ theme: wanted }), theme);
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await segue.window.setContentSize(width, height);
      await expectInPlace(segue);
      await page.screenshot({ path: info.outputPath(`names-${theme}-${width}.png`) });
    }
  }
  await segue.close();
});

test('a name turns round neither the sentence it is in nor the names beside it', async ({ profile }) => {
  const segue = await withNames(profile);
  const { page, window } = segue;
  await titlesOf(window, 8);
  await page.locator('[data-testid="track-row"][aria-rowindex="8"]').click();
  await window.tracks.press('Delete');
  const toast = page.getByTestId('toast').first();
  await expect(toast).toContainText('Removed “evil override and more” from “Kitchen, Sunday”');
  // What follows the name on the line stands right of it.
  const order = await toast.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (!text.includes('evil')) continue;
      const left = (part: string) => {
        range.setStart(node, text.indexOf(part));
        range.setEnd(node, text.indexOf(part) + part.length);
        return range.getClientRects()[0]!.left;
      };
      return left('Removed') < left('evil') && left('evil') < left('override');
    }
    return null;
  });
  expect(order).toBe(true);
  await openPlaylist(window, NAMES[2]!);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: t('playlist.more') })).toBeInViewport();
  await segue.close();
});
