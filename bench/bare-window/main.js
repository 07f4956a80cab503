// The least an Electron app can be: one sandboxed window with one line of text. What Segue's start is measured against.

import { app, BrowserWindow } from 'electron';

await app.whenReady();
const window = new BrowserWindow({
  width: 1280,
  height: 800,
  show: false,
  webPreferences: { sandbox: true },
});
window.once('ready-to-show', () => window.show());
window.loadURL(
  `data:text/html,${encodeURIComponent('<!doctype html><p elementtiming="first-row">Bare</p><button>Click</button>')}`,
);
app.on('window-all-closed', () => app.quit());
