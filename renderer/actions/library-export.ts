// Exports the whole library and says where it went.

import type { LibraryFormat } from '../../shared/domain/export-formats.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useLibraryExport } from '../stores/library-export.ts';
import { say, sayFailure, toasts } from '../stores/toasts.ts';
import { useWindow } from '../stores/window.ts';

const isOpen = () => useWindow.getState().dialog?.name === 'export-library';

export function openLibraryExport(): void {
  // A message of before would lie over its buttons.
  toasts.close('edit');
  useWindow.getState().open({ name: 'export-library' });
}

/** False when there is no file: none was chosen, or it was stopped. Rejects where the dialog is there to say why. */
export async function exportLibrary(format: LibraryFormat): Promise<boolean> {
  try {
    const reply = await useLibraryExport.getState().run(format);
    if (!reply) return false;
    say(t('libraryExport.done', { count: reply.tracks, file: reply.fileName }), {
      action: { label: t('export.show'), run: () => void ask('showExported').catch(sayFailure) },
    });
    return true;
  } catch (thrown) {
    if (isOpen()) throw thrown;
    sayFailure(thrown);
    return false;
  }
}

export const stopLibraryExport = () => void useLibraryExport.getState().cancel().catch(sayFailure);
