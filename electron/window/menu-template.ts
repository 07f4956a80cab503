// The native menu as data, derived from the commands table ([Note: Commands]) and so pure; menu.ts shows it.
//
// Accelerators of commands are shown but not registered: Ctrl+Z or Delete in a text field belong to the field, and
// only the page knows what has the focus. The page hears the keys itself and decides. macOS gives the page the key
// first and has no such switch, so there the keys of text editing are left to the standard entries.

import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandIds, commands } from '../../shared/commands.ts';
import { t } from '../../shared/messages/index.ts';

interface MenuOptions {
  platform: NodeJS.Platform;
  /** Reload and the developer tools are there while developing only. */
  development: boolean;
  choose(id: CommandId): void;
}
type Entries = MenuItemConstructorOptions[];

const separator: MenuItemConstructorOptions = { type: 'separator' };
const TEXT_EDITING_KEYS = new Set<string | null>([
  'CmdOrCtrl+Z',
  'CmdOrCtrl+Shift+Z',
  'CmdOrCtrl+A',
  'CmdOrCtrl+C',
]);
/** Electron's own names for these are English whatever is spoken. */
const own = (role: NamedRole, more: MenuItemConstructorOptions = {}): MenuItemConstructorOptions => ({
  role,
  label: t(`menu.${role}`, { app: t('app.name') }),
  ...more,
});
type NamedRole =
  | ('cut' | 'copy' | 'paste' | 'selectAll' | 'close' | 'quit' | 'togglefullscreen' | 'reload')
  | ('toggleDevTools' | 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide');

const macTextEntries = (): Entries => [separator, own('cut'), own('copy'), own('paste'), own('selectAll')];

const macAppMenu = (): MenuItemConstructorOptions => ({
  label: t('app.name'),
  submenu: [
    ...[own('about'), separator, own('services'), separator],
    ...[own('hide'), own('hideOthers'), own('unhide'), separator, own('quit')],
  ],
});

/** Of a text field, by what can be done in it now. */
export const textMenu = (
  can: { cut: boolean; copy: boolean; paste: boolean; all: boolean },
  editable: boolean,
): Entries => [
  own('cut', { enabled: can.cut, visible: editable }),
  own('copy', { enabled: can.copy }),
  own('paste', { enabled: can.paste, visible: editable }),
  { type: 'separator', visible: editable },
  own('selectAll', { enabled: can.all, visible: editable }),
];

export function menuTemplate({ platform, development, choose }: MenuOptions): Entries {
  const mac = platform === 'darwin';
  const entries = (menu: 'file' | 'edit' | 'view' | 'playlist' | 'help'): Entries =>
    commandIds
      .filter((id) => commands[id].menu === menu)
      .map((id) => ({ id, label: t(commands[id].label), click: () => choose(id), ...accelerator(id, mac) }));
  const developer: Entries = [separator, own('reload'), own('toggleDevTools')];

  return [
    ...(mac ? [macAppMenu()] : []),
    {
      label: t('menu.file'),
      submenu: [...entries('file'), separator, own(mac ? 'close' : 'quit')],
    },
    { label: t('menu.edit'), submenu: [...entries('edit'), ...(mac ? macTextEntries() : [])] },
    {
      label: t('menu.view'),
      submenu: [...entries('view'), separator, own('togglefullscreen'), ...(development ? developer : [])],
    },
    { label: t('menu.playlist'), submenu: entries('playlist') },
    { label: t('menu.help'), submenu: entries('help') },
  ];
}

function accelerator(id: CommandId, mac: boolean): MenuItemConstructorOptions {
  const { shortcut } = commands[id];
  if (!shortcut || (mac && TEXT_EDITING_KEYS.has(shortcut))) return {};
  return { accelerator: shortcut, registerAccelerator: false };
}
