// The menu of text fields, in main: cut, copy, paste and select all, as every field has on the platform. Lists and
// rows have menus of the page's own.

import { type BrowserWindow, Menu } from 'electron';
import { textMenu } from './menu-template.ts';

export function attachContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && !selectionText) return;
    const { canCut: cut, canCopy: copy, canPaste: paste, canSelectAll: all } = editFlags;
    Menu.buildFromTemplate(textMenu({ cut, copy, paste, all }, isEditable)).popup({ window });
  });
}
