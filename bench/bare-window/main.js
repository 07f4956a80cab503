// The least an Electron app can be: one sandboxed window with one line of text that answers a click, from a scheme of
// its own like Segue's. What Segue's start is measured against.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }]);

// Not awaited: Electron is not ready before this module has run to its end.
app.whenReady().then(() => {
  protocol.handle('bare', async () => {
    const page = await readFile(path.join(import.meta.dirname, 'index.html'));
    return new Response(page, { headers: { 'content-type': 'text/html' } });
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL('bare://window/');
});
app.on('window-all-closed', () => app.quit());
