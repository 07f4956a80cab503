// Shows the native menu; what is chosen goes to the page as a command. In main.

import { app, Menu } from 'electron';
import { send } from '../ipc/send.ts';
import { menuTemplate } from './menu-template.ts';

export function showMenu(): void {
  const template = menuTemplate({
    platform: process.platform,
    development: !app.isPackaged,
    choose: (id) => send('command', { id }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
