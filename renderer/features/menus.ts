// Entries of menus and context menus, made from the commands table.

import { type CommandId, commands } from '../../shared/commands.ts';
import { t } from '../../shared/messages/index.ts';
import { isEnabled } from '../commands/context.ts';
import { runCommand } from '../commands/run.ts';
import { shortcutText } from '../commands/shortcut-text.ts';
import { useNext } from '../stores/next.ts';
import { useSettings } from '../stores/settings.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

export function shortcutOf(id: CommandId): string | null {
  const { shortcut } = commands[id];
  return shortcut && shortcutText(shortcut, useSettings.getState().app?.platform ?? 'linux');
}

const isChecked: Partial<Record<CommandId, () => boolean>> = {
  'view.themeSystem': () => useSettings.getState().theme === 'system',
  'view.themeLight': () => useSettings.getState().theme === 'light',
  'view.themeDark': () => useSettings.getState().theme === 'dark',
  'suggestions.flow': () => useNext.getState().order === 'flow',
  'view.density': () => useSettings.getState().density === 'compact',
};

export function entriesOf(...ids: CommandId[]): MenuEntry[] {
  return ids.map((id) => {
    const checked = isChecked[id]?.();
    return {
      id,
      label: t(commands[id].label),
      shortcut: shortcutOf(id),
      enabled: isEnabled(id),
      ...(checked !== undefined && { checked }),
      run: () => runCommand(id),
    };
  });
}

/** Of the picked tracks on Spotify; controlling playback is not offered to who has not turned it on. */
export const spotifyEntries = (): MenuEntry[] => [
  ...(useSettings.getState().spotifyControl ? entriesOf('spotify.play', 'spotify.queue') : []),
  ...entriesOf('spotify.album', 'spotify.artist'),
];
