// The menu of text fields, in main: cut, copy, paste and select all, as every field has on the platform. Lists and
// rows have menus of the page's own.

import { type BrowserWindow, Menu } from 'electron';

export function attachContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && !selectionText) return;
    Menu.buildFromTemplate([
      { role: 'cut', enabled: editFlags.canCut, visible: isEditable },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste, visible: isEditable },
      { type: 'separator', visible: isEditable },
      { role: 'selectAll', enabled: editFlags.canSelectAll, visible: isEditable },
    ]).popup({ window });
  });
}
