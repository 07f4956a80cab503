// Every command of the table, run by keyboard alone: by its shortcut, or through the menu that lists it.

import { type CommandId, commandIds, commands } from '../shared/commands.ts';
import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { playedTo, player, SONGS, songPlaying, songsSelected } from './support/music.ts';
import { suggestionsReady, titlesOf } from './support/playlists.ts';

/** How a command is reached: its shortcut, or a menu button and the entry's name. */
async function run({ page }: Segue, id: CommandId): Promise<void> {
  const { shortcut, label } = commands[id];
  if (shortcut) {
    await page.keyboard.press(
      shortcut
        .replace('CmdOrCtrl', 'Control')
        .replace('Plus', '+')
        .replace(/(Up|Down|Left|Right)$/, 'Arrow$1'),
    );
    return;
  }
  const holder: Partial<Record<CommandId, string>> = {
    'playlist.copyLink': t('playlist.more'),
    'playlist.delete': t('playlist.more'),
    'view.resetColumns': t('command.view.columns'),
  };
  const button = holder[id] ?? t('playlists.settings');
  await page.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  const choice = id.startsWith('view.') && !(id in holder);
  const entry = page.getByRole(choice ? 'menuitemcheckbox' : 'menuitem', { name: t(label) });
  await expect(entry).toBeVisible();
  for (let step = 0; step < 30 && !(await entry.evaluate((e) => e.matches('[data-highlighted]'))); step++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function selectRows({ window }: Segue): Promise<void> {
  await window.tracks.press('Home');
  await window.tracks.press('ArrowDown');
}
async function selectSuggestion({ window }: Segue): Promise<void> {
  await suggestionsReady(window);
  await window.suggestions.press('Home');
}
async function selectResult({ page }: Segue): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('night');
  await expect(page.getByTestId('result').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
}
const dialog = ({ page }: Segue, title: string) =>
  expect(page.getByRole('dialog', { name: title })).toBeVisible();
const toast = ({ page }: Segue, text: string | RegExp) =>
  expect(page.getByTestId('toast').first()).toContainText(text);
const theme =
  (wanted: string) =>
  ({ app }: Segue) =>
    expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe(wanted);

const zoom =
  (wanted: number) =>
  ({ app }: Segue) =>
    expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor()),
      )
      .toBeCloseTo(wanted, 2);

async function afterARemoval(segue: Segue): Promise<void> {
  await selectRows(segue);
  await segue.page.keyboard.press('Delete');
  await toast(segue, 'Removed');
}

const playerButton = (segue: Segue, name: string) => player(segue).getByRole('button', { name, exact: true });
const volume = (segue: Segue, wanted: string) =>
  expect(player(segue).getByRole('slider', { name: t('player.volume') })).toHaveAttribute(
    'aria-valuenow',
    wanted,
  );

const discover =
  (wanted: string) =>
  ({ page }: Segue) =>
    expect(page.getByRole('slider', { name: t('next.steer') })).toHaveAttribute('aria-valuenow', wanted);

async function steered(segue: Segue): Promise<void> {
  await segue.page.getByRole('slider', { name: t('next.steer') }).press('End');
  await discover('1')(segue);
}

interface Trial {
  before?: (segue: Segue) => Promise<void>;
  /** What the user sees when it has worked. */
  shows: (segue: Segue) => Promise<void>;
}

