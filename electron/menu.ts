// Shows the native menu; what is chosen goes to the page as a command. In main.

import { app, Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';
import { send } from './send.ts';

/** Electron would build a menu of its own before the first window; ours comes when the window is there. */
export const noDefaultMenu = (): void => Menu.setApplicationMenu(null);

export function showMenu(): void {
  const template = menuTemplate({
    platform: process.platform,
    development: !app.isPackaged,
    choose: (id) => send('command', { id }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
