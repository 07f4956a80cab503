// Main's side of exporting: where to, by the system's own dialog; the library thread writes.

import path from 'node:path';
import { app, shell } from 'electron';
import { fileNameOf } from '../shared/domain/file-name.ts';
import type { Handlers } from '../shared/ipc/contract.ts';
import { t } from '../shared/messages/index.ts';
import { askWhereToSave } from './file-dialogs.ts';
import type { Threads } from './threads.ts';

export function exportHandlers({
  library,
}: Threads): Pick<Handlers<'main'>, 'exportTracks' | 'showExported'> {
  /** Of this run, for the dialog to begin there and the file manager to show. */
  let last: string | null = null;
  return {
    async exportTracks(request) {
      const name = `${fileNameOf(request.name, t('export.file'))}.${request.format}`;
      const filePath = await askWhereToSave({
        defaultPath: path.join(last ? path.dirname(last) : app.getPath('documents'), name),
        filters: [{ name: t(`export.${request.format}.file`), extensions: [request.format] }],
      });
      if (filePath === null) return null;
      const result = await library.call('exportTo', { ...request, path: filePath });
      last = filePath;
      return { ...result, fileName: path.basename(filePath) };
    },
    showExported: () => {
      if (last !== null) shell.showItemInFolder(last);
    },
  };
}
