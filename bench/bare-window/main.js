// The least an Electron app can be: one sandboxed window with one line of text. What Segue's start is measured against.

import { app, BrowserWindow } from 'electron';

const page = '<!doctype html><p elementtiming="first-row">Bare</p>';

// Not awaited: Electron is not ready before this module has run to its end.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
});
app.on('window-all-closed', () => app.quit());
