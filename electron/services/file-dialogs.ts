// The system's dialogs that ask for files, over the window where there is one. In main.

import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** Paths of what was chosen, none when the user thought better of it. */
export async function askForFiles(options: OpenDialogOptions): Promise<string[]> {
  const [window] = BrowserWindow.getAllWindows();
  const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
  const { canceled, filePaths } = await asked;
  return canceled ? [] : filePaths;
}

/** Where to save; null: nowhere. */
export async function askWhereToSave(options: SaveDialogOptions): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows();
  const asked = window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
  const { canceled, filePath } = await asked;
  return canceled || !filePath ? null : filePath;
}
