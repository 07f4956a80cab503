// The app's one window, in main: sandboxed, shown when its first frame is about to be drawn and on the theme's own
// ground, so that nothing flashes, and put where it was last time.

import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { log } from '../app/log.ts';
import { developmentRuntime } from '../app/runtime.ts';
import type { Stored } from '../app/stored.ts';
import { send } from '../ipc/send.ts';
import { APP_PAGE } from '../schemes/app-files.ts';
import { attachContextMenu } from './context-menu.ts';
import { attendToPreload } from './page-parts.ts';
import { isReachable, type Place } from './window-place.ts';
import { attendToPage } from './window-trouble.ts';

/** The themes' `--ground` in renderer/styles/tokens.css: what is seen before the page has painted. */
const ground = () => (nativeTheme.shouldUseDarkColors ? '#101216' : '#f6f4f1');

/** @param zoom factor the contents are drawn by at first */
export function openWindow(place: Stored<Place>, zoom: number): BrowserWindow {
  const window = new BrowserWindow({
    title: developmentRuntime ? 'Segue · development runtime' : 'Segue',
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    useContentSize: true,
    show: false,
    paintWhenInitiallyHidden: false,
    autoHideMenuBar: true,
    backgroundColor: ground(),
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: zoom,
      devTools: !app.isPackaged,
    },
  });
  putBack(window, place.get());
  // Not before its code has run: asked to paint, the page would wait for the GPU process, which starts beside it, and do
  // nothing else meanwhile. What is seen until it has painted is the ground.
  window.webContents.once('dom-ready', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    try {
      place.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (cause) {
      log.warn('the window’s place was not kept', cause); // no reason to stay open
    }
  });
  const paintGround = () => window.setBackgroundColor(ground());
  nativeTheme.on('updated', paintGround);
  window.on('closed', () => nativeTheme.off('updated', paintGround));
  // Ctrl and the wheel: the page knows the steps and keeps the choice.
  window.webContents.on('zoom-changed', (_event, direction) =>
    send('command', { id: direction === 'in' ? 'view.zoomIn' : 'view.zoomOut' }),
  );
  attachContextMenu(window);
  attendToPage(window);
  attendToPreload(window);
  void window.loadURL(APP_PAGE);
  return window;
}

function putBack(window: BrowserWindow, { bounds, maximized }: Place): void {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  if (bounds && isReachable(bounds, workAreas)) window.setBounds(bounds);
  if (maximized) window.maximize();
}

export function zoomWindows(zoom: number): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(zoom);
}

export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
