// Every command of the table, run by keyboard alone: by its shortcut, or through the menu that lists it.

import type { CommandId } from '../shared/commands.ts';
import { dialogs } from './commands/dialogs.ts';
import { edits } from './commands/edits.ts';
import { playing } from './commands/player.ts';
import { spotify } from './commands/spotify.ts';
import { suggestions } from './commands/suggestions.ts';
import { dialog, run, type Trial } from './commands/trial.ts';
import { views } from './commands/views.ts';
import { expect, test } from './support/app.ts';
import { songsSelected } from './support/music.ts';
import { titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });
test.beforeEach(({ segue }) => titlesOf(segue.window, 3));

/** None is left out: what is in no other table is in this one. */
const trials: Record<Exclude<CommandId, keyof typeof dialogs | keyof typeof playing>, Trial> = {
  ...edits,
  ...views,
  ...suggestions,
  ...spotify,
};
const entriesOf = <K extends string, V>(table: Record<K, V>) => Object.entries(table) as [K, V][];

/** Each of these shows what the one before it did not, and Escape ends what it leaves open: one app is enough for them. */
const inTurn = [
  ...['view.density', 'view.filter', 'view.savedOrder', 'view.playlists', 'view.tracks'],
  ...['view.suggestions', 'view.tabTracks', 'view.tabShape', 'view.tabHistory'],
  ...['view.themeSystem', 'view.themeLight', 'view.themeDark', 'view.palette'],
] as (keyof typeof views)[];

/** So many of the commands that leave nothing behind are run in one app. */
const IN_ONE_APP = 7;
const opening = entriesOf(dialogs);
for (let first = 0; first < opening.length; first += IN_ONE_APP) {
  const some = opening.slice(first, first + IN_ONE_APP);
  test(`${some.map(([id]) => id).join(', ')} by keyboard`, async ({ segue }) => {
    for (const [id, title] of some) {
      await test.step(id, async () => {
        await run(segue, id);
        await dialog(segue, title);
        await segue.page.keyboard.press('Escape');
        await expect(segue.page.getByRole('dialog')).toHaveCount(0);
      });
    }
  });
}

test('the player by keyboard', async ({ segue }) => {
  await songsSelected(segue);
  for (const [id, { shows }] of entriesOf<keyof typeof playing, Trial>(playing)) {
    await test.step(id, async () => {
      await run(segue, id);
      await shows(segue);
    });
  }
});

test('edit.redo by its second shortcut', async ({ segue }) => {
  const { before, shows } = edits['edit.redo'];
  await before(segue);
  await segue.page.keyboard.press('Control+Y');
  await shows(segue);
});

test('what shows the window otherwise, by keyboard', async ({ segue }) => {
  for (const id of inTurn) {
    await test.step(id, async () => {
      const { before, shows }: Trial = views[id];
      await before?.(segue);
      await run(segue, id);
      await shows(segue);
      await segue.page.keyboard.press('Escape');
      // Until it is gone, a shortcut is the menu's.
      await expect(segue.page.getByRole('menu')).toHaveCount(0);
    });
  }
});

for (const [id, { before, shows }] of entriesOf(trials)) {
  if (inTurn.some((one) => one === id)) continue;
  test(`${id} by keyboard`, async ({ segue }) => {
    await before?.(segue);
    await run(segue, id);
    await shows(segue);
  });
}
