// How a command is tried: reached by keyboard alone, and seen to have worked.

import { expect } from '@playwright/test';
import { type CommandId, commands } from '../../shared/commands.ts';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from '../support/app.ts';
import { suggestionsReady } from '../support/playlists.ts';

export interface Trial {
  before?: (segue: Segue) => Promise<void>;
  /** What the user sees when it has worked. */
  shows: (segue: Segue) => Promise<void>;
}
export type Trials = Partial<Record<CommandId, Trial>>;

/** How a command is reached: its shortcut, or a menu button and the entry's name. */
export async function run({ page }: Segue, id: CommandId): Promise<void> {
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

export async function selectRows({ window }: Segue): Promise<void> {
  await window.tracks.press('Home');
  await window.tracks.press('ArrowDown');
}
export async function selectSuggestion({ window }: Segue): Promise<void> {
  await suggestionsReady(window);
  await window.suggestions.press('Home');
}
export async function selectResult({ page }: Segue): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('night');
  await expect(page.getByTestId('result').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
}

export const dialog = ({ page }: Segue, title: string) =>
  expect(page.getByRole('dialog', { name: title })).toBeVisible();
export const toast = ({ page }: Segue, text: string | RegExp) =>
  expect(page.getByTestId('toast').first()).toContainText(text);

/** The browser opens nothing, and the address it was to open is remembered. */
export const catchAddress = ({ app }: Segue) =>
  app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
  });
export const addressOpened = ({ app }: Segue, address = 'https://') =>
  expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toContain(address);
