// The menu of text fields, in main: cut, copy, paste and select all, as every field has on the platform. Lists and
// rows have menus of the page's own.

import { type BrowserWindow, Menu } from 'electron';

export function attachContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', async (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && !selectionText) return;
    const { canCut: cut, canCopy: copy, canPaste: paste, canSelectAll: all } = editFlags;
    const { textMenu } = await import('./menu-template.ts');
    Menu.buildFromTemplate(textMenu({ cut, copy, paste, all }, isEditable)).popup({ window });
  });
}