const trials: Record<CommandId, Trial> = {
  'playlist.new': { shows: (segue) => dialog(segue, t('dialog.new.title')) },
  'playlist.rename': { shows: (segue) => dialog(segue, t('dialog.rename.title')) },
  'playlist.copyLink': { shows: (segue) => toast(segue, 'Copied a link') },
  'playlist.pending': { shows: (segue) => dialog(segue, t('pending.title')) },
  'playlist.delete': { shows: (segue) => toast(segue, 'Deleted “Kitchen, Sunday”') },
  'library.import': { shows: (segue) => dialog(segue, t('import.title')) },
  'playlist.export': { shows: (segue) => dialog(segue, t('export.title')) },
  'library.export': { shows: (segue) => dialog(segue, t('libraryExport.title')) },
  'library.care': { shows: (segue) => dialog(segue, t('care.title')) },
  'library.features': { shows: (segue) => dialog(segue, t('features.title')) },
  'library.folders': { shows: (segue) => dialog(segue, t('files.title')) },
  'library.pools': { shows: (segue) => dialog(segue, t('pools.title')) },
  'account.open': { shows: (segue) => dialog(segue, t('account.title')) },
  'app.settings': { shows: (segue) => dialog(segue, t('settings.title')) },
  'edit.undo': { before: afterARemoval, shows: (segue) => toast(segue, 'Undone: Removed') },
  'edit.redo': {
    before: async (segue) => {
      await afterARemoval(segue);
      await segue.page.keyboard.press('Control+Z');
      await toast(segue, 'Undone');
    },
    shows: (segue) => toast(segue, 'Redone: Removed'),
  },
  'edit.selectAll': {
    before: selectRows,
    shows: ({ page }) =>
      expect(page.locator('[data-testid="track-row"][aria-selected="false"]')).toHaveCount(0),
  },
  'edit.copyLinks': { before: selectRows, shows: (segue) => toast(segue, 'Copied 1 link') },
  'view.palette': { shows: ({ page }) => expect(page.getByRole('combobox')).toBeFocused() },
  'view.filter': { shows: ({ page }) => expect(page.locator('[data-filter]')).toBeFocused() },
  'view.savedOrder': {
    before: async ({ page }) => {
      await page.keyboard.press('Control+F');
      await page.keyboard.type('zzz');
      await expect(page.getByTestId('track-row')).toHaveCount(0);
    },
    shows: ({ page }) => expect(page.getByTestId('track-row').first()).toBeVisible(),
  },
  'view.playlists': { shows: ({ window }) => expect(window.playlists).toBeFocused() },
  'view.tracks': { shows: ({ window }) => expect(window.tracks).toBeFocused() },
  'view.suggestions': {
    before: async (segue) => {
      await selectSuggestion(segue);
      await segue.window.tracks.focus();
    },
    shows: ({ window }) => expect(window.suggestions).toBeFocused(),
  },
  'view.tabTracks': {
    before: ({ page }) => page.keyboard.press('Control+Alt+2'),
    shows: ({ window }) => expect(window.tracks).toBeVisible(),
  },
  'view.tabShape': { shows: ({ page }) => expect(page.getByTestId('spread')).toBeVisible() },
  'view.compare': { shows: (segue) => dialog(segue, t('compare.title')) },
  'view.tabHistory': { shows: ({ page }) => expect(page.getByText(t('history.empty'))).toBeVisible() },
  'view.themeSystem': { before: (segue) => run(segue, 'view.themeDark'), shows: theme('system') },
  'view.themeLight': { shows: theme('light') },
  'view.themeDark': { shows: theme('dark') },
  'view.zoomIn': { shows: zoom(1.1) },
  'view.zoomOut': { shows: zoom(0.9) },
  'view.zoomReset': {
    before: async (segue) => {
      await run(segue, 'view.zoomIn');
      await zoom(1.1)(segue);
    },
    shows: zoom(1),
  },
  'view.density': {
    shows: ({ page }) => expect(page.locator('html')).toHaveAttribute('data-density', 'compact'),
  },
  'view.columns': {
    shows: ({ page }) => expect(page.getByRole('menu', { name: t('columns.menu') })).toBeVisible(),
  },
  'view.resetColumns': {
    before: async ({ page }) => {
      await page.evaluate(() => window.segue.calls.settingsSet({ columns: ['year'] }));
      await page.reload();
      await expect(page.getByRole('columnheader')).toHaveCount(3);
    },
    shows: ({ page }) => expect(page.getByRole('columnheader')).toHaveCount(8),
  },
  'tracks.find': { shows: ({ page }) => expect(page.locator('[data-search]')).toBeFocused() },
  'tracks.remove': { before: selectRows, shows: (segue) => toast(segue, 'Removed “Waiting by the Gate”') },
  'tracks.removeAllCopies': { before: selectRows, shows: (segue) => toast(segue, 'Removed every copy of') },
  'tracks.moveUp': { before: selectRows, shows: (segue) => toast(segue, 'to place 1') },
  'tracks.moveDown': { before: selectRows, shows: (segue) => toast(segue, 'to place 3') },
  'tracks.listen': {
    before: async (segue) => {
      await segue.app.evaluate(({ shell }) => {
        shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
      });
      await selectRows(segue);
    },
    shows: ({ app }) =>
      expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toContain('https://'),
  },
  'player.play': { before: songsSelected, shows: (segue) => expect(player(segue)).toContainText(SONGS[0]) },
  'player.toggle': {
    before: songPlaying,
    shows: (segue) => expect(playerButton(segue, t('player.play'))).toBeVisible(),
  },
  'player.next': { before: songPlaying, shows: (segue) => expect(player(segue)).toContainText(SONGS[1]) },
  'player.previous': {
    before: async (segue) => {
      await songPlaying(segue);
      await segue.page.keyboard.press('Alt+ArrowRight');
      await expect(player(segue)).toContainText(SONGS[1]);
    },
    shows: (segue) => expect(player(segue)).toContainText(SONGS[0]),
  },
  'player.forward': {
    before: songPlaying,
    shows: (segue) => expect.poll(() => playedTo(segue)).toBeGreaterThanOrEqual(10),
  },
  'player.back': {
    before: async (segue) => {
      await songPlaying(segue);
      await segue.page.keyboard.press('Alt+Shift+ArrowRight');
      await expect.poll(() => playedTo(segue)).toBeGreaterThanOrEqual(10);
    },
    shows: (segue) => expect.poll(() => playedTo(segue)).toBeLessThan(9),
  },
  'player.louder': {
    before: async (segue) => {
      await songPlaying(segue);
      await segue.page.keyboard.press('Alt+Shift+ArrowDown');
      await volume(segue, '0.9');
    },
    shows: (segue) => volume(segue, '1'),
  },
  'player.quieter': { before: songPlaying, shows: (segue) => volume(segue, '0.9') },
  'player.stop': { before: songPlaying, shows: (segue) => expect(player(segue)).toBeHidden() },
  'tracks.moreLike': {
    before: selectRows,
    shows: ({ page }) => expect(page.getByRole('heading', { name: 'More like' })).toBeVisible(),
  },
  'tracks.whereUsed': {
    before: selectRows,
    shows: (segue) => dialog(segue, t('where.title', { title: 'Waiting by the Gate' })),
  },
  'place.pickUp': {
    before: selectRows,
    shows: ({ page }) => expect(page.getByTestId('insertion-line')).toBeVisible(),
  },
  'place.toPlaylist': { before: selectRows, shows: (segue) => dialog(segue, 'Add 1 track to a playlist') },
  'place.best': { before: selectSuggestion, shows: (segue) => toast(segue, 'where it fits best') },
  'playlist.order': { shows: (segue) => dialog(segue, t('order.title')) },
  'suggestions.flow': {
    shows: ({ page }) => expect(page.getByRole('radio', { name: t('flow.order.flow') })).toBeChecked(),
  },
  'suggestions.add': { before: selectSuggestion, shows: (segue) => toast(segue, 'Added “') },
  'suggestions.dismiss': { before: selectSuggestion, shows: (segue) => toast(segue, 'Will not suggest') },
  'suggestions.why': { before: selectSuggestion, shows: (segue) => dialog(segue, 'Why “') },
  'suggestions.listen': {
    before: async (segue) => {
      await segue.app.evaluate(({ shell }) => {
        shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
      });
      await selectSuggestion(segue);
    },
    shows: ({ app }) =>
      expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toContain('https://'),
  },
  'suggestions.neverTrack': {
    before: selectSuggestion,
    shows: (segue) => toast(segue, 'Will never suggest'),
  },
  'suggestions.neverArtist': {
    before: selectSuggestion,
    shows: (segue) => toast(segue, 'Will never suggest'),
  },
  'tracks.suggestFrom': {
    before: selectRows,
    shows: ({ page }) =>
      expect(page.getByRole('heading', { name: t('next.fromHeading', { count: 1 }) })).toBeVisible(),
  },
  'steer.open': { shows: (segue) => dialog(segue, t('steer.title')) },
  'steer.reset': { before: steered, shows: (segue) => toast(segue, t('steer.wasReset')) },
  'steer.usual': { before: steered, shows: discover('0.35') },
  'steer.discover': { shows: discover('0.6') },
  'steer.never': { shows: (segue) => dialog(segue, t('never.title')) },
  'results.add': { before: selectResult, shows: (segue) => toast(segue, 'Added “Nightmare Nodule”') },
  'results.listen': {
    before: async (segue) => {
      await segue.app.evaluate(({ shell }) => {
        shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
      });
      await selectResult(segue);
    },
    shows: ({ app }) =>
      expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toContain('https://'),
  },
  'suggestions.continue': {
    before: async (segue) => {
      await selectRows(segue);
      await segue.page.keyboard.press('Control+L');
      await expect(segue.page.getByRole('heading', { name: 'More like' })).toBeVisible();
    },
    shows: ({ page }) => expect(page.getByRole('heading', { name: t('next.heading') })).toBeVisible(),
  },
  'app.evaluate': { shows: (segue) => dialog(segue, t('evaluation.title')) },
  'help.shortcuts': { shows: (segue) => dialog(segue, t('shortcuts.title')) },
  'library.backups': { shows: (segue) => dialog(segue, t('backups.title')) },
  'help.diagnostics': { shows: (segue) => dialog(segue, t('diagnostics.title')) },
  'help.about': { shows: (segue) => dialog(segue, t('about.title')) },
};

test('edit.redo by its second shortcut', async ({ segue }) => {
  await segue.window.loadDemo();
  await titlesOf(segue.window, 3);
  await trials['edit.redo'].before?.(segue);
  await segue.page.keyboard.press('Control+Y');
  await trials['edit.redo'].shows(segue);
});

for (const id of commandIds) {
  test(`${id} by keyboard`, async ({ segue }) => {
    await segue.window.loadDemo();
    await titlesOf(segue.window, 3);
    await trials[id].before?.(segue);
    await run(segue, id);
    await trials[id].shows(segue);
  });
}
