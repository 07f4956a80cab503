// Main's side of exporting: where to, by the system's own dialog; the library thread writes.

import path from 'node:path';
import { app, shell } from 'electron';
import { fileNameOf } from '../../shared/domain/file-name.ts';
import { LIBRARY_EXTENSION } from '../../shared/domain/import-kinds.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { libraryExportCalls } from '../../shared/ipc/library-export-calls.ts';
import { t } from '../../shared/messages/index.ts';
import type { Threads } from '../threads/threads.ts';
import { askWhereToSave } from './file-dialogs.ts';

export function exportHandlers({
  library,
}: Threads): Pick<Handlers<'main'>, 'exportTracks' | 'showExported' | keyof typeof libraryExportCalls> {
  /** Of this run, for the dialog to begin there and the file manager to show. */
  let last: string | null = null;
  const folderOf = (name: string) => path.join(last ? path.dirname(last) : app.getPath('documents'), name);
  return {
    async exportTracks(request) {
      const name = `${fileNameOf(request.name, t('export.file'))}.${request.format}`;
      const filePath = await askWhereToSave({
        defaultPath: folderOf(name),
        filters: [{ name: t(`export.${request.format}.file`), extensions: [request.format] }],
      });
      if (filePath === null) return null;
      const result = await library.call('exportTo', { ...request, path: filePath });
      last = filePath;
      return { ...result, fileName: path.basename(filePath) };
    },
    async exportLibrary({ format }) {
      const ending = format === 'library' ? LIBRARY_EXTENSION : 'zip';
      const day = new Date().toISOString().slice(0, 10);
      const filePath = await askWhereToSave({
        defaultPath: folderOf(`${t(`libraryExport.${format}.name`)} ${day}.${ending}`),
        filters: [{ name: t(`libraryExport.${format}.file`), extensions: [ending] }],
      });
      if (filePath === null) return null;
      const result = await library.call('exportLibraryTo', { path: filePath, format });
      if (!result) return null;
      last = filePath;
      return { ...result, fileName: path.basename(filePath) };
    },
    exportLibraryCancel: async (): Promise<undefined> =>
      void (await library.call('cancelLibraryExport', undefined)),
    showExported: () => {
      if (last !== null) shell.showItemInFolder(last);
    },
  };
}
